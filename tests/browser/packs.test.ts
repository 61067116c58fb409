/**
 * Knowledge packs that the reader adds, in real browsers: they take part at once, survive the background's end, and can
 * be taken away and back.
 */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  BROWSERS,
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

const PAGE =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>Chips</title><body><article><h1>A chip from TSMC</h1><p>TSMC will make the Quuxtron chip, said Quuxtron Labs.</p></article></body></html>';
const FOLDER = mkdtempSync(join(tmpdir(), 'fablens-'));

/** A pack file with one entity of this name and a statement about it; the second of its entities is in no pack. */
function packFile(name: string, file = 'My chips.json'): string {
  const path = join(FOLDER, file);
  writeFileSync(
    path,
    JSON.stringify({
      version: '1',
      asOf: '2026-01',
      sources: [
        { id: 's', publisher: 'The Quux Paper', title: 'T', url: 'https://example.org/quux', published: '2026-01' },
      ],
      events: [],
      entities: [
        {
          id: 'quuxtron',
          kind: 'product',
          roles: ['accelerator'],
          names: { en: [name] },
          summary: { en: 'A chip of a pack.', ko: '팩의 칩.' },
        },
      ],
      relations: [
        {
          id: 'q1',
          type: 'fabricated_by',
          from: 'quuxtron',
          to: 'tsmc',
          since: '2024',
          asOf: '2026-01',
          certainty: 'reported',
          sources: ['s'],
        },
        {
          id: 'q2',
          type: 'designed_by',
          from: 'quuxtron',
          to: 'nobody',
          asOf: '2026-01',
          certainty: 'reported',
          sources: ['s'],
        },
      ],
    }),
  );
  return path;
}

describe.each(BROWSERS)('%s', (name) => {
  let world: World;
  let page: Page;
  let options: Page;
  beforeAll(async () => {
    world = await openWorld(name, { '/quux.html': PAGE });
    page = await world.open(`${NEWS}/quux.html`);
    await waitForMarks(page);
    options = await world.openOwn('options.html');
    await options.waitForSelector('[data-pack="bundled"]');
  });
  afterAll(() => world.close());

  const waitForMark = (text: string, there = true): Promise<unknown> =>
    until(
      async () => (await marksOf(page)).some((mark) => mark.text === text) === there,
      `${text} to be ${there ? 'marked' : 'no longer marked'}`,
    );
  const give = async (file: string): Promise<void> => {
    await options.bringToFront();
    await ((await options.$('#pack-file')) as ElementHandle<HTMLInputElement>).uploadFile(file);
  };
  const press = async (selector: string): Promise<void> => {
    await options.bringToFront();
    await (await options.waitForSelector(selector))?.click();
  };
  const toast = (): Promise<string> =>
    until(() => options.$eval('.toast', (element) => element.textContent).catch(() => ''), 'what was done to be said');

  it('a pack takes part at once: its names are marked in open pages, its statements are on the card', async () => {
    await give(packFile('Quuxtron'));
    expect(await toast()).toContain('My chips');
    expect(await toast()).toContain('1 entity that');
    await waitForMark('Quuxtron');
    await page.bringToFront();
    await clickMark(page, 'Quuxtron');
    const card = await waitForCard(world, await tabOf(world, '/quux.html'), 'A chip of a pack.');
    expect(card.text).toContain('TSMC');
    expect(card.text).toContain('The Quux Paper');
    await options.bringToFront();
    await shoot(options, `${name}-packs`);
  });

  it('it is there after the background ended, and a file of the same name takes its place, with undo', async () => {
    await world.killBackground();
    await give(packFile('Quuxtron Labs'));
    await waitForMark('Quuxtron Labs');
    await press('#undo');
    await waitForMark('Quuxtron');
    expect(await options.$$eval('[data-pack]', (items) => items.map((item) => item.getAttribute('data-pack')))).toEqual(
      ['bundled', 'import-My chips'],
    );
  });

  it('a file that is no pack changes nothing and says where it is wrong', async () => {
    writeFileSync(
      join(FOLDER, 'bad.json'),
      JSON.stringify({
        ...(JSON.parse(readFileSync(packFile('Quuxtron', 'other.json'), 'utf8')) as object),
        relations: [{ type: 'owned_by' }],
      }),
    );
    await give(join(FOLDER, 'bad.json'));
    const told = await (await options.waitForSelector('.problem'))?.evaluate((element) => element.textContent);
    expect(told).toContain('bad.json');
    expect(told).toContain('relations.0.');
    writeFileSync(join(FOLDER, 'bad.json'), 'not JSON');
    await give(join(FOLDER, 'bad.json'));
    await until(
      () => options.$eval('.problem', (element) => element.textContent.includes('not JSON')).catch(() => false),
      'the second problem',
    );
    expect(await options.$$eval('[data-pack]', (items) => items.length)).toBe(2);
  });

  it('a pack that is removed is gone from pages and store at once; undo brings it back', async () => {
    await press('[data-pack^="import-"] [data-remove]');
    await waitForMark('Quuxtron', false);
    expect((await marksOf(page)).map(({ text }) => text)).toContain('TSMC');
    await press('#undo');
    await waitForMark('Quuxtron');
  });
});
