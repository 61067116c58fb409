/**
 * What is kept of a saved article. The schemas are the only definition: they check what comes from a page and from an
 * import, and the types are derived from them. A record is ready for a later replication: random id, revision,
 * tombstone (see `database.ts`).
 */
import * as v from 'valibot';
import { LINE_KINDS } from '../article';

/** No article is longer; what is, is cut or refused before anything is done with it. UTF-16 code units. */
const LONGEST_TEXT = 1_100_000;
const LONGEST_LINE = 8000;
const MOST = 50_000;
/** Records nest no deeper than this; what does is no record. */
const DEEPEST = 40;

const text = v.pipe(v.string(), v.maxLength(LONGEST_LINE));
const longText = v.pipe(v.string(), v.maxLength(LONGEST_TEXT));
const note = v.pipe(v.string(), v.maxLength(LONGEST_TEXT));
const time = v.pipe(text, v.isoTimestamp());
const day = v.pipe(
  text,
  v.check((value: string) => isDay(value), 'a day is YYYY-MM-DD'),
);
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const address = v.pipe(text, v.regex(/^(https?|file):/, 'only pages with an address can be saved'));

const named = v.object({ id: text, name: text, kind: text, count, inTitle: v.boolean() });

/** A mention in the stored text; offsets are UTF-16 code units of `text`. */
const mention = v.object({ start: count, end: count, entity: text, kind: text });

/**
 * What insight said when the page was saved: an `ArticleInsight` as the popup shows it. Kept as it came, because an
 * archive outlives the shapes of insight; only its addresses are checked, since they become links.
 */
const snapshot = v.pipe(
  v.record(text, v.unknown()),
  v.check((map: Record<string, unknown>) => isSound(map), 'the supply map is too deep, or a link in it no web address'),
);

/** The page's side of a save: everything but what the tracker adds itself. Comes from a page, so it is checked. */
export const ArticleCopySchema = v.object({
  url: address,
  title: text,
  publisher: v.optional(text),
  byline: v.optional(text),
  published: v.optional(day),
  modified: v.optional(day),
  lang: text,
  /** The article's text, each paragraph, heading, list item or table row a line. */
  text: longText,
  /** What each line of the text is; without it all are paragraphs. */
  kinds: v.optional(v.array(v.picklist(LINE_KINDS))),
  entities: v.pipe(v.array(named), v.maxLength(MOST)),
  mentions: v.optional(v.pipe(v.array(mention), v.maxLength(MOST)), []),
  map: v.optional(snapshot),
  /** Where the reader was, when the page is filed under its canonical address. */
  location: v.optional(address),
  /** What the reader had selected in the page, with the text around it. */
  selection: v.optional(v.object({ exact: longText, prefix: text, suffix: text })),
});

/**
 * A passage with the selectors of the W3C Web Annotation Data Model: TextQuoteSelector, and TextPositionSelector where
 * it was found.
 */
const quote = v.object({
  id: v.pipe(text, v.uuid()),
  quote: v.object({ exact: v.pipe(longText, v.minLength(1)), prefix: text, suffix: text }),
  /** UTF-16 code units of `text`; absent when the passage is not in the present text. */
  position: v.optional(v.object({ start: count, end: count })),
  note,
  createdAt: time,
});

/** The text as it was until a later save brought another one. */
const version = v.object({
  copiedAt: time,
  title: text,
  text: longText,
  kinds: v.optional(v.array(v.picklist(LINE_KINDS))),
});

export const READ_STATES = ['unread', 'reading', 'read'] as const;

const { selection, location, ...copied } = ArticleCopySchema.entries;

export const SavedArticleSchema = v.object({
  ...copied,
  /** Random and stable; never reused. */
  id: v.pipe(text, v.uuid()),
  /** Raised by every change. */
  revision: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  /** One address is one record: `addressKey` of the url. */
  address: v.pipe(text, v.minLength(1)),
  savedAt: time,
  /** Never goes back, even if the clock does. */
  updatedAt: time,
  /** When `text` was taken from the page. */
  copiedAt: time,
  versions: v.array(version),
  tags: v.array(v.pipe(text, v.minLength(1))),
  state: v.picklist(READ_STATES),
  /** 0 is no rating; 1 to 5. */
  rating: v.pipe(count, v.maxValue(5)),
  note,
  quotes: v.pipe(v.array(quote), v.maxLength(MOST)),
});

