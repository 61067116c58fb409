/**
 * The matcher: walks the trie from every place in a text where a name may start. A filter of first codes is asked before the walk: it
 * fits a processor's cache, so that a million names cost little more than a thousand where a text names few of them.
 */
import { endOf, fold, startOf } from './fold';
import { matchTail, valueAt, type Lexicon } from './lexicon';

/**
 * Bits of the filter for each of its keys, about: it is as long as the nearest power of two. The filter is a blocked Bloom filter (F. Putze, P. Sanders, J. Singler, "Cache-, Hash- and
 * Space-Efficient Bloom Filters", 2007) with blocks of one word: the first three codes choose the word, all of a name's first codes a bit
 * in it: three for a name of three, four for one of four or five, six for a longer one.
 */
const BITS_PER_KEY = 12;

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
  const { nodes, filter, shorts, wordShift, lone } = lexicon;
  const root = (nodes[0] as number) >> 1;
  for (let index = 0; index < starts; index++) {
    const head = heads[index] as number;
    const first = codes[head] as number;
    const two = twoOf(first, codes[head + 1] as number);
    const three = threeOf(two, codes[head + 2] as number);
    const four = fourOf(three, codes[head + 3] as number);
    const six = sixOf(four, codes[head + 4] as number, codes[head + 5] as number);
    const word = filter[three >>> wordShift] as number;
    const passes = (word >>> (six >>> 27)) | (word >>> (four >>> 27)) | (word >>> three) | ((shorts[two >>> 21] as number) >>> (two >>> 16));
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

// Hashes of first codes, each built on the one before. The factors stand in the code as small integers: as constants of the module V8
// does not always take them for that.
const twoOf = (first: number, second: number): number => Math.imul(first, -1_640_531_535) ^ Math.imul(second, -2_048_144_789);
const threeOf = (two: number, third: number): number => two ^ Math.imul(third, -1_028_477_387);
const fourOf = (three: number, fourth: number): number => three ^ Math.imul(fourth, 668_265_263);
const sixOf = (four: number, fifth: number, sixth: number): number => four ^ Math.imul(fifth, 374_761_393) ^ Math.imul(sixth, -744_332_179);

/** The filter over some keys of codes: bits for the first codes of each, and apart those of keys of two codes. */
export function buildFilter(keys: readonly string[]): { filter: Uint32Array; shorts: Uint32Array } {
  const prefixes = new Map<number, number>();
  const shorts = new Uint32Array(0x10000 / 32);
  for (const key of keys) {
    const code = (at: number): number => key.charCodeAt(at);
    const two = twoOf(code(0), code(1));
    const three = threeOf(two, code(2));
    const four = fourOf(three, code(3));
    if (key.length === 2) setBit(shorts, two >>> 16);
    else if (key.length === 3) prefixes.set(three, three);
    else if (key.length > 3) prefixes.set(key.length < 6 ? four : sixOf(four, code(4), code(5)), three);
  }
  const words = Math.min(26, Math.max(9, Math.round(Math.log2((prefixes.size * BITS_PER_KEY) / 32 + 1))));
  const filter = new Uint32Array(2 ** words);
  for (const [prefix, three] of prefixes) setBit(filter, (three >>> (32 - words)) * 32 + (prefix === three ? three & 31 : prefix >>> 27));
  return { filter, shorts };
}

function setBit(bits: Uint32Array, index: number): void {
  bits[index >>> 5] = (bits[index >>> 5] as number) | (1 << (index & 31));
}
