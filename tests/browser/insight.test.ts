/** The article's supply chain in real browsers: popup, side panel, claims and the reader's own pack, explorer. */
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parsePack } from '../../src/knowledge/parse';
import { BROWSERS, NEWS, openWorld, tabOf, until, waitForMarks, type World } from './harness';

/** Says one thing that is known, one that differs, and one that nobody will ever put into the bundled knowledge. */
const CLAIMS = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta property="og:title" content="Who makes what"><meta property="article:published_time" content="2026-06-01T08:00:00Z"></head>
<body><article><h1>Who makes what</h1><p>NVIDIA's H100 is made by TSMC alone. The NVIDIA B200 is made by Intel Foundry. Lasertec is a customer of Hanmi Semiconductor. Lasertec is not a customer of Tokyo Electron.</p>
<p>These semiconductor companies make chips, wafers and tools.</p></article></body></html>`;

/** Problems that keep people from using a page; calm ones are for the eye. */
async function seriousProblems(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const runner = (
      globalThis as unknown as {
        axe: { run(): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> };
      }
    ).axe;
    const { violations } = await runner.run();
    return violations
      .filter(({ impact }) => impact === 'critical' || impact === 'serious')
      .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
}

/** The next files that the page gives to the reader, as text. */
async function filesOf(page: Page, click: () => Promise<unknown>): Promise<string> {
  await page.evaluate(() => {
    const scope = globalThis as unknown as { given: Blob | undefined };
    scope.given = undefined;
    URL.createObjectURL = (blob) => {
      scope.given = blob as Blob;
      return '#';
    };
  });
  await click();
  return until(
    () =>
      page.evaluate(async () => {
        const { given } = globalThis as unknown as { given: Blob | undefined };
        return (
          given &&
          (given.type === 'image/png'
            ? [...new Uint8Array(await given.arrayBuffer())].slice(0, 8).join(' ')
            : given.text())
        );
      }),
    'a file',
  );
}

const text = (page: Page, selector: string): Promise<string> =>
  page.$eval(selector, (element) => element.textContent ?? '');
const press = (page: Page, selector: string): Promise<void> =>
  page.$eval(selector, (element) => (element as HTMLElement).click());

describe.each(BROWSERS)('%s', (name) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(name, { '/claims.html': CLAIMS });
  });
  afterAll(() => world.close());

  async function openFor(path: string, window: string): Promise<{ article: Page; own: Page }> {
    const article = await world.open(`${NEWS}/${path}`);
    await waitForMarks(article);
    const own = await world.openOwn(`${window}?tab=${await tabOf(world, path)}`);
    await own.waitForSelector('.answer');
    return { article, own };
  }

  it('shows what an article hangs on, with how each computed note follows', async () => {
    const { article, own } = await openFor('en.html', 'popup.html');
    const notes = await own.$$eval('.notes > li', (items) => items.map((item) => item.textContent ?? ''));
    expect(notes.some((note) => note.includes('ASML'))).toBe(true);
    expect(await own.$$eval('.notes details.path li.statement', (items) => items.length)).toBeGreaterThan(0);
    expect(await seriousProblems(own)).toEqual([]);
    await Promise.all([own.close(), article.close()]);
  });

  it('draws the map, which the keyboard walks, in words too, and as files', async () => {
    const { article, own } = await openFor('en.html', 'sidepanel.html');
    await own.waitForSelector('.node');
    const drawn = await own.$$eval('.node', (nodes) => nodes.map((node) => node.getAttribute('data-node')));
    expect(drawn).toEqual(expect.arrayContaining(['tsmc', 'asml', 'nvidia-h100']));
    // The words say the same as the drawing.
    expect(await own.$$eval('.outline > li > ul > li', (items) => items.length)).toBe(drawn.length);

    await own.$eval('.node[tabindex="0"]', (node) => (node as SVGElement).focus());
    const focused = (): Promise<string | null> =>
      own.evaluate(() => document.activeElement?.getAttribute('data-node') ?? null);
    const before = await focused();
    await own.keyboard.press('ArrowRight');
    await own.keyboard.press('ArrowLeft');
    await own.keyboard.press('ArrowRight');
    expect(await focused()).not.toBe(before);
    await own.keyboard.press('Enter');
    await own.waitForSelector('.selected .statement');
    const scale = (): Promise<string | null> =>
      own.$eval('[data-drawing]', (drawing) => drawing.getAttribute('transform'));
    const unzoomed = await scale();
    await own.keyboard.press('+');
    await until(async () => (await scale()) !== unzoomed, 'the map to be zoomed');

    const svg = await filesOf(own, () => press(own, '[data-save="svg"]'));
    expect(svg).toMatch(/^<svg [^>]*viewBox="0 0/);
    expect(svg).toContain('>TSMC<');
    expect(svg).toMatch(/<rect[^>]*fill="(rgb|color)/);
    expect(await filesOf(own, () => press(own, '[data-save="png"]'))).toBe('137 80 78 71 13 10 26 10');
    expect(await seriousProblems(own)).toEqual([]);
    await Promise.all([own.close(), article.close()]);
  });

  it('the side panel follows the tab in front', async () => {
    const first = await world.open(`${NEWS}/en.html`);
    await waitForMarks(first);
    const second = await world.open(`${NEWS}/ko.html`);
    await waitForMarks(second);
    const panel = await world.openOwn('sidepanel.html');
    const title = (): Promise<string> => panel.evaluate(() => document.querySelector('h1')?.textContent ?? '');
    await first.bringToFront();
    await until(async () => (await title()).startsWith('Big tech'), 'the first article');
    await second.bringToFront();
    await until(async () => (await title()).startsWith('빅테크'), 'the second article');
    await Promise.all([panel.close(), first.close(), second.close()]);
  });

  it('compares what the article says, and keeps what is new through the death of the background and a reload of the knowledge', async () => {
    const { article, own } = await openFor('claims.html', 'popup.html');
    await own.waitForSelector('.claim');
    await press(own, '.claims + button');
    const said = await own.$$eval('.claim', (claims) =>
      claims.map((claim) => `${claim.getAttribute('data-verdict')} ${claim.querySelector('div')?.textContent}`),
    );
    expect(said.filter((one) => one.startsWith('agreed'))).toEqual([expect.stringContaining('H100')]);
    expect(said.filter((one) => one.startsWith('differs'))).toEqual([expect.stringContaining('B200')]);
    expect(said.filter((one) => one.startsWith('new'))).toHaveLength(2);
    // What is denied can't be kept: one button, for the plain statement.
    expect(await own.$$eval('[data-adopt]', (buttons) => buttons.length)).toBe(1);
    await press(own, '[data-adopt]');
    await until(async () => (await own.$('[data-adopt]')) === null, 'the statement to be kept');
    await Promise.all([own.close(), article.close()]);

    await world.killBackground();
    // The lexicon is gone, as after an update: everything that can be rebuilt is rebuilt.
    const options = await world.openOwn('options.html');
    await options.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('fablens-knowledge');
          opening.onsuccess = () => {
            const transaction = opening.result.transaction('lexicon', 'readwrite');
            transaction.objectStore('lexicon').clear();
            transaction.oncomplete = () => {
              opening.result.close();
              resolve();
            };
          };
          opening.onerror = () => reject(new Error('no database'));
        }),
    );
    await options.close();
    await world.killBackground();

    const explorer = await world.openOwn('explorer.html');
    await explorer.waitForSelector('[data-withdraw]');
    expect(await text(explorer, '.own-item')).toContain('Hanmi');
    await explorer.evaluate(() => void (location.hash = '#entity=lasertec'));
    await until(
      async () => (await explorer.$('.entity-header')) !== null && (await explorer.$('.badge.own')) !== null,
      'the own statement among what is known',
    );

    await explorer.evaluate(() => void (location.hash = ''));
    await explorer.waitForSelector('[data-withdraw]');
    await press(explorer, '[data-withdraw]');
    await explorer.waitForSelector('#undo');
    await until(async () => (await explorer.$('[data-withdraw]')) === null, 'the statement to be gone');
    await press(explorer, '#undo');
    await explorer.waitForSelector('[data-withdraw]');
    await explorer.close();
  });

  it('explores: search with a slip, ways, streams, what-if; a copied link shows the same', async () => {
    const page = await world.openOwn('explorer.html');
    await page.waitForSelector('#search');
    await page.type('#search', 'ajinomto');
    await page.waitForSelector('[data-hit="ajinomoto"]');
    await press(page, '[data-hit="ajinomoto"]');
    await until(async () => (await page.$('.entity-header')) !== null, 'the entity');
    await press(page, '[data-tab="paths"]');
    await page.type('#path-target', 'Apple');
    await page.waitForSelector('[data-target="apple"]');
    await press(page, '[data-target="apple"]');
    await page.waitForSelector('.node[data-node="apple"]');
    const link = await page.evaluate(() => location.hash);
    expect(link).toContain('to=apple');

    const again = await world.openOwn(`explorer.html${link}`);
    await again.waitForSelector('.node[data-node="apple"]');
    expect(await text(again, '.entity-header h2')).toBe('Ajinomoto');
    expect(await seriousProblems(again)).toEqual([]);
    await again.close();

    await page.evaluate(() => void (location.hash = '#entity=nvidia-h100&tab=stream&depth=3'));
    await page.waitForSelector('[data-stream="tsmc"]');
    await page.evaluate(() => void (location.hash = '#without=asml'));
    await page.waitForSelector('[data-loss="euv-lithography"]');
    await page.evaluate(() => void (location.hash = '#place=NL'));
    await page.waitForSelector('[data-loss="euv-lithography"]');
    expect(await seriousProblems(page)).toEqual([]);
    await page.close();
  });

  it('exports what is shown in four formats', async () => {
    const page = await world.openOwn('explorer.html#entity=nvidia-h100');
    await page.waitForSelector('.entity-header');
    const file = (format: string): Promise<string> => filesOf(page, () => press(page, `[data-format="${format}"]`));
    const csv = await file('csv');
    expect(csv.split('\r\n')[0]).toContain('from,from_id,relation,to');
    expect(csv).toMatch(/NVIDIA H100,nvidia-h100,fabricated_by,TSMC,tsmc/);
    // A pack again, by the schema that checks imports.
    const pack = parsePack(JSON.parse(await file('json')));
    const ids = pack.entities.map(({ id }) => id);
    for (const { from, to, sources } of pack.relations)
      expect(ids.includes(from) && ids.includes(to) && sources.length > 0).toBe(true);
    expect(await file('gexf')).toMatch(/<gexf[^]*<node id="nvidia-h100" label="NVIDIA H100"/);
    const graph = JSON.parse(await file('graphology')) as { nodes: unknown[]; edges: unknown[] };
    expect(graph.nodes).toHaveLength(ids.length);
    expect(graph.edges).toHaveLength(pack.relations.length);
    await page.close();
  });
});
