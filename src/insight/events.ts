/**
 * Which events to tell about an article or an entity: weighed first, cut then. The event that the article itself reports (its *anchor*:
 * of about the same day, most of its parties named) is left out, for it is no news to its reader.
 */
import { earliestDay, isAfter, latestDay } from '../knowledge/dates';
import type { KnowledgeGraph } from '../knowledge/graph';
import type { DatedEvent, RecordKey, Skeleton } from '../knowledge/links';
import { choose } from './relevance/diversity';
import type { Nearness } from './relevance/nearness';
import { years } from './relevance/score';
import { WEIGHTS } from './relevance/weights';
import { eventView, whenOf } from './view';
import type { ArticleInsight, Viewpoint } from './views';

export interface ChosenEvent extends RecordKey {
  /** Whether it came after the article's day. */
  when: 'since' | 'before';
  score: number;
}

type PackedEvent = DatedEvent & RecordKey;

/** The events worth telling, most relevant first. */
export function chooseEvents(
  skeleton: Skeleton,
  nearness: Nearness,
  { day, today }: Pick<Viewpoint, 'day' | 'today'>,
): ChosenEvent[] {
  const found = new Map<string, PackedEvent>();
  for (const id of nearness.salience.keys())
    for (const event of skeleton.events(id)) found.set(`${event.pack} ${event.id}`, event);
  const candidates = [...found.values()]
    .filter((event) => !isAfter(event.date, today) && !isAnchor(event, nearness, day))
    .map(({ pack, id, date, type, entities }) => {
      const when = whenOf(date, day);
      const distance = when === 'since' ? years(day, earliestDay(date)) : years(latestDay(date), day);
      const score =
        aboutness(entities, nearness) * nearInTime(distance) * (when === 'before' ? WEIGHTS.event.before : 1);
      return { pack, id, when, score, rule: type, owner: entities[0] ?? '', parties: entities };
    });
  return choose(candidates, WEIGHTS.event.floor, WEIGHTS.event.most)
    .sort((a, b) => b.score - a.score)
    .map(({ pack, id, when, score }) => ({ pack, id, when, score }));
}

/** How much of the event the article is about, and how much of the article's best the event has. */
function aboutness(entities: readonly string[], { near, speciality }: Nearness): number {
  const { base, shrink, pair } = WEIGHTS.event;
  let weighed = 0;
  let total = shrink;
  for (const id of entities) {
    const weight = base + speciality(id);
    weighed += weight * near(id);
    total += weight;
  }
  const [, second = 0] = entities.map(near).sort((a, b) => b - a);
  const focus = Math.max(0, ...entities.map((id) => near(id) * speciality(id)));
  return weighed / total + focus + pair * second;
}

function nearInTime(distance: number): number {
  const { always, years: constant } = WEIGHTS.event;
  return always + (1 - always) * Math.exp(-distance / constant);
}

/** So many days a report may follow what it reports, or go before its date. */
const ANCHOR_DAYS = 4;
const ANCHOR_SHARE = 0.6;

function isAnchor({ date, entities }: DatedEvent, { salience }: Nearness, day: string): boolean {
  if (date.length < 10 || entities.length === 0) return false;
  const days = (years(date, day) + years(day, date)) * 365;
  const named = entities.filter((id) => salience.has(id)).length / entities.length;
  return days <= ANCHOR_DAYS && named >= ANCHOR_SHARE;
}

/** The events in the reader's language. */
export function tellEvents(
  graph: KnowledgeGraph,
  chosen: readonly ChosenEvent[],
  viewpoint: Viewpoint,
): ArticleInsight['events'] {
  return {
    list: chosen.flatMap((one) => {
      const event = graph.event(one.id);
      return event ? [eventView(graph, event, viewpoint, one.score)] : [];
    }),
  };
}
