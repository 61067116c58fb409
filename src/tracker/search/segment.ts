/**
 * The search index as few long strings. A segment holds the words of up to 256 articles: each word once, on a line of
 * its own, followed by one private-use character per article it stands in. A word, the beginning of a word or a part of
 * it is then found by `indexOf`, which browsers run at memory speed, and the whole index of 10,000 articles is a few
 * dozen strings in the database. Articles written since the last merge are kept as plain word lists (`Doc`) that
 * outrank the segments, as in a log-structured merge tree (O'Neil et al., 1996).
 */
import type { SavedArticle } from '../records';
import { wordsOf, type Needle } from './words';

/**
 * What one article is found by. Each list is lines between line feeds: `\nnvidia\ntsmc\n`; all empty when the article
 * is gone.
 */
export interface Doc {
  key: number;
  words: string;
  titles: string;
  /** `\nlang=ko\ntag=ai\n` … see {@link FIELDS}. */
  fields: string;
}

/** The same for the articles whose keys begin with `block` (key >> 8). */
export interface Segment extends Omit<Doc, 'key'> {
  block: number;
}

/** What articles can be filtered and sorted by. */
export const FIELDS = [
  'entity',
  'publisher',
  'lang',
  'tag',
  'state',
  'rating',
  'published',
  'saved',
  'title',
  'has',
] as const;
export type Field = (typeof FIELDS)[number];

const BITS = 8;
export const SEGMENT_SIZE = 1 << BITS;
const FIRST = 0xe000;
const LISTS = ['words', 'titles', 'fields'] as const;

export function blockOf(key: number): number {
  return key >> BITS;
}

/** The index entry of an article. */
export function docOf(key: number, { title, text, note, quotes, ...article }: SavedArticle): Doc {
  const notes = [note, ...quotes.map((quote) => quote.note)].join('\n');
  const fields = [
    ...article.entities.map(({ id }) => ['entity', id]),
    ['publisher', article.publisher],
    ['lang', article.lang],
    ...article.tags.map((tag) => ['tag', tag]),
    ['state', article.state],
    ['rating', String(article.rating)],
    ['published', article.published],
    ['saved', article.savedAt],
    ['title', title.toLowerCase()],
    ...(notes.trim() === '' ? [] : [['has', 'note']]),
    ...(quotes.length > 0 ? [['has', 'quote']] : []),
  ].flatMap(([field, value]) => (value ? [`${field}=${plain(value)}`] : []));
  return {
    key,
    words: lines(wordsOf(`${title}\n${text}\n${notes}`)),
    titles: lines(wordsOf(title)),
    fields: lines(fields),
  };
}

/** The entry of an article that is no longer there. */
export function emptyDoc(key: number): Doc {
  return { key, words: '', titles: '', fields: '' };
}

/** A value as it stands in an index line: no line feed, none of the characters that stand for articles. */
export function plain(value: string): string {
  return value.replace(/[\n\ue000-\ue0ff]/g, ' ');
}

/** A segment with new entries in the place of the articles' earlier ones. */
export function mergeSegment(block: number, segment: Segment | undefined, docs: readonly Doc[]): Segment {
  const replaced = new Set(docs.map(({ key }) => key & (SEGMENT_SIZE - 1)));
  const merged: Segment = { block, words: '', titles: '', fields: '' };
  for (const list of LISTS) {
    const entries = new Map<string, string>();
    forEachEntry(segment?.[list] ?? '', (line, marks) => {
      const kept = [...marks].filter((mark) => !replaced.has(mark.charCodeAt(0) - FIRST)).join('');
      if (kept !== '') entries.set(line, kept);
    });
    for (const doc of docs) {
      const mark = String.fromCharCode(FIRST + (doc.key & (SEGMENT_SIZE - 1)));
      for (const line of doc[list].split('\n')) if (line !== '') entries.set(line, (entries.get(line) ?? '') + mark);
    }
    merged[list] = `\n${[...entries].map(([line, marks]) => `${line}${marks}\n`).join('')}`;
  }
  return merged;
}

/** Calls back with the key of each article that has the needle in a list; a key may come more than once. */
export function searchSegment(
  segment: Segment,
  list: 'words' | 'titles',
  { letters, anywhere }: Needle,
  found: (key: number) => void,
): void {
  const haystack = segment[list];
  const needle = anywhere ? letters : `\n${letters}`;
  for (let at = haystack.indexOf(needle); at >= 0;) {
    let next = at + needle.length;
    while (!isMark(haystack.charCodeAt(next)) && next < haystack.length) next++;
    for (; isMark(haystack.charCodeAt(next)); next++)
      found((segment.block << BITS) + haystack.charCodeAt(next) - FIRST);
    at = haystack.indexOf(needle, next);
  }
}

/** Calls back with every value of a field and the keys that have it. */
export function fieldValues(segment: Segment, field: Field, found: (value: string, keys: number[]) => void): void {
  const begin = `${field}=`;
  const text = segment.fields;
  for (let at = text.indexOf(`\n${begin}`); at >= 0; at = text.indexOf(`\n${begin}`, at + 1)) {
    let mark = at + 1 + begin.length;
    while (!isMark(text.charCodeAt(mark)) && mark < text.length) mark++;
    const value = text.slice(at + 1 + begin.length, mark);
    const keys: number[] = [];
    for (; isMark(text.charCodeAt(mark)); mark++) keys.push((segment.block << BITS) + text.charCodeAt(mark) - FIRST);
    found(value, keys);
  }
}

/** Whether an entry has the needle. */
export function docHas(doc: Doc, list: 'words' | 'titles', { letters, anywhere }: Needle): boolean {
  return doc[list].includes(anywhere ? letters : `\n${letters}`);
}

/** The values of a field in an entry. */
export function docValues(doc: Doc, field: Field): string[] {
  return doc.fields.split('\n').flatMap((line) => (line.startsWith(`${field}=`) ? [line.slice(field.length + 1)] : []));
}

function forEachEntry(text: string, found: (line: string, marks: string) => void): void {
  for (const entry of text.split('\n')) {
    let mark = entry.length;
    while (mark > 0 && isMark(entry.charCodeAt(mark - 1))) mark--;
    if (mark > 0) found(entry.slice(0, mark), entry.slice(mark));
  }
}

function isMark(unit: number): boolean {
  return unit >= FIRST && unit < FIRST + SEGMENT_SIZE;
}

function lines(parts: Iterable<string>): string {
  return `\n${[...parts].join('\n')}\n`;
}
