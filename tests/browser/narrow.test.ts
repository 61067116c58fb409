/**
 * Small screens in real browsers: the card as a sheet, by touch in Chromium's emulation of a phone; every window of
 * ours at 360 pixels.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
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

const WIDTH = 360;
const HEIGHT = 740;
/** A finger's target, in CSS pixels. */
const TARGET = 44;

describe.each(BROWSERS)('%s', (name) => {
  const touch = name === 'chromium';
  let world: World;
  let page: Page;
  let tab: number;
  beforeAll(async () => {
    world = await openWorld(name);
    page = await world.open(`${NEWS}/ko.html`);
    await page.setViewport({ width: WIDTH, height: HEIGHT, ...(touch && { isMobile: true, hasTouch: true }) });
    await waitForMarks(page);
    tab = await tabOf(world, '/ko.html');
    await page.bringToFront();
  });
  afterAll(() => world.close());

  const openCard = async (): Promise<void> => {
    await page.bringToFront();
    if (touch) {
      const mark = (await marksOf(page)).find(({ text }) => text === 'H100');
      await page.touchscreen.tap(mark?.x ?? 0, mark?.y ?? 0);
    } else await clickMark(page, 'H100');
    await waitForCard(world, tab, 'TSMC');
    await page.bringToFront();
  };
  const gone = (): Promise<unknown> => until(async () => (await cardIn(world, tab)) === null, 'the card to close');

  it('lays the card along the lower edge, with room for fingers', async () => {
    await openCard();
    const card = await until(async () => {
      const shown = await cardIn(world, tab, 'button, summary');
      // It comes up with a short movement.
      return shown && Math.abs(shown.box.bottom - HEIGHT) < 1 && shown;
    }, 'the sheet');
    expect([card.box.left, card.box.right]).toEqual([
      0,
      await page.evaluate(() => document.documentElement.clientWidth),
    ]);
    expect(card.box.top).toBeGreaterThan(HEIGHT * 0.2);
    const seen = card.found.filter(({ width }) => width > 0);
    expect(seen.length).toBeGreaterThan(3);
    expect(
      seen
        .filter(({ height, width }) => height < TARGET - 0.5 || width < 20)
        .map(({ text, height }) => `${text} ${height}`),
    ).toEqual([]);
    expect(
      seen.filter(({ x, width }) => x - width / 2 < -1 || x + width / 2 > WIDTH + 1).map(({ text }) => text),
    ).toEqual([]);
    await page.bringToFront();
    await shoot(page, `${name}-sheet`);
  });

  it('closes by its button, and by a touch beside it', async () => {
    await clickInCard(world, page, tab, 'button[aria-label="Close"]');
    await gone();
    await openCard();
    if (touch) await page.touchscreen.tap(WIDTH / 2, 20);
    else await page.mouse.click(WIDTH / 2, 20);
    await gone();
  });

  it.runIf(touch)('closes by a swipe down, and comes back from half of one', async () => {
    await openCard();
    const { box } = await waitForCard(world, tab, 'TSMC');
    await page.bringToFront();
    const swipe = async (far: number): Promise<void> => {
      const [x, y] = [WIDTH / 3, box.top + 24];
      await page.touchscreen.touchStart(x, y);
      for (let step = 1; step <= 6; step++) await page.touchscreen.touchMove(x, y + (far * step) / 6);
      await page.touchscreen.touchEnd();
    };
    await swipe(40);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect((await cardIn(world, tab))?.box.bottom).toBeCloseTo(HEIGHT, 0);
    await page.bringToFront();
    await swipe(160);
    await gone();
  });

  it('does not open a card for a finger that only scrolls', async () => {
    if (!touch) return;
    await page.touchscreen.touchStart(180, 600);
    for (let y = 600; y > 300; y -= 50) await page.touchscreen.touchMove(180, y);
    await page.touchscreen.touchEnd();
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await cardIn(world, tab)).toBeNull();
  });

  it.each([
    ['popup', (id: number) => `popup.html?tab=${id}`, '.notes > li'],
    ['tracker', () => 'tracker.html', '#search'],
    ['explorer', () => 'explorer.html#entity=tsmc', '.entity-header'],
    ['options', () => 'options.html', '#language'],
  ] as const)('shows the %s without scrolling sideways', async (window, path, selector) => {
    const own = await world.openOwn(path(tab));
    await own.setViewport({ width: WIDTH, height: HEIGHT, ...(touch && { isMobile: true, hasTouch: true }) });
    // What a window shows at first depends on its size.
    await own.evaluate(() => location.reload());
    await new Promise((resolve) => setTimeout(resolve, 500));
    await until(
      () => own.evaluate((css) => document.querySelector(css) !== null, selector).catch(() => false),
      selector,
    );
    const wide = await own.evaluate(
      (width) =>
        [...document.querySelectorAll<HTMLElement>('body *')]
          .filter((element) => {
            const { right, width: own } = element.getBoundingClientRect();
            return own > 0 && right > width + 1 && !element.closest('.tabs, svg, .map, [class*="scroll"]');
          })
          .map((element) => `${element.tagName}.${element.className}`),
      WIDTH,
    );
    await shoot(own, `${name}-${window}-360`);
    expect(wide).toEqual([]);
    expect(await own.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(WIDTH);
    await own.close();
  });
});
