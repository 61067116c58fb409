/**
 * Days as pages and lists write them. A day is taken as it is written: nothing is shifted by the machine's time zone.
 * What is no real day of a time in which news appeared on the web is none.
 */

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** Tomorrow: a page may be ahead of this machine by its time zone. Milliseconds. */
const AHEAD = 2 * 86_400_000;
const EARLIEST = '1900-01-01';
/** What an empty time is in many programs. */
const EPOCH = '1970-01-01';

/** `5 March 2026`, `Thu, 05 Mar 2026`, `March 5th, 2026`: a month's name says which number is what. */
const NAMED =
  /\b(?:(\d{1,2})(?:st|nd|rd|th)?[\s.,-]+(?:of\s+)?)?([a-z]{3})[a-z]*\.?[\s,-]+(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?(\d{4})\b/i;
/** `2026-03-05T…`, `2026/3/5`, `2026. 3. 5.`, `2026年3月5日`, `2026년 3월 5일`. */
const YEAR_FIRST = /(?<!\d)(\d{4})\s?(?:[-./年]|년)\s?(\d{1,2})\s?(?:[-./月]|월)\s?(\d{1,2})(?!\d)/;
/** `20260305`, alone or with the time of day after it. */
const COMPACT = /^\D{0,3}(\d{4})(\d\d)(\d\d)(?:T?\d{4,6}\D*)?$/;
/** Seconds, milliseconds or microseconds since 1970. */
const UNIX = /^\d{9,16}(?:\.\d+)?$/;

/** The day a text names, YYYY-MM-DD; nothing when it names none or one that can't be. `now` is in milliseconds. */
export function dayOf(text: string, now = Date.now()): string | undefined {
  const date = text.trim();
  const compact = COMPACT.exec(date);
  const day = compact && realDay(compact[1], compact[2], compact[3], now);
  if (day) return day;
  if (UNIX.test(date)) {
    const milliseconds = Number(date.slice(0, 10)) * 1000;
    return plausible(new Date(milliseconds).toISOString().slice(0, 10), now);
  }
  const yearFirst = YEAR_FIRST.exec(date);
  if (yearFirst) return realDay(yearFirst[1], yearFirst[2], yearFirst[3], now);
  const named = NAMED.exec(date);
  const month = MONTHS.indexOf(named?.[2]?.toLowerCase() ?? '') + 1;
  return named && month > 0 ? realDay(named[4], String(month), named[1] ?? named[3], now) : undefined;
}

function realDay(year = '', month = '', day = '', now = 0): string | undefined {
  return plausible(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, now);
}

function plausible(day: string, now: number): string | undefined {
  const time = Date.parse(`${day}T00:00:00Z`);
  // A day that the calendar has not, as 31 February, comes back as another one.
  const real = Number.isFinite(time) && new Date(time).toISOString().startsWith(day);
  return real && day >= EARLIEST && day !== EPOCH && time < now + AHEAD ? day : undefined;
}
