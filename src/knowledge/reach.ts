/**
 * Walks outward from the names of an article, wave by wave and within bounds, so that the cost of a question depends on
 * the article and not on the size of the knowledge. Pure: what an entity's links are is asked of `read`.
 */
import { flowOf, skeletonOf, type Link, type NodeRecord, type Skeleton } from './links';

export interface ReachBounds {
  /** Neighbours read beyond the seeds: these can connect two seeds that are three steps apart. */
  neighbours: number;
  /** Entities read altogether, upstream ones included. */
  entities: number;
  /** Steps upstream from the seeds. */
  depth: number;
}

/** Enough for an article of 40 names: the connections between them, and four steps towards the materials. */
export const ARTICLE_BOUNDS: ReachBounds = { neighbours: 120, entities: 260, depth: 4 };

/** Enough for a card: what an entity hangs on, two steps upstream. */
export const CARD_BOUNDS: ReachBounds = { neighbours: 0, entities: 40, depth: 2 };

type FarEnd = Pick<Link, 'edge' | 'other'>;

/** Reads the first `parts` of the records of some entities. */
type ReadNodes = (ids: readonly string[], parts: number) => Promise<NodeRecord[]>;

/** Parts that are read of the entities asked about; of the others the first is enough. */
const SEED_PARTS = 4;

/**
 * The skeleton around some entities. What lies beyond the bounds is not in it: answers from it are about what was
 * reached.
 */
export async function reach(
  read: ReadNodes,
  seeds: readonly string[],
  bounds: ReachBounds = ARTICLE_BOUNDS,
): Promise<Skeleton> {
  const records = new Map<string, NodeRecord[]>();
  const fetch = async (ids: readonly string[], parts = 1): Promise<void> => {
    const fresh = ids.filter((id) => !records.has(id)).slice(0, Math.max(0, bounds.entities - records.size));
    for (const id of fresh) records.set(id, []);
    for (const record of fresh.length > 0 ? await read(fresh, parts) : []) records.get(record.id)?.push(record);
  };
  const linksOf = (ids: readonly string[]): FarEnd[] =>
    ids.flatMap((id) =>
      (records.get(id) ?? []).flatMap(({ edges }) =>
        edges.map((edge) => ({ edge, other: edge.from === id ? edge.to : edge.from })),
      ),
    );

  await fetch(seeds, SEED_PARTS);
  await fetch(mostNamed(linksOf(seeds).map(({ other }) => other)).slice(0, bounds.neighbours));
  const walked = new Set(seeds);
  let frontier: readonly string[] = seeds;
  for (let step = 0; step < bounds.depth && frontier.length > 0; step++) {
    frontier = suppliersIn(linksOf(frontier)).filter((id) => !walked.has(id));
    await fetch(frontier);
    for (const id of frontier) walked.add(id);
  }
  return skeletonOf([...records.values()].flat());
}

/** Who supplies the entities whose links these are, and what they supply, most often named first. */
function suppliersIn(links: readonly FarEnd[]): string[] {
  const supplies = links.filter(({ edge, other }) => flowOf(edge)?.supplier === other);
  return mostNamed(supplies.flatMap(({ other, edge }) => (edge.item === undefined ? [other] : [other, edge.item])));
}

/** Each id once, those first that are named more often; among equals in the order given, which is by strength. */
function mostNamed(ids: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([id]) => id);
}
