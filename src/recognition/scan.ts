/**
 * The matcher: walks the trie from every place in a text where a name may start. A filter of first codes is asked before the walk: it
 * fits a processor's cache, so that a million names cost little more than a thousand where a text names few of them.
 */
import { endOf, fold, startOf } from './fold';
import { matchTail, valueAt, type Lexicon } from './lexicon';

/**
 * Bits of the filter for each of its keys. The filter is a blocked Bloom filter (F. Putze, P. Sanders, J. Singler, "Cache-, Hash- and
 * Space-Efficient Bloom Filters", 2007): the first three codes choose a block of one cache line, all of a name's first codes a bit in it:
 * three for a name of three, four for one of four or five, six for a longer one.
 */
const BITS_PER_KEY = 10;
const BLOCK_WORDS = 16;
const [A, B, C, D, E, F] = [0x9e3779b1, 0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f, 0x165667b1, 0xd3a2646d] as const;

/** Long texts are read in pieces of this many code units, each with so many of the next that no name is cut. */
const PIECE = 8192;
const OVERLAP = 512;

/** What was found in the text scanned last, in order of starts, shorter before longer; the next scan overwrites it. */
export interface Hits {
  count: number;
  /** For each hit three numbers: where it starts and ends in UTF-16 code units, and the value of the name. */
  places: Int32Array;
}

const hits: Hits = { count: 0, places: new Int32Array(3 * 1024) };

/** Finds every spelling of a name that begins where a name may begin. Linear: a walk is at most as long as the longest name. */
export function scan(text: string, lexicon: Lexicon): Hits {
  hits.count = 0;
  for (let from = 0; from < text.length; from += PIECE) scanPiece(text, lexicon, from, from + PIECE);
  return hits;
}

/** Finds what begins in the units `from` to `to`. */
function scanPiece(text: string, lexicon: Lexicon, from: number, to: number): void {
  const { codes, heads, starts } = fold(text, lexicon.table, from, Math.min(text.length, to + OVERLAP));
  const { nodes, filter, shorts, blockShift, lone } = lexicon;
  const root = (nodes[0] as number) >> 1;
  for (let index = 0; index < starts; index++) {
    const head = heads[index] as number;
    const first = codes[head] as number;
    const two = Math.imul(first, A) ^ Math.imul(codes[head + 1] as number, B);
    const three = two ^ Math.imul(codes[head + 2] as number, C);
    const four = three ^ Math.imul(codes[head + 3] as number, D);
    const six = four ^ Math.imul(codes[head + 4] as number, E) ^ Math.imul(codes[head + 5] as number, F);
    const block = (three >>> blockShift) * BLOCK_WORDS;
    const passes =
      ((filter[block + (six >>> 28)] as number) >>> (six >>> 23)) |
      ((filter[block + (four >>> 28)] as number) >>> (four >>> 23)) |
      ((filter[block + ((three >>> 5) & 15)] as number) >>> three) |
      ((shorts[two >>> 21] as number) >>> (two >>> 16));
    if ((passes & 1) === 0 && first < lone) continue;
    const state = root + first;
    if (nodes[state * 2 + 1] === 0 && (to >= text.length || startOf(head) < to)) walk(lexicon, codes, head, state);
  }
}

/** Notes every name on the way down from the state that the first code led to. */
function walk({ nodes, tail }: Lexicon, codes: Uint16Array, head: number, state: number): void {
  let base = nodes[state * 2] as number;
  for (let at = head + 1, left = MOST_PER_START; left > 0; at++) {
    if (base < 0) {
      const end = matchTail(tail, ~base, codes, at);
      if (end > 0) note(head, end, valueAt(tail, ~base));
      return;
    }
    if ((base & 1) === 1) {
      note(head, at, valueAt(tail, ~(nodes[(base >> 1) * 2] as number)));
      left--;
    }
    const next = (base >> 1) + (codes[at] as number);
    if (nodes[next * 2 + 1] !== state) return;
    state = next;
    base = nodes[next * 2] as number;
  }
}

function note(head: number, end: number, value: number): void {
  const place = hits.count * 3;
  if (place + 3 > hits.places.length) hits.places = doubled(hits.places);
  hits.places[place] = startOf(head);
  hits.places[place + 1] = endOf(end - 1);
  hits.places[place + 2] = value;
  hits.count++;
}

/** More names than this do not begin alike in one place of a text that people write. */
const MOST_PER_START = 64;

function doubled(places: Int32Array): Int32Array {
  const next = new Int32Array(places.length * 2);
  next.set(places);
  return next;
}

/** The filter over some keys of codes: bits for the first codes of each, and apart those of keys of two codes. */
export function buildFilter(keys: readonly string[]): { filter: Uint32Array; shorts: Uint32Array } {
  const prefixes = new Map<number, number>();
  const shorts = new Uint32Array(0x10000 / 32);
  for (const key of keys) {
    const code = (at: number): number => key.charCodeAt(at);
    const two = Math.imul(code(0), A) ^ Math.imul(code(1), B);
    const three = two ^ Math.imul(code(2), C);
    if (key.length === 2) setBit(shorts, two >>> 16);
    else if (key.length === 3) prefixes.set(three, three);
    else if (key.length > 3) {
      const four = three ^ Math.imul(code(3), D);
      prefixes.set(key.length < 6 ? four : four ^ Math.imul(code(4), E) ^ Math.imul(code(5), F), three);
    }
  }
  const blocks = Math.max(4, Math.ceil(Math.log2((prefixes.size * BITS_PER_KEY) / (BLOCK_WORDS * 32) + 1)));
  const filter = new Uint32Array(2 ** blocks * BLOCK_WORDS);
  for (const [prefix, three] of prefixes) {
    const block = (three >>> (32 - blocks)) * BLOCK_WORDS;
    const bit = prefix === three ? ((three >>> 5) & 15) * 32 + (three & 31) : (prefix >>> 28) * 32 + ((prefix >>> 23) & 31);
    setBit(filter, block * 32 + bit);
  }
  return { filter, shorts };
}

function setBit(bits: Uint32Array, index: number): void {
  bits[index >>> 5] = (bits[index >>> 5] as number) | (1 << (index & 31));
}
