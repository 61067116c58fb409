/**
 * Brings text into the one spelling that names are looked up in: case, width, composed and decomposed forms, dashes,
 * quotes and spaces become alike. One table look-up per UTF-16 code unit gives its class and its code; only the few
 * units that are skipped, composed or expanded take a slower path, and only they cost a breakpoint, by which every code
 * still knows where it stood.
 */
import { Script, scriptOf } from './scripts';

/**
 * What a code unit is to word boundaries. A lexicon's table knows more than scripts: the unit of an ideograph that
 * begins no name is
 * `Other` to it, a syllable that begins none `Inner`, one that begins a long name `Anywhere`.
 */
export const Class = {
  Other: 0,
  Word: 1,
  Hangul: 2,
  Katakana: 3,
  Ideograph: 4,
  Anywhere: 5,
  Inner: 6,
  Separator: 7,
  Special: 8,
} as const;

/** What has to be done with a unit of class `Special`; the lower half of its table entry. */
const Special = { Skip: 0, Combining: 1, Lead: 2, Voice: 3, SemiVoice: 4, Expand: 5 } as const;

/**
 * A table entry, so that the hot loop looks nothing up but that: the code in the lower half; in 5 bits from `CLASS` on
 * the number of the bit that tells of this class in the entry before; the bits from `AFTER` on, one for each class that
 * may begin a name after this unit; then whether it is a separator, and in the sign bit whether it takes the slow path.
 */
const CLASS = 16;
const AFTER = 21;
const SEPARATOR_BIT = 1 << 30;
const SPECIAL_BIT = 1 << 31;

/** What all spaces, hyphens and middle dots fold to; a run of them folds to one. */
const SEPARATOR = 0x20;

/** Never in a name: its entry is what every unit has that no name contains. */
export const NONCHARACTER = 0xffff;

/** A folded text. It lives in buffers that the next call of {@link fold} overwrites. */
export interface Folded {
  /** Codes of the table; the `length` ones are followed by one that no name has. */
  codes: Uint16Array;
  length: number;
  /** Indices of codes at which a name may start, ascending; the first `starts` are valid. */
  heads: Uint16Array;
  starts: number;
}

/** A longer text has to be folded in pieces. UTF-16 code units. */
export const FOLD_LIMIT = 10_000;
/** So many codes that no name has follow the last one. */
const SPARE = 6;
/** A unit expands to at most four codes, and only a few do; a few spare places hold the end. */
const ROOM = FOLD_LIMIT * 4 + 16;

// The hot loop's arrays never change, so that V8 builds their addresses and sizes into its code.
const TABLE = new Int32Array(0x10000);
const CODES = new Uint16Array(ROOM);
const HEADS = new Uint16Array(ROOM);
const folded: Folded = { codes: CODES, length: 0, heads: HEADS, starts: 0 };
/**
 * Breakpoints: from the code INDEX on, which came from the units START to END after the origin, offsets differ from
 * those before.
 */
const INDEX = new Uint16Array(ROOM);
const START = new Uint16Array(ROOM);
const END = new Uint16Array(ROOM);
let breaks = 0;
/** What stands before a text. */
const AT_START = entryFor(Class.Other, 0);
/**
 * Where the two paths hand over to each other. A typed array, so that the fast loop's variables stay plain integers.
 */
const cursor = new Int32Array(4);
const At = { Unit: 0, Length: 1, Starts: 2, Entry: 3 } as const;
let source = '';
let origin = 0;
let active: Int32Array | undefined;

/**
 * Folds the units `from` to `to` of a text, at most {@link FOLD_LIMIT}, by a table of classes and codes. Linear in
 * their number.
 */
export function fold(text: string, table: Int32Array, from = 0, to = Math.min(text.length, FOLD_LIMIT)): Folded {
  if (active !== table) TABLE.set(table);
  active = table;
  breaks = 0;
  source = text;
  origin = from;
  cursor[At.Length] = cursor[At.Starts] = 0;
  cursor[At.Entry] = from === 0 ? AT_START : (TABLE[text.charCodeAt(from - 1)] as number);
  for (let index = quickly(text, from, to); index < to; index = quickly(text, (cursor[At.Unit] as number) + 1, to)) {
    cursor[At.Unit] = index;
    slowly(TABLE[text.charCodeAt(index)] as number);
  }
  const length = cursor[At.Length] as number;
  // In a loop, since `fill` takes as long as a hundred units.
  for (let spare = 0; spare < SPARE; spare++) CODES[length + spare] = TABLE[NONCHARACTER] as number;
  folded.length = length;
  folded.starts = cursor[At.Starts] as number;
  return folded;
}

/**
 * Folds from `index` on until a unit needs the slow path; gives its index, or `to`. The hot loop of the whole room, so
 * written for V8 as measured: in a function of its own, since with the slow path inside it takes half as long again;
 * and with `charCodeAt` taken from the prototype, since `text.charCodeAt` is looked up on each of the many shapes that
 * strings have (flat, sliced, joined; one and two bytes), which past four of them makes it three times slower.
 */
