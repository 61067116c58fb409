/**
 * Dates of unequal precision (EDTF: 2026, 2026-Q1, 2026-06, 2026-06-15), compared without pretending to know more than
 * is written.
 */

/** First day a date can mean, as `YYYY-MM-DD`. */
export function earliestDay(date: string): string {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(date);
  if (quarter) return `${quarter[1]}-${String(Number(quarter[2]) * 3 - 2).padStart(2, '0')}-01`;
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date.slice(0, 10);
}

/** Last day a date can mean, as `YYYY-MM-DD` (months end on the 31st: enough to compare by). */
export function latestDay(date: string): string {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(date);
  if (quarter) return `${quarter[1]}-${String(Number(quarter[2]) * 3).padStart(2, '0')}-31`;
  return date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date.slice(0, 10);
}

/** Orders by the earliest day, older first. */
export function compareDates(a: string, b: string): number {
  return earliestDay(a).localeCompare(earliestDay(b));
}

/** Whether `date` lies wholly after `day`. */
export function isAfter(date: string, day: string): boolean {
  return earliestDay(date) > latestDay(day);
}

/** Whether two dates can mean a common day. */
export function couldBeSame(a: string, b: string): boolean {
  return !isAfter(a, b) && !isAfter(b, a);
}

interface Span {
  since?: string | undefined;
  until?: string | undefined;
}

/** Whether two spans of time surely have days in common; an open end has no bound. */
export function overlap(a: Span, b: Span): boolean {
  const goesOnInto = (one: Span, other: Span): boolean =>
    one.until === undefined || other.since === undefined || isAfter(one.until, other.since);
  return goesOnInto(a, b) && goesOnInto(b, a);
}
