/** Shared by the tests in real browsers: a session per browser over pages served on this machine, and what tests ask of a page. */
import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import type { Browser } from 'wxt/browser';
import { launch, type BrowserName, type LaunchOptions, type Session } from '../../src/commands/browsers';
import { servePages, type PageServer } from '../../src/commands/page-server';

export const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];
const SHOTS = fileURLToPath(new URL('../../.shots/', import.meta.url));
const SAMPLES = fileURLToPath(new URL('../../assets/samples/', import.meta.url));
/** A news site of the list that the extension reads by itself; every host name leads to this machine. */
export const NEWS = 'http://www.etnews.com';

export interface World extends Session {
  server: PageServer;
}

/** A browser with the built extension, and the sample articles at {@link NEWS}; more pages by path. */
export async function openWorld(name: BrowserName, pages: Record<string, string> = {}, options: LaunchOptions = {}): Promise<World> {
  const samples = Object.fromEntries(['en', 'ko', 'ja', 'zh'].map((language) => [`/${language}.html`, readFileSync(`${SAMPLES}${language}.html`, 'utf8')]));
  const server = await servePages(new Map(Object.entries({ ...samples, ...pages }).map(([path, body]) => [path, { body }])));
  const session = await launch(name, { port: server.port, ...options });
  return {
    ...session,
    server,
    async close() {
      await session.close();
      server.close();
    },
  };
}

/** Waits until `check` gives something truthy, and gives that back; fails after `timeout` milliseconds. */
export async function until<T>(check: () => Promise<T> | T, what: string, timeout = 20_000): Promise<Exclude<T, null | undefined | false>> {
  const end = Date.now() + timeout;
  for (;;) {
    const value = await check();
    if (value) return value as Exclude<T, null | undefined | false>;
    if (Date.now() > end) throw new Error(`Waited in vain for: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export interface PaintedMark {
  kind: string;
  text: string;
  /** Centre of the first box, in CSS pixels of the viewport. */
  x: number;
  y: number;
}

/** The marks painted in a page, by kind and in the order of the highlight registry. */
export function marksOf(page: Page): Promise<PaintedMark[]> {
  return page.evaluate(() =>
    [...CSS.highlights].filter(([name]) => name.startsWith('fablens-')).flatMap(([name, highlight]) =>
      [...highlight].map((abstract) => {
        const range = abstract as Range;
        const box = range.getClientRects()[0];
        return { kind: name.slice('fablens-'.length), text: range.toString(), x: box ? box.left + box.width / 2 : -1, y: box ? box.top + box.height / 2 : -1 };
      }),
    ),
  );
}

/** Waits for the page's marks. */
export function waitForMarks(page: Page): Promise<PaintedMark[]> {
  return until(async () => {
    const marks = await marksOf(page);
    return marks.length > 0 && marks;
  }, `marks on ${page.url()}`);
}

/** Clicks a mark by its text, as a person would. */
export async function clickMark(page: Page, text: string): Promise<void> {
  const mark = (await waitForMarks(page)).find((one) => one.text === text);
  if (!mark) throw new Error(`There is no mark "${text}".`);
  await page.mouse.click(mark.x, mark.y);
}

/** The browser's id of the tab whose address contains `part`, as the extension knows it. */
export async function tabOf(world: World, part: string): Promise<number> {
  const own = await world.openOwn('options.html');
  try {
    return await until(
      () =>
        own.evaluate(async (wanted) => {
          const scope = globalThis as unknown as Record<'browser' | 'chrome', typeof Browser | undefined>;
          const tabs = await (scope.browser ?? scope.chrome)?.tabs.query({});
          return tabs?.find((tab) => tab.url?.includes(wanted))?.id;
        }, part),
      `a tab at ${part}`,
    );
  } finally {
    await own.close();
  }
}

/** Takes a screenshot into the ignored folder `.shots`. */
export async function shoot(page: Page, name: string): Promise<void> {
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: `${SHOTS}${name}.png` });
}
