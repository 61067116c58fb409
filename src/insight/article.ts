/**
 * What an article's names have to do with each other, what the story hangs on, and what happened since. In two steps,
 * so that little is read: {@link draftArticle} works out on the skeleton what to say, {@link tellArticle} says it with
 * the records it needs.
 */
import { isAfter, latestDay } from '../knowledge/dates';
import type { KnowledgeGraph } from '../knowledge/graph';
import { skeletonAsOf, type Edge, type RecordKey, type Skeleton } from '../knowledge/links';
import { RELATION_FACTS } from '../knowledge/relation-types';
import { chooseEvents, type ChosenEvents } from './events';
import { weightsOf } from './importance';
import { supplyMap, tellMap, wantedForMap, type MapDraft } from './map';
import { draftNotes, recordsOf, tellNotes, type NoteDraft } from './notes';
import { standingOf } from './standing';
import { entityRef, eventView, statementView } from './view';
import type { ArticleInsight, EntityRef, NamedEntity, Viewpoint } from './views';

const EVENTS = 12;
const RELATIONS = 80;

export interface ArticleDraft {
  /** Entities that are known, heaviest first, with their weights. */
  weights: Map<string, number>;
  map: MapDraft;
  relations: RecordKey[];
  notes: NoteDraft[];
  events: ChosenEvents;
  changes: (RecordKey & { date: string; ended: boolean })[];
}

/** Works out what to say about an article that names these entities, in the order of first mention. */
export function draftArticle(
  known: Skeleton,
  named: readonly NamedEntity[],
  { day, today }: Pick<Viewpoint, 'day' | 'today'>,
): ArticleDraft {
  const skeleton = skeletonAsOf(known, day);
  const weights = weightsOf(named.filter(({ id }) => skeleton.node(id)));
  const ids = [...weights.keys()];
  const among = relationsAmong(skeleton, weights);
  return {
    weights,
    map: supplyMap(skeleton, weights, day),
    relations: ranked(among, weights, day).slice(0, RELATIONS),
    notes: draftNotes(skeleton, ids, day),
    events: chooseEvents(eventsOf(skeleton, weights), { day, today }, EVENTS),
    changes: changesIn(among, day, today),
  };
}

/** What {@link tellArticle} needs of the knowledge. */
export function wantedFor({ weights, map, relations, notes, events }: ArticleDraft): {
  entities: string[];
  relations: RecordKey[];
  events: RecordKey[];
} {
  const told = recordsOf(notes);
  const drawn = wantedForMap(map);
  return {
    entities: [...weights.keys(), ...drawn.entities, ...told.entities],
    relations: [...relations, ...drawn.relations, ...told.relations],
    events: events.list,
  };
}

/** The insight into the article, in the reader's language. */
export function tellArticle(
  graph: KnowledgeGraph,
  draft: ArticleDraft,
  named: readonly NamedEntity[],
  viewpoint: Viewpoint,
): ArticleInsight {
  const ref = (id: string): EntityRef[] => (graph.entity(id) ? [entityRef(graph.entity(id) as never, viewpoint)] : []);
  const mentions = new Map(named.map((mention) => [mention.id, mention]));
  const statements = (keys: readonly { id: string }[]) =>
    keys
      .flatMap(({ id }) => graph.relation(id) ?? [])
      .flatMap((relation) => statementView(graph, relation, viewpoint) ?? []);
  return {
    entities: [...draft.weights.keys()].flatMap((id) =>
      ref(id).map((entity) => ({
        ...entity,
        count: mentions.get(id)?.count ?? 0,
        inTitle: mentions.get(id)?.inTitle ?? false,
      })),
    ),
    relations: statements(draft.relations),
    notes: tellNotes(graph, draft.notes, [...draft.weights.keys()], viewpoint),
    events: {
      when: draft.events.when,
      list: draft.events.list
        .flatMap(({ id }) => graph.event(id) ?? [])
        .map((event) => eventView(graph, event, viewpoint)),
    },
    changes: draft.changes.flatMap(({ id, date, ended }) =>
      statements([{ id }]).map((statement) => ({ date, ended, statement })),
    ),
    map: tellMap(graph, draft.map, viewpoint),
  };
}

type PackedEdge = Edge & { pack: string };

function relationsAmong(skeleton: Skeleton, weights: ReadonlyMap<string, number>): PackedEdge[] {
  const found = new Map<string, PackedEdge>();
  for (const id of weights.keys()) {
    for (const { edge, pack, other } of skeleton.links(id))
      if (weights.has(other) && edge.type !== 'kind_of') found.set(`${pack} ${edge.id}`, { ...edge, pack });
  }
  return [...found.values()];
}

/** Relations that hold before those that ended, supply before the rest, important ends first. */
function ranked(edges: readonly PackedEdge[], weights: ReadonlyMap<string, number>, day: string): PackedEdge[] {
  const score = (edge: Edge): number =>
    (standingOf(edge, day) === 'ended' ? -100 : 0) +
    (RELATION_FACTS[edge.type].flow === 'object-supplies' ? 4 : 0) +
    (weights.get(edge.from) ?? 0) +
    (weights.get(edge.to) ?? 0);
  return [...edges].sort((a, b) => score(b) - score(a));
}

function eventsOf(
  skeleton: Skeleton,
  weights: ReadonlyMap<string, number>,
): { pack: string; id: string; date: string; weight: number }[] {
  const found = new Map<string, { pack: string; id: string; date: string; weight: number }>();
  for (const [id, weight] of weights) {
    for (const event of skeleton.events(id)) {
      const key = `${event.pack} ${event.id}`;
      found.set(key, { ...event, weight: weight + (found.get(key)?.weight ?? 0) });
    }
  }
  return [...found.values()];
}

function changesIn(edges: readonly PackedEdge[], day: string, today: string): ArticleDraft['changes'] {
  const within = (date: string | undefined): date is string =>
    date !== undefined && isAfter(date, day) && !isAfter(date, today);
  // Where another statement still says the same, nothing has ended; where one said it before, nothing began.
  const same = (edge: PackedEdge): PackedEdge[] =>
    edges.filter(
      (other) =>
        other !== edge &&
        other.from === edge.from &&
        other.type === edge.type &&
        other.to === edge.to &&
        (other.item === undefined || other.item === edge.item),
    );
  const goesOn = (edge: PackedEdge, until: string): boolean =>
    same(edge).some((other) => other.until === undefined || isAfter(other.until, until));
  const wasSo = (edge: PackedEdge): boolean => same(edge).some((other) => standingOf(other, day) === 'holds');
  return edges
    .flatMap((edge) => {
      const { pack, id, since, until, status } = edge;
      return [
        ...(within(since) && status !== 'rumoured' && !wasSo(edge) ? [{ pack, id, date: since, ended: false }] : []),
        ...(within(until) && !goesOn(edge, until) ? [{ pack, id, date: until, ended: true }] : []),
      ];
    })
    .sort((a, b) => latestDay(b.date).localeCompare(latestDay(a.date)))
    .slice(0, EVENTS);
}
