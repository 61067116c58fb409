/** Measures that run in a real browser's page: served with what they fetch, begun there, and waited for. */
import type { Page } from 'puppeteer-core';
import { launch, type BrowserName } from '../browsers';
import { servePages } from '../page-server';
import { bundleRoom } from '../room-bundle';
import { readBundledPack } from '../../knowledge/files';

/** Writing half a million relations takes minutes in some browsers, in milliseconds. */
const PATIENCE = 20 * 60_000;

/** Calls one of a module's exported functions in the page, with plain data. */
export type Call = <T>(name: string, argument: unknown) => Promise<T>;

/**
 * Bundles the module `entry`, opens it in a page of each browser with the bundled pack at `/pack.json`, and hands over
 * a function that calls the module's exports there. Rejects with what the page rejects with.
 */
export async function inPages(
  entry: string,
  browsers: readonly BrowserName[],
  work: (browser: BrowserName, call: Call) => Promise<void>,
): Promise<void> {
  const server = await servePages(
    new Map([
      [
        '/bench.html',
        { body: '<!doctype html><meta charset="utf-8"><title>bench</title><script src="/bench.js"></script>' },
      ],
      ['/bench.js', { body: await bundleRoom(entry, 'bench'), type: 'text/javascript; charset=utf-8' }],
      ['/pack.json', { body: JSON.stringify(await readBundledPack()), type: 'application/json; charset=utf-8' }],
    ]),
  );
  try {
    for (const browser of browsers) {
      const session = await launch(browser, { port: server.port, bare: true });
      try {
        const page = await session.open(`http://localhost:${server.port}/bench.html`);
        page.setDefaultTimeout(PATIENCE);
        await work(browser, (name, argument) => callIn(page, name, argument));
      } finally {
        await session.close();
      }
    }
  } finally {
    server.close();
  }
}

interface Scope {
  bench: Record<string, (argument: unknown) => Promise<unknown>>;
  done: { value?: unknown; error?: string } | undefined;
}

/**
 * Starts the work in the page and asks until it is done: one long call would run into the protocol's own time limit.
 */
async function callIn<T>(page: Page, name: string, argument: unknown): Promise<T> {
  await page.evaluate(
    (called, given) => {
      const scope = globalThis as unknown as Scope;
      scope.done = undefined;
      void Promise.resolve(scope.bench[called]?.(given)).then(
        (value) => (scope.done = { value }),
        (error: unknown) => (scope.done = { error: String(error) }),
      );
    },
    name,
    argument,
  );
  for (const end = Date.now() + PATIENCE; Date.now() < end;) {
    const done = await page.evaluate(() => (globalThis as unknown as Scope).done);
    if (done?.error !== undefined) throw new Error(done.error);
    if (done) return done.value as T;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(`${name} did not end in time.`);
}
