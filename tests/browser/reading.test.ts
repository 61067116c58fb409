/** The main job in real browsers: read, click, explain, save, and survive the death of the background. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import {
  BROWSERS,
  clickMark,
  isOurElementIn,
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

const OWN_PAGES = /^www\.etnews\.com\/((en|ko|ja|zh)\.html|favicon\.ico)$/;
/** Chromium asks for the time and for updates of itself; it does so without the extension too. */
const BROWSER_ERRANDS = /^(clients2\.google\.com\/time|update\.googleapis\.com\/service\/update2)/;

/** Everything a page's own script can see of the page. */
function footprint(page: Page): Promise<string> {
  return page.evaluate(() => {
    const sheets = [...document.styleSheets].map((sheet) => sheet.href ?? sheet.ownerNode?.nodeName);
    return JSON.stringify([
      document.documentElement.outerHTML,
      sheets,
      document.adoptedStyleSheets.length,
      Object.getOwnPropertyNames(window).sort(),
    ]);
  });
}

describe.each(BROWSERS)('%s', (name) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(name);
  });
  afterAll(() => world.close());

  it.each([
    ['en', ['TSMC', 'NVIDIA', 'ASML', 'H100', 'Rebellions']],
    ['ko', ['TSMC', '엔비디아', '삼성 파운드리', 'H100', '리벨리온']],
    ['ja', ['TSMC', 'エヌビディア', 'サムスン電子', 'H100']],
    ['zh', ['台积电', '英伟达', 'H100']],
  ])('marks the names of the %s sample and nothing inside other words', async (language, names) => {
    const page = await world.open(`${NEWS}/${language}.html`);
    const texts = (await waitForMarks(page)).map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(names));
    for (const other of ['애플', '메타', 'アーム', '三星']) expect(texts).not.toContain(other);
    await page.close();
  });

  it('leaves the page as it is, with and without marks and card', async () => {
    const page = await world.open(`${NEWS}/ko.html`);
    await waitForMarks(page);
    const marked = await footprint(page);
    await clickMark(page, 'H100');
    await waitForCard(world, await tabOf(world, '/ko.html'), 'TSMC');
    await page.bringToFront();
    await page.keyboard.press('Escape');
    await until(async () => !(await isOurElementIn(page)), 'the card to close');
    expect(await footprint(page)).toBe(marked);

    const bare = await openWorld(name, {}, { bare: true });
    try {
      const plain = await bare.open(`${NEWS}/ko.html`);
      expect(await marksOf(plain)).toEqual([]);
      expect(marked).toBe(await footprint(plain));
    } finally {
      await bare.close();
    }
    await page.close();
  });

  it('does nothing when a script of the page clicks', async () => {
    const page = await world.open(`${NEWS}/ko.html`);
    const mark = (await waitForMarks(page)).find(({ text }) => text === 'H100');
    await page.evaluate(
      (x, y) =>
        document
          .elementFromPoint(x, y)
          ?.dispatchEvent(new MouseEvent('click', { bubbles: true, clientX: x, clientY: y })),
      mark?.x ?? 0,
      mark?.y ?? 0,
    );
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await isOurElementIn(page)).toBe(false);
    await page.close();
  });

  it('tells on a click who makes it, explains the article, saves it, and keeps it when the background dies', async () => {
    const page = await world.open(`${NEWS}/ko.html`);
    await clickMark(page, 'H100');
    const tab = await tabOf(world, '/ko.html');
    const card = await waitForCard(world, tab, 'TSMC');
    expect(card.text).toMatch(/NVIDIA H100|엔비디아 H100/);
    await page.bringToFront();
    await shoot(page, `${name}-card`);

    const popup = await world.openOwn(`popup.html?tab=${tab}`);
    await popup.waitForSelector('.notes > li');
    await popup.setViewport({ width: 440, height: 620 });
    await shoot(popup, `${name}-popup`);
    await popup.waitForSelector('[data-entity="tsmc"]');
    expect((await popup.$$('.relations .statement')).length).toBeGreaterThan(0);
    await shoot(popup, `${name}-popup-names`);
    await popup.click('#save');
    await popup.waitForFunction(() => document.querySelector('header [role="status"]')?.textContent !== '');

    await world.killBackground();
    const tracker = await world.openOwn('tracker.html');
    await tracker.waitForFunction(() => document.body.innerText.includes('빅테크 자체 AI 칩 개발'));
    await shoot(tracker, `${name}-tracker`);

    // The page's first question after the death wakes the background again.
    await page.bringToFront();
    await clickMark(page, 'ASML');
    await waitForCard(world, tab, 'EUV');
    for (const one of [popup, tracker, page]) await one.close();
  });

  it('asks the network for nothing', () => {
    const foreign = world.server.requests.filter(
      (request) => !OWN_PAGES.test(request) && !BROWSER_ERRANDS.test(request),
    );
    expect(foreign).toEqual([]);
  });
});
