/** The formats there are. The order of imports is the order in which a file is tried. */
import { archiveExport, archiveImport } from './archive';
import { bibtexExport, risExport } from './citations';
import { cslExport, cslImport } from './csl';
import { csvExport, csvImport } from './csv';
import type { ExportFormat, ImportFormat } from './format';
import { htmlExport } from './html';
import { bookmarksImport, pocketImport } from './links';
import { markdownExport } from './markdown';
import { omnivoreImport, readwiseImport, wallabagImport } from './read-later';

export const EXPORT_FORMATS = [
  archiveExport,
  csvExport,
  markdownExport,
  risExport,
  bibtexExport,
  cslExport,
  htmlExport,
] as const satisfies readonly ExportFormat[];
export const IMPORT_FORMATS = [
  archiveImport,
  bookmarksImport,
  pocketImport,
  wallabagImport,
  omnivoreImport,
  readwiseImport,
  cslImport,
  csvImport,
] as const satisfies readonly ImportFormat[];

const START = 20_000;

/** The format of a file, by its beginning; nothing when it is none of ours. */
export function formatOf(text: string, fileName: string): (typeof IMPORT_FORMATS)[number] | undefined {
  return IMPORT_FORMATS.find(({ fits }) => fits(text.slice(0, START), fileName));
}
