/**
 * RIS and BibTeX, for reference managers and LaTeX. Formats without an agreed schema: the tests read them with a real
 * importer.
 */
import type { SavedArticle } from '../records';
import type { ExportFormat } from './format';
import { authorsOf } from './lines';

/** One field per line: `TI  - Title` (RIS Format Specifications, 2011). */
export const risExport: ExportFormat<'ris'> = {
  id: 'ris',
  extension: 'ris',
  type: 'application/x-research-info-systems',
  one: ({ title, url, publisher, byline, published, lang, savedAt, tags, note, text }) => {
    const fields: [string, string | undefined][] = [
      ['TY', 'NEWS'],
      ['TI', title],
      ...authorsOf(byline).map((name): [string, string] => ['AU', name]),
      ['T2', publisher],
      ['PY', published?.slice(0, 4)],
      ['DA', published?.replaceAll('-', '/')],
      ['UR', url],
      ['Y2', savedAt.slice(0, 10).replaceAll('-', '/')],
      ['LA', lang],
      ...tags.map((tag): [string, string] => ['KW', tag]),
      ['AB', text.slice(0, ABSTRACT)],
      ['N1', note],
    ];
    return `${fields.flatMap(([tag, value]) => (value ? [`${tag}  - ${value.replace(/\s+/g, ' ').trim()}`] : [])).join('\r\n')}\r\nER  - \r\n\r\n`;
  },
};

const ABSTRACT = 500;

export const bibtexExport: ExportFormat<'bibtex'> = {
  id: 'bibtex',
  extension: 'bib',
  type: 'application/x-bibtex',
  one: (article) => {
    const { title, url, publisher, byline, published, lang, savedAt, tags, note } = article;
    const fields: [string, string | undefined][] = [
      ['title', title],
      [
        'author',
        authorsOf(byline)
          .map((name) => `{${escapeTex(name)}}`)
          .join(' and '),
      ],
      ['organization', publisher],
      ['date', published],
      ['year', published?.slice(0, 4)],
      ['url', url],
      ['urldate', savedAt.slice(0, 10)],
      ['langid', lang],
      ['keywords', tags.join(', ')],
      ['note', note],
    ];
    const lines = fields.flatMap(([name, value]) =>
      value
        ? [`  ${name} = {${name === 'url' ? escapeUrl(value) : name === 'author' ? value : escapeTex(value)}}`]
        : [],
    );
    return `@online{${keyOf(article)},\n${lines.join(',\n')}\n}\n\n`;
  },
};

/** `etnews2026-1f3a`: who, when, and the beginning of the id, so that no two are alike. */
function keyOf({ publisher = '', published = '', savedAt, id }: SavedArticle): string {
  const who =
    publisher
      .normalize('NFKD')
      .replace(/[^A-Za-z0-9]/g, '')
      .toLowerCase()
      .slice(0, 20) || 'article';
  return `${who}${(published || savedAt).slice(0, 4)}-${id.slice(0, 8)}`;
}

const TEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** What would end the field or the line is written as an address may have it. */
function escapeUrl(url: string): string {
  return url.replace(/[{}\\\s]/g, encodeURIComponent);
}

function escapeTex(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\~^{}$&#%_]/g, (character) => TEX[character] ?? `\\${character}`);
}
