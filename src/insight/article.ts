/** What an article's names have to do with each other, what the story hangs on, and what happened since. */
import { PREDICATES } from '../knowledge/predicates';
import type { KnowledgeGraph } from '../knowledge/graph';
import type { Entity, KnowledgeEvent, Relation } from '../knowledge/schema';
import { notesOn } from './notes';
import { entityRef, eventsAround, standingOf, statementView } from './view';
import type { ArticleInsight, NamedEntity, Viewpoint } from './views';

const EVENTS = 12;

/** The insight into an article that names these entities. Entities the knowledge base does not have are left out. */
export function articleInsight(graph: KnowledgeGraph, named: readonly NamedEntity[], viewpoint: Viewpoint): ArticleInsight {
  const known = [...named].sort((a, b) => importance(b) - importance(a)).flatMap((mention) => {
    const entity = graph.entity(mention.id);
    return entity ? [{ mention, entity }] : [];
  });
  const weight = new Map(known.map(({ mention }) => [mention.id, importance(mention)]));
  const ids = new Set(weight.keys());
  const relations = graph.relationsAmong(ids).filter((relation) => relation.type !== 'kind_of');
  return {
    entities: known.map(({ mention, entity }) => ({ ...entityRef(entity, viewpoint), count: mention.count, inTitle: mention.inTitle })),
    relations: ranked(relations, weight, viewpoint).flatMap((relation) => statementView(graph, relation, viewpoint) ?? []),
    notes: notesOn(graph, known.map(({ entity }) => entity), viewpoint),
    events: eventsAround(graph, eventsOf(graph, known.map(({ entity }) => entity)), viewpoint, EVENTS, (event) => sum(event.entities.map((id) => weight.get(id) ?? 0))),
  };
}

/** How much an article is about an entity: the title counts most, then how often it is named (each time less). */
function importance({ count, inTitle }: NamedEntity): number {
  return Math.log2(1 + count) + (inTitle ? 3 : 0);
}

/** Relations that hold before those that ended, supply before the rest, important ends first. */
function ranked(relations: readonly Relation[], weight: ReadonlyMap<string, number>, { day }: Viewpoint): Relation[] {
  const score = (relation: Relation): number =>
    (standingOf(relation, day) === 'ended' ? -100 : 0) + (PREDICATES[relation.type].supply ? 4 : 0) + (weight.get(relation.from) ?? 0) + (weight.get(relation.to) ?? 0);
  return [...relations].sort((a, b) => score(b) - score(a));
}

function eventsOf(graph: KnowledgeGraph, entities: readonly Entity[]): KnowledgeEvent[] {
  return [...new Map(entities.flatMap(({ id }) => graph.events(id)).map((event) => [event.id, event])).values()];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
