/**
 * Organizations and products in articles about chips that no active pack knows, by `rules/unknown-names.ts`. They are told apart from
 * mentions: nothing is known of them but how they are written.
 */
import { lookUp, type Lexicon } from './lexicon';
import { isAboutChips, type ArticleContext } from './linking';
import { LIST_SEPARATOR, LISTED_NAME, UNKNOWN_NAMES, type UnknownNameRule } from './rules/unknown-names';

/** A name that nobody knows, at its place: UTF-16 code units into the block. */
export interface UnknownName {
  block: number;
  start: number;
  end: number;
  surface: string;
  kind: 'organization' | 'product';
}

interface Place {
  block: number;
  start: number;
  end: number;
  kind: string;
}

/** UTF-16 code units behind a maker that a designation may take. */
const REACH = 32;

/**
 * The unknown names in the blocks of an article, in order, without overlap. `mentions` and `context` are what recognition gave for the same
 * blocks; an article that is not about chips has none.
 */
export function findUnknownNames(
  blocks: readonly string[],
  mentions: readonly Place[],
  context: ArticleContext,
  lexicon: Lexicon,
): UnknownName[] {
  if (!isAboutChips(context)) return [];
  return blocks.flatMap((text, block) => {
    const taken = mentions.filter((mention) => mention.block === block);
    const found: UnknownName[] = [];
    const add = ({ start, end }: { start: number; end: number }, kind: UnknownName['kind']): void => {
      const surface = text.slice(start, end);
      const overlaps = [...taken, ...found].some((other) => other.start < end && start < other.end);
      if (!overlaps && lookUp(lexicon, surface).length === 0) found.push({ block, start, end, surface, kind });
    };
    for (const rule of UNKNOWN_NAMES) for (const place of placesOf(rule, text, taken)) add(place, rule.kind);
    for (const place of listedIn(text, taken)) add(place, 'organization');
    return found.sort((a, b) => a.start - b.start);
  });
}

/** The names of a list that stand between two known organizations: `ASML, Quux, KLA`. */
export function listedIn(text: string, mentions: readonly Omit<Place, 'block'>[]): { start: number; end: number }[] {
  return mentions.flatMap((first, at) => {
    const next = mentions[at + 1];
    if (first.kind !== 'organization' || next?.kind !== 'organization') return [];
    const gap = text.slice(first.end, next.start);
    const found: { start: number; end: number }[] = [];
    let place = 0;
    for (;;) {
      const separator = LIST_SEPARATOR.exec(gap.slice(place))?.[0];
      if (separator === undefined) return [];
      place += separator.length;
      if (place === gap.length) return found;
      const name = LISTED_NAME.exec(gap.slice(place))?.[0];
      if (name === undefined) return [];
      found.push({ start: first.end + place, end: first.end + place + name.length });
      place += name.length;
    }
  });
}

/** Where a rule finds a name in a text. */
export function placesOf(
  rule: UnknownNameRule,
  text: string,
  mentions: readonly Omit<Place, 'block'>[],
): { start: number; end: number }[] {
  const within = (from: number, to: number): { start: number; end: number }[] =>
    [...text.slice(from, to).matchAll(rule.pattern)].map((match) => {
      const name = match.groups?.['name'] ?? '';
      const start = from + match.index + match[0].indexOf(name);
      return { start, end: start + name.length };
    });
  if (rule.behindMaker !== true) return within(0, text.length);
  return mentions
    .filter(({ kind }) => kind === 'organization')
    .flatMap(({ end }) => within(end, Math.min(text.length, end + REACH)));
}
