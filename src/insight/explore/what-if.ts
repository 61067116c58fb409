/** What would lose its only source if an entity or a country were gone, and what that takes along in turn. */
import type { Skeleton } from '../../knowledge/links';
import { closedSuppliers, needsAsOf, type Need, type Supply } from '../needs';

export interface Loss {
  id: string;
  /** 1: loses a source itself; 2 and up: because of what was lost before. */
  round: number;
  need: Need;
  /** The sources that are gone, all there are as far as is known. */
  gone: readonly Supply[];
}

/** Rounds that are followed. */
const ROUNDS = 8;

/**
 * The losses when `removed` is gone, nearest first. Only needs whose known sources can be taken for all of them count,
 * and only things are taken along: a firm that loses one source is not lost itself.
 */
export function lossesWithout(skeleton: Skeleton, removed: ReadonlySet<string>, day: string): Loss[] {
  const needs = needsAsOf(skeleton, day);
  const gone = new Set(removed);
  const losses = new Map<string, Loss>();
  for (let round = 1; round <= ROUNDS; round++) {
    const lost: string[] = [];
    for (const id of skeleton.ids()) {
      if (gone.has(id)) continue;
      for (const need of needs(id)) {
        if (need.type === 'designed_by') continue;
        const suppliers = closedSuppliers(skeleton, need, needs);
        const key = `${id} ${need.type} ${need.item ?? ''}`;
        if (suppliers.length === 0 || losses.has(key) || !suppliers.every(({ supplier }) => gone.has(supplier)))
          continue;
        losses.set(key, { id, round, need, gone: suppliers });
        if (skeleton.node(id)?.kind !== 'organization') lost.push(id);
      }
    }
    if (lost.length === 0) break;
    for (const id of lost) gone.add(id);
  }
  return [...losses.values()];
}

/** The entities of a country. */
export function entitiesOf(skeleton: Skeleton, country: string): Set<string> {
  return new Set(skeleton.ids().filter((id) => skeleton.node(id)?.country === country));
}
