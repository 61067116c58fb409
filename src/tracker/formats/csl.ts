/**
 * CSL-JSON, which Zotero and other reference managers read and write (schema: citation-style-language/schema,
 * csl-data.json 1.0.2).
 */
import * as v from 'valibot';
import type { SavedArticle } from '../records';
import type { ExportFormat, ImportFormat, ImportItem } from './format';
import { authorsOf } from './lines';
import { jsonRecords, parseRecord } from './json';

export const cslExport: ExportFormat<'csl'> = {
  id: 'csl',
  extension: 'json',
  type: 'application/vnd.citationstyles.csl+json',
  begin: () => '[\n',
  one: (article, index) => `${index > 0 ? ',\n' : ''}${JSON.stringify(cslOf(article))}`,
  end: '\n]\n',
};

function cslOf({
  id,
  title,
  url,
  publisher,
  byline,
  published,
  lang,
  savedAt,
  tags,
  note,
  text,
}: SavedArticle): object {
  return {
    id,
    type: 'article-newspaper',
    title,
    ...(publisher && { 'container-title': publisher }),
    ...(byline && { author: authorsOf(byline).map((literal) => ({ literal })) }),
    ...(published && { issued: { 'date-parts': [dateParts(published)] } }),
    accessed: { 'date-parts': [dateParts(savedAt)] },
    URL: url,
    language: lang,
    ...(text && { abstract: text.slice(0, ABSTRACT) }),
    ...(tags.length > 0 && { keyword: tags.join(', ') }),
    ...(note && { note }),
  };
}

const ABSTRACT = 500;

function dateParts(date: string): number[] {
  return date.slice(0, 10).split('-').map(Number);
}

const name = v.looseObject({
  literal: v.optional(v.string()),
  family: v.optional(v.string()),
  given: v.optional(v.string()),
});
const date = v.looseObject({
  'date-parts': v.optional(v.array(v.array(v.union([v.number(), v.string()])))),
  raw: v.optional(v.string()),
});
const item = v.looseObject({
  type: v.string(),
  title: v.optional(v.string()),
  URL: v.optional(v.string()),
  'container-title': v.optional(v.string()),
  publisher: v.optional(v.string()),
  author: v.optional(v.array(name)),
  issued: v.optional(date),
  accessed: v.optional(date),
  language: v.optional(v.string()),
  abstract: v.optional(v.string()),
  keyword: v.optional(v.string()),
  note: v.optional(v.string()),
});

export const cslImport: ImportFormat<'csl'> = {
  id: 'csl',
  fits: (start) =>
    /^\s*\[/.test(start) &&
    /"type"\s*:\s*"[a-z_-]+"/.test(start) &&
    /"(issued|accessed|container-title|author|URL|id)"\s*:/.test(start),
  *read(text) {
    for (const { line, source } of jsonRecords(text)) yield readItem(line, source);
  },
};

function readItem(line: number, source: string): ImportItem {
  const parsed = parseRecord(source);
  if ('error' in parsed) return { line, problem: 'unreadable', detail: parsed.error };
  const checked = v.safeParse(item, parsed.value);
  if (!checked.success)
    return {
      line,
      problem: 'malformed',
      detail: `${v.getDotPath(checked.issues[0]) ?? ''}: ${checked.issues[0].message}`,
    };
  const { URL: url, title, author = [], issued, accessed, language, keyword = '', note, publisher } = checked.output;
  if (!url || !/^https?:/.test(url)) return { line, problem: 'no-address', detail: title ?? '' };
  return {
    line,
    draft: {
      url,
      title,
      publisher: checked.output['container-title'] ?? publisher,
      byline: author
        .map(({ literal, given, family }) => literal ?? [given, family].filter(Boolean).join(' '))
        .join('; '),
      published: dayIn(issued),
      savedAt: dayIn(accessed),
      lang: language?.slice(0, 2).toLowerCase(),
      tags: keyword.split(','),
      note,
    },
  };
}

/** A whole day, or nothing: a bare year is no day. */
function dayIn(value: v.InferOutput<typeof date> | undefined): string | undefined {
  const parts = value?.['date-parts']?.[0] ?? [];
  if (parts.length < 3) return value?.raw;
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
}
