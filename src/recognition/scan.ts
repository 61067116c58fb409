/**
 * The matcher: walks the trie from every place in a text where a name may start. A filter of first codes is asked
 * before the walk: it fits a processor's cache, so that a million names cost little more than a thousand where a text
 * names few of them.
 */
import { fold, unfold } from './fold';
import { matchTail, type CompiledNames } from './compiled';
import { BLOCK } from './trie';

/**
 * Bits of the filters for each of their keys, about: they are as long as the nearest power of two. A filter is a
 * blocked Bloom filter (F. Putze, P. Sanders, J. Singler, "Cache-, Hash- and Space-Efficient Bloom Filters", 2007) with
 * blocks of one word and two bits in it for a key. In `filter` the first four codes choose the word; names of four or
 * five are told by those, longer ones by six. Shorter names have one of their own, `shorts`, which is small.
 */
const BITS_PER_KEY = 12;
const BITS_PER_SHORT_KEY = 16;
/** A filter is at least so many bits of a number long. */
const LEAST_WORDS = 9;

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

/**
 * Finds every spelling of a name that begins where a name may begin. Linear: a walk is at most as long as the longest
 * name.
 */
export function scan(text: string, names: CompiledNames): Hits {
  hits.count = 0;
  for (let from = 0; from < text.length; from += PIECE) scanPiece(text, names, from, from + PIECE);
  return hits;
}

/** Finds what begins in the units `from` to `to`. */
function scanPiece(text: string, names: CompiledNames, from: number, to: number): void {
  const { codes, heads, starts } = fold(text, names.table, from, Math.min(text.length, to + OVERLAP));
  const likely = sift(codes, heads, starts, names.filter, names.shorts, names.lone);
  const before = hits.count;
  walk(names, codes, heads, likely);
  unfold(hits.places, before, hits.count);
  // What begins in the overlap is found again in the next piece.
  while (to < text.length && hits.count > before && (hits.places[hits.count * 3 - 3] as number) >= to) hits.count--;
}

/**
 * Keeps the heads at which the filters know a name to begin, in place; gives their number. Without a branch: what a
 * text says next is what a processor guesses worst.
 */
function sift(
  codes: Uint16Array,
  heads: Uint16Array,
  starts: number,
  filter: Int32Array,
  shorts: Int32Array,
  lone: number,
): number {
  const shift = shiftOf(filter);
  const shortShift = shiftOf(shorts);
  let kept = 0;
  for (let index = 0; index < starts; index++) {
    const head = heads[index] as number;
    const first = codes[head] as number;
    const two = twoOf(first, codes[head + 1] as number);
    const three = threeOf(two, codes[head + 2] as number);
    const four = fourOf(three, codes[head + 3] as number);
    const six = sixOf(four, codes[head + 4] as number, codes[head + 5] as number);
    const word = filter[four >>> shift] as number;
    heads[kept] = head;
    kept +=
      (has(word, four) |
        has(word, six) |
        has(shorts[two >>> shortShift] as number, two) |
        has(shorts[three >>> shortShift] as number, three) |
        ((lone - 1 - first) >>> 31)) &
      1;
  }
  return kept;
}

/** Notes every name on the ways down from the heads, with the codes it begins and ends at in the place of offsets. */
function walk(
  { labels, bases, tail, tailBlocks }: CompiledNames,
  codes: Uint16Array,
  heads: Uint16Array,
  likely: number,
): void {
  const root = bases[0] as number;
  let { count, places } = hits;
  for (let index = 0; index < likely; index++) {
    const head = heads[index] as number;
    if ((count + MOST_PER_START) * 3 > places.length) hits.places = places = doubled(places);
    const most = count + MOST_PER_START;
    let base = root;
    for (let at = head; count < most; at++) {
      const code = codes[at] as number;
      const state = (base >> 1) + code;
      if (labels[state] !== code) break;
      base = bases[state] as number;
      if (base < 0) {
        const end = matchTail(tail, (tailBlocks[state >>> BLOCK] as number) + ~base, codes, at + 1);
        if (end > 0) put(places, count++, head, end, state);
        break;
      }
      if ((base & 1) === 1) put(places, count++, head, at + 1, base >> 1);
    }
  }
  hits.count = count;
}

function put(places: Int32Array, hit: number, head: number, end: number, value: number): void {
  places[hit * 3] = head;
  places[hit * 3 + 1] = end;
  places[hit * 3 + 2] = value;
}

/** More names than this do not begin alike in one place of a text that people write. */
const MOST_PER_START = 64;

function doubled(places: Int32Array): Int32Array {
  const next = new Int32Array(places.length * 2);
  next.set(places);
  return next;
}

// Hashes of first codes, each built on the one before. The factors stand in the code as small integers: as constants of
// the module V8 does not always take them for that.
const twoOf = (first: number, second: number): number =>
  Math.imul(first, -1_640_531_535) ^ Math.imul(second, -2_048_144_789);
const threeOf = (two: number, third: number): number => two ^ Math.imul(third, -1_028_477_387);
const fourOf = (three: number, fourth: number): number => three ^ Math.imul(fourth, 668_265_263);
const sixOf = (four: number, fifth: number, sixth: number): number =>
  four ^ Math.imul(fifth, 374_761_393) ^ Math.imul(sixth, -744_332_179);

/** The lowest bit says whether a word of a filter has both bits of a hash. */
const has = (word: number, hash: number): number => (word >>> (hash & 31)) & (word >>> ((hash >>> 5) & 31));
/** A hash shifted right by this is the number of its word. */
const shiftOf = (filter: Int32Array): number => Math.clz32(filter.length) + 1;

/** The two filters over some keys of codes. */
export function buildFilter(keys: readonly string[]): { filter: Int32Array; shorts: Int32Array } {
  /** By what is told, what chooses the word. */
  const long = new Map<number, number>();
  const short = new Map<number, number>();
  for (const key of keys) {
    const code = (at: number): number => key.charCodeAt(at);
    const two = twoOf(code(0), code(1));
    const three = threeOf(two, code(2));
    const four = fourOf(three, code(3));
    if (key.length === 2) short.set(two, two);
    else if (key.length === 3) short.set(three, three);
    else if (key.length > 3) long.set(key.length < 6 ? four : sixOf(four, code(4), code(5)), four);
  }
  return { filter: filterOf(long, BITS_PER_KEY), shorts: filterOf(short, BITS_PER_SHORT_KEY) };
}

function filterOf(keys: ReadonlyMap<number, number>, bitsPerKey: number): Int32Array {
  const filter = new Int32Array(
    2 ** Math.min(24, Math.max(LEAST_WORDS, Math.round(Math.log2((keys.size * bitsPerKey) / 32 + 1)))),
  );
  const shift = shiftOf(filter);
  for (const [hash, four] of keys)
    filter[four >>> shift] = (filter[four >>> shift] as number) | (1 << (hash & 31)) | (1 << ((hash >>> 5) & 31));
  return filter;
}
