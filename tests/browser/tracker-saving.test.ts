/**
 * What saving does around the tracker: the button's mark, the reader's selection, saving by itself, the background's
 * death in between.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'wxt/browser';
import { BROWSERS, NEWS, openWorld, tabOf, until, waitForMarks, type World } from './harness';

type Api = Record<'browser' | 'chrome', typeof Browser | undefined>;

async function badge(own: Page, tab: number): Promise<string> {
  return own.evaluate(async (id) => {
    const scope = globalThis as unknown as Api;
    return (await (scope.browser ?? scope.chrome)?.action.getBadgeText({ tabId: id })) ?? '';
  }, tab);
}
async function save(
  own: Page,
  tab: number,
): Promise<{ ok: boolean; value?: { updated: boolean; textChanged: boolean } }> {
  return own.evaluate(async (id) => {
    const scope = globalThis as unknown as Api;
    return (await (scope.browser ?? scope.chrome)?.runtime.sendMessage({
      fablens: 'save',
      ask: crypto.randomUUID(),
      input: { tab: id },
    })) as {
      ok: boolean;
    };
  }, tab);
}
const rows = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...document.querySelectorAll('.list .open')].map((row) => row.textContent ?? ''));

describe.each(BROWSERS)('%s', (name) => {
  let world: World;
  let own: Page;
  beforeAll(async () => {
    world = await openWorld(name);
    own = await world.openOwn('tracker.html');
  });
  afterAll(() => world.close());

  it('keeps the selection, marks the button, and says that a page is saved again', async () => {
    const page = await world.open(`${NEWS}/en.html`);
    await waitForMarks(page);
    const tab = await tabOf(world, 'en.html');
    await page.bringToFront();
    await page.evaluate(() => {
      const paragraph = [...document.querySelectorAll('p')].find(
        ({ textContent }) => (textContent ?? '').length > 150,
      )!;
      getSelection()!.selectAllChildren(paragraph);
    });
    expect(await save(own, tab)).toMatchObject({ ok: true, value: { updated: false } });
    await until(async () => (await badge(own, tab)) === '✓', 'the mark on the button');
    await world.killBackground();
    expect(await save(own, tab)).toMatchObject({ ok: true, value: { updated: true, textChanged: false } });
    await page.reload();
    await until(async () => (await badge(own, tab)) === '✓', 'the mark after a reload');
    await own.bringToFront();
    await until(async () => (await rows(own)).length === 1, 'the row in a tracker that was open');
    await own.evaluate(() => document.querySelector<HTMLElement>('.list .open')!.click());
    await own.waitForSelector('.quotes blockquote');
    await page.close();
  });

  it('takes the mark away when the article is deleted', async () => {
    const page = await world.open(`${NEWS}/en.html`);
    await waitForMarks(page);
    const tab = await tabOf(world, 'en.html');
    await until(async () => (await badge(own, tab)) === '✓', 'the mark on the button');
    await page.bringToFront();
    await own.evaluate(() => document.querySelector<HTMLElement>('.detail .delete')!.click());
    await until(async () => (await badge(own, tab)) === '', 'no mark');
    await page.close();
  });

  it('saves a page by itself when it names a watched entity, and only then', async () => {
    await own.bringToFront();
    await own.evaluate(() => document.querySelector<HTMLElement>('#undo')!.click());
    await until(async () => (await rows(own)).length === 1, 'the article back');
    await own.evaluate(() => document.querySelector<HTMLElement>('.list .open')!.click());
    await own.waitForSelector('.detail .entities button.entity');
    await own.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.detail .entities button.entity')]
        .find((entity) => entity.textContent === 'TSMC')!
        .click(),
    );
    await (await own.waitForSelector('#watch'))?.evaluate((button) => (button as HTMLElement).click());
    await own.waitForSelector('#auto-save');
    await own.keyboard.press('Escape');
    const before = await world.open(`${NEWS}/ko.html`);
    await waitForMarks(before);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(await rows(own)).toHaveLength(1);
    await before.close();
    await own.evaluate(() => document.querySelector<HTMLElement>('#auto-save')!.click());
    await until(
      () => own.evaluate(() => document.querySelector<HTMLInputElement>('#auto-save')!.checked),
      'saving by itself switched on',
    );
    const page = await world.open(`${NEWS}/zh.html`);
    await own.bringToFront();
    await until(async () => (await rows(own)).length === 2, 'the page saved by itself');
    await page.close();
  });
});
