/**
 * The skeleton of the knowledge: for each entity what it is linked to, with just enough of every relation to walk,
 * weigh and date it. Questions about an article walk the skeleton and fetch in full only what they tell, so that none
 * of them needs the whole graph. Pure.
 */
import { compareDates } from './dates';
import { RELATION_FACTS } from './relation-types';
import { nameFinder } from './name-finder';
import { asOfDay, observationsOf, type Seen } from './observations';
import { isOver } from './status';
import type { EventType, Kind, Observation, Pack, Relation, Role } from './schema';

/** A relation without its words and sources. */
export type Edge = Omit<Relation, 'note' | 'sources' | 'observations'> & { observations?: EdgeObservation[] };
type EdgeObservation = Omit<Observation, 'note' | 'sources'>;

/**
 * One part of an entity's links; part 0 has what it needs itself and the strongest of the others, so that a hub can be
 * passed without being read whole.
 */
export interface NodeRecord {
  pack: string;
  id: string;
  part: number;
  edges: Edge[];
  /** In part 0 of the pack that has the entity itself. */
  about?: NodeFacts;
  /** In part 0: what happened to it, newest first. */
  events?: DatedEvent[];
}

export interface NodeFacts {
  kind: Kind;
  roles: readonly Role[];
  country?: string;
  /** How many relations and events name it: the more, the less any one of them says. */
  degree: number;
  /** What people wrote of what it hangs on, in the order in which the entity has it. */
  notes?: AuthoredNote[];
}

/** A written note without its words: when it was so, and which entities its words name. */
export interface AuthoredNote {
  asOf: string;
  names: string[];
}

/** An event without its words. */
export interface DatedEvent {
  id: string;
  date: string;
  type: EventType;
  entities: string[];
}

/** Where a record is kept: ids are unique within a pack. */
export interface RecordKey {
  pack: string;
  id: string;
}

/** A relation seen from one of its ends. */
export interface Link {
  edge: Edge;
  pack: string;
  /** The entity at the other end. */
  other: string;
  /** Whether the entity asked about is the relation's subject. */
  out: boolean;
}

export interface Skeleton {
  /** What an entity is; nothing when it was not reached. */
  node(id: string): NodeFacts | undefined;
  /** Its links, strongest first. */
  links(id: string): readonly Link[];
  /** Events that name it, newest first. */
  events(id: string): readonly (DatedEvent & RecordKey)[];
  /** Every entity that was reached. */
  ids(): readonly string[];
}

/** Links in one part of a record. */
export const PART_SIZE = 50;

/** More than any other strength: what is said of an entity must not depend on a needed supplier having been cut off. */
const OWN_NEED = 100;

/** The records of a pack, in parts of {@link PART_SIZE} links. */
export function* nodeRecords(packId: string, pack: Pack): Generator<NodeRecord> {
  const edges = new Map<string, Edge[]>();
  const events = new Map<string, DatedEvent[]>();
  const namesIn = nameFinder(pack);
  for (const relation of pack.relations) {
    const edge = edgeOf(relation);
    for (const id of edge.from === edge.to ? [edge.from] : [edge.from, edge.to]) push(edges, id, edge);
  }
  for (const { id, date, type, entities } of pack.events)
    for (const entity of new Set(entities)) push(events, entity, { id, date, type, entities });
  const facts = new Map(
    pack.entities.map(({ id, kind, roles, country, dependencies }): [string, NodeFacts] => [
      id,
      {
        kind,
        roles,
        ...(country !== undefined && { country }),
        degree: (edges.get(id)?.length ?? 0) + (events.get(id)?.length ?? 0),
        ...(dependencies && {
          notes: dependencies.map(({ asOf, text }) => ({
            asOf,
            names: namesIn(text.en).filter((name) => name !== id),
          })),
        }),
      },
    ]),
  );

  for (const id of new Set([...facts.keys(), ...edges.keys(), ...events.keys()])) {
    const own = (edge: Edge): number => (flowOf(edge)?.dependent === id ? OWN_NEED : 0) + strength(edge);
    const ranked = [...(edges.get(id) ?? [])].sort((a, b) => own(b) - own(a) || compareDates(b.asOf, a.asOf));
    const about = facts.get(id);
    const dated = events.get(id)?.sort((a, b) => compareDates(b.date, a.date));
    yield {
      pack: packId,
      id,
      part: 0,
      edges: ranked.slice(0, PART_SIZE),
      ...(about && { about }),
      ...(dated && { events: dated }),
    };
    for (let at = PART_SIZE; at < ranked.length; at += PART_SIZE)
      yield { pack: packId, id, part: at / PART_SIZE, edges: ranked.slice(at, at + PART_SIZE) };
  }
}

