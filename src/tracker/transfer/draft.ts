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
  const day = /^\d{4}[-./]\d/.test(published ?? '') ? dayOf(published ?? '') : dayOf(timeOf(published) ?? '');
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
        ...quoteOf(text, quote.exact),
        note: quote.note,
        createdAt: savedAt,
      })),
  });
}

/** Seconds or milliseconds since 1970, or any date that can be read, as an ISO time. */
function timeOf(value: string | undefined): string | undefined {
  if (!value?.trim()) return undefined;
  const number = /^\d{9,16}$/.test(value.trim()) ? Number(value) : undefined;
  const time =
    number === undefined ? Date.parse(value) : number < 1e11 ? number * 1000 : number > 1e14 ? number / 1000 : number;
  return Number.isFinite(time) && Math.abs(time) < 8e15 ? new Date(time).toISOString() : undefined;
}
