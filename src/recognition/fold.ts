/**
 * Brings text into the one spelling that names are looked up in: case, width, composed and decomposed forms, dashes, quotes and
 * spaces become alike. One table look-up per UTF-16 code unit gives its class and its code; only the few units that are skipped,
 * composed or expanded take a slower path, and only they cost a breakpoint, by which every code still knows where it stood.
 */
import { Script, scriptOf } from './scripts';

/** What a code unit is to word boundaries; the upper half of a table entry. */
export const Class = { Other: 0, Word: 1, Hangul: 2, Katakana: 3, Ideograph: 4, Separator: 5, HangulHead: 6, Special: 7 } as const;

/** What has to be done with a unit of class `Special`; the lower half of its table entry. */
const Special = { Skip: 0, Combining: 1, Lead: 2, Voice: 3, SemiVoice: 4, Expand: 5 } as const;

/** What all spaces, hyphens and middle dots fold to; a run of them folds to one. */
const SEPARATOR = 0x20;

/** Never in a name: its entry is what every unit has that no name contains. */
export const NONCHARACTER = 0xffff;

/** What a step from the class of one unit to the next asks for: 1 a name may start here, 2 the slow path. */
const SLOW = 2;
const ACTIONS = buildActions();

/** A folded text. It lives in buffers that the next call of {@link fold} overwrites. */
export interface Folded {
  /** Codes of the table; the `length` ones are followed by one that no name has. */
  codes: Uint16Array;
  length: number;
  /** Indices of codes at which a name may start; the first `starts` are valid. */
  heads: Uint32Array;
  starts: number;
}

const folded: Folded = { codes: new Uint16Array(4096), length: 0, heads: new Uint32Array(4096), starts: 0 };
/** At the code `index`, which came from the units `start` to `end`, offsets begin to differ from those before. */
const breaks: { index: number[]; start: number[]; end: number[] } = { index: [], start: [], end: [] };
let source = '';
let units: Uint32Array = new Uint32Array(0);

/** Folds a text by a table of classes and codes. Linear in its length. */
export function fold(text: string, table: Uint32Array): Folded {
  const size = text.length;
  // A unit expands to at most four codes, and only a few do; one spare place holds the end.
  if (folded.codes.length < size * 4 + 4) {
    folded.codes = new Uint16Array(size * 5 + 64);
    folded.heads = new Uint32Array(size * 5 + 64);
  }
  breaks.index.length = breaks.start.length = breaks.end.length = 0;
  source = text;
  units = table;
  const { codes, heads } = folded;
  let length = 0;
  let starts = 0;
  let previous: number = Class.Other;
  for (let index = 0; index < size; index++) {
    const entry = table[text.charCodeAt(index)] as number;
    const kind = entry >>> 16;
    const action = ACTIONS[(previous << 3) | kind] as number;
    if (action === SLOW) {
      folded.length = length;
      folded.starts = starts;
      const step = slowly(index, kind === Class.Special ? entry & 0xffff : Special.Skip, previous);
      ({ length, starts } = folded);
      index = step >>> 3;
      previous = step & 7;
      continue;
    }
    codes[length] = entry;
    heads[starts] = length;
    starts += action;
    length++;
    previous = kind;
  }
  codes[length] = table[NONCHARACTER] as number;
  folded.length = length;
  folded.starts = starts;
  return folded;
}

/** UTF-16 offset in the text folded last at which the code `index` begins. */
export function startOf(index: number): number {
  const at = breakBefore(index);
  return at < 0 ? index : (breaks.start[at] as number) + index - (breaks.index[at] as number);
}

/** UTF-16 offset just after the last unit that went into the code `index`; skipped units after it are left out. */
export function endOf(index: number): number {
  const at = breakBefore(index);
  if (at >= 0 && breaks.index[at] === index) return breaks.end[at] as number;
  return startOf(index) + 1;
}

/** The folded spelling of a name, as a string of symbols. */
export function foldName(name: string): string {
  const { codes, length } = fold(name, symbolTable());
  return String.fromCharCode(...codes.subarray(0, length)).replace(/^ | $/g, '');
}

let symbols: Uint32Array | undefined;

/** The table whose codes are the folded symbols themselves. Made when first asked for: it takes tens of milliseconds. */
export function symbolTable(): Uint32Array {
  symbols ??= Uint32Array.from({ length: 0x10000 }, (_, unit) => entryOf(unit));
  return symbols;
}

