/** A few words around a mention, so that a list of places can be read. */
import type { Block } from '../article';
import type { Found } from './known';

/** UTF-16 code units on each side, at most. */
const AROUND = 48;

export function wordsAround(
  { text }: Block,
  { start, end }: Pick<Found, 'start' | 'end'>,
): { before: string; after: string } {
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(end, end + AROUND);
  return {
    before: start > AROUND ? `…${before.replace(/^\S*\s+/, '')}` : before.trimStart(),
    after: end + AROUND < text.length ? `${after.replace(/\s+\S*$/, '')}…` : after.trimEnd(),
  };
}
