/**
 * The parts of the browser around the page: its context menu and its keyboard shortcuts. Firefox is driven from its own
 * window (WebDriver BiDi with system access): the real menu is opened over the selection and real keys are pressed.
 * Chromium's menu and shortcuts are native and no driver reaches them, so there the browser's own event is sent in the
 * extension's real background, as Chromium's own tests do.
 */
import { TargetType, type Page } from 'puppeteer-core';
import { inFirefoxWindow } from '../../src/tools/browsers';
import { askFrom } from '../../src/tools/own-window';
import { until, type World } from './harness';

/** Runs a function in Chromium's background of ours, waking it if it sleeps, with the page in front. */
async function inBackground<A>(
  world: World,
  page: Page,
  work: (input: A) => Promise<void> | void,
  input: A,
): Promise<void> {
  const own = await world.openOwn('options.html');
  await askFrom(own, 'prepare', undefined);
  const target = await world.browser.waitForTarget(
    (one) => one.type() === TargetType.SERVICE_WORKER && one.url().startsWith(world.origin),
  );
  const worker = await target.worker();
  await own.close();
  await page.bringToFront();
  await worker?.evaluate(work as (input: unknown) => Promise<void>, input);
}

/** What {@link inBackground}'s functions see; `dispatch` is Chromium's, for tests. */
interface Scope {
  contextMenus: {
    update(id: string, change: object): Promise<void>;
    onClicked: { dispatch(info: object, tab: object): void };
  };
  commands: { onCommand: { dispatch(command: string): void } };
  tabs: { get(id: number): Promise<object> };
}

/** Our items in Firefox's menu that can be seen. */
const ITEMS = `[...document.querySelectorAll('#contentAreaContextMenu menuitem')].filter((item) => /fablens.*-menuitem-/i.test(item.id) && item.getBoundingClientRect().height > 0)`;

/** The ids of our items in Firefox's menu over the selection, or over the middle of the page; the menu stays open. */
export async function openMenu(world: World, page: Page): Promise<string[]> {
  const { x, y } = await page.evaluate(() => {
    const selection = getSelection();
    const box = selection && !selection.isCollapsed ? selection.getRangeAt(0).getClientRects()[0] : undefined;
    return { x: box ? box.left + box.width / 2 : 20, y: box ? box.top + box.height / 2 : innerHeight - 20 };
  });
  await page.mouse.click(x, y, { button: 'right' });
  await until(
    () =>
      inFirefoxWindow(world.browser, `document.getElementById('contentAreaContextMenu').state`).then(
        (state) => state === 'open',
      ),
    'the menu to open',
  );
  // Several items of one extension lie in a menu of their own.
  const groups = `[...document.querySelectorAll('#contentAreaContextMenu > menu')].filter((menu) => /fablens/i.test(menu.id) && !menu.hidden)`;
  await inFirefoxWindow(world.browser, `${groups}.forEach((menu) => menu.openMenu(true)), ''`);
  await until(
    () =>
      inFirefoxWindow(world.browser, `String(${groups}.every((menu) => menu.menupopup.state === 'open'))`).then(
        (open) => open === 'true',
      ),
    'the menu of the extension to open',
  );
  return (
    await inFirefoxWindow(world.browser, `${ITEMS}.map((item) => item.id.replace(/^.*-menuitem-_?/, '')).join(' ')`)
  )
    .split(' ')
    .filter(Boolean);
}

export async function closeMenu(world: World): Promise<void> {
  await inFirefoxWindow(world.browser, `document.getElementById('contentAreaContextMenu').hidePopup(), ''`);
}

/** Chooses an item of ours in the menu over the selection. */
export async function chooseInMenu(
  world: World,
  page: Page,
  tab: number,
  item: 'look-up' | 'save-article',
  selectionText?: string,
): Promise<void> {
  await page.bringToFront();
  if (world.name === 'firefox') {
    await openMenu(world, page);
    await inFirefoxWindow(
      world.browser,
      `(() => { const item = ${ITEMS}.find(({ id }) => id.endsWith('menuitem-_${item}')); item.parentNode.activateItem(item); return ''; })()`,
    );
    return;
  }
  await inBackground(
    world,
    page,
    async ({ id, text, tabId }) => {
      const { contextMenus, tabs } = (globalThis as unknown as { chrome: Scope }).chrome;
      // Fails when there is no such item.
      await contextMenus.update(id, {});
      contextMenus.onClicked.dispatch(
        { menuItemId: id, editable: false, frameId: 0, ...(text !== undefined && { selectionText: text }) },
        await tabs.get(tabId),
      );
    },
    { id: item, text: selectionText, tabId: tab },
  );
}

/**
 * Presses Alt, Shift and a letter as the keyboard would (Firefox's own way to test its text input). `yes` when that was
 * a shortcut of ours.
 */
const PRESS = `(() => {
  const tip = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  tip.beginInputTransactionForTests(window);
  const shortcut = document.querySelector('keyset[id^="ext-keyset"] key[key="KEY"]');
  const pressed = new Promise((resolve) => {
    shortcut.addEventListener('command', () => resolve('yes'), { once: true });
    setTimeout(() => resolve('no'), 2000);
  });
  const keys = [['Alt', 'AltLeft', 18], ['Shift', 'ShiftLeft', 16], ['KEY', 'Key' + 'KEY', 'KEY'.charCodeAt(0)]].map(([key, code, keyCode]) => new KeyboardEvent('', { key, code, keyCode }));
  for (const key of keys) tip.keydown(key);
  for (const key of keys.reverse()) tip.keyup(key);
  return pressed;
})()`;

/** Carries out one of our shortcuts in the window in front: in Firefox by its keys. */
export async function runShortcut(
  world: World,
  page: Page,
  command: 'next-mention' | 'previous-mention' | 'toggle-marks' | 'save-article',
): Promise<void> {
  await page.bringToFront();
  if (world.name === 'firefox') {
    // Firefox changes tabs in its own time: keys that come before the page has the focus are lost.
    await until(
      () =>
        inFirefoxWindow(
          world.browser,
          `gBrowser.selectedBrowser.focus(), gBrowser.selectedBrowser.currentURI.spec`,
        ).then((address) => address === page.url()),
      'the tab to be in front',
    );
    await until(() => page.evaluate(() => document.hasFocus()), 'the page to have the focus');
    const letter = { 'next-mention': 'N', 'previous-mention': 'M', 'toggle-marks': 'L', 'save-article': 'K' }[command];
    await until(
      () => inFirefoxWindow(world.browser, PRESS.replaceAll('KEY', letter)).then((done) => done === 'yes'),
      `the shortcut of ${command}`,
    );
    // The background asks which tab is in front: whoever looks at the card opens another one.
    await new Promise((resolve) => setTimeout(resolve, 700));
    return;
  }
  await inBackground(
    world,
    page,
    (name) => (globalThis as unknown as { chrome: Scope }).chrome.commands.onCommand.dispatch(name),
    command,
  );
}
