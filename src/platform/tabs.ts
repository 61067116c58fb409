/** Tabs and the toolbar button. */
import { browser } from 'wxt/browser';

export async function isPrivateTab(tab: number): Promise<boolean> {
  return (await browser.tabs.get(tab)).incognito;
}

/** The tabs in front of their windows. */
export async function activeTabs(): Promise<number[]> {
  return (await browser.tabs.query({ active: true })).flatMap(({ id }) => (id === undefined ? [] : [id]));
}

/**
 * Writes a short mark on the toolbar button of a tab, with a text for the pointer; the browser takes both away on
 * navigation.
 */
export async function showOnButton(tab: number, mark: string, title: string): Promise<void> {
  // The tab may be closed meanwhile.
  await Promise.all([
    browser.action.setBadgeText({ tabId: tab, text: mark }),
    browser.action.setBadgeBackgroundColor({ tabId: tab, color: mark === '!' ? '#b3541e' : '#1d62d6' }),
    browser.action.setTitle({ tabId: tab, title }),
  ]).catch(() => undefined);
}

/** What Firefox for Android does not have. */
const { contextMenus, commands } = browser as Partial<Pick<typeof browser, 'contextMenus' | 'commands'>>;

const SAVE_ITEM = 'save-article';
const LOOK_UP_ITEM = 'look-up';

/** Puts our items into the menu of pages. Called when the extension is installed or updated: the browser keeps them. */
export function createMenus(titles: { save: string; lookUp: string }): void {
  contextMenus
    ?.removeAll()
    .then(() => {
      contextMenus.create({ id: LOOK_UP_ITEM, title: titles.lookUp, contexts: ['selection'] });
      contextMenus.create({ id: SAVE_ITEM, title: titles.save, contexts: ['page', 'selection'] });
    })
    .catch(console.error);
}

/**
 * `save` is told the tab, `lookUp` the selected text and where it stands; pages of the browser itself may have no tab.
 */
export function onMenu(handle: {
  save: (tab: number) => void;
  lookUp: (text: string, place?: { tab: number; frame: number }) => void;
}): void {
  contextMenus?.onClicked.addListener(({ menuItemId, selectionText, frameId }, tab) => {
    if (menuItemId === SAVE_ITEM && tab?.id !== undefined) handle.save(tab.id);
    if (menuItemId === LOOK_UP_ITEM && selectionText)
      handle.lookUp(
        selectionText,
        tab?.id === undefined || tab.id < 0 ? undefined : { tab: tab.id, frame: frameId ?? 0 },
      );
  });
}

/** The reader's keyboard shortcuts, by the names in the manifest. */
export function onCommand(handle: (command: string) => void): void {
  commands?.onCommand.addListener((command) => handle(command));
}
