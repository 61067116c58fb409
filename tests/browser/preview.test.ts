/** Every component in its states in both browsers: nothing that axe objects to, nothing wider than the window, nothing small. */
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { previewPage } from '../../src/tools/preview/bundle';
import { BROWSERS, NEWS, openWorld, shoot, type World } from './harness';

const WIDTHS = [360, 1280];
const SMALLEST = 12;

async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: runner } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    return (await runner.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
}

describe.each(BROWSERS)('%s', (name) => {
  let html: string;
  beforeAll(async () => {
    html = await previewPage();
  });

  describe.each([false, true])('dark: %s', (dark) => {
    let world: World;
    let page: Page;
    beforeAll(async () => {
      world = await openWorld(name, { '/preview.html': html }, { dark });
      page = await world.open(`${NEWS}/preview.html`);
      await page.waitForSelector('.cells');
    });
    afterAll(() => world.close());

    it('has nothing that axe objects to', async () => {
      expect(await violationsOf(page)).toEqual([]);
    });

    it.each(WIDTHS)('fits a window of %i px', async (width) => {
      await page.setViewport({ width, height: 900 });
      await shoot(page, `${name}-preview-${width}${dark ? '-dark' : ''}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });

    it('has no letter under 12 px', async () => {
      const small = await page.evaluate(
        (smallest) =>
          [...document.querySelectorAll('body *')]
            .filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim()))
            .filter((element) => parseFloat(getComputedStyle(element).fontSize) < smallest)
            .map((element) => element.outerHTML.slice(0, 80)),
        SMALLEST,
      );
      expect(small).toEqual([]);
    });
  });
});