const LONGEST_TITLE = 1000;
const PageAnswer = v.object({
  ...v.omit(ArticleCopySchema, ['entities', 'mentions', 'map']).entries,
  text: v.string(),
  title: v.string(),
  publisher: v.optional(v.string()),
  byline: v.optional(v.string()),
  published: v.optional(v.string()),
  modified: v.optional(v.string()),
});
/** What the page itself gives of a copy. */
export type PageCopy = Omit<ArticleCopy, 'entities' | 'mentions' | 'map'>;
export type ArticleCopy = v.InferInput<typeof ArticleCopySchema>;
export type SavedArticle = v.InferOutput<typeof SavedArticleSchema>;
export type NamedInArticle = v.InferOutput<typeof named>;
export type TextMention = v.InferOutput<typeof mention>;
export type Quote = v.InferOutput<typeof quote>;
export type TextVersion = v.InferOutput<typeof version>;
export type Snapshot = v.InferOutput<typeof snapshot>;
export type ReadState = (typeof READ_STATES)[number];

type InBody = 'text' | 'kinds' | 'mentions' | 'map' | 'versions' | 'note' | 'quotes';

/**
 * The part of a record that lists show. `key` is its place in this database and never leaves it; `entityIds` is what it
 * is counted by.
 */
export type Head = Omit<SavedArticle, InBody> & {
  key: number;
  entityIds: string[];
  excerpt: string;
  hasText: boolean;
  hasNote: boolean;
  quoteCount: number;
  versionCount: number;
};
/** The part that is read when an article is opened. */
export type Body = Pick<SavedArticle, InBody> & { key: number };

const EXCERPT = 240;

/** Parts a record into what lists show and what is read on opening. */
export function splitRecord(article: SavedArticle): { head: Omit<Head, 'key'>; body: Omit<Body, 'key'> } {
  const { text: full, kinds, mentions, map, versions, note, quotes, ...rest } = article;
  return {
    head: {
      ...rest,
      entityIds: entityIdsOf(rest),
      excerpt: full.slice(0, EXCERPT).replaceAll('\n', ' '),
      hasText: full !== '',
      hasNote: note !== '',
      quoteCount: quotes.length,
      versionCount: versions.length,
    },
    body: { text: full, ...(kinds && { kinds }), mentions, ...(map && { map }), versions, note, quotes },
  };
}

/** The entities an article names, each once. */
export function entityIdsOf({ entities }: Pick<SavedArticle, 'entities'>): string[] {
  return [...new Set(entities.map(({ id }) => id))];
}

export function joinRecord(head: Head, body: Body): SavedArticle {
  const { key, entityIds, excerpt, hasText, hasNote, quoteCount, versionCount, ...rest } = head;
  const { key: _same, ...content } = body;
  return { ...rest, ...content };
}

/** Whether a text is a day of the calendar, YYYY-MM-DD. */
export function isDay(value: string | undefined): value is string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(value ?? '') ? Date.parse(`${value}T00:00:00Z`) : NaN;
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(value ?? '');
}

/**
 * Whether a JSON value is not too deep and every `url` in it a web address. An own stack: what is imported may be
 * nested deeper than the call stack reaches.
 */
function isSound(value: unknown): boolean {
  const waiting: [part: unknown, depth: number][] = [[value, 0]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [whole, depth] = next;
    if (typeof whole !== 'object' || whole === null) continue;
    if (depth > DEEPEST) return false;
    for (const [name, part] of Object.entries(whole)) {
      if (name === 'url' && !(typeof part === 'string' && /^https?:\/\//.test(part))) return false;
      waiting.push([part, depth + 1]);
    }
  }
  return true;
}

/**
 * What the script in a page gave back, cut to the lengths of a record; nothing when it is no page. Dates that are none
 * are left out: the article is worth keeping without.
 */
export function pageOf(answer: unknown): PageCopy | undefined {
  const checked = v.safeParse(PageAnswer, answer);
  if (!checked.success) return undefined;
  const { kinds, published, modified, publisher, byline, title, ...page } = checked.output;
  return {
    ...page,
    title: title.slice(0, LONGEST_TITLE),
    text: page.text.slice(0, LONGEST_TEXT),
    ...(kinds?.length === page.text.split('\n').length && page.text.length <= LONGEST_TEXT && { kinds }),
    ...(publisher && { publisher: publisher.slice(0, LONGEST_TITLE) }),
    ...(byline && { byline: byline.slice(0, LONGEST_TITLE) }),
    ...(isDay(published) && { published }),
    ...(isDay(modified) && { modified }),
  };
}
