/**
 * Dependency notes: what a story hangs on. Each rule is one function that reads the graph around the named entities; adding one is
 * adding a function to the list. Computed notes say only what the knowledge base knows, with its sources and the oldest date.
 */
import { compareDates } from '../knowledge/dates';
import { isSupply, type KnowledgeGraph } from '../knowledge/graph';
import type { Entity, Relation, RelationType, Share } from '../knowledge/schema';
import { entityRef, inLanguage, sourceViews, standingOf } from './view';
import type { NoteView, Viewpoint } from './views';

type Rule = (graph: KnowledgeGraph, named: readonly Entity[], viewpoint: Viewpoint) => NoteView[];

/** From this share on, in percent, a holder is said to dominate a market. */
const DOMINANT = 50;
/** Supply that rivals may share without it being news: what everybody licenses or is made from. */
const SHARED_TYPES: readonly RelationType[] = ['fabricated_by', 'memory_supplied_by', 'uses_packaging', 'packaged_by', 'equipment_supplied_by', 'uses_node'];

/** Notes written by people, about the named entities, in the order these are given. */
const authored: Rule = (graph, named, viewpoint) =>
  named.flatMap((entity) =>
    (entity.dependencies ?? []).map((note) => ({
      rule: 'authored' as const,
      about: [entityRef(entity, viewpoint)],
      text: inLanguage(note.text, viewpoint),
      asOf: note.asOf,
      sources: sourceViews(graph, note.sources),
    })),
  );

/** One supplier alone, said so by a source. */
const sole: Rule = (graph, named, viewpoint) =>
  supplyOf(graph, named, viewpoint)
    .filter(({ relation }) => relation.exclusivity === 'sole')
    .map(({ entity, relation, supplier }) => ({
      rule: 'sole' as const,
      about: [entityRef(entity, viewpoint), entityRef(supplier, viewpoint)],
      type: relation.type,
      product: entityRef(entity, viewpoint),
      supplier: entityRef(supplier, viewpoint),
      asOf: relation.asOf,
      sources: sourceViews(graph, relation.sources),
    }));

/** The same supplier behind two or more products that the article names, from different designers. */
const shared: Rule = (graph, named, viewpoint) => {
  const bySupplier = new Map<string, { entity: Entity; relation: Relation; supplier: Entity }[]>();
  for (const found of supplyOf(graph, named, viewpoint)) {
    if (!SHARED_TYPES.includes(found.relation.type) || found.entity.kind === 'concept') continue;
    const key = `${found.supplier.id}:${found.relation.type}`;
    const list = bySupplier.get(key) ?? [];
    if (!list.some((other) => other.entity === found.entity)) bySupplier.set(key, [...list, found]);
  }
  return [...bySupplier.values()].flatMap((list) => {
    const [first] = list;
    if (!first || list.length < 2 || designers(graph, list.map(({ entity }) => entity)).size < 2) return [];
    const dependents = list.map(({ entity }) => entityRef(entity, viewpoint));
    const supplier = entityRef(first.supplier, viewpoint);
    return [{ rule: 'shared' as const, about: [supplier, ...dependents], dependents, supplier, type: first.relation.type, ...provenance(graph, list.map(({ relation }) => relation)) }];
  });
};

/** A holder of most of a market, where both are of the article. */
const dominant: Rule = (graph, named, viewpoint) => {
  const ids = new Set(named.map(({ id }) => id));
  return newestFirst(graph.relationsAmong(ids)).flatMap((relation) => {
    const from = graph.entity(relation.from);
    const to = graph.entity(relation.to);
    if (!from || !to || !relation.share || lowest(relation.share) < DOMINANT || standingOf(relation, viewpoint.day) !== 'holds') return [];
    if (relation.type !== 'market_share_in' && relation.type !== 'produced_by') return [];
    const [holder, market] = (relation.type === 'produced_by' ? [to, from] : [from, to]).map((entity) => entityRef(entity, viewpoint));
    if (!holder || !market) return [];
    return [{ rule: 'dominant' as const, about: [holder, market], holder, market, share: relation.share, type: relation.type, asOf: relation.asOf, sources: sourceViews(graph, relation.sources) }];
  });
};

/** The rules in the order they are told, with how many notes each may give, so that none drowns the others. */
const RULES: readonly (readonly [Rule, number])[] = [[sole, 4], [shared, 3], [authored, 6], [dominant, 3]];

/** The notes about some entities, most important entity first within each rule, each statement once. */
export function notesOn(graph: KnowledgeGraph, named: readonly Entity[], viewpoint: Viewpoint): NoteView[] {
  return RULES.flatMap(([rule, limit]) => [...new Map(rule(graph, named, viewpoint).reverse().map((note) => [keyOf(note), note])).values()].reverse().slice(0, limit));
}

function keyOf(note: NoteView): string {
  return note.rule === 'authored' ? note.text : note.about.map(({ id }) => id).join('|');
}

function supplyOf(graph: KnowledgeGraph, named: readonly Entity[], viewpoint: Viewpoint): { entity: Entity; relation: Relation; supplier: Entity }[] {
  return named.flatMap((entity) =>
    graph.statements(entity.id).flatMap(({ relation, other, outgoing }) =>
      outgoing && isSupply(relation) && standingOf(relation, viewpoint.day) === 'holds' ? [{ entity, relation, supplier: other }] : [],
    ),
  );
}

/** Who stands behind the entities: their designers where known, else they themselves. */
function designers(graph: KnowledgeGraph, entities: readonly Entity[]): Set<string> {
  return new Set(entities.flatMap((entity) => {
    const found = graph.statements(entity.id).filter(({ relation, outgoing }) => outgoing && relation.type === 'designed_by').map(({ other }) => other.id);
    return found.length > 0 ? found : [entity.id];
  }));
}

function provenance(graph: KnowledgeGraph, relations: readonly Relation[]): Pick<NoteView, 'asOf' | 'sources'> {
  const oldest = [...relations].sort((a, b) => compareDates(a.asOf, b.asOf))[0];
  return { asOf: oldest?.asOf ?? '', sources: sourceViews(graph, [...new Set(relations.flatMap(({ sources }) => sources))]) };
}

function newestFirst(relations: readonly Relation[]): Relation[] {
  return [...relations].sort((a, b) => compareDates(b.asOf, a.asOf));
}

function lowest({ value }: Share): number {
  if (typeof value === 'number') return value;
  return 'min' in value ? value.min : 0;
}
