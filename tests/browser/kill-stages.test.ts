/**
 * Marks come, always: the background is ended at every stage of the first reading after an installation, seen by the
 * state of its own database, and the page gets its marks and cards each time.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { askFrom } from '../../src/tools/own-window';
import { BROWSERS, clickMark, NEWS, openWorld, tabOf, until, waitForCard, waitForMarks, type World } from './harness';

/** How far the knowledge is in the database. */
interface Stage {
  exists: boolean;
  /** Steps that are written; 0 before the first and after the last. */
  steps: number;
  loaded: boolean;
}

/** What a window of the extension finds in the database; it makes none where there is none. */
function stageOf(own: Page): Promise<Stage> {
  return own.evaluate(async () => {
    const none = { exists: false, steps: 0, loaded: false };
    if (!(await indexedDB.databases()).some(({ name }) => name === 'fablens-knowledge')) return none;
    const of = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('no reason'));
      });
    const db = await of(indexedDB.open('fablens-knowledge'));
    try {
      if (!db.objectStoreNames.contains('loading')) return { ...none, exists: true };
      const transaction = db.transaction(['loading', 'packs']);
      const [loading, pack] = await Promise.all([
        of(transaction.objectStore('loading').get('bundled') as IDBRequest<{ next: number } | undefined>),
        of(transaction.objectStore('packs').get('bundled') as IDBRequest<unknown>),
      ]);
      return { exists: true, steps: loading?.next ?? 0, loaded: pack !== undefined };
    } finally {
      db.close();
    }
  });
}

/** As after an installation: no knowledge in the database, no background. */
async function forget(world: World, own: Page): Promise<void> {
  await world.killBackground();
  await own.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase('fablens-knowledge');
        request.onsuccess = () => resolve();
        request.onerror = () => reject(request.error ?? new Error('no reason'));
      }),
  );
}

/** Waits for a stage, looking as often as it can. */
async function reach(own: Page, reached: (stage: Stage) => boolean): Promise<Stage> {
  for (;;) {
    const stage = await stageOf(own);
    if (reached(stage)) return stage;
  }
}

describe.each(BROWSERS)('%s', (name) => {
  let world: World;
  let own: Page;
  beforeAll(async () => {
    world = await openWorld(name);
    own = await world.openOwn('options.html');
  });
  afterAll(() => world.close());

  it.each<[string, (stage: Stage) => boolean]>([
    ['before anything is there', () => true],
    ['when the database is made', ({ exists }) => exists],
    ['after the first step', ({ steps, loaded }) => steps >= 1 || loaded],
    ['in the middle', ({ steps, loaded }) => steps >= 6 || loaded],
    ['when all is loaded', ({ loaded }) => loaded],
  ])('marks the page and shows cards when the background ends %s', async (_stage, reached) => {
    await forget(world, own);
    const page = await world.open(`${NEWS}/ko.html`);
    await reach(own, reached);
    await world.killBackground();
    await page.bringToFront();
    await waitForMarks(page);
    const known = await askFrom(own, 'describe', { entity: 'tsmc' });
    expect(known.ok).toBe(true);
    await page.close();
  });

  it('gets on across its deaths: what is loaded is not loaded again', async () => {
    await forget(world, own);
    const page = await world.open(`${NEWS}/ko.html`);
    const seen: Stage[] = [];
    for (let stage = await stageOf(own); !stage.loaded;) {
      const { exists, steps } = stage;
      stage = await reach(own, (next) => next.loaded || next.steps > steps || (next.exists && !exists));
      seen.push(stage);
      await world.killBackground();
      // A window's question wakes it, as the page's would.
      void askFrom(own, 'prepare', undefined).catch(() => undefined);
    }
    const steps = seen.filter(({ loaded }) => !loaded).map((stage) => stage.steps);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect(steps.length).toBeGreaterThan(2);
    await page.bringToFront();
    await clickMark(page, 'H100');
    await waitForCard(world, await tabOf(world, '/ko.html'), 'TSMC');
    await page.close();
  });

  it('marks a page whose question dies with the background while it is answered', async () => {
    await until(async () => (await askFrom(own, 'prepare', undefined)).ok, 'the knowledge');
    await world.killBackground();
    // A window that writes keeps the background from reading the packs: it stays at its answer.
    await own.evaluate(async () => {
      const db = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open('fablens-knowledge');
        request.onsuccess = () => resolve(request.result);
      });
      const hold = globalThis as unknown as { hold: boolean };
      hold.hold = true;
      const store = db.transaction('packs', 'readwrite').objectStore('packs');
      const keep = (): void => {
        if (hold.hold) store.get('bundled').onsuccess = keep;
        else db.close();
      };
      keep();
    });
    const page = await world.open(`${NEWS}/en.html`);
    await world.killBackground();
    await own.evaluate(() => {
      (globalThis as unknown as { hold: boolean }).hold = false;
    });
    await page.bringToFront();
    await waitForMarks(page);
    await page.close();
  });
});
