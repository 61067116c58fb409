/**
 * `npm run -s bench -- insight [--sizes 1000,10000,100000] [--browsers chromium,firefox]`: what a card and an article's supply map cost
 * in a browser's real IndexedDB, with the bundled pack and with made-up packs of five relations to an entity.
 */
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import { launch, type BrowserName } from '../commands/browsers';
import { servePages } from '../commands/page-server';
import { readBundledPack } from '../knowledge/files';
import type { Measured, Spread } from './insight-page';

const SIZES = '1000,10000,100000';
const BROWSERS = 'chromium,firefox';
/** Writing half a million relations takes minutes in some browsers, in milliseconds. */
const PATIENCE = 20 * 60_000;

interface Scope {
  measureSize(entities: number): Promise<Measured>;
  measurePack(pack: unknown): Promise<Measured>;
}

export async function run(args: readonly string[]): Promise<void> {
  const sizes = option(args, '--sizes', SIZES).split(',').map(Number);
  const script = await bundled();
  const pack = await readBundledPack();
  const server = await servePages(new Map([
    ['/bench.html', { body: '<!doctype html><meta charset="utf-8"><title>bench</title><script src="/bench.js"></script>' }],
    ['/bench.js', { body: script, type: 'text/javascript; charset=utf-8' }],
    ['/pack.json', { body: JSON.stringify(pack), type: 'application/json; charset=utf-8' }],
  ]));
  console.log('Medians in milliseconds, in brackets what 90 % stay under and the slowest; articles name 40 entities.');
  for (const name of option(args, '--browsers', BROWSERS).split(',') as BrowserName[]) {
    const session = await launch(name, { port: server.port, bare: true });
    try {
      const page = await session.open(`http://localhost:${server.port}/bench.html`);
      page.setDefaultTimeout(PATIENCE);
      report(`${name}, bundled pack`, await waitFor(page, null));
      for (const size of sizes) report(`${name}, made up`, await waitFor(page, size));
    } finally {
      await session.close();
    }
  }
  server.close();
}

/** Starts a measurement in the page and asks until it is done: one long call would run into the protocol's own time limit. */
async function waitFor(page: Page, size: number | null): Promise<Measured> {
  await page.evaluate((entities) => {
    const scope = globalThis as unknown as Scope & { done: Measured | string | undefined };
    scope.done = undefined;
    const work = entities === null ? fetch('/pack.json').then((answer) => answer.json()).then((pack) => scope.measurePack(pack)) : scope.measureSize(entities);
    work.then((measured) => (scope.done = measured), (error: unknown) => (scope.done = String(error)));
  }, size);
  for (const end = Date.now() + PATIENCE; Date.now() < end; ) {
    const done = await page.evaluate(() => (globalThis as unknown as { done: Measured | string | undefined }).done);
    if (typeof done === 'string') throw new Error(done);
    if (done) return done;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error('The bench did not end in time.');
}

function report(title: string, { entities, relations, load, card, hub, map, explained, reached, drawn, notes }: Measured): void {
  const cell = ({ median, ninety, slowest }: Spread): string => `${median.toFixed(1)} (${ninety.toFixed(1)}, ${slowest.toFixed(1)})`;
  console.log(`\n${title}: ${entities} entities, ${relations} relations, loaded in ${(load / 1000).toFixed(1)} s`);
  console.log(`  card                      ${cell(card)}`);
  console.log(`  card of the largest hub   ${cell(hub)}`);
  console.log(`  map, chokepoints, notes   ${cell(map)}   at most ${reached} entities read, ${drawn} drawn, ${notes} notes`);
  console.log(`  the same, told in full    ${cell(explained)}`);
}

/** The page's script with everything it imports. */
async function bundled(): Promise<string> {
  const entry = fileURLToPath(new URL('insight-page.ts', import.meta.url));
  const result = await build({ configFile: false, logLevel: 'silent', build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'bench' } } });
  const [output] = Array.isArray(result) ? result : [result];
  const chunk = output && 'output' in output ? output.output.find((file) => file.type === 'chunk') : undefined;
  if (!chunk || chunk.type !== 'chunk') throw new Error('The bench could not be bundled.');
  return chunk.code;
}

function option(args: readonly string[], name: string, fallback: string): string {
  const at = args.indexOf(name);
  return at < 0 ? fallback : (args[at + 1] ?? fallback);
}
