/** What the background does with a tab's page: has it read, takes its article, saves it. */
import { askPage, injectReader, ProblemError, runInPage } from '../platform';
import type { PageReport } from '../messages';
import { openTracker, saveArticle, type Receipt } from '../tracker';

/** What the readable-text script of a page gives back. */
interface Extract {
  text: string;
  byline?: string;
}

/** The report of a tab's page; brings the reader in when it is not there yet. */
export async function readTab(tab: number): Promise<PageReport> {
  const first = await askPage(tab, 'report', undefined);
  if (first.ok) return first.value;
  try {
    await injectReader(tab);
  } catch (error) {
    throw new ProblemError('no-access', String(error));
  }
  const second = await askPage(tab, 'report', undefined);
  if (!second.ok) throw new ProblemError(second.problem, second.detail);
  return second.value;
}

/** Saves the article of a tab; resolves after the transaction is complete. */
export async function saveTab(tab: number): Promise<Receipt> {
  const { mentions, reading, ...report } = await readTab(tab);
  const extract = (await runInPage(tab, '/extract.js')) as Extract | null | undefined;
  if (!extract?.text) throw new ProblemError('no-text');
  const db = await openTracker();
  try {
    return await saveArticle(db, { ...(extract.byline && { byline: extract.byline }), ...report, text: extract.text }, new Date().toISOString());
  } catch (error) {
    throw new ProblemError(error instanceof DOMException && error.name === 'QuotaExceededError' ? 'storage-full' : 'not-saved', String(error));
  } finally {
    db.close();
  }
}
