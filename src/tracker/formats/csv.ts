/** CSV: ours, and any other with an address column, among them the lists that Pocket and Readwise Reader export. */
import Papa from 'papaparse';
import type { SavedArticle } from '../records';
import { parseRecord } from './json';
import { csvLine, plainCell, UTF8_MARK } from './table';
import type { Draft, ExportFormat, ImportFormat, ImportItem } from './format';

const COLUMNS: Record<string, (article: SavedArticle) => string> = {
  title: ({ title }) => title,
  url: ({ url }) => url,
  publisher: ({ publisher = '' }) => publisher,
  byline: ({ byline = '' }) => byline,
  published: ({ published = '' }) => published,
  language: ({ lang }) => lang,
  saved: ({ savedAt }) => savedAt,
  state: ({ state }) => state,
  rating: ({ rating }) => (rating > 0 ? String(rating) : ''),
  tags: ({ tags }) => listCell(tags),
  note: ({ note }) => note,
  entities: ({ entities }) => listCell(entities.map(({ name }) => name)),
  quotes: ({ quotes }) => quotes.map(({ quote }) => quote.exact).join('\n'),
  text: ({ text }) => text,
};

/** `a|b`; as a JSON list where an element has a separator of its own. */
function listCell(values: readonly string[]): string {
  return values.some((value) => /[|,;"\[\]]/.test(value)) ? JSON.stringify(values) : values.join('|');
}

function listIn(cell: string): readonly string[] {
  if (!cell.startsWith('[')) return cell.split(/[|,;]/);
  const parsed = parseRecord(cell);
  const values: unknown = 'value' in parsed ? parsed.value : undefined;
  return Array.isArray(values) ? values.map(String) : cell.split(/[|,;]/);
}

export const csvExport: ExportFormat<'csv'> = {
  id: 'csv',
  extension: 'csv',
  type: 'text/csv;charset=utf-8',
  // The mark tells spreadsheets that this is UTF-8.
  begin: () => UTF8_MARK + csvLine(Object.keys(COLUMNS)),
  one: (article) => csvLine(Object.values(COLUMNS).map((cellOf) => cellOf(article))),
};

/** What other programs call our columns, in lower case. */
const ALIASES: Record<keyof Draft, readonly string[]> = {
  url: ['url', 'link', 'address', 'uri', 'given_url', 'resolved_url'],
  title: ['title', 'name', 'given_title', 'book title'],
  publisher: ['publisher', 'source', 'site', 'publication title', 'domain'],
  byline: ['byline', 'author', 'authors', 'book author'],
  published: ['published', 'published date', 'published_at', 'date'],
  lang: ['language', 'lang'],
  text: ['text', 'content'],
  savedAt: ['saved', 'saved date', 'time_added', 'timestamp', 'savedat', 'created_at', 'date added', 'highlighted at'],
  tags: ['tags', 'labels', 'document tags', 'manual tags'],
  state: ['state', 'status', 'location', 'folder'],
  rating: ['rating'],
  note: ['note', 'notes', 'document note', 'comment'],
  quotes: ['quotes', 'highlight', 'selection'],
};

export const csvImport: ImportFormat<'csv'> = {
  id: 'csv',
  fits: (start, fileName) =>
    /\.(csv|tsv)$/i.test(fileName) ||
    /^\ufeff?[^\n<{[]*\b(url|link)\b[^\n<{]*[,;\t]|^\ufeff?[^\n<{[]*[,;\t]\s*"?(url|link)\b/i.test(start),
  *read(text) {
    const { data, errors } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), {
      delimiter: delimiterOf(text),
      skipEmptyLines: false,
    });
    const header = data[0]?.map((cell) => cell.trim().toLowerCase()) ?? [];
    const places = Object.fromEntries(
      Object.entries(ALIASES).map(([field, names]) => [field, header.findIndex((cell) => names.includes(cell))]),
    );
    let line = 1;
    for (const [index, cells] of data.entries()) {
      const begin = line;
      line += cells.reduce((count, cell) => count + cell.split('\n').length - 1, 1);
      if (index === 0 || cells.every((cell) => cell.trim() === '')) continue;
      const error = errors.find((one) => one.row === index);
      yield error ? { line: begin, problem: 'unreadable', detail: error.message } : readRow(begin, cells, places);
    }
  },
};

/** What parts most cells of the first line: the cells below may hold any separator. */
function delimiterOf(text: string): string {
  const header = text.slice(0, Math.max(0, text.indexOf('\n')) || text.length);
  const count = (delimiter: string): number => header.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, one) => (count(one) > count(best) ? one : best));
}

function readRow(line: number, cells: readonly string[], places: Record<string, number>): ImportItem {
  const cell = (field: keyof Draft): string => plainCell(cells[places[field] ?? -1] ?? '').trim();
  if (!/^https?:\/\//i.test(cell('url'))) return { line, problem: 'no-address', detail: cell('url') || cell('title') };
  return {
    line,
    draft: {
      url: cell('url'),
      title: cell('title'),
      publisher: cell('publisher'),
      byline: cell('byline'),
      published: cell('published'),
      lang: cell('lang'),
      text: cell('text'),
      savedAt: cell('savedAt'),
      tags: listIn(cell('tags')),
      state: stateOf(cell('state')),
      rating: Number(cell('rating')) || 0,
      note: cell('note'),
      quotes: cell('quotes')
        .split('\n')
        .filter(Boolean)
        .map((exact) => ({ exact, note: '' })),
    },
  };
}

/** `archive` of Pocket and Readwise means that it was read. */
function stateOf(text: string): Draft['state'] {
  const state = text.toLowerCase();
  if (state === 'read' || state === 'archive' || state === 'archived') return 'read';
  return state === 'reading' ? 'reading' : 'unread';
}
