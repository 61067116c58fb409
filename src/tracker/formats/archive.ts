/** Our own JSON: everything, with a version, one record per line. Documented in `src/tracker/archive-format.md`. */
import * as v from 'valibot';
import { SavedArticleSchema } from '../records';
import type { ExportFormat, ImportFormat, ImportItem } from './format';
import { jsonRecords, parseRecord, type JsonRecord } from './json';

export const ARCHIVE_VERSION = 1;
const BEGIN = '"articles":[';

export const archiveExport: ExportFormat<'json'> = {
  id: 'json',
  extension: 'json',
  type: 'application/json',
  begin: (now, count) =>
    `{"format":"fablens-archive","version":${ARCHIVE_VERSION},"exportedAt":${JSON.stringify(now)},"count":${count},${BEGIN}\n`,
  one: (article, index) => `${index > 0 ? ',\n' : ''}${JSON.stringify(article)}`,
  end: '\n]}\n',
};

export const archiveImport: ImportFormat<'json'> = {
  id: 'json',
  fits: (start) => /^\s*\{\s*"format"\s*:\s*"fablens-archive"/.test(start),
  *read(text) {
    const version = /"version"\s*:\s*(\d+)/.exec(text.slice(0, 500))?.[1];
    if (Number(version) !== ARCHIVE_VERSION) {
      yield { line: 1, problem: 'unreadable', detail: `version ${version ?? '?'}` };
      return;
    }
    for (const { line, source } of recordsOf(text)) yield readArticle(line, source);
  },
};

/**
 * As written by us each record has its line, and a damaged one can't swallow the next; other white space is read by
 * brackets.
 */
function* recordsOf(text: string): Generator<JsonRecord> {
  const lines = text.split('\n');
  if (!lines[0]?.trimEnd().endsWith(BEGIN)) {
    yield* jsonRecords(text);
    return;
  }
  for (const [index, source] of lines.entries()) {
    if (index > 0 && !/^\s*(\]\}?\s*)?$/.test(source))
      yield { line: index + 1, source: source.trim().replace(/,$/, '') };
  }
}

function readArticle(line: number, source: string): ImportItem {
  const parsed = parseRecord(source);
  if ('error' in parsed) return { line, problem: 'unreadable', detail: parsed.error };
  const checked = v.safeParse(SavedArticleSchema, parsed.value);
  if (checked.success) return { line, article: checked.output };
  const issue = checked.issues[0];
  return { line, problem: 'malformed', detail: `${v.getDotPath(issue) ?? ''}: ${issue.message}` };
}
