/** Which events to tell about an article or an entity. */
import { earliestDay, isAfter } from '../knowledge/dates';
import type { RecordKey } from '../knowledge/links';
import type { Viewpoint } from './views';

export interface ChosenEvents {
  when: 'since' | 'before';
  list: RecordKey[];
}

/**
 * What came after the article's day, newest first; if nothing did, what led to it. Events are weighed before they are
 * cut to `limit`.
 */
export function chooseEvents(
  events: readonly (RecordKey & { date: string; weight?: number })[],
  { day, today }: Pick<Viewpoint, 'day' | 'today'>,
  limit: number,
): ChosenEvents {
  const after = events.filter(({ date }) => isAfter(date, day) && !isAfter(date, today));
  const chosen = after.length > 0 ? after : events.filter(({ date }) => !isAfter(date, day));
  const newest = (a: { date: string }, b: { date: string }): number =>
    earliestDay(b.date).localeCompare(earliestDay(a.date));
  const list = [...chosen]
    .sort((a, b) => (b.weight ?? 0) - (a.weight ?? 0) || newest(a, b))
    .slice(0, limit)
    .sort(newest);
  return { when: after.length > 0 ? 'since' : 'before', list: list.map(({ pack, id }) => ({ pack, id })) };
}
