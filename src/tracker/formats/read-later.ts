/**
 * Lists that read-later services export as JSON: Omnivore, wallabag, Readwise Reader. Each says what its fields mean to
 * us.
 */
import * as v from 'valibot';
import type { Draft, ImportFormat, ImportItem } from './format';
import { jsonRecords, parseRecord } from './json';

const text = v.nullish(v.union([v.string(), v.pipe(v.number(), v.transform(String))]));
const labels = v.nullish(
  v.array(
    v.union([
      v.string(),
      v.pipe(
        v.object({ name: v.string() }),
        v.transform(({ name }) => name),
      ),
      v.pipe(
        v.object({ label: v.string() }),
        v.transform(({ label }) => label),
      ),
    ]),
  ),
);
const flag = v.nullish(
  v.union([
    v.boolean(),
    v.pipe(
      v.number(),
      v.transform((value: number) => value !== 0),
    ),
    v.pipe(
      v.string(),
      v.transform((value) => value === '1' || value === 'true'),
    ),
  ]),
);

/** A format whose file is a list of objects with an address. */
function listOf<Id extends string, T extends v.GenericSchema<unknown, { url?: string | null | undefined }>>(
  id: Id,
  mark: RegExp,
  schema: T,
  draftOf: (record: v.InferOutput<T>) => Omit<Draft, 'url'>,
): ImportFormat<Id> {
  return {
    id,
    fits: (start) => /^\s*[[{]/.test(start) && mark.test(start),
    *read(file) {
      for (const { line, source } of jsonRecords(file)) yield readRecord(line, source, schema, draftOf);
    },
  };
}

function readRecord<T extends v.GenericSchema<unknown, { url?: string | null | undefined }>>(
  line: number,
  source: string,
  schema: T,
  draftOf: (record: v.InferOutput<T>) => Omit<Draft, 'url'>,
): ImportItem {
  const parsed = parseRecord(source);
  if ('error' in parsed) return { line, problem: 'unreadable', detail: parsed.error };
  const checked = v.safeParse(schema, parsed.value);
  if (!checked.success)
    return {
      line,
      problem: 'malformed',
      detail: `${v.getDotPath(checked.issues[0]) ?? ''}: ${checked.issues[0].message}`,
    };
  const { url } = checked.output as { url?: string | null };
  if (!url || !/^https?:/.test(url)) return { line, problem: 'no-address', detail: url ?? '' };
  return { line, draft: { url, ...draftOf(checked.output) } };
}

/** Text out of an HTML string. Parsed in a document of its own, where nothing is loaded or run; only text comes out. */
function textOf(html: string): string {
  const { body } = new DOMParser().parseFromString(
    html.replace(/<(br|\/p|\/h[1-6]|\/li|\/div|\/blockquote)\b[^>]*>/gi, '$&\n'),
    'text/html',
  );
  body.querySelectorAll('script, style, noscript').forEach((element) => element.remove());
  return (body.textContent ?? '')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
}

const or = (value: string | null | undefined): string | undefined => value ?? undefined;

export const omnivoreImport = listOf(
  'omnivore',
  /"slug"\s*:[\s\S]*"savedAt"\s*:/,
  v.object({
    url: text,
    title: text,
    author: text,
    state: text,
    labels,
    savedAt: text,
    publishedAt: text,
    readingProgress: v.nullish(v.number()),
    siteName: text,
  }),
  ({ title, author, state, labels: tags, savedAt, publishedAt, readingProgress, siteName }) => ({
    title: or(title),
    byline: or(author),
    publisher: or(siteName),
    savedAt: or(savedAt),
    published: or(publishedAt),
    tags: tags ?? [],
    state:
      state?.toLowerCase() === 'archived' || (readingProgress ?? 0) >= 95
        ? 'read'
        : (readingProgress ?? 0) > 0
          ? 'reading'
          : 'unread',
  }),
);

export const wallabagImport = listOf(
  'wallabag',
  /"is_archived"\s*:/,
  v.object({
    url: text,
    title: text,
    content: text,
    tags: labels,
    created_at: text,
    published_at: text,
    published_by: v.nullish(v.union([v.string(), v.array(v.nullable(v.string()))])),
    language: text,
    domain_name: text,
    is_archived: flag,
    is_starred: flag,
    annotations: v.nullish(v.array(v.object({ text: v.nullish(v.string()), quote: v.nullish(v.string()) }))),
  }),
  (entry) => ({
    title: or(entry.title),
    text: entry.content ? textOf(entry.content) : '',
    tags: entry.tags ?? [],
    savedAt: or(entry.created_at),
    published: or(entry.published_at),
    lang: entry.language?.slice(0, 2).toLowerCase(),
    publisher: or(entry.domain_name),
    byline: [entry.published_by].flat().filter(Boolean).join(', '),
    state: entry.is_archived ? 'read' : 'unread',
    rating: entry.is_starred ? 5 : 0,
    quotes: (entry.annotations ?? []).flatMap(({ text: note, quote }) =>
      quote ? [{ exact: quote, note: note ?? '' }] : [],
    ),
  }),
);

export const readwiseImport = listOf(
  'readwise',
  /"(source_url|readwise_url)"\s*:|"category"\s*:[\s\S]*"reading_progress"/,
  v.pipe(
    v.object({
      url: text,
      source_url: text,
      title: text,
      author: text,
      site_name: text,
      saved_at: text,
      created_at: text,
      published_date: text,
      notes: text,
      location: text,
      tags: v.nullish(v.union([labels, v.pipe(v.record(v.string(), v.unknown()), v.transform(Object.keys))])),
      content: text,
      highlights: v.nullish(v.array(v.object({ text: v.string(), note: v.nullish(v.string()) }))),
    }),
    v.transform(({ source_url, url, ...rest }) => ({ ...rest, url: source_url ?? url })),
  ),
  (entry) => ({
    title: or(entry.title),
    byline: or(entry.author),
    publisher: or(entry.site_name),
    savedAt: or(entry.saved_at ?? entry.created_at),
    published: or(entry.published_date),
    note: or(entry.notes),
    tags: entry.tags ?? [],
    text: entry.content ? textOf(entry.content) : '',
    state: entry.location === 'archive' ? 'read' : 'unread',
    quotes: (entry.highlights ?? []).map(({ text: exact, note }) => ({ exact, note: note ?? '' })),
  }),
);
