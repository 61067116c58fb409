/**
 * Opens a real browser with the built extension on an article: an address, a saved page, or a bundled sample. With a
 * display the window stays until it is closed; without one the article's names, relations and notes are printed, with
 * screenshots.
 */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import type { ArticleInsight } from '../insight';
import type { BackgroundName, PageReport } from '../messages';
import { launch, type BrowserName, type Session } from './browsers';
import { askFrom, tabAt } from './own-window';
import { servePages, type PageServer } from './page-server';

/** A name under a news site that the extension reads by itself; only this one leads to this machine. */
const SAMPLE_HOST = 'fablens-sample.etnews.com';
const SAMPLE = fileURLToPath(new URL('../../assets/samples/ko.html', import.meta.url));
const SHOTS = fileURLToPath(new URL('../../.shots/', import.meta.url));
/** How long a page may take to be read, in milliseconds. */
const PATIENCE = 15_000;

async function main(name: BrowserName, target = SAMPLE): Promise<void> {
  const headless = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
  const { url, server } = await addressOf(target);
  const session = await launch(name, { headless, hosts: SAMPLE_HOST, ...(server && { port: server.port }) });
  try {
    const page = await session.open(url);
    if (headless) await printReading(session, page);
    else await untilClosed(session);
  } finally {
    await session.close();
    server?.close();
  }
}

/** The address to open; a file is served on this machine. Throws when it can't be read. */
async function addressOf(target: string): Promise<{ url: string; server?: PageServer }> {
  if (/^https?:\/\//.test(target)) return { url: target };
  const path = resolve(target);
  if (!existsSync(path))
    throw new Error(`There is no file ${target}: give an address (https://…) or a saved page (.html).`);
  const body = readFileSync(path);
  const server = await servePages(new Map([['/article.html', { body }]]));
  return { url: `http://${SAMPLE_HOST}/article.html`, server };
}

function untilClosed(session: Session): Promise<void> {
  console.log('The browser is open. Click an underlined name, or the toolbar button; close the window to end.');
  return new Promise((done) => session.browser.once('disconnected', () => done()));
}

async function printReading(session: Session, page: Page): Promise<void> {
  const own = await session.openOwn('options.html');
  const tab = (await tabAt(own, page.url())) ?? -1;
  const report = await ask<PageReport>(own, 'readTab', { tab });
  const { entities, published, title, publisher } = report;
  const insight = await ask<ArticleInsight>(own, 'explain', {
    entities: entities.map(({ id, count, inTitle }) => ({ id, count, inTitle })),
    day: published,
  });

  console.log(`\n${title}\n${[publisher, published].filter(Boolean).join(', ')}`);
  print(
    'Names',
    insight.entities.map(
      ({ name, kind, count, inTitle }) => `${name} (${kind}, ${count}×${inTitle ? ', in the title' : ''})`,
    ),
  );
  print(
    'Relations',
    insight.relations.map(
      ({ from, type, to, certainty, asOf, sources }) =>
        `${from.name} – ${type.replaceAll('_', ' ')} – ${to.name} [${certainty}, as of ${asOf}; ${sources.map((source) => source.publisher).join(', ')}]`,
    ),
  );
  const popup = await session.openOwn(`popup.html?tab=${tab}`);
  const notes = await popup
    .waitForSelector('.notes, .empty', { timeout: PATIENCE })
    .then(() => popup.$$eval('.notes > li', (items) => items.map((item) => item.innerText.replaceAll('\n', ' – '))));
  print('Dependency notes', notes);

  mkdirSync(SHOTS, { recursive: true });
  await popup.setViewport({ width: 460, height: 640 });
  for (const [what, shown] of [
    ['article', page],
    ['popup', popup],
  ] as const) {
    await shown.bringToFront();
    await shown.screenshot({ path: `${SHOTS}start-${session.name}-${what}.png` });
    console.log(`Screenshot: .shots/start-${session.name}-${what}.png`);
  }
}

/** Asks the background. Throws with the problem. */
async function ask<T>(own: Page, name: BackgroundName, input: unknown): Promise<T> {
  const result = await askFrom<T>(own, name, input);
  if (!result.ok)
    throw new Error(
      PROBLEM_LINES[result.problem] ??
        `The extension could not answer (${result.problem}${result.detail ? `: ${result.detail}` : ''}).`,
    );
  return result.value;
}

const PROBLEM_LINES: Record<string, string> = {
  'no-access':
    'The extension reads news sites by itself and other pages only on a click of its button: run this where there is a display, or save the page and give the file.',
};

function print(title: string, lines: readonly string[]): void {
  console.log(`\n${title} (${lines.length})`);
  for (const line of lines) console.log(`  ${line}`);
}

const [name, target] = process.argv.slice(2);
try {
  await main(name as BrowserName, target);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
