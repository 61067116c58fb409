/** What stands upstream or downstream of an entity, step by step, as of a day. */
import { flowOf, type Link, type Skeleton } from '../../knowledge/links';
import { isKnown } from '../standing';

export interface StreamStep {
  /** 1 for what is next to the entity. */
  step: number;
  id: string;
  /** The link by which it was reached first, and from where. */
  by: string;
  link: Link;
}

export type Direction = 'upstream' | 'downstream';

/**
 * Everything that supplies an entity, or that it supplies, up to `depth` steps; each entity once, at its nearest step.
 */
export function streamOf(
  skeleton: Skeleton,
  start: string,
  direction: Direction,
  depth: number,
  day: string,
): StreamStep[] {
  const seen = new Set([start]);
  const found: StreamStep[] = [];
  let frontier = [start];
  for (let step = 1; step <= depth && frontier.length > 0; step++) {
    const next: string[] = [];
    for (const by of frontier) {
      for (const link of skeleton.links(by)) {
        const flow = flowOf(link.edge);
        const onward = flow && (direction === 'upstream' ? flow.supplier : flow.dependent) === link.other;
        if (
          !onward ||
          link.edge.type === 'market_share_in' ||
          seen.has(link.other) ||
          !skeleton.node(link.other) ||
          !isKnown(link.edge, day)
        )
          continue;
        seen.add(link.other);
        found.push({ step, id: link.other, by, link });
        next.push(link.other);
      }
    }
    frontier = next;
  }
  return found;
}
