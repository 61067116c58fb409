/**
 * What an article's names have to do with each other, what the story hangs on, and what happened since. In two steps,
 * so that little is read: {@link draftArticle} works out on the skeleton what to say, {@link tellArticle} says it with
 * the records it needs.
 */
import { isAfter, latestDay } from '../knowledge/dates';
import type { KnowledgeGraph } from '../knowledge/graph';
import { skeletonAsOf, type RecordKey, type Skeleton } from '../knowledge/links';
import { chooseEvents, tellEvents, type ChosenEvent } from './events';
import { headlineOf } from './headline';
import { supplyMap, tellMap, wantedForMap, type MapDraft } from './map';
import { draftNotes, recordsOf, tellNotes, type ScoredNote } from './notes';
import { nearnessOf } from './relevance/nearness';
import { rankRelations, relationsAmong, type PackedEdge } from './relations';
import { isRunning } from './standing';
import { entityRef, statementView } from './view';
import type { ArticleInsight, EntityRef, NamedEntity, NoteView, Viewpoint } from './views';

const CHANGES = 12;
const RELATIONS = 80;

export interface ArticleDraft {
  /** Entities that are known, heaviest first, with their weights. */
  weights: ReadonlyMap<string, number>;
  map: MapDraft;
  relations: RecordKey[];
  notes: ScoredNote[];
  events: ChosenEvent[];
  headline?: ScoredNote | undefined;
  changes: (RecordKey & { date: string; ended: boolean })[];
}

/** Works out what to say about an article that names these entities, in the order of first mention. */
export function draftArticle(
  known: Skeleton,
  named: readonly NamedEntity[],
  { day, today }: Pick<Viewpoint, 'day' | 'today'>,
): ArticleDraft {
  const skeleton = skeletonAsOf(known, day);
  const nearness = nearnessOf(skeleton, named);
  const weights = nearness.salience;
  const among = relationsAmong(skeleton, nearness);
  const notes = draftNotes(skeleton, nearness, day);
  return {
    weights,
    map: supplyMap(skeleton, weights, day),
    relations: rankRelations(among, nearness, day).slice(0, RELATIONS),
    notes,
    headline: headlineOf(skeleton, notes, day),
    events: chooseEvents(skeleton, nearness, { day, today }),
    changes: changesIn(among, day, today),
  };
}

/** What {@link tellArticle} needs of the knowledge. */
export function wantedFor({ weights, map, relations, notes, headline, events }: ArticleDraft): {
  entities: string[];
  relations: RecordKey[];
  events: RecordKey[];
} {
  const told = recordsOf(headline ? [...notes, headline] : notes);
  const drawn = wantedForMap(map);
  return {
    entities: [...weights.keys(), ...drawn.entities, ...told.entities],
    relations: [...relations, ...drawn.relations, ...told.relations],
    events,
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
  const [headline] = tellNotes(graph, draft.headline ? [draft.headline] : [], viewpoint);
  return {
    ...(headline && { headline: withSubject(headline) }),
    entities: [...draft.weights].flatMap(([id, weight]) =>
      ref(id).map((entity) => ({
        ...entity,
        weight,
        count: mentions.get(id)?.count ?? 0,
        inTitle: mentions.get(id)?.inTitle ?? false,
      })),
    ),
    relations: statements(draft.relations),
    notes: tellNotes(graph, draft.notes, viewpoint),
    events: tellEvents(graph, draft.events, viewpoint),
    changes: draft.changes.flatMap(({ id, date, ended }) =>
      statements([{ id }]).map((statement) => ({ date, ended, statement })),
    ),
    map: tellMap(graph, draft.map, viewpoint),
  };
}

/** What people wrote leaves out of whom it speaks, for it stands under its entity; the sentence at the top stands alone. */
function withSubject({ about, text }: NoteView): NoteView['text'] {
  const [subject] = about;
  return typeof text === 'string' && subject && !text.includes(subject.name) ? `${subject.name}: ${text}` : text;
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
  const wasSo = (edge: PackedEdge): boolean => same(edge).some((other) => isRunning(other, day));
  return edges
    .flatMap((edge) => {
      const { pack, id, since, until, status } = edge;
      return [
        ...(within(since) && status !== 'rumoured' && !wasSo(edge) ? [{ pack, id, date: since, ended: false }] : []),
        ...(within(until) && !goesOn(edge, until) ? [{ pack, id, date: until, ended: true }] : []),
      ];
    })
    .sort((a, b) => latestDay(b.date).localeCompare(latestDay(a.date)))
    .slice(0, CHANGES);
}
