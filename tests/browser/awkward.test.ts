/** Awkward and broken pages in real browsers: marked as they should be, or left alone in silence. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { AWKWARD } from './awkward-pages';
import {
  BROWSERS,
  cardIn,
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

const pathOf = (title: string): string => `/${title.replaceAll(' ', '-')}.html`;
const paragraph = '<p>Chipmaker TSMC makes semiconductor wafers for NVIDIA with tools from ASML.</p>';
const PAGES: Record<string, string> = {
  ...Object.fromEntries(Object.entries(AWKWARD).map(([title, { body }]) => [pathOf(title), body])),
  '/frame.html':
    '<!doctype html><title>Frame</title><body><p>News of the day.</p><iframe src="/en.html" width="900" height="600"></iframe>',
  '/frameset.html':
    '<!doctype html><title>Frameset</title><frameset cols="50%,50%"><frame src="/en.html"><frame src="/empty.html"></frameset>',
  '/empty.html': '<!doctype html><title>Empty</title><body></body>',
  '/large.html': `<!doctype html><meta charset="utf-8"><title>Large</title><body>${paragraph.repeat(Math.ceil(5_000_000 / paragraph.length))}</body>`,
  '/dense.html': `<!doctype html><meta charset="utf-8"><title>Dense</title><body>${Array.from({ length: 500 }, (_, part) => `<h2>Part ${part}</h2>${paragraph}`).join('')}`,
  '/data.xml': '<?xml version="1.0"?><news><item>TSMC makes chips for NVIDIA.</item></news>',
  '/paper.pdf':
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF',
  '/dark.html': `<!doctype html><title>Dark</title><body style="background:#fff"><p>Semiconductor wafers of TSMC.</p><div style="background:#14161a;color:#ddd">${paragraph}</div><div style="background:#8a8a8a;color:#000"><h2>On grey</h2>${paragraph}</div></body>`,
  '/link.html': `<!doctype html><title>Link</title><body><p>Semiconductor wafers: <a href="/empty.html">TSMC</a> and NVIDIA.</p></body>`,
};

describe.each(BROWSERS)('%s', (name) => {
  let world: World;
  let page: Page | undefined;
  const errors: string[] = [];
  const open = async (path: string): Promise<Page> => {
    page = await world.open(NEWS + path);
    page.on('pageerror', (error) => errors.push(String(error)));
    return page;
  };
  beforeAll(async () => {
    world = await openWorld(name, PAGES);
  });
  afterEach(async () => {
    await page?.close();
    page = undefined;
    expect(errors.splice(0).filter((error) => !/overridden|favicon/.test(error))).toEqual([]);
  });
  afterAll(() => world.close());

  it.each(Object.entries(AWKWARD))('reads %s', async (title, { marked, unmarked = [] }) => {
    const shown = await open(pathOf(title));
    await until(
      async () => {
        const texts = (await marksOf(shown)).map(({ text }) => text);
        return marked.every((text) => texts.includes(text)) && !unmarked.some((text) => texts.includes(text));
      },
      `${marked.join(', ')} on a page with ${title}`,
    );
  });

  it.each([
    'hostile styles',
    'a strict content policy with trusted types',
    'overridden prototypes',
    'open shadow roots',
  ])('shows the card on a page with %s', async (title) => {
    const shown = await open(pathOf(title));
    await clickMark(shown, title === 'open shadow roots' ? 'ASML' : 'TSMC');
    await waitForCard(world, await tabOf(world, pathOf(title)), title === 'open shadow roots' ? 'EUV' : 'Hsinchu');
    await shown.bringToFront();
    await shoot(shown, `${name}-card-${title.replaceAll(' ', '-')}`);
  });

  it('reads a frame of the same site', async () => {
    const shown = await open('/frame.html');
    const frame = await until(() => shown.frames().find((one) => one.url().endsWith('/en.html')), 'the frame');
    await until(() => frame.evaluate(() => CSS.highlights.size > 0), 'marks in the frame');
  });

  it('reads the frames of a frameset', async () => {
    const shown = await open('/frameset.html');
    const frame = await until(() => shown.frames().find((one) => one.url().endsWith('/en.html')), 'the frame');
    await until(() => frame.evaluate(() => CSS.highlights.size > 0), 'marks in the frame');
  });

  it('reads the first million characters of a page of 5 MB and stays responsive', async () => {
    const shown = await open('/large.html');
    const marks = await waitForMarks(shown);
    expect(marks.map(({ text }) => text)).toContain('TSMC');
    expect(await shown.evaluate(() => document.title)).toBe('Large');
  });

  it('paints of a page with thousands of names those near the reader, and the others when the reader comes there', async () => {
    const shown = await open('/dense.html');
    const paintedParts = (): Promise<number[]> =>
      shown.evaluate(() => {
        const parts = [...document.querySelectorAll('p')];
        const found = [...CSS.highlights.values()].flatMap((highlight) =>
          [...highlight].map(({ startContainer }) =>
            parts.indexOf(startContainer.parentElement as HTMLParagraphElement),
          ),
        );
        return [...new Set(found)].sort((a, b) => a - b);
      });
    const first = await until(
      async () => ((parts) => parts.length > 20 && parts)(await paintedParts()),
      'the first marks',
    );
    expect(first[0]).toBe(0);
    expect(first.length).toBeLessThan(150);
    await shown.evaluate(() => document.querySelector('p:last-of-type')?.scrollIntoView());
    await until(async () => (await paintedParts()).at(-1) === 499, 'marks at the end of the page');
    await shown.evaluate(() => scrollTo(0, 0));
    await until(async () => (await paintedParts())[0] === 0, 'marks at the beginning again');
    // The last name of all is not painted now; one goes to it all the same.
    const own = await world.openOwn('options.html');
    await own.evaluate(stepBack, await tabOf(world, '/dense.html'));
    await own.close();
    await until(async () => (await paintedParts()).at(-1) === 499, 'marks around the name that was gone to');
    await waitForCard(world, await tabOf(world, '/dense.html'), 'ASML');
  });

  it('measures the ground under the text', async () => {
    const shown = await open('/dark.html');
    await waitForMarks(shown);
    const names = await shown.evaluate(() => [...CSS.highlights.keys()].sort());
    expect(names).toEqual(
      expect.arrayContaining(['fablens-organization', 'fablens-organization-dark', 'fablens-organization-mid']),
    );
  });

  it('prints no marks', async () => {
    const shown = await open('/dark.html');
    await waitForMarks(shown);
    const line = (): Promise<string> =>
      shown.evaluate(
        () =>
          getComputedStyle(document.querySelector('p') as Element, '::highlight(fablens-organization)')
            .textDecorationLine,
      );
    expect(await line()).toBe('underline');
    await shown.emulateMediaType('print').catch(() => undefined);
    if (await shown.evaluate(() => matchMedia('print').matches)) expect(await line()).toBe('none');
    await shown.emulateMediaType().catch(() => undefined);
  });

  it('leaves a link its click and shows the card with Alt', async () => {
    const shown = await open('/link.html');
    const mark = (await waitForMarks(shown)).find(({ text }) => text === 'TSMC');
    await shown.keyboard.down('Alt');
    await shown.mouse.click(mark?.x ?? 0, mark?.y ?? 0);
    await shown.keyboard.up('Alt');
    await waitForCard(world, await tabOf(world, '/link.html'), 'TSMC');
    await shown.bringToFront();
    await shown.keyboard.press('Escape');
    await shown.mouse.click(mark?.x ?? 0, mark?.y ?? 0);
    await until(() => shown.url().endsWith('/empty.html'), 'the link to be followed');
  });

  it.each(['/empty.html', '/data.xml', '/paper.pdf'])('says nothing on %s, and the popup says why', async (path) => {
    const shown = await open(path);
    expect(await marksOf(shown).catch(() => [])).toEqual([]);
    const popup = await world.openOwn(`popup.html?tab=${await tabOf(world, path)}`);
    await popup.waitForSelector('.answer, .problem');
    expect(await popup.$eval('main', (main) => main.innerText)).not.toBe('');
    await popup.close();
    expect(await cardIn(world, await tabOf(world, path)).catch(() => null)).toBeNull();
  });

  it('tells in the popup that a page of the browser cannot be read', async () => {
    const internal = await world.openOwn('tracker.html');
    const popup = await world.openOwn(`popup.html?tab=${await tabOf(world, '/tracker.html')}`);
    await popup.waitForSelector('#read-all');
    await internal.close();
    await shoot(popup, `${name}-popup-no-access`);
    await popup.close();
  });
});

/** Runs in one of the extension's windows: goes to the name before the current one, as the keyboard command does. */
function stepBack(tab: number): Promise<unknown> {
  const { browser, chrome } = globalThis as unknown as Record<
    'browser' | 'chrome',
    { tabs: { sendMessage(id: number, message: unknown): Promise<unknown> } } | undefined
  >;
  return (
    (browser ?? chrome)?.tabs.sendMessage(tab, { fablens: 'step', ask: '', input: { direction: -1 } }) ??
    Promise.resolve()
  );
}
