/**
 * Shared by the tests in real browsers: a session per browser over pages served on this machine, and what tests ask of
 * a page.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { launch, type BrowserName, type LaunchOptions, type Session } from '../../src/tools/browsers';
import { tabAt } from '../../src/tools/own-window';
import { servePages, type PageServer } from '../../src/tools/page-server';

export const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];
const SHOTS = fileURLToPath(new URL('../../.shots/', import.meta.url));
const SAMPLES = fileURLToPath(new URL('../../assets/samples/', import.meta.url));
/** A news site of the list that the extension reads by itself; every host name leads to this machine. */
export const NEWS = 'http://www.etnews.com';

function typeOf(path: string): string {
  if (path.endsWith('.xml')) return 'application/xml';
  return path.endsWith('.pdf') ? 'application/pdf' : 'text/html; charset=utf-8';
}

export interface World extends Session {
  server: PageServer;
}

/** A browser with the built extension, and the sample articles at {@link NEWS}; more pages, and headers, by path. */
export async function openWorld(
  name: BrowserName,
  pages: Record<string, string> = {},
  options: LaunchOptions = {},
  headers: Record<string, Record<string, string>> = {},
): Promise<World> {
  const samples = Object.fromEntries(
    ['en', 'ko', 'ja', 'zh'].map((language) => [
      `/${language}.html`,
      readFileSync(`${SAMPLES}${language}.html`, 'utf8'),
    ]),
  );
  const server = await servePages(
    new Map(
      Object.entries({ ...samples, ...pages }).map(([path, body]) => [
        path,
        { body, type: typeOf(path), ...(headers[path] && { headers: headers[path] }) },
      ]),
    ),
  );
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
export async function until<T>(
  check: () => Promise<T> | T,
  what: string,
  timeout = 20_000,
): Promise<Exclude<T, null | undefined | false>> {
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

/**
 * The marks painted in a page, by kind and in the order of the highlight registry. In plain loops: some pages override
 * what arrays do.
 */
export function marksOf(page: Page): Promise<PaintedMark[]> {
  return page.evaluate(() => {
    const found: PaintedMark[] = [];
    for (const [name, highlight] of CSS.highlights) {
      if (!name.startsWith('fablens-')) continue;
      for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
        const range = document.createRange();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        const box = range.getClientRects()[0];
        const ground = name.endsWith('-dark') ? '-dark' : name.endsWith('-mid') ? '-mid' : '';
        const kind = name.slice('fablens-'.length, name.length - ground.length);
        found.push({
          kind,
          text: range.toString(),
          x: box ? box.left + box.width / 2 : -1,
          y: box ? box.top + box.height / 2 : -1,
        });
      }
    }
    return found;
  });
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
    return await until(() => tabAt(own, part), `a tab at ${part}`);
  } finally {
    await own.close();
  }
}

export interface ShownCard {
  text: string;
  /** Centres of the elements that match the selector, in CSS pixels of the viewport. */
  found: { text: string; x: number; y: number; width: number; height: number }[];
  /** Its own box. */
  box: { left: number; top: number; right: number; bottom: number };
}

/**
 * The card or look-up shown in a tab, looked at inside its frame from the extension's own isolated world: the page itself
 * can't. Nothing when none is shown.
 */
export function cardIn(world: World, tab: number, selector = 'button'): Promise<ShownCard | null> {
  return shownIn(world, tab, '.card:not(.peek)', selector);
}

/** The peek shown in a tab. */
export function peekIn(world: World, tab: number): Promise<ShownCard | null> {
  return shownIn(world, tab, '.peek', '*');
}

async function shownIn(world: World, tab: number, root: string, selector: string): Promise<ShownCard | null> {
  const own = await world.openOwn('options.html');
  try {
    return await own.evaluate(lookAtFrames, tab, root, selector);
  } finally {
    await own.close();
  }
}

/** What one frame of a tab tells: where our element stands in it, or what is drawn in it if it is ours. */
interface FrameLook {
  host?: { left: number; top: number };
  card?: ShownCard;
}

