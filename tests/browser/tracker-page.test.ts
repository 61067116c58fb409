/**
 * The tracker's page in real browsers: save, read, search, filter, note, highlight, delete and undo, watch, export and
 * import.
 */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, NEWS, openWorld, shoot, tabOf, until, waitForMarks, type World } from './harness';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function saveSample(world: World, language: string): Promise<Page> {
  const page = await world.open(`${NEWS}/${language}.html`);
  await waitForMarks(page);
  const popup = await world.openOwn(`popup.html?tab=${await tabOf(world, `${language}.html`)}`);
  await (await popup.waitForSelector('#save'))?.click();
  await popup.waitForFunction(() => document.querySelector('header [role="status"]')?.textContent !== '');
  await popup.close();
  return page;
}

const textOf = (page: Page, selector: string): Promise<string> =>
  page.evaluate((wanted) => document.querySelector(wanted)?.textContent ?? '', selector);
const rows = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...document.querySelectorAll('.list .open')].map((row) => row.textContent ?? ''));
const fill = (page: Page, selector: string, text: string): Promise<void> =>
  page.evaluate(
    (wanted, value) => {
      const field = document.querySelector<HTMLInputElement>(wanted)!;
      const prototype =
        field instanceof HTMLTextAreaElement
          ? HTMLTextAreaElement.prototype
          : field instanceof HTMLSelectElement
            ? HTMLSelectElement.prototype
            : HTMLInputElement.prototype;
      Object.getOwnPropertyDescriptor(prototype, 'value')!.set!.call(field, value);
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    selector,
    text,
  );
const click = (page: Page, selector: string): Promise<void> =>
  page.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)!.click(), selector);
const clickText = (page: Page, text: string): Promise<void> =>
  page.evaluate(
    (wanted) =>
      [...document.querySelectorAll('button')].find((button) => button.textContent?.includes(wanted))!.click(),
    text,
  );

/** The texts painted under names that begin so; each lies in one text node. */
const painted = (page: Page, begin: string): Promise<string[]> =>
  page.evaluate(
    (name) =>
      [...CSS.highlights]
        .filter(([key]) => key.startsWith(name))
        .flatMap(([, highlight]) =>
          [...highlight].map(({ startContainer, startOffset, endOffset }) =>
            (startContainer as Text).data.slice(startOffset, endOffset),
          ),
        ),
    begin,
  );

async function importFile(page: Page, name: string, content: string): Promise<void> {
  const file = join(mkdtempSync(join(tmpdir(), 'fablens-')), name);
  writeFileSync(file, content);
  await page.waitForSelector('#import');
  await click(page, '#import');
  const input = (await page.waitForSelector('#import-file')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(file);
}

/** The file that an export would hand to the reader, taken where the page makes it. */
async function exported(page: Page, format: string): Promise<string> {
  await page.evaluate(() => {
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      (globalThis as unknown as { file: Promise<string> }).file = blob.text();
      return make(blob);
    };
  });
  await page.waitForSelector('#export:not(:disabled)');
  await click(page, '#export');
  await page.waitForSelector(`input[value="${format}"]`);
  await click(page, `input[value="${format}"]`);
  await click(page, '#export-run');
  await until(() => page.evaluate(() => 'file' in globalThis), 'the exported file');
  return page.evaluate(() => (globalThis as unknown as { file: Promise<string> }).file);
}

async function axe(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(options: object): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }>;
      };
    };
    const { violations } = await axe.run({ runOnly: ['wcag2a', 'wcag2aa'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
  });
}