function quickly(text: string, index: number, to: number): number {
  let length = cursor[At.Length] as number;
  let starts = cursor[At.Starts] as number;
  let previous = cursor[At.Entry] as number;
  for (; index < to; index++) {
    const entry = TABLE[String.prototype.charCodeAt.call(text, index)] as number;
    // Negative: special, or a separator after a separator.
    if ((entry | ((previous & entry) << 1)) < 0) break;
    CODES[length] = entry;
    HEADS[starts] = length;
    // A shift heeds the lowest five bits only, which are the class.
    starts += (previous >> (entry >> CLASS)) & 1;
    length++;
    previous = entry;
  }
  cursor[At.Length] = length;
  cursor[At.Starts] = starts;
  cursor[At.Entry] = previous;
  return index;
}

/** UTF-16 offset in the text folded last at which the code `index` begins. */
export function startOf(index: number): number {
  if (breaks === 0) return origin + index;
  const at = breakBefore(index);
  return origin + (at < 0 ? index : (START[at] as number) + index - (INDEX[at] as number));
}

/** UTF-16 offset just after the last unit that went into the code `index`; skipped units after it are left out. */
export function endOf(index: number): number {
  if (breaks === 0) return origin + index + 1;
  const at = breakBefore(index);
  if (at >= 0 && INDEX[at] === index) return origin + (END[at] as number);
  return startOf(index) + 1;
}

/**
 * Puts UTF-16 offsets in the place of the codes at which hits begin and end (exclusive): for each hit from `from` to
 * `to` the first two of three numbers. As {@link startOf} and {@link endOf} would, but in one go: hits have to be in
 * the order of their starts.
 */
export function unfold(places: Int32Array, from: number, to: number): void {
  let near = -1;
  for (let place = from * 3; place < to * 3; place += 3) {
    const head = places[place] as number;
    const end = places[place + 1] as number;
    while (near + 1 < breaks && (INDEX[near + 1] as number) <= head) near++;
    let last = near;
    while (last + 1 < breaks && (INDEX[last + 1] as number) < end) last++;
    places[place] = origin + (near < 0 ? head : (START[near] as number) + head - (INDEX[near] as number));
    if (last < 0) places[place + 1] = origin + end;
    else if (INDEX[last] === end - 1) places[place + 1] = origin + (END[last] as number);
    else places[place + 1] = origin + (START[last] as number) + end - (INDEX[last] as number);
  }
}

/** The folded spelling of a name, as a string of symbols. */
export function foldName(name: string): string {
  const { codes, length } = fold(name, symbolTable());
  return String.fromCharCode(...codes.subarray(0, length)).replace(/^ | $/g, '');
}

let symbols: Int32Array | undefined;

/**
 * The table whose codes are the folded symbols themselves. Made when first asked for: it takes tens of milliseconds.
 */
export function symbolTable(): Int32Array {
  symbols ??= Int32Array.from({ length: 0x10000 }, (_, unit) => entryOf(unit));
  return symbols;
}

/**
 * Does what the unit at the cursor asks for by its table entry (a separator's is positive), and leaves the cursor on
 * the last unit it took.
 */
function slowly(entry: number): void {
  const index = cursor[At.Unit] as number;
  if (entry > 0) return skipSeparators(index);
  const special = entry & 0xffff;
  if (special === Special.Lead) return composeHangul(index);
  if (special === Special.Expand) {
    for (const letter of (source[index] ?? '').normalize('NFKC')) emit(letter.charCodeAt(0), index, index + 1);
    return;
  }
  const last = (cursor[At.Length] as number) - 1;
  if (last >= 0 && special !== Special.Skip && endOf(last) === index) {
    // A mark belongs to the character before it, so that no span ends inside a grapheme.
    const composed = special === Special.Combining ? 0 : voiced(source.charCodeAt(index - 1), special);
    if (composed !== 0) CODES[last] = TABLE[composed] as number;
    breakAt(last, startOf(last), index + 1);
  }
  breakAt(last + 1, index + 1, index + 2);
}

/** Composes a run of decomposed syllables by arithmetic (Unicode Standard, section 3.12). */
function composeHangul(index: number): void {
  for (;;) {
    const lead = source.charCodeAt(index) - 0x1100;
    if (!(lead >= 0 && lead <= 18)) return;
    const vowel = source.charCodeAt(index + 1) - 0x1161;
    if (!(vowel >= 0 && vowel <= 20)) return emit(NONCHARACTER, index, index + 1);
    const final = source.charCodeAt(index + 2) - 0x11a7;
    const closed = final >= 1 && final <= 27;
    const end = index + (closed ? 3 : 2);
    emit(0xac00 + (lead * 21 + vowel) * 28 + (closed ? final : 0), index, end);
    index = end;
  }
}

/** Leaves out the rest of a run of separators; pages are full of them. */
function skipSeparators(index: number): void {
  while (((TABLE[source.charCodeAt(index + 1)] ?? 0) & SEPARATOR_BIT) !== 0) index++;
  cursor[At.Unit] = index;
  breakAt(cursor[At.Length] as number, index + 1, index + 2);
}

