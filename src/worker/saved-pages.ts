/**
 * Shows on the toolbar button that a page is saved, and saves a page by itself when it names a watched entity and the
 * reader wants that.
 */
import type { PageReport } from '../messages';
import { activeTabs, askPage, isPrivateTab, loadI18n, ProblemError, showOnButton } from '../platform';
import { countNaming, openTracker, readWatch, savedAt } from '../tracker';
import { saveTab, type Reading } from './saving';

/** The page of a tab has been read: its button, and what the reader wants saved by itself. */
export async function onPageRead(tab: number, reading: Reading): Promise<void> {
  const report = await askPage(tab, 'report', undefined);
  if (!report.ok) return;
  const { saved, wanted } = await stateOf(report.value);
  if (saved) await showSaved(tab, true);
  else if (wanted && !(await isPrivateTab(tab))) await saveAndShow(tab, reading);
}

/** Brings the buttons of the tabs in front up to date. */
export async function refreshButtons(): Promise<void> {
  for (const tab of await activeTabs()) {
    const report = await askPage(tab, 'report', undefined);
    if (report.ok) await showSaved(tab, (await stateOf(report.value)).saved);
  }
}

/** Saves from a place that has no room for an answer of its own (menu, keyboard): the button gives it. */
export async function saveAndShow(tab: number, reading: Reading): Promise<void> {
  const { t } = await loadI18n();
  try {
    await saveTab(tab, reading);
    await showSaved(tab, true);
  } catch (error) {
    const problem = error instanceof ProblemError ? error.problem : 'not-saved';
    await showOnButton(tab, '!', `Fablens: ${t(`problem.${problem}`)} ${t(`problem.${problem}.what`)}`);
  }
}

/** How many saved articles name an entity. */
export async function countSaved(entity: string): Promise<number> {
  const db = await openTracker();
  try {
    return await countNaming(db, entity);
  } finally {
    db.close();
  }
}

async function showSaved(tab: number, saved: boolean): Promise<void> {
  const { t } = await loadI18n();
  await showOnButton(tab, saved ? '✓' : '', saved ? `Fablens: ${t('badge.saved')}` : 'Fablens');
}

async function stateOf({ url, entities }: PageReport): Promise<{ saved: boolean; wanted: boolean }> {
  const db = await openTracker();
  try {
    const [head, watch] = await Promise.all([savedAt(db, url), readWatch(db)]);
    return {
      saved: head !== undefined,
      wanted: watch.autoSave && entities.some(({ id }) => watch.entities.includes(id)),
    };
  } finally {
    db.close();
  }
}
