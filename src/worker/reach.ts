/** Everything upstream or downstream of an entity: who supplies it, who supplies those, and so on; or whom it supplies. */
import { hasEnded, isSupply, type KnowledgeGraph } from '../knowledge/graph';

export type Direction = 'upstream' | 'downstream';

/** Further away than this many steps everything hangs on everything. */
const STEPS = 6;

/** Ids of the entities that are reached, nearest first, the one itself first of all. `around` gives the graph around some entities. */
export async function reachOf(around: (ids: readonly string[]) => Promise<KnowledgeGraph>, entity: string, direction: Direction, day: string): Promise<string[]> {
  const reached = new Set([entity]);
  let edge = [entity];
  for (let step = 0; step < STEPS && edge.length > 0; step++) {
    const graph = await around(edge);
    const next = edge.flatMap((id) =>
      graph.statements(id)
        .filter(({ relation, outgoing }) => isSupply(relation) && outgoing === (direction === 'upstream') && !hasEnded(relation, day))
        .map(({ other }) => other.id),
    );
    edge = [...new Set(next)].filter((id) => !reached.has(id));
    for (const id of edge) reached.add(id);
  }
  return [...reached];
}
