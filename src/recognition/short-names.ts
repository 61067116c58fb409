/**
 * Short names that an article gives itself: in brackets behind the full one (`ウエスタン・デジタル(WD)`), or as the head of a product's
 * (`Maia 100`, then `Maia`). They hold in that article only.
 */
import { isWord } from './boundaries';
import { lookUp, type Lexicon } from './lexicon';
import type { Span } from './span';

/** Short names by how they are written, and the ids of what they mean; plain JSON, as a part of the article's context. */
export type ShortNames = Record<string, string>;

const BRACKETS = /^ ?[(（「]([^()（）「」]{2,24}?)[)）」]/;
const CAPITALS = /^[A-Z][A-Z0-9&]{1,6}$/;
const HEAD = /^([A-Z][a-z]{3,}) (?:AI |X?\d)/;
const NAMED = ['organization', 'product', 'facility'];

/** Adds the short names that a text defines behind its mentions. */
export function noteShortNames(text: string, mentions: readonly Span[], lexicon: Lexicon, short: ShortNames): void {
  for (const { start, end, entity } of mentions) {
    const kind = lexicon.kindOf(entity);
    if (!NAMED.includes(kind)) continue;
    const bracketed = BRACKETS.exec(text.slice(end, end + 28))?.[1];
    if (bracketed !== undefined && CAPITALS.test(bracketed) && abbreviates(bracketed, lexicon.labelOf(entity)))
      note(bracketed, entity, lexicon, short);
    const head = kind === 'product' ? HEAD.exec(text.slice(start, end))?.[1] : undefined;
    if (head !== undefined) note(head, entity, lexicon, short);
  }
}

/** A name that the lexicon knows already means what it says there. */
function note(name: string, entity: number, lexicon: Lexicon, short: ShortNames): void {
  if (lookUp(lexicon, name).length === 0) short[name] ??= lexicon.idOf(entity);
}

/** Whether capitals are letters of a name in its order, and the first is its first: `FFEM` of `Fujifilm Electronic Materials`. */
export function abbreviates(capitals: string, name: string): boolean {
  const letters = name.toUpperCase();
  if (letters[0] !== capitals[0]) return false;
  let at = 0;
  for (const letter of capitals) {
    at = letters.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** Where a text uses short names, outside of the spans that are taken; in order. */
export function findShortNames(
  text: string,
  short: ReadonlyMap<string, number>,
  taken: readonly { start: number; end: number }[],
): Span[] {
  const found: Span[] = [];
  for (const [name, entity] of short) {
    for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + name.length)) {
      const end = start + name.length;
      if (isWord(text, start, end) && !taken.some((span) => span.start < end && start < span.end))
        found.push({ start, end, entity });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/**
 * Whether a text spells an abbreviation out by other words than its entity's: `age-related macular degeneration. AMD is …`. Joined words count
 * once, small ones not at all.
 */
export function standsForOther(capitals: string, text: string, isName: (phrase: string) => boolean): boolean {
  const words = [...capitals].map((letter) => `[${letter}${letter.toLowerCase()}][a-z]{3,}(?:-[a-z]+)?`);
  const phrase = new RegExp(`(?<![A-Za-z-])${words.join(' ')}(?![A-Za-z])`, 'g');
  return [...text.matchAll(phrase)].some(([spelled]) => !isName(spelled));
}
