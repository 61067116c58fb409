/** CSV: ours, and any other with an address column, among them the lists that Pocket and Readwise Reader export. */
import Papa from 'papaparse';
import type { SavedArticle } from '../records';
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
  tags: ({ tags }) => tags.join('|'),
  note: ({ note }) => note,
  entities: ({ entities }) => entities.map(({ name }) => name).join('|'),
  quotes: ({ quotes }) => quotes.map(({ quote }) => quote.exact).join('\n'),
  text: ({ text }) => text,
};

/** Also of a cell with several lines, which the library's own rule passes over. */
const FORMULA = /^[=+\-@\t\r]/;

/** A cell that a spreadsheet would take for a formula gets an apostrophe, which the import takes off again. */
const row = (cells: readonly string[]): string => `${Papa.unparse([[...cells]], { escapeFormulae: FORMULA })}\r\n`;

export const csvExport: ExportFormat<'csv'> = {
  id: 'csv',
  extension: 'csv',
  type: 'text/csv;charset=utf-8',
  // The mark tells spreadsheets that this is UTF-8.
  begin: () => `\ufeff${row(Object.keys(COLUMNS))}`,
  one: (article) => row(Object.values(COLUMNS).map((cellOf) => cellOf(article))),
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
  savedAt: ['saved', 'saved date', 'time_added', 'savedat', 'created_at', 'date added', 'highlighted at'],
  tags: ['tags', 'labels', 'document tags', 'manual tags'],
  state: ['state', 'status', 'location'],
  rating: ['rating'],
  note: ['note', 'notes', 'document note', 'comment'],
  quotes: ['quotes', 'highlight'],
};

export const csvImport: ImportFormat<'csv'> = {
  id: 'csv',
  fits: (start, fileName) =>
    /\.(csv|tsv)$/i.test(fileName) ||
    /^\ufeff?[^\n<{[]*\b(url|link)\b[^\n<{]*[,;\t]|^\ufeff?[^\n<{[]*[,;\t]\s*"?(url|link)\b/i.test(start),
  *read(text) {
    const { data, errors } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { skipEmptyLines: false });
    const header = data[0]?.map((cell) => cell.trim().toLowerCase()) ?? [];
    const places = Object.fromEntries(
      Object.entries(ALIASES).map(([field, names]) => [field, header.findIndex((cell) => names.includes(cell))]),
    );
    let line = 1;
    for (const [index, cells] of data.entries()) {
      const begin = line;
      line += 1 + cells.join('').split('\n').length - 1;
      if (index === 0 || cells.every((cell) => cell.trim() === '')) continue;
      const error = errors.find((one) => one.row === index);
      yield error ? { line: begin, problem: 'unreadable', detail: error.message } : readRow(begin, cells, places);
    }
  },
};

function readRow(line: number, cells: readonly string[], places: Record<string, number>): ImportItem {
  const cell = (field: keyof Draft): string =>
    (cells[places[field] ?? -1] ?? '').trim().replace(/^'(?=[=+\-@\t\r])/, '');
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
      tags: cell('tags').split(/[|,;]/),
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