/**
 * The skeleton that some records make, in the order of the packs: the first pack that has an entity says what it is.
 */
export function skeletonOf(records: Iterable<NodeRecord>): Skeleton {
  const facts = new Map<string, NodeFacts>();
  const links = new Map<string, Link[]>();
  const events = new Map<string, (DatedEvent & RecordKey)[]>();
  for (const record of records) {
    if (record.about && !facts.has(record.id)) facts.set(record.id, record.about);
    for (const edge of record.edges) {
      const out = edge.from === record.id;
      push(links, record.id, { edge, pack: record.pack, other: out ? edge.to : edge.from, out });
    }
    for (const event of record.events ?? []) push(events, record.id, { ...event, pack: record.pack });
  }
  completeCut(links);
  return {
    node: (id) => facts.get(id),
    links: (id) => links.get(id) ?? [],
    events: (id) => events.get(id) ?? [],
    ids: () => [...facts.keys()],
  };
}

/** The skeleton as it was known on a day (YYYY-MM-DD): each link says what was reported of it until then. */
export function skeletonAsOf(skeleton: Skeleton, day: string): Skeleton {
  const known = new Map<string, readonly Link[]>();
  return {
    ...skeleton,
    links(id) {
      let links = known.get(id);
      if (!links)
        known.set(id, (links = skeleton.links(id).map((link) => ({ ...link, edge: asOfDay(link.edge, day) }))));
      return links;
    },
  };
}

function edgeOf({ note: _note, sources: _sources, observations, ...edge }: Relation): Edge {
  return {
    ...edge,
    ...(observations && { observations: observations.map(({ note: _words, sources: _cited, ...seen }) => seen) }),
  };
}

/** Gives hubs whose list was cut those links back that the other ends tell of. */
function completeCut(links: ReadonlyMap<string, Link[]>): void {
  const listed = new Map(
    [...links]
      .filter(([, list]) => list.length % PART_SIZE === 0)
      .map(([id, list]) => [id, new Set(list.map(({ edge }) => edge.id))]),
  );
  for (const [id, list] of listed.size > 0 ? links : []) {
    for (const { edge, pack, other, out } of list) {
      const known = listed.get(other);
      if (!known || known.has(edge.id)) continue;
      known.add(edge.id);
      links.get(other)?.push({ edge, pack, other: id, out: !out });
    }
  }
}

/** Which end of a relation supplies the other; nothing where nothing is supplied. */
export function flowOf({
  type,
  from,
  to,
}: Pick<Edge, 'type' | 'from' | 'to'>): { supplier: string; dependent: string } | undefined {
  const { flow } = RELATION_FACTS[type];
  if (flow === undefined) return undefined;
  return flow === 'object-supplies' ? { supplier: to, dependent: from } : { supplier: from, dependent: to };
}

/** How much a link says about what hangs on what, by the strongest of its observations; only for ranking. */
function strength(edge: Edge): number {
  return (
    (RELATION_FACTS[edge.type].flow === 'object-supplies' ? 3 : 0) +
    Math.max(...observationsOf(edge).map((seen) => weightOf(seen, edge.until)))
  );
}

function weightOf({ exclusivity, status, certainty, share }: Seen, until: string | undefined): number {
  return (
    (exclusivity === 'sole' ? 8 : exclusivity === 'primary' ? 4 : 0) +
    (isOver(status) || until !== undefined ? 0 : 3) +
    (status === 'rumoured' ? -2 : 0) +
    (certainty === 'confirmed' ? 1 : 0) +
    (share ? 1 : 0)
  );
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
