/**
 * Brings text into the one spelling that names are looked up in: case, width, composed and decomposed forms, dashes, quotes and
 * spaces become alike, while every folded symbol remembers the original UTF-16 code units it came from. One table look-up per code
 * unit; only Hangul and kana that arrive decomposed need a second thought.
 */

/** The separator all spaces, hyphens and middle dots fold to; a run of them folds to one. */
export const SEPARATOR = 0x20;
const SKIP = 0;

export interface Folded {
  /** Folded symbols; only the first `length` are valid. */
  symbols: Uint16Array;
  /** UTF-16 offset in the original text at which each symbol begins. */
  starts: Uint32Array;
  /** UTF-16 offset just after the last code unit that went into each symbol. */
  ends: Uint32Array;
  length: number;
}

const TABLE = buildTable();

/** Folds a text. Offsets are UTF-16 code units of `text`. Linear in its length. */
export function fold(text: string): Folded {
  const symbols = new Uint16Array(text.length);
  const starts = new Uint32Array(text.length);
  const ends = new Uint32Array(text.length);
  let length = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    const symbol = TABLE[unit] as number;
    if (symbol === SKIP) {
      // A combining mark belongs to the character before it, so that no span ends inside a grapheme.
      if (length > 0 && isCombining(unit)) ends[length - 1] = index + 1;
      continue;
    }
    const previous = length > 0 ? (symbols[length - 1] as number) : -1;
    if (symbol === SEPARATOR && previous === SEPARATOR) {
      ends[length - 1] = index + 1;
      continue;
    }
    const joined = previous < 0 || ends[length - 1] !== index ? 0 : compose(previous, unit);
    if (joined !== 0) {
      symbols[length - 1] = joined;
      ends[length - 1] = index + 1;
      continue;
    }
    symbols[length] = symbol;
    starts[length] = index;
    ends[length] = index + 1;
    length++;
  }
  return { symbols, starts, ends, length };
}

/** The folded spelling of a name, as a string of symbols. */
export function foldName(name: string): string {
  const { symbols, length } = fold(name);
  return String.fromCharCode(...symbols.subarray(0, length)).replace(/^ | $/g, '');
}

/** Hangul syllables are composed by arithmetic (Unicode Standard, section 3.12); kana voicing by one table step. */
function compose(previous: number, unit: number): number {
  if (unit >= 0x1161 && unit <= 0x1175 && previous >= 0x1100 && previous <= 0x1112) {
    return 0xac00 + ((previous - 0x1100) * 21 + (unit - 0x1161)) * 28;
  }
  if (unit >= 0x11a8 && unit <= 0x11c2 && previous >= 0xac00 && previous <= 0xd7a3 && (previous - 0xac00) % 28 === 0) {
    return previous + (unit - 0x11a7);
  }
  const voiced = unit === 0x3099 || unit === 0xff9e ? '\u3099' : unit === 0x309a || unit === 0xff9f ? '\u309a' : '';
  if (voiced === '') return 0;
  const composed = (String.fromCharCode(previous) + voiced).normalize('NFC');
  return composed.length === 1 ? composed.charCodeAt(0) : 0;
}

function isCombining(unit: number): boolean {
  return (unit >= 0x300 && unit <= 0x36f) || unit === 0x200d || (unit >= 0xfe00 && unit <= 0xfe0f);
}

function buildTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit++) table[unit] = foldUnit(unit);
  return table;
}

function foldUnit(unit: number): number {
  if (isCombining(unit) || unit === 0xad || (unit >= 0x200b && unit <= 0x200f) || (unit >= 0x202a && unit <= 0x202e) || unit === 0x2060 || unit === 0xfeff) {
    return SKIP;
  }
  if (unit >= 0xd800 && unit <= 0xdfff) return unit;
  const character = String.fromCharCode(unit);
  if (/[ \t\r\f\v\u2000-\u200a\u00a0\u3000\-‐‑‒–—―−﹣－·・･‧•ㆍᆞ]/u.test(character)) return SEPARATOR;
  if (/[‘’‛＇′ʼ]/u.test(character)) return 0x27;
  const lower = character.normalize('NFKC').toLowerCase().normalize('NFD');
  if (/^[a-z]$/.test(lower.charAt(0)) && /^[a-z][\u0300-\u036f]*$/.test(lower)) return lower.charCodeAt(0);
  const compact = lower.normalize('NFC');
  return compact.length === 1 ? compact.charCodeAt(0) : unit;
}
