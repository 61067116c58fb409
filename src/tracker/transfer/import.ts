/**
 * A file → the archive: first what it would do, then doing it in steps that can be stopped. A bad record never keeps
 * the rest out.
 */
import { announceChange } from '../changes';
import { makeBackup } from '../backup/store';
import type { TrackerStore } from '../schema';
import type { ImportFormat, ImportItem } from '../formats/format';
import { assureRoom } from '../quota';
import type { NamedInArticle, SavedArticle, TextMention } from '../records';
import { mergeFresh } from '../search/merge';
import { RECORD, recordAt, recordOf, writeRecord, type RecordTransaction } from '../store';
import { changed, withWork } from '../work';
import { articleOfDraft } from './draft';

export interface BadRecord {
  line: number;
  problem: 'unreadable' | 'no-address' | 'malformed';
  detail: string;
}

/** What a file would do. */
export interface ImportPlan {
  articles: SavedArticle[];
  /** Not in the archive yet. */
  fresh: number;
  /** There already, as new or newer. */
  same: number;
  /** There in an earlier revision: would be brought up to date. */
  newer: number;
  /** Another record of the same page is there, or in the file before: the reader decides. */
  duplicates: number;
  bad: BadRecord[];
}

export interface ImportOptions {
  now: string;
  /** Leave the record that is there, or add tags, notes and quotes of the file to it. */
  duplicates: 'leave' | 'merge';
  signal: AbortSignal;
  onProgress: (done: number) => void;
  /** Finds the entities of an article that came without. */
  name?: (article: SavedArticle) => Promise<{ entities: NamedInArticle[]; mentions: TextMention[] }>;
}

export interface ImportOutcome {
  /** Ids of the articles that came in, to take that back. */
  added: string[];
  changed: number;
  left: number;
  stopped: boolean;
}

const STEP = 50;

/** Reads a file against the archive; changes nothing. */
export async function planImport(
  db: TrackerStore,
  format: ImportFormat,
  text: string,
  now: string,
): Promise<ImportPlan> {
  const plan: ImportPlan = { articles: [], fresh: 0, same: 0, newer: 0, duplicates: 0, bad: [] };
  const addresses = new Set<string>();
  for (const item of format.read(text)) {
    const article = articleOf(item, now);
    if ('problem' in article) {
      plan.bad.push(article);
      continue;
    }
    plan.articles.push(article);
    const { store } = db.transaction('heads');
    const [same, other] = await Promise.all([
      store.index('id').get(article.id),
      store.index('address').get(article.address),
    ]);
    if (same) plan[same.revision >= article.revision ? 'same' : 'newer']++;
    else if (other || addresses.has(article.address)) plan.duplicates++;
    else plan.fresh++;
    addresses.add(article.address);
  }
  return plan;
}

function articleOf(item: ImportItem, now: string): SavedArticle | BadRecord {
  if ('problem' in item) return item;
  if ('article' in item) return item.article;
  try {
    return articleOfDraft(item.draft, now);
  } catch (error) {
    return { line: item.line, problem: 'malformed', detail: error instanceof Error ? error.message : String(error) };
  }
}

/** Takes the articles in. A backup is made before; stopping or a failure keeps what is in by then, whole. */
export async function runImport(
  db: TrackerStore,
  { articles }: ImportPlan,
  options: ImportOptions,
): Promise<ImportOutcome> {
  const { now, duplicates, signal, onProgress } = options;
  const outcome: ImportOutcome = { added: [], changed: 0, left: 0, stopped: false };
  if ((await db.count('heads')) > 0) await makeBackup(db, now, 'import');
  for (let at = 0; at < articles.length; at += STEP) {
    if (signal.aborted) {
      outcome.stopped = true;
      break;
    }
    const part = await Promise.all(articles.slice(at, at + STEP).map((article) => named(article, options)));
    await assureRoom(part.reduce((size, { text }) => size + text.length, 0));
    const transaction = db.transaction([...RECORD, 'trash', 'tombstones'], 'readwrite', { durability: 'strict' });
    const done = [];
    for (const article of part)
      done.push({ id: article.id, what: await takeIn(transaction, article, duplicates, now) });
    await transaction.done;
    for (const { id, what } of done) {
      if (what === 'added') outcome.added.push(id);
      else outcome[what]++;
    }
    await mergeFresh(db);
    onProgress(Math.min(articles.length, at + STEP));
  }
  announceChange();
  return outcome;
}

async function takeIn(
  transaction: RecordTransaction,
  article: SavedArticle,
  duplicates: 'leave' | 'merge',
  now: string,
): Promise<'added' | 'changed' | 'left'> {
  const same = await recordOf(transaction, article.id);
  const other = await recordAt(transaction, article.address);
  if (same) {
    if (same.article.revision >= article.revision || (other && other.key !== same.key)) return 'left';
    await writeRecord(transaction, same.key, article);
    return 'changed';
  }
  if (other) {
    if (duplicates === 'leave') return 'left';
    await writeRecord(transaction, other.key, changed(other.article, withWork(other.article, article), now));
    return 'changed';
  }
  // Deleted here before: the reader wants it again, and the new revision says so to whoever replicates.
  const tombstone = await transaction.objectStore('tombstones').get(article.id);
  if (tombstone)
    await Promise.all([
      transaction.objectStore('tombstones').delete(article.id),
      transaction.objectStore('trash').delete(article.id),
    ]);
  await writeRecord(
    transaction,
    undefined,
    tombstone ? { ...article, revision: Math.max(article.revision, tombstone.revision + 1) } : article,
  );
  return 'added';
}

async function named(article: SavedArticle, { name }: ImportOptions): Promise<SavedArticle> {
  return article.entities.length > 0 || !name ? article : { ...article, ...(await name(article)) };
}
