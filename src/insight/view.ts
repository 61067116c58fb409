/** Knowledge records → views, in the reader's language and as of the article's day. */
import { isAfter } from '../knowledge/dates';
import type { KnowledgeGraph } from '../knowledge/graph';
import { asOfDay } from '../knowledge/observations';
import { staleSince } from '../knowledge/validity';
import { labelOf, type Entity, type KnowledgeEvent, type LocalText, type Relation } from '../knowledge/schema';
import { standingOf } from './standing';
import type { EntityRef, EventView, SourceView, StatementView, Viewpoint } from './views';

/** The pack of what the reader took over from articles. */
const OWN_PACK = 'own';

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
    return source
      ? [{ publisher: source.publisher, title: source.title, url: source.url, published: source.published }]
      : [];
  });
}

/** The statement as shown; nothing when one of its ends is unknown. */
export function statementView(
  graph: KnowledgeGraph,
  statement: Relation,
  viewpoint: Viewpoint,
): StatementView | undefined {
  const relation = asOfDay(statement, viewpoint.day);
  const from = graph.entity(relation.from);
  const to = graph.entity(relation.to);
  if (!from || !to) return undefined;
  const item = relation.item === undefined ? undefined : graph.entity(relation.item);
  const stale = staleSince(statement, viewpoint.today);
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
    ...('pack' in relation && relation.pack === OWN_PACK && { own: true as const }),
    sources: sourceViews(graph, relation.sources),
    ...(stale !== undefined && { stale }),
  };
}

/** On which side of a day a date lies. */
export function whenOf(date: string, day: string): EventView['when'] {
  return isAfter(date, day) ? 'since' : 'before';
}

/** An event as shown; `score` is its relevance, 0 where events stand by date. */
export function eventView(graph: KnowledgeGraph, event: KnowledgeEvent, viewpoint: Viewpoint, score = 0): EventView {
  const { id, date, type, certainty } = event;
  const entities = event.entities
    .flatMap((entity) => graph.entity(entity) ?? [])
    .map((entity) => entityRef(entity, viewpoint));
  return {
    id,
    date,
    type,
    certainty,
    when: whenOf(date, viewpoint.day),
    score,
    title: inLanguage(event.title, viewpoint),
    entities,
    sources: sourceViews(graph, event.sources),
  };
}
