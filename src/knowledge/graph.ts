/**
 * The knowledge as a graph in memory: both directions of every relation, and what was known as of a day. Pure; built
 * from the records of the active packs wherever they were read from.
 */
import { compareDates, isAfter, latestDay } from './dates';
import type { Entity, KnowledgeEvent, Pack, Relation, Source } from './schema';

/** A relation seen from one of its two ends. */
export interface Statement {
  relation: Relation;
  /** The entity at the other end. */
  other: Entity;
  /** Whether the entity asked about is the relation's subject. */
  outgoing: boolean;
}

export interface KnowledgeGraph {
  readonly version: string;
  entity(id: string): Entity | undefined;
  entities(): Iterable<Entity>;
  source(id: string): Source | undefined;
  relation(id: string): Relation | undefined;
  event(id: string): KnowledgeEvent | undefined;
  /** All statements about an entity, both directions, newest `asOf` first. */
  statements(id: string): readonly Statement[];
  /** Events that name the entity, newest first. */
  events(id: string): readonly KnowledgeEvent[];
}

/** Builds the graph. Relations with an unknown end are left out: the checker reports them where packs are made. */
export function buildGraph(pack: Pack): KnowledgeGraph {
  const entities = new Map(pack.entities.map((entity) => [entity.id, entity]));
  const sources = new Map(pack.sources.map((source) => [source.id, source]));
  const relations = new Map(pack.relations.map((relation) => [relation.id, relation]));
  const eventsById = new Map(pack.events.map((event) => [event.id, event]));
  const statements = new Map<string, Statement[]>();
  const events = new Map<string, KnowledgeEvent[]>();

  for (const relation of pack.relations) {
    const from = entities.get(relation.from);
    const to = entities.get(relation.to);
    if (!from || !to) continue;
    listAt(statements, from.id).push({ relation, other: to, outgoing: true });
    listAt(statements, to.id).push({ relation, other: from, outgoing: false });
  }
  for (const event of pack.events) for (const id of new Set(event.entities)) listAt(events, id).push(event);
  for (const list of statements.values()) list.sort((a, b) => compareDates(b.relation.asOf, a.relation.asOf));
  for (const list of events.values()) list.sort((a, b) => compareDates(b.date, a.date));

  return {
    version: pack.version,
    entity: (id) => entities.get(id),
    entities: () => entities.values(),
    source: (id) => sources.get(id),
    relation: (id) => relations.get(id),
    event: (id) => eventsById.get(id),
    statements: (id) => statements.get(id) ?? [],
    events: (id) => events.get(id) ?? [],
  };
}

/** Whether a relation no longer holds on `day` (YYYY-MM-DD): it ended before, or was cancelled. */
export function hasEnded(relation: Partial<Omit<Relation, 'observations'>>, day: string): boolean {
  if (relation.status === 'ended' || relation.status === 'cancelled')
    return !relation.until || isAfter(day, relation.until);
  return relation.until !== undefined && latestDay(relation.until) < day;
}

function listAt<T>(map: Map<string, T[]>, key: string): T[] {
  let list = map.get(key);
  if (!list) map.set(key, (list = []));
  return list;
}
