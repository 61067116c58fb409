/**
 * Whether a stretch of text that spells a name is the name, or only part of a longer word. Rules per script: word edges
 * for Latin, particles for Korean, runs for katakana, known longer words for Chinese characters.
 */
import { isKoreanTail } from './rules/korean';
import { Script, scriptOf } from './scripts';

/** No particle or compound noun is longer than this, in code units, decomposed. */
const HANGUL_RUN = 36;

/** A node glued to its maker: `TSMC4ナノ`, `TSMC3나노`. */
const GLUED_NODE = /^\d{1,2}(?:\.\d)?(?:nm|ナノ|나노|奈米|纳米)/;

/** From this many syllables on a Korean name is distinctive enough to be followed by any noun. */
export const LONG_KOREAN_NAME = 4;

/** Whether the span `start`–`end` (UTF-16 code units) of `text` stands as a word of its own. */
export function isWord(text: string, start: number, end: number): boolean {
  return startsClean(text, start, end) && endsClean(text, start, end);
}

/** Whether a span begins where a word does. */
export function startsClean(text: string, start: number, end: number): boolean {
  if (start === 0) return true;
  const first = scriptOf(text.charCodeAt(start));
  const before = scriptOf(text.charCodeAt(start - 1));
  if (first === Script.Latin || first === Script.Digit) {
    if (before === Script.Latin || before === Script.Digit) return false;
    // `1.8 nm` must not give `8 nm`, nor `@intel` and `intel.com/arm` a company.
    const mark = text[start - 1];
    if (
      first === Script.Digit &&
      (mark === '.' || mark === ',' || mark === '・') &&
      start > 1 &&
      scriptOf(text.charCodeAt(start - 2)) === Script.Digit
    )
      return false;
    return mark !== '@' && mark !== '#' && mark !== '_' && !(mark === '/' && text[start - 2] === '/');
  }
  if (first === Script.Hangul && before === Script.Hangul) return lengthOf(text, start, end) >= LONG_KOREAN_NAME;
  return first === Script.Han || first === Script.Hiragana || before !== first;
}

/**
 * Whether a name would begin in the middle of a run of Hangul, as where a headline was joined to the text: `돌입삼성전자`.
 */
export function splitsHangul(text: string, start: number): boolean {
  return (
    start > 0 &&
    scriptOf(text.charCodeAt(start)) === Script.Hangul &&
    scriptOf(text.charCodeAt(start - 1)) === Script.Hangul
  );
}

/** Where the grapheme ends that the code unit before `end` belongs to: marks after a letter are part of it. */
export function graphemeEnd(text: string, end: number): number {
  return end < text.length && text.charCodeAt(end) >= 0x300
    ? end + (/^[\p{M}\p{EMod}\u200c\u200d\uff9e\uff9f\u1160-\u11ff]+/u.exec(text.slice(end, end + 64))?.[0].length ?? 0)
    : end;
}

/** Length in composed characters. */
function lengthOf(text: string, start: number, end: number): number {
  return isJamo(text.charCodeAt(start)) ? text.slice(start, end).normalize('NFC').length : end - start;
}

function isJamo(unit: number): boolean {
  return unit >= 0x1100 && unit <= 0x11ff;
}

function endsClean(text: string, start: number, end: number): boolean {
  if (end >= text.length) return true;
  const last = scriptOf(text.charCodeAt(end - 1));
  const after = scriptOf(text.charCodeAt(end));
  if (last === Script.Latin || last === Script.Digit) return latinEnd(text, start, end, last, after);
  if (last === Script.Katakana) return after !== Script.Katakana;
  if (last === Script.Hangul)
    return (
      after !== Script.Hangul || lengthOf(text, start, end) >= LONG_KOREAN_NAME || isKoreanTail(hangulRun(text, end))
    );
  return true;
}

function latinEnd(text: string, start: number, end: number, last: Script, after: Script): boolean {
  if (after === Script.Digit)
    return last === Script.Latin && end - start >= 3 && GLUED_NODE.test(text.slice(end, end + 8));
  if (after === Script.Latin) return text[end] === 's' && end - start >= 2 && !isAlphanumeric(text, end + 1);
  if (
    text[end] === '.' &&
    isAlphanumeric(text, end + 1) &&
    (last === Script.Digit || /^\.(?:com|net|org|co|ai|io)\b/i.test(text.slice(end, end + 5)))
  )
    return false;
  if (text[end] === '_' || text[end] === '@') return false;
  return after !== Script.Hangul || isKoreanTail(hangulRun(text, end)) || last === Script.Latin;
}

function isAlphanumeric(text: string, index: number): boolean {
  if (index >= text.length) return false;
  const script = scriptOf(text.charCodeAt(index));
  return script === Script.Latin || script === Script.Digit;
}

function hangulRun(text: string, from: number): string {
  let end = from;
  while (end < text.length && end - from < HANGUL_RUN && scriptOf(text.charCodeAt(end)) === Script.Hangul) end++;
  const run = text.slice(from, end);
  return isJamo(run.charCodeAt(0)) ? run.normalize('NFC') : run;
}
