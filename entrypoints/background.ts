/** The background: wires messages, commands and the browser's own events to the rooms that do the work. */
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import '../src/platform/background-texts';
import {
  answerMessages,
  askPage,
  createMenus,
  injectReader,
  loadI18n,
  onCommand,
  onMenu,
  onSettingsChange,
  readSettings,
  registerGrantedSites,
  rereadPage,
  setDebugging,
  whileAwake,
} from '../src/platform';
import { NEWS_SITE_PATTERNS } from '../src/settings';
import { onTrackerChange } from '../src/tracker';
import { createAnswers, readingOf } from '../src/worker/answers';
import { bundledPack } from '../src/worker/bundled';
import { createKnowledgeBase } from '../src/worker/knowledge-base';
import { lookUp } from '../src/worker/look-up';
import { onPageRead, refreshButtons, saveAndShow } from '../src/worker/saved-pages';
import { tidyTracker, type Reading } from '../src/worker/saving';

/** So long after waking the archive is tidied: what woke the background comes first. Milliseconds. */
const TIDY_AFTER = 3000;

export default defineBackground(() => {
  const knowledge = createKnowledgeBase(bundledPack((path) => browser.runtime.getURL(path as '/')));
  const reading = readingOf(knowledge);
  answerMessages(
    createAnswers(knowledge, {
      onRead: (tab) => void onPageRead(tab, reading).catch(console.error),
      onNames: () => void rereadTabs(),
    }),
  );
  onMenu({
    save: (tab) => void saveAndShow(tab, reading),
    lookUp: (text, place) => void lookUp(text, place),
  });
  onTrackerChange(() => void refreshButtons().catch(console.error));
  setTimeout(() => void tidyTracker().catch(console.error), TIDY_AFTER);

  browser.runtime.onInstalled.addListener(({ reason }) => {
    // Loads the pack of this version now, so that the first article does not wait for it.
    void whileAwake(knowledge.load()).catch(console.error);
    void registerGrantedSites();
    void readOpenTabs().catch(console.error);
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
    void loadI18n().then(({ t }) => createMenus({ save: t('menu.save'), lookUp: t('menu.lookUp') }));
  });
  browser.runtime.onStartup.addListener(() => void registerGrantedSites());
  browser.permissions.onAdded.addListener(() => void registerGrantedSites());
  browser.permissions.onRemoved.addListener(() => void registerGrantedSites());

  onCommand((command) => void runCommand(command, reading));
  void readSettings().then(({ debug }) => setDebugging(debug));
  onSettingsChange(({ debug }) => {
    setDebugging(debug);
    void rereadTabs();
  });
});

async function runCommand(command: string, reading: Reading): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id === undefined) return;
  if (command === 'toggle-marks') await askPage(tab.id, 'toggleMarks', undefined);
  if (command === 'save-article') await saveAndShow(tab.id, reading);
  if (command === 'next-mention') await askPage(tab.id, 'step', { direction: 1 });
  if (command === 'previous-mention') await askPage(tab.id, 'step', { direction: -1 });
}

/** Tabs that were open before are read too, without being reloaded. Firefox brings the reader there itself. */
async function readOpenTabs(): Promise<void> {
  for (const { id } of await browser.tabs.query({ url: NEWS_SITE_PATTERNS }))
    if (id !== undefined && !(await askPage(id, 'report', undefined)).ok) await injectReader(id).catch(console.error);
}

async function rereadTabs(): Promise<void> {
  for (const tab of await browser.tabs.query({})) if (tab.id !== undefined) void rereadPage(tab.id);
}
