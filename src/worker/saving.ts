/**
 * Saving the article of a tab: whoever asks, it happens here, and is acknowledged after the transaction is complete.
 */
import type { ArticleInsight } from '../insight';
import type { PageReport } from '../messages';
import { isPrivateTab, ProblemError, runInPage } from '../platform';
import { recognise, type Lexicon } from '../recognition';
import {
  backupIfDue,
  eraseDeleted,
  isStorageFull,
  mergeFresh,
  NewerArchiveError,
  openTracker,
  pageOf,
  repairRecords,
  saveArticle,
  UNDO_TIME,
  type PageCopy,
  type Receipt,
  type Snapshot,
  type TextMention,
  type TrackerStore,
} from '../tracker';
import { readTab } from './tabs';

/** What saving needs to know of the names in an article. */
export interface Reading {
  lexicon(): Promise<Lexicon>;
  explain(
    entities: readonly Pick<PageReport['entities'][number], 'id' | 'count' | 'inTitle'>[],
    day: string | undefined,
  ): Promise<ArticleInsight>;
}

/**
 * Saves the article of a tab. A private window's only when the reader has `confirmed` it. Throws {@link ProblemError}.
 */
export async function saveTab(tab: number, reading: Reading, confirmed = false): Promise<Receipt> {
  if (!confirmed && (await isPrivateTab(tab))) throw new ProblemError('private-window');
  const { entities } = await readTab(tab);
  const page = pageOf(await runInPage(tab, '/extract.js'));
  if (!page?.text) throw new ProblemError('no-text');
  const known = await contextOf({ ...page, entities }, reading);
  let db: TrackerStore | undefined;
  try {
    db = await openTracker();
    return await saveArticle(db, { ...page, entities, ...known }, new Date().toISOString());
  } catch (error) {
    throw new ProblemError(problemOf(error), String(error));
  } finally {
    db?.close();
  }
}

function problemOf(error: unknown): 'storage-full' | 'newer-archive' | 'not-saved' {
  if (error instanceof NewerArchiveError) return 'newer-archive';
  return isStorageFull(error) ? 'storage-full' : 'not-saved';
}

/** Mentions and supply map of this moment. A save does not fail because the knowledge base does. */
async function contextOf(
  page: Pick<PageCopy, 'title' | 'text' | 'published'> & Pick<PageReport, 'entities'>,
  reading: Reading,
): Promise<{ mentions?: TextMention[]; map?: Snapshot }> {
  try {
    const [lexicon, map] = await Promise.all([reading.lexicon(), reading.explain(page.entities, page.published)]);
    return { mentions: mentionsIn(page.text, page.title, lexicon), map: { ...map } };
  } catch (error) {
    console.error(error);
    return {};
  }
}

function mentionsIn(text: string, title: string, lexicon: Lexicon): TextMention[] {
  const blocks = text.split('\n');
  const starts: number[] = [];
  blocks.reduce((at, block) => (starts.push(at), at + block.length + 1), 0);
  return recognise({ title, blocks }, lexicon).mentions.flatMap(({ block, start, end, entity, kind }) => {
    const at = starts[block];
    return at === undefined ? [] : [{ start: at + start, end: at + end, entity, kind }];
  });
}

/**
 * What is done now and then, never in the way of a save: erasing what was deleted, the day's backup, merging the index.
 */
export async function tidyTracker(): Promise<void> {
  const db = await openTracker();
  try {
    const now = Date.now();
    await repairRecords(db);
    await eraseDeleted(db, new Date(now).toISOString(), new Date(now - UNDO_TIME).toISOString());
    await backupIfDue(db, new Date(now).toISOString());
    await mergeFresh(db);
  } finally {
    db.close();
  }
}
