/**
 * What a page may try against the card, in real browsers: read it, style it, operate it, listen to it, take its place. Each
 * page carries its attack; the reader clicks a name, and then it is asked what the page got.
 */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { askFrom } from '../../src/tools/own-window';
import { chooseInMenu } from './browser-parts';
import {
  BROWSERS,
  cardIn,
  clickInCard,
  clickMark,
  isOurElementIn,
  NEWS,
  openWorld,
  peekIn,
  selectText,
  tabOf,
  until,
  waitForCard,
  waitForMarks,
  type World,
} from './harness';

const pageOf = (head: string, body = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Attack</title>${head}</head><body><article><p>Semiconductor wafers of TSMC. Quuxtronix is new.</p>${body}</article></body></html>`;

/** What the page itself got to know is kept in `seen`. */
const listening = `<script>window.seen = []; for (const type of ['keydown', 'keyup', 'keypress', 'beforeinput', 'input', 'click', 'pointerdown', 'message', 'copy'])
  addEventListener(type, (e) => { if (e.composedPath()[0] !== document.body && !e.target?.closest?.('article')) seen.push(type); if ('sjk/'.includes(e.key ?? '-')) e.preventDefault(); }, true);</script>`;

const PAGES = {
  '/plain.html': pageOf(listening),
  '/element.html': pageOf(
    `<script>window.got = []; for (const tag of ['fablens-card', 'div-x']) customElements.define(tag, class extends HTMLElement { connectedCallback() { try { got.push(this.attachInternals().shadowRoot) } catch {} } });
     const attach = Element.prototype.attachShadow; Element.prototype.attachShadow = function (init) { got.push(this); return attach.call(this, { ...init, mode: 'open' }); };</script>`,
  ),
  '/fonts.html': pageOf(
    `<style>${[...'HsinchuTaiwan'].map((letter) => `@font-face { font-family: leak; src: url(/leak-${letter}); unicode-range: U+${letter.charCodeAt(0).toString(16)}; }`).join(' ')}
     :root { --type: leak; --paper: url(/leak-paper); --ink: red; } div, iframe { font-family: leak !important; }</style>`,
  ),
  '/styles.html': pageOf(
    '<style>* { opacity: 0 !important; } div, iframe { display: none !important; left: -9999px !important; width: 1px !important; filter: blur(9px) !important; } article, article *, body, html { opacity: 1 !important; }</style>',
  ),
  '/policy.html': pageOf(
    `<meta http-equiv="content-security-policy" content="default-src 'none'; frame-src 'none'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'">`,
  ),
  '/zoomed.html': pageOf('<style>html { zoom: 2 }</style>'),
};
const HEADERS: Record<string, Record<string, string>> = {
  '/isolated.html': {
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-opener-policy': 'same-origin',
  },
  '/sandboxed.html': { 'content-security-policy': 'sandbox allow-scripts' },
};

describe.each(BROWSERS)('%s', (name) => {
  let world: World;
  let page: Page;
  let tab: number;
  beforeAll(async () => {
    world = await openWorld(
      name,
      { ...PAGES, ...Object.fromEntries(Object.keys(HEADERS).map((path) => [path, pageOf('')])) },
      {},
      HEADERS,
    );
  });
  afterEach(() => page.close());
  afterAll(() => world.close());

  const open = async (path: string): Promise<void> => {
    page = await world.open(NEWS + path);
    await waitForMarks(page);
    tab = await tabOf(world, path);
    await page.bringToFront();
  };
  const openCard = async (path: string): Promise<void> => {
    await open(path);
    await clickMark(page, 'TSMC');
    await waitForCard(world, tab, 'Hsinchu');
    await page.bringToFront();
  };
  const gone = (): Promise<unknown> => until(async () => !(await isOurElementIn(page)), 'the card to close');
  const savedCount = async (): Promise<number> => {
    const own = await world.openOwn('options.html');
    const answer = await askFrom<number>(own, 'seen', { entity: 'tsmc' });
    await own.close();
    return answer.ok ? answer.value : -1;
  };

  it.each(['/policy.html', '/isolated.html', '/sandboxed.html', '/styles.html', '/zoomed.html'])(
    'shows the card in its own size on %s',
    async (path) => {
      await openCard(path);
      const card = await cardIn(world, tab);
      const host = await page.evaluate(() => {
        const { width, height } = document.querySelector(':root > div[popover]')?.getBoundingClientRect() ?? {};
        return [width, height];
      });
      const box = card?.box ?? { left: 0, top: 0, right: 0, bottom: 0 };
      expect(host[0]).toBeCloseTo(416, 0);
      expect([box.right - box.left, box.bottom - box.top > 100]).toEqual([416, true]);
    },
  );

  it('can not be read by elements, frames, search or selection of the page', async () => {
    await openCard('/element.html');
    const got = await page.evaluate(() => {
      const host = document.querySelector<HTMLElement>(':root > div[popover]');
      const found: string[] = [];
      if ((window as unknown as { got: unknown[] }).got.length > 0) found.push('attachShadow');
      if (host?.shadowRoot) found.push('shadowRoot');
      if (window.length > 0) found.push('frames');
      if (document.querySelectorAll('iframe').length > 0) found.push('iframe');
      if (host?.innerText || host?.textContent || host?.innerHTML) found.push('text');
      const { left = 0, top = 0 } = host?.getBoundingClientRect() ?? {};
      if (document.elementFromPoint(left + 40, top + 40) !== host) found.push('elementFromPoint');
      const scope = window as unknown as { find(text: string, ...options: boolean[]): boolean };
      try {
        if (scope.find('Hsinchu', false, false, true, false, true)) found.push('find');
      } catch {
        // Firefox refuses to search in frames of another origin.
      }
      getSelection()?.selectAllChildren(document.documentElement);
      for (let step = 0; step < 80; step++) getSelection()?.modify('extend', 'forward', 'line');
      if (String(getSelection()).includes('Hsinchu')) found.push('selection');
      if (performance.getEntries().some(({ name: entry }) => /extension|srcdoc/.test(entry))) found.push('entries');
      return found;
    });
    expect(got).toEqual([]);
  });

  it('asks for no font or picture of the page', async () => {
    await openCard('/fonts.html');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(world.server.requests.filter((request) => request.includes('/leak-'))).toEqual([]);
  });

  it('does nothing for clicks and keys that a script makes, nor for a port of the page', async () => {
    await openCard('/plain.html');
    const told = await page.evaluate(async () => {
      const host = document.querySelector<HTMLElement>(':root > div[popover]');
      const { left = 0, bottom = 0 } = host?.getBoundingClientRect() ?? {};
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
        for (let x = left; x < left + 400; x += 20)
          host?.dispatchEvent(
            new MouseEvent(type, { bubbles: true, composed: true, clientX: x, clientY: bottom - 20 }),
          );
      host?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
      // A frame like ours, and a port of the page's own.
      const frame = document.createElement('iframe');
      frame.setAttribute('sandbox', 'allow-scripts');
      frame.width = frame.height = '600';
      frame.srcdoc = '<!doctype html><html data-fablens><body>';
      document.body.append(frame);
      await new Promise((resolve) => (frame.onload = resolve));
      const { port1, port2 } = new MessageChannel();
      const heard: string[] = [];
      port1.onmessage = ({ data }) => heard.push(String(data));
      frame.contentWindow?.postMessage('card', '*', [port2]);
      await new Promise((resolve) => setTimeout(resolve, 1500));
      port1.postMessage(JSON.stringify({ answer: 1, value: { ok: true } }));
      await new Promise((resolve) => setTimeout(resolve, 500));
      return heard;
    });
    // That something took the port, and nothing else.
    expect(told.filter((message) => message !== '')).toEqual([]);
    expect(await savedCount()).toBe(0);
  });

  it.each([
    ['removes', () => document.querySelector(':root > div[popover]')?.remove()],
    ['moves', () => document.body.append(document.querySelector(':root > div[popover]') ?? '')],
    ['hides', () => document.querySelector<HTMLElement>(':root > div[popover]')?.hidePopover()],
  ] as const)('closes when the page %s it', async (_what, attack) => {
    await openCard('/plain.html');
    await page.evaluate(attack);
    await until(() => page.evaluate(() => document.querySelector('div[popover]') === null), 'our element to go');
  });

  it('does nothing while the page covers it, and says so or comes to the top', async () => {
    await openCard('/plain.html');
    const before = await savedCount();
    await page.bringToFront();
    await page.evaluate(() => {
      const cover = document.createElement('div');
      cover.popover = 'manual';
      cover.style.cssText =
        'position:fixed;inset:0;width:100vw;height:100vh;margin:0;border:0;background:#fff;pointer-events:none';
      document.body.append(cover);
      cover.showPopover();
    });
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const save = (await cardIn(world, tab, 'footer button'))?.found.find(({ text }) => text.includes('Save'));
    await page.bringToFront();
    await page.evaluate(() => document.querySelector<HTMLElement>('body > div[popover]')?.hidePopover());
    await page.evaluate(() => document.querySelector<HTMLElement>('body > div[popover]')?.showPopover());
    await page.mouse.click(save?.x ?? 0, save?.y ?? 0);
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(await savedCount()).toBe(before);
    // It was put on top: pressed again, it acts.
    await clickInCard(world, page, tab, 'footer button', 'Save');
    await until(async () => (await savedCount()) > before, 'the article to be saved');
  });

  it('keeps what is typed in the look-up from the page, and the page from its keys', async () => {
    await open('/plain.html');
    await selectText(page, 'Quuxtronix');
    await chooseInMenu(world, page, tab, 'look-up', 'Quuxtronix');
    await waitForCard(world, tab, 'Quuxtronix');
    await page.bringToFront();
    await new Promise((resolve) => setTimeout(resolve, 800));
    await page.evaluate(() => ((window as unknown as { seen: string[] }).seen = []));
    await page.keyboard.type(' ask/s');
    await until(async () => (await cardIn(world, tab, 'input'))?.found.length, 'the field');
    expect(await fieldOf(world, tab)).toBe('Quuxtronix ask/s');
    expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual([]);
    await page.bringToFront();
    await page.keyboard.press('Escape');
    await gone();
  });

  it('shows three lines when the pointer rests on a name, which go with it', async () => {
    await open('/plain.html');
    const mark = (await waitForMarks(page)).find(({ text }) => text === 'TSMC');
    await page.mouse.move(5, 5);
    await page.mouse.move(mark?.x ?? 0, mark?.y ?? 0);
    await until(async () => (await peekIn(world, tab))?.text.includes('TSMC'), 'the peek');
    await page.bringToFront();
    await page.mouse.move(5, 400);
    await gone();
  });
});

/** What stands in the look-up's field, read in its frame. */
async function fieldOf(world: World, tab: number): Promise<string> {
  const own = await world.openOwn('options.html');
  try {
    return await own.evaluate(async (tabId) => {
      interface Scope {
        scripting: {
          executeScript(injection: object): Promise<{ result?: string | null }[]>;
        };
      }
      const { browser, chrome } = globalThis as unknown as { browser?: Scope; chrome: Scope };
      const frames = await (browser ?? chrome).scripting.executeScript({
        target: { tabId, allFrames: true },
        func: () =>
          document.documentElement.hasAttribute('data-fablens')
            ? document.querySelector<HTMLInputElement>('input[type="search"]')?.value
            : null,
      });
      return frames.find(({ result }) => result)?.result ?? '';
    }, tab);
  } finally {
    await own.close();
  }
}
