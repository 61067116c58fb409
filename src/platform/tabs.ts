/** Tabs and the toolbar button. */
import { browser } from 'wxt/browser';

export async function isPrivateTab(tab: number): Promise<boolean> {
  return (await browser.tabs.get(tab)).incognito;
}

/** The tabs in front of their windows. */
export async function activeTabs(): Promise<number[]> {
  return (await browser.tabs.query({ active: true })).flatMap(({ id }) => (id === undefined ? [] : [id]));
}

/** Writes a short mark on the toolbar button of a tab, with a text for the pointer; the browser takes both away on navigation. */
export async function showOnButton(tab: number, mark: string, title: string): Promise<void> {
  // The tab may be closed meanwhile.
  await Promise.all([
    browser.action.setBadgeText({ tabId: tab, text: mark }),
    browser.action.setBadgeBackgroundColor({ tabId: tab, color: mark === '!' ? '#b3541e' : '#1d62d6' }),
    browser.action.setTitle({ tabId: tab, title }),
  ]).catch(() => undefined);
}

const SAVE_ITEM = 'save-article';

/** Puts "save" into the menu of pages. Called when the extension is installed or updated: the browser keeps it. */
export function createSaveMenu(title: string): void {
  browser.contextMenus.removeAll().then(() => browser.contextMenus.create({ id: SAVE_ITEM, title, contexts: ['page', 'selection'] })).catch(console.error);
}

export function onSaveMenu(callback: (tab: number) => void): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId === SAVE_ITEM && tab?.id !== undefined) callback(tab.id);
  });
}
