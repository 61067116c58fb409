/** A draft from another program → a record of ours. Whatever it says is cleaned; what it does not say is filled in. */
import * as v from 'valibot';
import { dayOf, languageOf } from '../../article';
import { addressKey } from '../address';
import type { Draft } from '../formats/format';
import { quoteOf } from '../quotes';
import { isDay, SavedArticleSchema, type SavedArticle } from '../records';

/** Throws on an address that is none. `now` is an ISO time. */
export function articleOfDraft(draft: Draft, now: string): SavedArticle {
  const {
    url,
    title = '',
    publisher,
    byline,
    published,
    lang,
    text = '',
    note = '',
    state = 'unread',
    rating = 0,
  } = draft;
  const savedAt = timeOf(draft.savedAt) ?? now;
  const day = writtenDay(published ?? '');
  return v.parse(SavedArticleSchema, {
    id: crypto.randomUUID(),
    revision: 1,
    url,
    address: addressKey(url),
    title: title.trim() || url,
    ...(publisher?.trim() && { publisher: publisher.trim() }),
    ...(byline?.trim() && { byline: byline.trim() }),
    ...(isDay(day) && { published: day }),
    lang: languageOf(lang ?? '', `${title} ${text}`),
    text,
    entities: [],
    mentions: [],
    savedAt,
    updatedAt: savedAt > now ? savedAt : now,
    copiedAt: savedAt,
    versions: [],
    tags: [...new Set((draft.tags ?? []).map((tag) => tag.trim()).filter(Boolean))],
    state,
    rating: Math.max(0, Math.min(5, Math.round(rating))),
    note: note.trim(),
    quotes: (draft.quotes ?? [])
      .filter(({ exact }) => exact.trim() !== '')
      .map((quote) => ({
        id: crypto.randomUUID(),
        ...quoteOf(text, { exact: quote.exact, prefix: '', suffix: '' }),
        note: quote.note,
        createdAt: savedAt,
      })),
  });
}

/** The day as it is written, whatever this machine's time zone; `3/5/2026` as spreadsheets of America write it. */
function writtenDay(date: string): string | undefined {
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})\b/.exec(date.trim());
  if (!slashed) return dayOf(date);
  const [first, second] = [Number(slashed[1]), Number(slashed[2])];
  const [month, day] = first > 12 ? [second, first] : [first, second];
  return dayOf(`${slashed[3]}-${month}-${day}`);
}

/** A day, or a time without a zone, is one of Greenwich: the day must not hang on this machine. */
function zoned(date: string): string {
  const day = writtenDay(date);
  return day && !/\d:\d\d/.test(date)
    ? day
    : /\d:\d\d/.test(date) && !/(Z|[+-]\d\d:?\d\d|GMT|UTC)\s*\)?$/i.test(date)
      ? `${date}Z`
      : date;
}

/** Seconds or milliseconds since 1970, or any date that can be read, as an ISO time. */
function timeOf(value: string | undefined): string | undefined {
  if (!value?.trim()) return undefined;
  const number = /^\d{9,16}$/.test(value.trim()) ? Number(value) : undefined;
  const time =
    number === undefined
      ? Date.parse(zoned(value))
      : number < 1e11
        ? number * 1000
        : number > 1e14
          ? number / 1000
          : number;
  return Number.isFinite(time) && Math.abs(time) < 8e15 ? new Date(time).toISOString() : undefined;
}
