/** What becomes of a record when it is changed, or when two records turn out to be one page. Pure. */
import type { Quote, SavedArticle } from './records';

/** A record with an edit, the next revision, and a time that does not go back. */
export function changed(article: SavedArticle, edit: Partial<SavedArticle>, now: string): SavedArticle {
  return { ...article, ...edit, revision: article.revision + 1, updatedAt: later(now, article.updatedAt) };
}

/** The later of two ISO times: clocks are set back, records are not. */
export function later(now: string, before: string): string {
  return now > before ? now : before;
}

/** The reader's own work of two records of one page: notes, tags, quotes, state and texts of both. */
export function withWork(present: SavedArticle, other: SavedArticle): Partial<SavedArticle> {
  const known = new Set(present.quotes.map(({ quote }) => quote.exact));
  const texts = new Set([present.text, ...present.versions.map(({ text }) => text)]);
  const versions = [
    ...other.versions,
    ...(other.text === '' ? [] : [{ copiedAt: other.copiedAt, title: other.title, text: other.text }]),
  ].filter(({ text }) => !texts.has(text));
  const replaces = present.text === '' && other.text !== '';
  return {
    tags: [...new Set([...present.tags, ...other.tags])],
    note: present.note.includes(other.note) ? present.note : [present.note, other.note].filter(Boolean).join('\n\n'),
    quotes: [...present.quotes, ...other.quotes.filter(({ quote }: Quote) => !known.has(quote.exact))],
    rating: Math.max(present.rating, other.rating),
    state: present.state === 'unread' ? other.state : present.state,
    savedAt: present.savedAt < other.savedAt ? present.savedAt : other.savedAt,
    updatedAt: later(present.updatedAt, other.updatedAt),
    ...(replaces
      ? {
          text: other.text,
          mentions: other.mentions,
          entities: other.entities,
          copiedAt: other.copiedAt,
          ...(other.map && { map: other.map }),
          versions: other.versions,
        }
      : { versions: [...versions, ...present.versions] }),
  };
}
