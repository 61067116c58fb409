/** Knowledge records → views, in the reader's language and as of the article's day. */
import { earliestDay, isAfter } from '../knowledge/dates';
import { hasEnded, type KnowledgeGraph } from '../knowledge/graph';
import { labelOf, type Entity, type KnowledgeEvent, type LocalText, type Relation } from '../knowledge/schema';
import type { EntityRef, EventView, SourceView, Standing, StatementView, Viewpoint } from './views';

export function entityRef(entity: Entity, { language }: Viewpoint): EntityRef {
  return { id: entity.id, name: labelOf(entity, language), kind: entity.kind };
}

/** The text in the reader's language, else in English. */
export function inLanguage(text: LocalText, { language }: Viewpoint): string {
  return text[language] ?? text.en;
}

export function sourceViews(graph: KnowledgeGraph, ids: readonly string[]): SourceView[] {
  return ids.flatMap((id) => {
    const source = graph.source(id);
    return source ? [{ publisher: source.publisher, title: source.title, url: source.url, published: source.published }] : [];
  });
}

/** How a statement stood on the article's day. */
export function standingOf(relation: Relation, day: string): Standing {
  if (relation.since !== undefined && isAfter(relation.since, day)) return 'later';
  return hasEnded(relation, day) ? 'ended' : 'holds';
}

/** The statement as shown; nothing when one of its ends is unknown. */
export function statementView(graph: KnowledgeGraph, relation: Relation, viewpoint: Viewpoint): StatementView | undefined {
  const from = graph.entity(relation.from);
  const to = graph.entity(relation.to);
  if (!from || !to) return undefined;
  const item = relation.item === undefined ? undefined : graph.entity(relation.item);
  const { id, type, since, until, asOf, status, certainty, exclusivity, share, note } = relation;
  return {
    id,
    type,
    from: entityRef(from, viewpoint),
    to: entityRef(to, viewpoint),
    ...(item && { item: entityRef(item, viewpoint) }),
    standing: standingOf(relation, viewpoint.day),
    ...(since !== undefined && { since }),
    ...(until !== undefined && { until }),
    asOf,
    ...(status !== undefined && { status }),
    certainty,
    ...(exclusivity !== undefined && { exclusivity }),
    ...(share !== undefined && { share }),
    ...(note !== undefined && { note: inLanguage(note, viewpoint) }),
    sources: sourceViews(graph, relation.sources),
  };
}

export function eventView(graph: KnowledgeGraph, event: KnowledgeEvent, viewpoint: Viewpoint): EventView {
  const { id, date, type, certainty } = event;
  const entities = event.entities.flatMap((entity) => graph.entity(entity) ?? []).map((entity) => entityRef(entity, viewpoint));
  return { id, date, type, certainty, title: inLanguage(event.title, viewpoint), entities, sources: sourceViews(graph, event.sources) };
}

/** What came after the article's day, newest first; if nothing did, what led to it. Events are weighed before they are cut to `limit`. */
export function eventsAround(
  graph: KnowledgeGraph,
  events: readonly KnowledgeEvent[],
  viewpoint: Viewpoint,
  limit: number,
  weight: (event: KnowledgeEvent) => number = () => 0,
): { when: 'since' | 'before'; list: EventView[] } {
  const after = events.filter((event) => isAfter(event.date, viewpoint.day) && !isAfter(event.date, viewpoint.today));
  const chosen = after.length > 0 ? after : events.filter((event) => !isAfter(event.date, viewpoint.day));
  const list = [...chosen]
    .sort((a, b) => weight(b) - weight(a) || earliestDay(b.date).localeCompare(earliestDay(a.date)))
    .slice(0, limit)
    .sort((a, b) => earliestDay(b.date).localeCompare(earliestDay(a.date)));
  return { when: after.length > 0 ? 'since' : 'before', list: list.map((event) => eventView(graph, event, viewpoint)) };
}
