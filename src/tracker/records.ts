/** What is kept of a saved article, and how an address becomes the name of a record. */
import * as v from 'valibot';

const text = v.string();
const time = v.pipe(v.string(), v.isoTimestamp());

/** The page's side of a save: everything but what the tracker adds itself. Comes from a page, so it is checked. */
export const ArticleCopySchema = v.object({
  url: v.pipe(text, v.regex(/^(https?|file):/, 'only pages with an address can be saved')),
  title: text,
  publisher: v.optional(text),
  byline: v.optional(text),
  published: v.optional(v.pipe(text, v.regex(/^\d{4}-\d{2}-\d{2}$/))),
  lang: text,
  /** The readable text, paragraphs parted by a line feed. */
  text,
  entities: v.array(v.object({ id: text, name: text, kind: text, count: v.number(), inTitle: v.boolean() })),
});

export const SavedArticleSchema = v.object({
  ...ArticleCopySchema.entries,
  /** Random and stable; never reused. */
  id: v.pipe(text, v.uuid()),
  /** Raised by every change. */
  revision: v.number(),
  /** One address is one record: {@link addressKey} of the url. */
  address: text,
  savedAt: time,
  updatedAt: time,
  note: text,
  /** Set when the reader deleted it; the content goes when it can no longer be undone. */
  deletedAt: v.optional(time),
});

export type ArticleCopy = v.InferOutput<typeof ArticleCopySchema>;
export type SavedArticle = v.InferOutput<typeof SavedArticleSchema>;

/** Parameters that say how a reader came to a page, not which page it is. */
const TRACKING = /^(utm_\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_[ce]id|ref|ref_src|cmpid|sns|spm|ncid|guccounter|guce_\w+)$/i;

/** The address by which a page is the same page: without fragment, tracking parameters and `www.`, parameters in order. */
export function addressKey(url: string): string {
  const parsed = new URL(url);
  for (const name of [...parsed.searchParams.keys()]) if (TRACKING.test(name)) parsed.searchParams.delete(name);
  parsed.searchParams.sort();
  parsed.hash = '';
  const host = parsed.host.replace(/^www\./, '');
  return `${host}${parsed.pathname.replace(/\/+$/, '')}${parsed.search}`;
}
