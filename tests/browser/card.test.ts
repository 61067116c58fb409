/** The card in real browsers: saved articles, place and focus, as of which day, copying, shortcuts, comments. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { askFrom } from '../../src/tools/own-window';
import { runShortcut } from './browser-parts';
import {
  BROWSERS,
  cardIn,
  clickInCard,
  clickMark,
  marksOf,
  NEWS,
  openWorld,
  shoot,
  tabOf,
  until,
  waitForCard,
  waitForMarks,
  type World,
} from './harness';

const filler = '<p>Nothing of the kind is told in this line.</p>'.repeat(60);
const PAGES = {
  '/long.html': `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta property="article:published_time" content="2023-10-10"><title>Long</title></head><body><article><h1>Chips</h1><textarea id="field"></textarea>
    <p>Semiconductor wafers for the H100 come from TSMC.</p>${filler}<h2>More</h2><p>Again TSMC makes them.</p>${filler}</article></body></html>`,
  '/comments.html': `<!doctype html><html lang="en"><meta charset="utf-8"><title>Comments</title><body><article><p>Semiconductor wafers for NVIDIA.</p></article><section class="comments"><p>I think Broadcom chips are better.</p></section></body></html>`,
};

describe.each(BROWSERS)('%s', (name) => {
  let world: World;
  let page: Page;
  let tab: number;
  const open = async (path: string): Promise<void> => {
    page = await world.open(NEWS + path);
    await waitForMarks(page);
    tab = await tabOf(world, path);
    await page.bringToFront();
  };
  const gone = (): Promise<unknown> => until(async () => (await cardIn(world, tab)) === null, 'the card to close');
  const scrollBy = (pixels: number): Promise<void> =>
    page.evaluate((top) => globalThis.scrollBy({ top, behavior: 'instant' }), pixels);
  beforeAll(async () => {
    world = await openWorld(name, PAGES);
  });
  afterEach(async () => {
    if (!page.isClosed()) await page.close();
  });
  afterAll(() => world.close());

  it('tells in how many saved articles an entity is named, anew after a save, and leads to them', async () => {
    await open('/ko.html');
    await clickMark(page, 'ASML');
    const before = await waitForCard(world, tab, 'EUV');
    expect(before.text).not.toContain('saved article');
    await clickInCard(world, page, tab, 'footer button', 'Save');
    await clickInCard(world, page, tab, '.seen', 'In one of your saved articles');
    await tabOf(world, '/tracker.html#entity=asml');
    const tracker = await world.openOwn('tracker.html#entity=asml');
    await tracker.waitForFunction(
      () =>
        document.querySelector('.chips')?.textContent.includes('ASML') &&
        document.body.innerText.includes('빅테크 자체 AI 칩 개발'),
    );
    await tracker.close();
  });

  it('stands beside the mention while the page scrolls or is zoomed, and closes when the mention is scrolled away', async () => {
    await open('/long.html');
    await clickMark(page, 'H100');
    const first = (await waitForCard(world, tab, 'TSMC')).box;
    await page.bringToFront();
    await scrollBy(40);
    await until(
      async () => Math.abs(((await cardIn(world, tab))?.box.top ?? 0) - first.top + 40) < 3,
      'the card to follow',
    );
    const own = await world.openOwn('options.html');
    await own.evaluate(
      (id) =>
        (
          globalThis as unknown as { chrome: { tabs: { setZoom(tab: number, zoom: number): Promise<void> } } }
        ).chrome.tabs.setZoom(id, 1.5),
      tab,
    );
    await page.bringToFront();
    const { box } = await waitForCard(world, tab, 'TSMC');
    const mark = (await marksOf(page)).find(({ text }) => text === 'H100');
    const [width, height] = await page.evaluate(() => [innerWidth, innerHeight]);
    expect(Math.min(Math.abs(box.top - (mark?.y ?? 0)), Math.abs(box.bottom - (mark?.y ?? 0)))).toBeLessThan(40);
    expect([box.left >= 0, box.right <= (width ?? 0), box.top >= 0, box.bottom <= (height ?? 0)]).toEqual([
      true,
      true,
      true,
      true,
    ]);
    await own.evaluate(
      (id) =>
        (
          globalThis as unknown as { chrome: { tabs: { setZoom(tab: number, zoom: number): Promise<void> } } }
        ).chrome.tabs.setZoom(id, 1),
      tab,
    );
    await own.close();
    await page.bringToFront();
    await scrollBy(2000);
    await gone();
  });

  it('takes the focus when it is opened by a shortcut, and gives it back', async () => {
    await open('/long.html');
    await page.focus('#field');
    const [first, second] = (await marksOf(page)).sort((a, b) => a.y - b.y || a.x - b.x).map(({ text }) => text);
    await runShortcut(world, page, 'next-mention');
    await waitForCard(world, tab, first ?? '?');
    await page.bringToFront();
    expect(await page.evaluate(() => document.activeElement?.matches('div[popover]'))).toBe(true);
    await page.keyboard.press('Escape');
    await gone();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('field');
    await runShortcut(world, page, 'next-mention');
    await waitForCard(world, tab, second ?? '?');
    await runShortcut(world, page, 'previous-mention');
    await waitForCard(world, tab, first ?? '?');
  });

  it('hides, shows and saves by shortcut', async () => {
    await open('/long.html');
    await runShortcut(world, page, 'toggle-marks');
    await until(async () => (await marksOf(page)).length === 0, 'no marks');
    await runShortcut(world, page, 'toggle-marks');
    await waitForMarks(page);
    await runShortcut(world, page, 'save-article');
    const own = await world.openOwn('options.html');
    await until(async () => {
      const answer = await askFrom<number>(own, 'seen', { entity: 'nvidia-h100' });
      return answer.ok && answer.value > 0;
    }, 'the article to be saved');
    await own.close();
  });

  it('tells what was known on the day of the article, and what is today', async () => {
    await open('/long.html');
    await clickMark(page, 'TSMC');
    const then = (await waitForCard(world, tab, 'Hsinchu')).text;
    expect((await cardIn(world, tab, '.as-of [aria-pressed="true"]'))?.found.map(({ text }) => text)).toEqual([
      'Oct 10, 2023',
    ]);
    await clickInCard(world, page, tab, '.as-of button', 'Today');
    await until(async () => {
      const now = await cardIn(world, tab);
      return now && now.text !== then && !now.text.includes('later') && now;
    }, 'another card for today');
  });

  it('copies what it says with sources', async () => {
    await open('/long.html');
    await clickMark(page, 'H100');
    await waitForCard(world, tab, 'TSMC');
    await clickInCard(world, page, tab, 'footer button', 'Copy');
    await waitForCard(world, tab, 'Copied');
    await page.keyboard.press('Escape');
    await page.focus('#field');
    await page.keyboard.down('Control');
    await page.keyboard.press('v');
    await page.keyboard.up('Control');
    const pasted = await page.$eval('#field', (field) => (field as HTMLTextAreaElement).value);
    expect(pasted).toMatch(/^NVIDIA H100\. .+\n– .+https?:\/\//s);
  });

  it('goes on to a neighbour and back, and to the other places in the article', async () => {
    await open('/long.html');
    await clickMark(page, 'TSMC');
    await waitForCard(world, tab, 'Elsewhere in this article');
    await clickInCard(world, page, tab, '.roles button.entity');
    await until(async () => (await cardIn(world, tab, 'button[aria-label="Back"]'))?.found.length, 'the way back');
    await clickInCard(world, page, tab, 'button[aria-label="Back"]');
    await waitForCard(world, tab, 'Elsewhere in this article');
    const places = await cardIn(world, tab, '.places button');
    expect(places?.found.map(({ text }) => text)).toEqual([
      expect.stringContaining('come from TSMC'),
      expect.stringContaining('Again TSMC'),
    ]);
    // The list lies below the fold of the card: by keyboard, as a screen reader would.
    await page.bringToFront();
    await page.keyboard.press('Escape');
    await gone();
  });

  it('leaves comments out unless the reader wants them', async () => {
    await open('/comments.html');
    expect((await marksOf(page)).map(({ text }) => text)).not.toContain('Broadcom');
    const options = await world.openOwn('options.html');
    await options.click('#comments');
    await until(async () => (await marksOf(page)).some(({ text }) => text === 'Broadcom'), 'the comment to be marked');
    await options.click('#comments');
    await until(
      async () => !(await marksOf(page)).some(({ text }) => text === 'Broadcom'),
      'the comment to be left out again',
    );
    await options.close();
  });

  it('speaks Korean, on dark pages in dark', async () => {
    const dark = await openWorld(name, PAGES, { dark: true });
    try {
      const own = await dark.openOwn('options.html');
      await own.select('#language', 'ko');
      page = await dark.open(`${NEWS}/ko.html`);
      await clickMark(page, 'H100');
      await waitForCard(dark, await tabOf(dark, '/ko.html'), '탐색');
      await page.bringToFront();
      await shoot(page, `${name}-card-ko-dark`);
    } finally {
      await page.close();
      await dark.close();
    }
  });
});
