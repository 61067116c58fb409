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
  openTracker,
  saveArticle,
  UNDO_TIME,
  type Receipt,
  type Snapshot,
  type TextMention,
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

/** What the readable-text script of a page gives back. */
interface Extract {
  text: string;
  byline: string;
  modified?: string;
  selection: string;
}

/**
 * Saves the article of a tab. A private window's only when the reader has `confirmed` it. Throws {@link ProblemError}.
 */
export async function saveTab(tab: number, reading: Reading, confirmed = false): Promise<Receipt> {
  if (!confirmed && (await isPrivateTab(tab))) throw new ProblemError('private-window');
  const { mentions: _count, reading: _on, ...report } = await readTab(tab);
  const extract = (await runInPage(tab, '/extract.js')) as Extract | null | undefined;
  if (!extract?.text) throw new ProblemError('no-text');
  const { text, byline, modified, selection } = extract;
  const known = await contextOf(report, text, reading);
  const db = await openTracker();
  try {
    return await saveArticle(
      db,
      {
        ...(byline && { byline }),
        ...report,
        text,
        ...(modified && { modified }),
        ...(selection && { selection }),
        ...known,
      },
      new Date().toISOString(),
    );
  } catch (error) {
    throw new ProblemError(isStorageFull(error) ? 'storage-full' : 'not-saved', String(error));
  } finally {
    db.close();
  }
}

/** Mentions and supply map of this moment. A save does not fail because the knowledge base does. */
async function contextOf(
  report: Pick<PageReport, 'title' | 'entities' | 'published'>,
  text: string,
  reading: Reading,
): Promise<{ mentions?: TextMention[]; map?: Snapshot }> {
  try {
    const [lexicon, map] = await Promise.all([reading.lexicon(), reading.explain(report.entities, report.published)]);
    return { mentions: mentionsIn(text, report.title, lexicon), map: { ...map } };
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
    await eraseDeleted(db, new Date(now).toISOString(), new Date(now - UNDO_TIME).toISOString());
    await backupIfDue(db, new Date(now).toISOString());
    await mergeFresh(db);
  } finally {
    db.close();
  }
}
