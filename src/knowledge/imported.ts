/** Packs that the reader brings: what a file must be, and what it is called. Pure. */
import { parsePack } from './parse';
import { PackError, type Pack } from './schema';

/** Ids of imported packs begin so. */
export const IMPORTED = 'import-';

/** Longest file that is read, in UTF-16 code units: what a message between the extension's parts surely carries. */
export const LONGEST_FILE = 24_000_000;

const LONGEST_LABEL = 80;

/** The id of the pack in a file; a file of the same name takes its place. */
export function importIdOf(fileName: string): string {
  const label = fileName
    .replace(/\.json$/i, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_LABEL)
    .trim();
  return `${IMPORTED}${label || 'pack'}`;
}

/** What the reader is told an imported pack is called. */
export function labelOfImport(id: string): string {
  return id.slice(IMPORTED.length);
}

/** The pack in a file's text. Throws {@link PackError}. */
export function readPackFile(text: string): Pack {
  if (text.length > LONGEST_FILE)
    throw new PackError([`the file has ${text.length} characters, at most ${LONGEST_FILE} are read`]);
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw new PackError([`not JSON: ${error instanceof Error ? error.message : String(error)}`]);
  }
  return parsePack(data);
}

/** Entities that a pack's statements and events name and that neither it nor `known` has, each once. */
export function missingIn(pack: Pack, known: ReadonlySet<string>): string[] {
  const own = new Set(pack.entities.map(({ id }) => id));
  const named = [
    ...pack.relations.flatMap(({ from, to, item }) => (item === undefined ? [from, to] : [from, to, item])),
    ...pack.events.flatMap(({ entities }) => entities),
  ];
  return [...new Set(named)].filter((id) => !own.has(id) && !known.has(id));
}
