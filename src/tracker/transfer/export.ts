/** Articles → a file, piece by piece. */
import type { TrackerStore } from '../schema';
import type { ExportFormat } from '../formats/format';
import { createZip } from '../formats/zip';
import type { SavedArticle } from '../records';
import { articlesByKey } from '../store';

const STEP = 50;

export interface ExportedFile {
  name: string;
  type: string;
  pieces: AsyncIterable<string | Uint8Array<ArrayBuffer>>;
}

/**
 * The file for some articles, in their order. `now` is an ISO time; `onProgress` hears how many are written; `signal`
 * stops.
 */
export function exportFile(
  db: TrackerStore,
  keys: readonly number[],
  format: ExportFormat,
  now: string,
  signal: AbortSignal,
  onProgress: (done: number) => void = () => undefined,
): ExportedFile {
  const articles = read(db, keys, signal, onProgress);
  const zipped = format.fileName !== undefined && keys.length > 1;
  return {
    name: `fablens-${now.slice(0, 10)}.${zipped ? 'zip' : format.extension}`,
    type: zipped ? 'application/zip' : format.type,
    pieces: zipped ? zip(articles, format) : write(articles, format, now, keys.length),
  };
}

async function* read(
  db: TrackerStore,
  keys: readonly number[],
  signal: AbortSignal,
  onProgress: (done: number) => void,
): AsyncGenerator<SavedArticle> {
  for (let at = 0; at < keys.length; at += STEP) {
    signal.throwIfAborted();
    yield* await articlesByKey(db, keys.slice(at, at + STEP));
    onProgress(Math.min(keys.length, at + STEP));
  }
}

async function* write(
  articles: AsyncIterable<SavedArticle>,
  { begin, one, end }: ExportFormat,
  now: string,
  count: number,
): AsyncGenerator<string> {
  if (begin) yield begin(now, count);
  let index = 0;
  for await (const article of articles) yield one(article, index++);
  if (end) yield end;
}

async function* zip(
  articles: AsyncIterable<SavedArticle>,
  { one, fileName = ({ id }) => id }: ExportFormat,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const file = createZip();
  let index = 0;
  for await (const article of articles) yield file.add(fileName(article), one(article, index++));
  yield file.end();
}
