/** How much an article is about an entity. */
import type { NamedEntity } from './views';

/**
 * The title counts most, then how often a name is used (each time less), then how early it comes: `place` of `total`,
 * from 0.
 */
export function importance({ count, inTitle }: NamedEntity, place: number, total: number): number {
  return (inTitle ? 3 : 0) + Math.log2(1 + count) + 0.5 * (1 - place / Math.max(1, total));
}

/** The weight of each entity, heaviest first; `named` is in the order of first mention. */
export function weightsOf(named: readonly NamedEntity[]): Map<string, number> {
  const weights = named.map((mention, place): [string, number] => [
    mention.id,
    importance(mention, place, named.length),
  ]);
  return new Map(weights.sort((a, b) => b[1] - a[1]));
}