/** Appends the code of a unit that stands for the units `start` to `end`. */
function emit(unit: number, start: number, end: number): void {
  const entry = TABLE[unit] as number;
  const length = cursor[At.Length] as number;
  const starts = cursor[At.Starts] as number;
  breakAt(length, start, end);
  CODES[length] = entry;
  HEADS[starts] = length;
  cursor[At.Starts] = starts + (((cursor[At.Entry] as number) >> (entry >> CLASS)) & 1);
  cursor[At.Length] = length + 1;
  cursor[At.Entry] = entry;
  cursor[At.Unit] = end - 1;
  breakAt(length + 1, end, end + 1);
}

/** Notes a breakpoint, in place of any at or after it. */
function breakAt(index: number, start: number, end: number): void {
  while (breaks > 0 && (INDEX[breaks - 1] as number) >= index) breaks--;
  INDEX[breaks] = index;
  START[breaks] = start - origin;
  END[breaks] = end - origin;
  breaks++;
}

/** The last breakpoint at or before a code, or -1. */
function breakBefore(index: number): number {
  let low = 0;
  let high = breaks;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((INDEX[middle] as number) <= index) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function voiced(unit: number, special: number): number {
  const base = String.fromCharCode(unit).normalize('NFKC');
  const composed = (base + (special === Special.Voice ? '\u3099' : '\u309a')).normalize('NFC');
  return composed.length === 1 ? composed.charCodeAt(0) : 0;
}

/** The entry of units of a class and a code. */
export function entryFor(kind: number, code: number): number {
  const inHangul = kind === Class.Hangul || kind === Class.Anywhere || kind === Class.Inner;
  let after = (1 << Class.Anywhere) | (1 << Class.Ideograph);
  if (kind !== Class.Word) after |= 1 << Class.Word;
  if (kind !== Class.Katakana) after |= 1 << Class.Katakana;
  if (!inHangul) after |= 1 << Class.Hangul;
  const flag = kind === Class.Separator ? SEPARATOR_BIT : kind === Class.Special ? SPECIAL_BIT : 0;
  return code | ((AFTER + kind) << CLASS) | (after << AFTER) | flag;
}

/** The class in an entry. */
export function classIn(entry: number): number {
  return entry < 0 ? Class.Special : ((entry >> CLASS) & 31) - AFTER;
}

function entryOf(unit: number): number {
  const special = specialOf(unit);
  if (special !== undefined) return entryFor(Class.Special, special);
  const symbol = symbolOf(unit);
  return entryFor(classOf(unit, symbol), symbol);
}

function specialOf(unit: number): number | undefined {
  if (
    (unit >= 0x300 && unit <= 0x36f) ||
    (unit >= 0x20d0 && unit <= 0x20ff) ||
    unit === 0x200d ||
    (unit >= 0xfe00 && unit <= 0xfe0f) ||
    // Both halves of an ideographic variation selector.
    unit === 0xdb40 ||
    (unit >= 0xdd00 && unit <= 0xddef)
  )
    return Special.Combining;
  // Vowels and finals that no syllable took.
  if (unit >= 0x1160 && unit <= 0x11ff) return Special.Combining;
  if (
    unit === 0xad ||
    (unit >= 0x200b && unit <= 0x200f) ||
    (unit >= 0x202a && unit <= 0x202e) ||
    unit === 0x2060 ||
    unit === 0xfeff
  )
    return Special.Skip;
  if (unit >= 0x1100 && unit <= 0x1112) return Special.Lead;
  if (unit === 0x3099 || unit === 0xff9e) return Special.Voice;
  if (unit === 0x309a || unit === 0xff9f) return Special.SemiVoice;
  // Ligatures.
  if (unit >= 0xfb00 && unit <= 0xfb06) return Special.Expand;
  return unit >= 0x3300 && unit <= 0x33ff && /^[A-Za-zμ]{2,4}$/.test(String.fromCharCode(unit).normalize('NFKC'))
    ? Special.Expand
    : undefined;
}

function classOf(unit: number, symbol: number): number {
  if (symbol === SEPARATOR) return Class.Separator;
  const script = scriptOf(unit);
  if (script === Script.Latin || script === Script.Digit) return Class.Word;
  if (script === Script.Hangul) return Class.Hangul;
  if (script === Script.Katakana) return Class.Katakana;
  return script === Script.Han || script === Script.Hiragana ? Class.Ideograph : Class.Other;
}

function symbolOf(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return unit;
  const character = String.fromCharCode(unit);
  if (/[ \t\r\f\v\u2000-\u200a\u00a0\u202f\u3000\-‐‑‒–—―−﹣－·・･‧•ㆍᆞ]/u.test(character)) return SEPARATOR;
  if (/[‘’‛＇′ʼ]/u.test(character)) return 0x27;
  const lower = character.normalize('NFKC').toLowerCase().normalize('NFD');
  if (/^[a-z][\u0300-\u036f]*$/.test(lower)) return lower.charCodeAt(0);
  const compact = lower.normalize('NFC');
  return compact.length === 1 ? compact.charCodeAt(0) : unit;
}
