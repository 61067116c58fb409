/**
 * Everything upstream or downstream of an entity: who supplies it, who supplies those, and so on; or whom it supplies.
 */
import { hasEnded } from '../knowledge/graph';
import { flowOf, type Skeleton } from '../knowledge/links';

export type Direction = 'upstream' | 'downstream';

/** Further away than this many steps everything hangs on everything. */
const STEPS = 6;

/**
 * Ids of the entities that are reached, nearest first, the one itself first of all. `linksOf` gives the links of some
 * entities.
 */
export async function reachOf(
  linksOf: (ids: readonly string[]) => Promise<Skeleton>,
  entity: string,
  direction: Direction,
  day: string,
): Promise<string[]> {
  const reached = new Set([entity]);
  let edge = [entity];
  for (let step = 0; step < STEPS && edge.length > 0; step++) {
    const skeleton = await linksOf(edge);
    const next = edge.flatMap((id) =>
      skeleton
        .links(id)
        .filter((link) => {
          const flow = flowOf(link.edge);
          return (
            flow?.[direction === 'upstream' ? 'supplier' : 'dependent'] === link.other && !hasEnded(link.edge, day)
          );
        })
        .map(({ other }) => other),
    );
    edge = [...new Set(next)].filter((id) => !reached.has(id));
    for (const id of edge) reached.add(id);
  }
  return [...reached];
}