describe.each(BROWSERS)('%s', (name) => {
  let world: World;
  let page: Page;
  beforeAll(async () => {
    world = await openWorld(name);
    for (const language of ['en', 'ko', 'ja', 'zh']) await (await saveSample(world, language)).close();
    page = await world.openOwn('tracker.html');
    await page.setViewport({ width: 1400, height: 900 });
    await until(async () => (await rows(page)).length === 4, 'four rows');
  });
  afterAll(() => world.close());

  it('lists what was saved, last first, and opens an article by keyboard', async () => {
    await page.focus('.list .open');
    await page.keyboard.press('ArrowDown');
    await until(
      () => page.evaluate(() => document.activeElement?.closest('li')?.dataset['index'] === '1'),
      'focus on the second row',
    );
    await page.keyboard.press('Enter');
    await page.waitForSelector('.detail h2');
    expect(await textOf(page, '.detail .reading')).toContain('エヌビディア');
  });

  it('finds words in four languages and shows them', async () => {
    for (const [query, expected] of [
      ['엔비디아가', '엔비디아'],
      ['台积电', '台积电'],
      ['エヌビディア', 'エヌビディア'],
      ['nvidia', 'NVIDIA'],
    ] as const) {
      await fill(page, '#search', query);
      await until(
        async () =>
          (
            await page.evaluate(() => [...document.querySelectorAll('.list mark')].map((mark) => mark.textContent))
          ).some((text) => text?.toLowerCase().includes(expected.toLowerCase())),
        `${expected} marked`,
      );
    }
    await fill(page, '#search', 'zzzz');
    await page.waitForSelector('.empty');
    await fill(page, '#search', '');
    await until(async () => (await rows(page)).length === 4, 'all rows again');
  });

  it('paints the names in the stored text, and the page of the article is not needed', async () => {
    world.server.requests.length = 0;
    const marks = await until(async () => {
      const found = await painted(page, 'fablens-');
      return found.length > 3 && found;
    }, 'marks in the stored text');
    expect(marks).toContain('TSMC');
    expect(world.server.requests).toEqual([]);
  });

  it('keeps a passage, its note, tags, state and rating', async () => {
    await page.evaluate(() => {
      const node = document.querySelector('.reading p')!.firstChild!;
      const range = document.createRange();
      range.setStart(node, 0);
      range.setEnd(node, 12);
      getSelection()!.removeAllRanges();
      getSelection()!.addRange(range);
    });
    await page.waitForSelector('.add-quote');
    await page.keyboard.press('h');
    await page.waitForSelector('.quotes blockquote');
    expect(await painted(page, 'tracker-quote')).toEqual([await textOf(page, '.quotes blockquote')]);
    await page.focus('#tag');
    await page.keyboard.type('memory');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.tags .chip');
    await page.evaluate(() => document.querySelectorAll<HTMLElement>('.rating button')[3]!.click());
    await fill(page, '#state', 'read');
    await page.focus('.detail > .note');
    await page.keyboard.type('A note of mine');
    await page.focus('.detail h2');
    await until(
      async () => (await textOf(page, '.list')).includes('memory') && (await textOf(page, '.list')).includes('★★★★'),
      'tag and stars in the list',
    );
    // A note is written when its field is left: it can be found as soon as it is kept.
    await fill(page, '#search', 'note of mine');
    await until(async () => (await rows(page)).length === 1, 'the note to be kept');
    await page.close();
    page = await world.openOwn('tracker.html');
    await page.setViewport({ width: 1400, height: 900 });
    await until(async () => (await rows(page)).length === 4, 'rows after a reload');
    await fill(page, '#search', 'note of mine');
    await until(async () => (await rows(page)).length === 1, 'the article found by its note');
    await fill(page, '#search', '');
  });

  it('filters by an entity with everything upstream, and shows its timeline', async () => {
    await until(
      () => page.evaluate(() => document.querySelectorAll('#entities option').length > 3),
      'entities to filter by',
    );
    await fill(page, '#filter-entity', 'NVIDIA');
    await page.waitForSelector('#filter-reach');
    await fill(page, '#filter-reach', 'upstream');
    await until(async () => (await rows(page)).length === 4, 'articles on the supply of NVIDIA');
    await clickText(page, 'Clear filters');
    await page.evaluate(() => document.querySelector<HTMLElement>('.list .open')!.click());
    await page.waitForSelector('.detail .entities button.entity');
    await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.detail .entities button.entity')]
        .find((entity) => entity.textContent === 'TSMC')!
        .click(),
    );
    await page.waitForSelector('dialog .timeline rect');
    await click(page, '#watch');
    await until(async () => (await textOf(page, '.watched')).includes('TSMC'), 'TSMC watched');
    await page.keyboard.press('Escape');
    await until(() => page.evaluate(() => !document.querySelector('dialog')), 'the panel closed');
  });

  it('deletes many and takes it back', async () => {
    await page.evaluate(() => document.querySelectorAll<HTMLElement>('.list li input')[0]!.click());
    await page.evaluate(() => document.querySelectorAll<HTMLElement>('.list li input')[1]!.click());
    await page.waitForSelector('#bulk-delete');
    await click(page, '#bulk-delete');
    await until(async () => (await rows(page)).length === 2, 'two rows left');
    await (await page.waitForSelector('#undo'))?.click();
    await until(async () => (await rows(page)).length === 4, 'four rows again');
  });

  it('exports, and an empty archive that imports it is identical', async () => {
    const file = await exported(page, 'json');
    const articles = (JSON.parse(file) as { articles: { id: string }[] }).articles;
    expect(articles).toHaveLength(4);
    const other = await openWorld(name);
    try {
      const empty = await other.openOwn('tracker.html');
      await importFile(empty, 'archive.json', file);
      await (await empty.waitForSelector('#import-run'))?.click();
      await until(async () => (await rows(empty)).length === 4, 'the imported rows');
      const again = (JSON.parse(await exported(empty, 'json')) as { articles: { id: string }[] }).articles;
      const byId = (list: { id: string }[]): { id: string }[] => [...list].sort((a, b) => a.id.localeCompare(b.id));
      expect(byId(again)).toEqual(byId(articles));
    } finally {
      await other.close();
    }
  });

  it('tells what a file would do, bad records with their lines, and goes on without them', async () => {
    await importFile(page, 'list.csv', 'title,url,tags\nGood one,https://example.test/a,x|y\nNo address,,\n');
    await until(async () => (await textOf(page, 'dialog .preview')).includes('1 article is new'), 'the preview');
    expect(await textOf(page, 'dialog .bad')).toContain('Line 3');
    await shoot(page, `tracker-import-${name}`);
    await click(page, '#import-run');
    await until(async () => (await rows(page)).length === 5, 'the imported row');
    await (await page.waitForSelector('#undo'))?.click();
    await until(async () => (await rows(page)).length === 4, 'taken out again');
  });

  it('backs up, and shows what a restore would do', async () => {
    await click(page, '#storage');
    await (await page.waitForSelector('#backup-now'))?.click();
    await until(async () => (await textOf(page, 'dialog .backups')).includes('by hand'), 'a backup');
    await clickText(page, 'What would it restore?');
    await page.waitForSelector('dialog .plan');
    await shoot(page, `tracker-storage-${name}`);
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  it('has no accessibility faults, wide and narrow, light', async () => {
    await page.evaluate(() => document.querySelector<HTMLElement>('.list .open')!.click());
    await page.waitForSelector('.detail h2');
    expect(await axe(page)).toEqual([]);
    await shoot(page, `tracker-${name}`);
    await page.setViewport({ width: 420, height: 860 });
    await shoot(page, `tracker-narrow-${name}`);
    expect(await axe(page)).toEqual([]);
    await page.setViewport({ width: 1400, height: 900 });
  });
});