/** Does what a special unit asks for; gives the index of the last unit it took and the class now before: `index << 3 | class`. */
function slowly(index: number, special: number, previous: number): number {
  const unit = source.charCodeAt(index);
  if (special === Special.Lead) {
    const vowel = source.charCodeAt(index + 1) - 0x1161;
    if (vowel >= 0 && vowel <= 20) {
      const final = source.charCodeAt(index + 2) - 0x11a7;
      const closed = final >= 1 && final <= 27;
      // Composed by arithmetic (Unicode Standard, section 3.12).
      const syllable = 0xac00 + ((unit - 0x1100) * 21 + vowel) * 28 + (closed ? final : 0);
      return emit(syllable, index, index + (closed ? 3 : 2), previous);
    }
    return emit(NONCHARACTER, index, index + 1, previous);
  }
  if (special === Special.Expand) {
    let before = previous;
    for (const letter of String.fromCharCode(unit).normalize('NFKC')) before = emit(letter.charCodeAt(0), index, index + 1, before) & 7;
    return (index << 3) | before;
  }
  const last = folded.length - 1;
  const touches = last >= 0 && endOf(last) === index;
  if (touches && special !== Special.Skip) {
    // A mark belongs to the character before it, so that no span ends inside a grapheme.
    const composed = special === Special.Combining ? 0 : voiced(source.charCodeAt(index - 1), special);
    if (composed !== 0) folded.codes[last] = units[composed] as number;
    breakAt(last, startOf(last), index + 1);
  }
  breakAt(folded.length, index + 1, index + 2);
  return (index << 3) | previous;
}

/** Appends the code of a unit that stands for the units `start` to `end`; gives what {@link slowly} gives. */
function emit(unit: number, start: number, end: number, previous: number): number {
  const entry = units[unit] as number;
  const kind = entry >>> 16;
  const { length } = folded;
  breakAt(length, start, end);
  folded.codes[length] = entry;
  folded.heads[folded.starts] = length;
  folded.starts += (ACTIONS[(previous << 3) | kind] as number) & 1;
  folded.length = length + 1;
  breakAt(length + 1, end, end + 1);
  return ((end - 1) << 3) | kind;
}

function breakAt(index: number, start: number, end: number): void {
  let at = breaks.index.length;
  while (at > 0 && (breaks.index[at - 1] as number) >= index) at--;
  breaks.index.length = breaks.start.length = breaks.end.length = at;
  breaks.index[at] = index;
  breaks.start[at] = start;
  breaks.end[at] = end;
}

/** The last breakpoint at or before a code, or -1. */
function breakBefore(index: number): number {
  let low = 0;
  let high = breaks.index.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((breaks.index[middle] as number) <= index) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function voiced(unit: number, special: number): number {
  const base = String.fromCharCode(unit).normalize('NFKC');
  const composed = (base + (special === Special.Voice ? '\u3099' : '\u309a')).normalize('NFC');
  return composed.length === 1 ? composed.charCodeAt(0) : 0;
}

function buildActions(): Uint8Array {
  const actions = new Uint8Array(64);
  for (let before = 0; before < 8; before++) {
    const hangul = before === Class.Hangul || before === Class.HangulHead;
    actions[(before << 3) | Class.Word] = before === Class.Word ? 0 : 1;
    actions[(before << 3) | Class.Katakana] = before === Class.Katakana ? 0 : 1;
    actions[(before << 3) | Class.Hangul] = hangul ? 0 : 1;
    actions[(before << 3) | Class.HangulHead] = 1;
    actions[(before << 3) | Class.Ideograph] = 1;
    actions[(before << 3) | Class.Separator] = before === Class.Separator ? SLOW : 0;
    actions[(before << 3) | Class.Special] = SLOW;
  }
  return actions;
}

function entryOf(unit: number): number {
  const special = specialOf(unit);
  if (special !== undefined) return (Class.Special << 16) | special;
  const symbol = symbolOf(unit);
  return (classOf(unit, symbol) << 16) | symbol;
}

function specialOf(unit: number): number | undefined {
  if ((unit >= 0x300 && unit <= 0x36f) || unit === 0x200d || (unit >= 0xfe00 && unit <= 0xfe0f)) return Special.Combining;
  if (unit === 0xad || (unit >= 0x200b && unit <= 0x200f) || (unit >= 0x202a && unit <= 0x202e) || unit === 0x2060 || unit === 0xfeff) return Special.Skip;
  if (unit >= 0x1100 && unit <= 0x1112) return Special.Lead;
  if (unit === 0x3099 || unit === 0xff9e) return Special.Voice;
  if (unit === 0x309a || unit === 0xff9f) return Special.SemiVoice;
  return unit >= 0x3300 && unit <= 0x33ff && /^[A-Za-zμ]{2,4}$/.test(String.fromCharCode(unit).normalize('NFKC')) ? Special.Expand : undefined;
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
