/**
 * What a reader selected or typed, read as a name; and whether it can be marked without marking half of every page.
 * Pure: the page asks before it offers to add a name, the background decides.
 */
import { COMMON_WORDS } from './common-words';
import type { Language } from './schema';

/** UTF-16 code units of the longest name that is taken. */
export const LONGEST_NAME = 80;
const MOST_WORDS = 8;

/** Why a name is not taken. */
export type NameRefusal =
  | 'empty' // no letter and no digit
  | 'long' // a sentence, not a name
  | 'short' // one letter
  | 'number' // digits alone
  | 'brackets' // what stands in brackets is a name of its own and never matched as a part of one
  | 'common' // an everyday word
  | 'known' // the entity has it already
  | 'taken'; // it means another entity

/** `distinct` names are marked in every article, `topic` names in articles about chips. */
export type NameVerdict = { as: 'distinct' | 'topic' } | { refused: NameRefusal };

/**
 * The text of a selection on one line, without control characters and without the quotes or commas it was cut out with:
 * ` “TSMC”,\n` → `TSMC`.
 */
export function readName(text: string): string {
  const line = text
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}]/gu, '');
  return line
    .replace(/^[\s"'“”‘’«»「」『』《》〈〉【】.,;:!?、。·…]+|[\s"'“”‘’«»「」『』《》〈〉【】,;:!?、。·…]+$/gu, '')
    .replace(/(?<!\b(?:Inc|Ltd|Corp|Co|Bros))\.+$/, '')
    .replace(/^[(（[]([^()（）[\]]*)[)）\]]$/, '$1')
    .trim();
}

/** Whether a name, as {@link readName} gives it, may be added, and how it will be marked. */
export function judgeName(name: string): NameVerdict {
  const letters = [...name.matchAll(/\p{L}/gu)].length;
  const signs = letters + [...name.matchAll(/\p{N}/gu)].length;
  if (signs === 0) return { refused: 'empty' };
  if (name.length > LONGEST_NAME || name.split(' ').length > MOST_WORDS) return { refused: 'long' };
  if (signs === 1) return { refused: 'short' };
  if (letters === 0) return { refused: 'number' };
  if (/[()（）]/.test(name)) return { refused: 'brackets' };
  if (COMMON_WORDS.has(name.toLowerCase())) return { refused: 'common' };
  return { as: isShort(name) || /^\p{Ll}+$/u.test(name) ? 'topic' : 'distinct' };
}

/** Three signs of an alphabet or two syllables are also other things: `ABC`, `두산`. */
function isShort(name: string): boolean {
  const signs = name.replace(/[^\p{L}\p{N}]/gu, '');
  return (
    signs.length <= (/[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(signs) ? 2 : 3)
  );
}

/**
 * The language a name is listed under, by its script; Chinese characters alone belong to the page's language if that is
 * written with them.
 */
export function languageOfName(name: string, page: string): Language {
  if (/\p{Script=Hangul}/u.test(name)) return 'ko';
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(name)) return 'ja';
  if (/\p{Script=Han}/u.test(name)) return page === 'ja' ? 'ja' : 'zh';
  return 'en';
}
