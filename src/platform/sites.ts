/** Reading outside the news sites: once by activeTab, always by a permission the reader gives for a site or for all. */
import { browser } from 'wxt/browser';
import { isNewsHost } from '../settings';

const READER = { js: ['/content-scripts/page.js'], css: ['/content-scripts/page.css'] };
const REGISTRATION = 'granted-sites';
export const ALL_SITES = '*://*/*';

export function patternOf(host: string): string {
  return `*://${host}/*`;
}

/**
 * Viewers of the browser (XML, PDF) may never run a script that was brought in: after this, in milliseconds, we no
 * longer wait.
 */
const PATIENCE = 3000;

/** Brings the reader into a tab's page. Throws when the browser does not allow it there, or does not do it. */
export async function injectReader(tab: number): Promise<void> {
  await withPatience(browser.scripting.insertCSS({ target: { tabId: tab }, files: READER.css }));
  await withPatience(browser.scripting.executeScript({ target: { tabId: tab }, files: READER.js as never[] }));
}

function withPatience<T>(work: Promise<T>): Promise<T> {
  return Promise.race([
    work,
    new Promise<never>((_resolve, reject) =>
      setTimeout(() => reject(new Error('The browser did not run the script.')), PATIENCE),
    ),
  ]);
}

/** Brings a script into a page that the reader is already in. Gives back what the script's last expression was. */
export async function runInPage(
  tab: number,
  file: '/panel.js' | '/card.js' | '/lookup.js' | '/extract.js',
  frame = 0,
): Promise<unknown> {
  const [done] = await browser.scripting.executeScript({
    target: { tabId: tab, frameIds: [frame] },
    files: [file as never],
  });
  return done?.result;
}

/**
 * The frames of ours in a tab. Where the reader was brought in by a click, no script of ours starts by itself in a new
 * frame, and Chromium tells a page's script no frame's number: so every frame is asked.
 */
export async function framesOfOurs(tab: number): Promise<number[]> {
  const asked = await browser.scripting.executeScript({
    target: { tabId: tab, allFrames: true },
    func: () => document.documentElement.hasAttribute('data-fablens'),
    injectImmediately: true,
  });
  return asked.filter(({ result }) => result).map(({ frameId }) => frameId);
}

/** Match patterns of the sites that the reader allowed, beyond the news sites. */
export async function grantedSites(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((origin) => !isNewsHost(origin.replace(/^[^:]*:\/\/(\*\.)?/, '').replace(/\/.*$/, '')));
}

/** Has the reader start by itself on the sites the reader allowed, as of now. */
export async function registerGrantedSites(): Promise<void> {
  const matches = await grantedSites();
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [REGISTRATION] });
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [REGISTRATION] });
  if (matches.length === 0) return;
  const strip = (path: string): string => path.slice(1);
  await browser.scripting.registerContentScripts([
    {
      id: REGISTRATION,
      matches,
      js: READER.js.map(strip),
      css: READER.css.map(strip),
      runAt: 'document_start',
      allFrames: true,
      matchOriginAsFallback: true,
      persistAcrossSessions: true,
    },
  ]);
}

/** Asks the browser, and so the reader, for a site or for all. Only within a click. */
export function requestSites(pattern: string): Promise<boolean> {
  return browser.permissions.request({ origins: [pattern] });
}

export function withdrawSites(pattern: string): Promise<boolean> {
  return browser.permissions.remove({ origins: [pattern] });
}

export function hasSites(pattern: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [pattern] });
}

/** Opens one of our pages in a new tab. */
export async function openOwnPage(path: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path as '/') });
}
