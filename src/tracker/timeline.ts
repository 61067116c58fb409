/** How often an entity is named in the reader's articles, month by month. */
import type { Head } from './records';

export interface TimelineMonth {
  /** YYYY-MM. */
  month: string;
  articles: number;
  mentions: number;
}

/** The day an article counts for: when it was published, else when it was saved. */
export function dayOfHead({ published, savedAt }: Pick<Head, 'published' | 'savedAt'>): string {
  return published ?? savedAt.slice(0, 10);
}

/** Months from the first to the last article, those without any included, so that a chart has an even axis. */
export function timelineOf(heads: readonly Head[], entity: string): TimelineMonth[] {
  const byMonth = new Map<string, TimelineMonth>();
  for (const head of heads) {
    const month = dayOfHead(head).slice(0, 7);
    const entry = byMonth.get(month) ?? { month, articles: 0, mentions: 0 };
    const named = head.entities.find(({ id }) => id === entity);
    entry.articles++;
    entry.mentions += (named?.count ?? 0) + (named?.inTitle ? 1 : 0);
    byMonth.set(month, entry);
  }
  const months = [...byMonth.keys()].sort();
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return [];
  return monthsBetween(first, last).map((month) => byMonth.get(month) ?? { month, articles: 0, mentions: 0 });
}

function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  let [year = 0, month = 0] = first.split('-').map(Number);
  for (let name = first; name <= last; name = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`) {
    months.push(name);
    month = month === 12 ? 1 : month + 1;
    if (month === 1) year++;
  }
  return months;
}
