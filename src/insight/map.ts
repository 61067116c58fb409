/**
 * The supply map of an article: the entities it names, the relations among them, and the few others that connect them.
 * Bounded: the most important names come first, the rest is listed beside the map.
 */
import type { KnowledgeGraph } from '../knowledge/graph';
import { flowOf, type Edge, type Link, type RecordKey, type Skeleton } from '../knowledge/links';
import { RELATION_FACTS } from '../knowledge/relation-types';
import { isKnown } from './standing';
import { steinerNodes, type Step } from './steiner';
import { tierOf } from './tiers';
import { entityRef, statementView } from './view';
import type { EntityRef, SupplyMapView, Tier, Viewpoint } from './views';

export interface MapDraft {
  nodes: { id: string; tier: Tier; named: boolean; weight: number }[];
  edges: (Edge & { pack: string })[];
  /** Named in the article, but outside the chain, or beyond what a map can hold. */
  beside: string[];
}

/** Names drawn at most, and entities added to connect them. */
const NAMES = 40;
const CONNECTORS = 8;
/** A path that joins two names: two others between them, no more. */
const REACH = 3.6;

/** Supply and ties. What only classifies or compares is told in the list of relations. */
export function isDrawn({ type }: Edge): boolean {
  const { flow, tie } = RELATION_FACTS[type];
  return type !== 'market_share_in' && (flow !== undefined || tie === true);
}

/** The map as of `day`; `weights` has the named entities, heaviest first. */
export function supplyMap(skeleton: Skeleton, weights: ReadonlyMap<string, number>, day: string): MapDraft {
  const tiers = new Map<string, Tier | undefined>();
  const tier = (id: string): Tier | undefined => {
    const facts = skeleton.node(id);
    if (!tiers.has(id)) tiers.set(id, facts && tierOf(facts, skeleton.links(id)));
    return tiers.get(id);
  };
  const terminals = [...weights.keys()].filter((id) => tier(id)).slice(0, NAMES);
  const known = new Map<string, Step[]>();
  const stepsFrom = (id: string): Step[] => {
    let steps = known.get(id);
    if (!steps)
      known.set(
        id,
        (steps = skeleton
          .links(id)
          .flatMap((link) =>
            isDrawn(link.edge) && tier(link.other) && isKnown(link.edge, day)
              ? [{ to: link.other, cost: costOf(link) }]
              : [],
          )),
      );
    return steps;
  };
  const chosen = steinerNodes(terminals, stepsFrom, { reach: REACH, connectors: CONNECTORS });
  const nodes = [...chosen].map((id) => ({
    id,
    tier: tier(id) as Tier,
    named: weights.has(id),
    weight: weights.get(id) ?? 0,
  }));
  return {
    nodes,
    edges: edgesAmong(skeleton, chosen),
    beside: [...weights.keys()].filter((id) => !chosen.has(id) && skeleton.node(id)),
  };
}

/** A map of given entities: `named` are drawn as what it is about. Those outside the chain stand beside it. */
export function mapAmong(skeleton: Skeleton, ids: ReadonlySet<string>, named: ReadonlySet<string>): MapDraft {
  const placed = [...ids].flatMap((id) => {
    const facts = skeleton.node(id);
    const tier = facts && tierOf(facts, skeleton.links(id));
    return tier ? [{ id, tier, named: named.has(id), weight: named.has(id) ? 1 : 0 }] : [];
  });
  const chosen = new Set(placed.map(({ id }) => id));
  return {
    nodes: placed,
    edges: edgesAmong(skeleton, chosen),
    beside: [...ids].filter((id) => !chosen.has(id) && skeleton.node(id)),
  };
}

/** What {@link tellMap} needs of the knowledge. */
export function wantedForMap({ nodes, edges, beside }: MapDraft): {
  entities: string[];
  relations: RecordKey[];
  events: RecordKey[];
} {
  return {
    entities: [...nodes.map(({ id }) => id), ...beside],
    relations: edges.map(({ pack, id }) => ({ pack, id })),
    events: [],
  };
}

/** The map in the reader's language. */
export function tellMap(
  graph: KnowledgeGraph,
  { nodes, edges, beside }: MapDraft,
  viewpoint: Viewpoint,
): SupplyMapView {
  const ref = (id: string): EntityRef[] => {
    const entity = graph.entity(id);
    return entity ? [entityRef(entity, viewpoint)] : [];
  };
  return {
    nodes: nodes.flatMap(({ id, ...node }) => ref(id).map((entity) => ({ ...entity, ...node }))),
    statements: edges
      .flatMap(({ id }) => graph.relation(id) ?? [])
      .flatMap((relation) => statementView(graph, relation, viewpoint) ?? []),
    beside: beside.flatMap(ref),
  };
}

/** Supply is the shortest way to explain a connection; what is only said is a detour. */
export function costOf({ edge }: Pick<Link, 'edge'>): number {
  return (
    (flowOf(edge) ? 1 : 1.5) +
    (edge.status === 'rumoured' || edge.status === 'announced' ? 0.3 : 0) -
    (edge.exclusivity === 'sole' ? 0.1 : 0)
  );
}

/** Relations between chosen entities, each pair and type once: the strongest. */
function edgesAmong(skeleton: Skeleton, chosen: ReadonlySet<string>): MapDraft['edges'] {
  const found = new Map<string, Edge & { pack: string }>();
  for (const id of chosen) {
    for (const { edge, pack, other } of skeleton.links(id)) {
      const key = `${edge.from} ${edge.type} ${edge.to}`;
      if (chosen.has(other) && isDrawn(edge) && !found.has(key)) found.set(key, { ...edge, pack });
    }
  }
  return [...found.values()];
}
