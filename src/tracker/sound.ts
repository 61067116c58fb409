/**
 * What is stored was checked when it was written, but versions before, other programs and faults of a disk wrote, too.
 * Every record is parsed to what will be used; what is wrong with one is put right as far as it goes and told by its
 * title, so that the row can be shown, exported and deleted like any other.
 */
import * as v from 'valibot';
import { SavedArticleSchema, type Body, type Head, type SavedArticle } from './records';

/** In front of the title of a record that was not as it should be. */
const WARNING = '⚠ ';
const NEVER = '1970-01-01T00:00:00.000Z';

const DEFAULTS = {
  url: 'file:///damaged',
  title: '',
  lang: 'en',
  text: '',
  entities: [],
  mentions: [],
  revision: 1,
  address: 'damaged',
  savedAt: NEVER,
  updatedAt: NEVER,
  copiedAt: NEVER,
  versions: [],
  tags: [],
  state: 'unread',
  rating: 0,
  note: '',
  quotes: [],
} as const;

/** The record as it is used. */
export function soundArticle(stored: SavedArticle): SavedArticle {
  return v.is(SavedArticleSchema, stored) ? stored : (mended(SavedArticleSchema.entries, stored) as SavedArticle);
}

const { text, kinds, mentions, map, versions, note, quotes, ...inHead } = SavedArticleSchema.entries;
const HeadSchema = v.object({
  ...inHead,
  excerpt: v.string(),
  hasText: v.boolean(),
  hasNote: v.boolean(),
  quoteCount: v.number(),
  versionCount: v.number(),
  entityIds: v.array(v.string()),
});
const HEAD_DEFAULTS = { excerpt: '', hasText: false, hasNote: false, quoteCount: 0, versionCount: 0, entityIds: [] };

/** The head as lists use it. */
export function soundHead(stored: Head): Head {
  const { key } = stored;
  const sound: boolean = v.is(HeadSchema, stored);
  if (sound) return stored;
  return { ...HEAD_DEFAULTS, ...mended(HeadSchema.entries, { ...stored }), key } as unknown as Head;
}

/** The body of a record whose own has gone. */
export function emptyBody(key: number): Body {
  return { key, text: '', mentions: [], versions: [], note: '', quotes: [] };
}

/** Each field that holds as it is, each other one as if it had never been written. The id names the record, whatever it is. */
function mended(schema: Record<string, v.GenericSchema>, stored: object): Record<string, unknown> {
  const fields = Object.entries(schema).flatMap(([name, entry]): [string, unknown][] => {
    const value: unknown = Reflect.get(stored, name);
    if (name === 'id' || v.is(entry, value)) return value === undefined ? [] : [[name, value]];
    return name in DEFAULTS ? [[name, DEFAULTS[name as keyof typeof DEFAULTS]]] : [];
  });
  const whole = Object.fromEntries(fields);
  const { title } = whole;
  return { ...whole, title: WARNING + (typeof title === 'string' ? title : '') };
}
