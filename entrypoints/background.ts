/** The background: wires messages, commands and the browser's own events to the rooms that do the work. */
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answerMessages, askPage, onSettingsChange, registerGrantedSites, rereadPage } from '../src/platform';
import { eraseDeleted, openTracker } from '../src/tracker';
import { createAnswers } from '../src/worker/answers';
import { createKnowledgeBase } from '../src/worker/knowledge-base';

/** How long a deletion in the tracker can be undone at least, in milliseconds. */
const UNDO_TIME = 30 * 60_000;

export default defineBackground(() => {
  const knowledge = createKnowledgeBase(PACK_VERSION, async () => (await fetch(browser.runtime.getURL('/knowledge.json'))).json() as Promise<unknown>);
  answerMessages(createAnswers(knowledge));

  browser.runtime.onInstalled.addListener(() => {
    // Loads the pack of this version now, so that the first article does not wait for it.
    void knowledge.lexicon().catch((error: unknown) => console.error(error));
    void registerGrantedSites();
  });
  browser.runtime.onStartup.addListener(() => {
    void registerGrantedSites();
    void eraseOldDeletions();
  });
  browser.permissions.onAdded.addListener(() => void registerGrantedSites());
  browser.permissions.onRemoved.addListener(() => void registerGrantedSites());

  browser.commands.onCommand.addListener((command) => void runCommand(command));
  onSettingsChange(() => void rereadTabs());
});

async function runCommand(command: string): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id === undefined) return;
  if (command === 'toggle-marks') await askPage(tab.id, 'toggleMarks', undefined);
  if (command === 'next-mention') await askPage(tab.id, 'step', { direction: 1 });
  if (command === 'previous-mention') await askPage(tab.id, 'step', { direction: -1 });
}

async function rereadTabs(): Promise<void> {
  for (const tab of await browser.tabs.query({})) if (tab.id !== undefined) void rereadPage(tab.id);
}

async function eraseOldDeletions(): Promise<void> {
  const db = await openTracker();
  await eraseDeleted(db, new Date(Date.now() - UNDO_TIME).toISOString());
  db.close();
}