/**
 * Runs in one of the extension's windows, and its inner function in the tab's frames: neither can use anything from
 * outside itself.
 */
async function lookAtFrames(tabId: number, root: string, selector: string): Promise<ShownCard | null> {
  interface Scope {
    scripting: {
      executeScript(injection: {
        target: { tabId: number; allFrames: true };
        func: (card: string, css: string) => FrameLook;
        args: string[];
      }): Promise<{ result?: FrameLook }[]>;
    };
  }
  const look = (wanted: string, css: string): FrameLook => {
    const host = [...document.documentElement.children].find(
      (child) => child.matches('div[popover]') && getComputedStyle(child).visibility === 'visible',
    );
    if (host) {
      const { left, top } = host.getBoundingClientRect();
      return { host: { left, top } };
    }
    const card = document.documentElement.hasAttribute('data-fablens') && document.querySelector<HTMLElement>(wanted);
    if (!card) return {};
    const found = [...card.querySelectorAll<HTMLElement>(css)].map((element) => {
      const box = element.getBoundingClientRect();
      return {
        text: element.innerText,
        x: box.left + box.width / 2,
        y: box.top + box.height / 2,
        width: box.width,
        height: box.height,
      };
    });
    const { left, top, right, bottom } = card.getBoundingClientRect();
    return { card: { text: card.innerText, found, box: { left, top, right, bottom } } };
  };
  const { browser, chrome } = globalThis as unknown as { browser?: Scope; chrome: Scope };
  const frames = await (browser ?? chrome).scripting.executeScript({
    target: { tabId, allFrames: true },
    func: look,
    args: [root, selector],
  });
  const host = frames.find(({ result }) => result?.host)?.result?.host;
  const card = frames.find(({ result }) => result?.card)?.result?.card;
  if (!host || !card) return null;
  const { left, top, right, bottom } = card.box;
  return {
    text: card.text,
    found: card.found.map((one) => ({ ...one, x: one.x + host.left, y: one.y + host.top })),
    box: {
      left: left + host.left,
      top: top + host.top,
      right: right + host.left,
      bottom: bottom + host.top,
    },
  };
}

/** Waits for a card whose text contains `part`. */
export function waitForCard(world: World, tab: number, part: string): Promise<ShownCard> {
  return until(async () => {
    const card = await cardIn(world, tab);
    return card?.text.includes(part) ? card : undefined;
  }, `a card that says "${part}"`);
}

/**
 * So long a card must have been in sight before it takes clicks, in milliseconds: it arms itself after a moment, and
 * Chromium drops the clicks of the first half second on a frame that has just come or grown.
 */
const ARMED = 700;

/** Clicks the first element in the card or look-up that matches, and whose text contains `part`, as a person would. */
export async function clickInCard(world: World, page: Page, tab: number, selector: string, part = ''): Promise<void> {
  const { x, y } = await until(
    async () => (await cardIn(world, tab, selector))?.found.find(({ text }) => text.includes(part)),
    `${selector} with "${part}" in the card`,
  );
  await page.bringToFront();
  await page.mouse.move(x, y);
  await new Promise((resolve) => setTimeout(resolve, ARMED));
  await page.mouse.click(x, y);
}

/** Whether an element of ours stands in the page, as its own scripts can see it. */
export function isOurElementIn(page: Page): Promise<boolean> {
  return page.evaluate(() => document.querySelector(':root > div[popover]') !== null);
}

/** Selects the first place of a text in the page. */
export async function selectText(page: Page, text: string): Promise<void> {
  const found = await page.evaluate((wanted) => {
    const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      const at = (node as Text).data.indexOf(wanted);
      if (at < 0) continue;
      getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
      return true;
    }
    return false;
  }, text);
  if (!found) throw new Error(`The page has no "${text}".`);
}

/** Takes a screenshot into the ignored folder `.shots`. */
export async function shoot(page: Page, name: string): Promise<void> {
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: `${SHOTS}${name}.png` });
}
