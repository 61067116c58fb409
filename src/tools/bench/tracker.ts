/**
 * How the tracker bears its archive: the built extension in a real browser, filled by the room's own import with
 * articles of about 350 words in English and Korean. Measured in it: a save with strict durability, the time from
 * opening the page to the first row, a search as the page does it, and the memory of the page after use. Figures of one
 * machine; run it on yours.
 */
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { note } from './figures';
import { launch, type BrowserName, type Session } from '../browsers';
import { bundleRoom } from '../room-bundle';
import type * as Tracker from '../../tracker';

export interface TrackerFigures {
  browser: BrowserName;
  articles: number;
  /** Articles per second of the import that filled the archive. */
  importRate: number;
  /** Milliseconds: median and slowest of 30. */
  save: [median: number, slowest: number];
  /** Milliseconds from navigation to the first row on the screen, median of 5. */
  open: number;
  /**
   * Milliseconds: the first search after opening, which reads the index, then median and slowest of those that follow.
   */
  search: [first: number, median: number, slowest: number];
  /** Megabytes of the page's JavaScript heap after opening, searching and scrolling; Chromium only. */
  memory?: number;
}

/** `npm run -s bench -- tracker [--browser chromium] [--sizes 1000,10000,100000]`; one JSON line per size. */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      browser: { type: 'string', default: 'chromium' },
      sizes: { type: 'string', default: '1000,10000,100000' },
    },
  });
  for (const size of values.sizes.split(',').map(Number)) {
    const figures = await measure(values.browser as BrowserName, size);
    const noteTime = (what: string, value: number): void =>
      note(`tracker: ${what} at ${size} articles, ${values.browser}`, value, { unit: 'ms' });
    noteTime('save', figures.save[0]);
    noteTime('open', figures.open);
    noteTime('search', figures.search[1]);
    console.log(JSON.stringify(figures));
  }
}

async function measure(browser: BrowserName, articles: number): Promise<TrackerFigures> {
  const session = await launch(browser);
  try {
    // tsx gives functions their names with a helper of its own, which a page does not have.
    const script = `${await bundleRoom('src/tracker/index.ts', 'room')};globalThis.room = room; globalThis.__name = (made) => made; undefined`;
    const importRate = await fill(session, script, articles);
    const page = await session.openOwn('options.html');
    await page.evaluate(script);
    const save = await timeSaves(page);
    const search = await timeSearches(page);
    await page.close();
    const opens: number[] = [];
    for (let times = 0; times < 5; times++) opens.push(await timeOpen(session));
    const memory = browser === 'chromium' ? await memoryInUse(session) : undefined;
    return {
      browser,
      articles,
      importRate,
      save,
      open: median(opens),
      search,
      ...(memory !== undefined && { memory }),
    };
  } finally {
    await session.close();
  }
}

type WithRoom = { room: typeof Tracker };

async function fill(session: Session, script: string, articles: number): Promise<number> {
  const page = await session.openOwn('options.html');
  await page.evaluate(script);
  // Longer than the driver waits for an answer: begun here, asked for below.
  await page.evaluate((count) => {
    const scope = globalThis as unknown as WithRoom & { took?: number };
    const { room } = scope;
    let state = 1;
    const random = (): number => (state = (state * 48271) % 2147483647) / 2147483647;
    const syllables = 'ba ce di fo gu ha ki lo mu na pe ri so tu ve wi xo ya zu'.split(' ');
    const hangul = [...'가나다라마바사아자차카타파하고노도로모보소오조초'];
    const make = (parts: readonly string[], length: number): string =>
      Array.from({ length }, () => parts[Math.floor(random() * parts.length)]).join('');
    const words = Array.from({ length: 12_000 }, () => make(syllables, 2 + Math.floor(random() * 3)));
    const korean = Array.from({ length: 12_000 }, () => make(hangul, 2 + Math.floor(random() * 3)));
    // Some words are everywhere, most are rare, as in any language (Zipf's law, roughly).
    const text = (from: readonly string[]): string =>
      Array.from(
        { length: 350 },
        (_, at) => `${from[Math.floor(from.length * random() ** 3)]}${at % 12 === 11 ? '.\n' : ''}`,
      ).join(' ');
    const list: Tracker.SavedArticle[] = Array.from({ length: count }, (_, number) => {
      const isKorean = number % 2 === 1;
      const at = new Date(Date.UTC(2020, 0, 1) + number * 1_800_000).toISOString();
      return {
        id: crypto.randomUUID(),
        revision: 1,
        url: `https://news${number % 40}.test/${number}`,
        address: `news${number % 40}.test/${number}`,
        title: `${text(isKorean ? korean : words)
          .slice(0, 60)
          .replace('\n', ' ')} ${number}`,
        publisher: `Publisher ${number % 40}`,
        published: at.slice(0, 10),
        lang: isKorean ? 'ko' : 'en',
        text: text(isKorean ? korean : words),
        mentions: [],
        savedAt: at,
        updatedAt: at,
        copiedAt: at,
        versions: [],
        tags: number % 7 === 0 ? ['memory'] : [],
        state: 'unread',
        rating: 0,
        note: '',
        quotes: [],
        entities: Array.from({ length: 8 }, (_, place) => ({
          id: `entity-${Math.floor(400 * random() ** 3)}-${place}`,
          name: `Entity ${place}`,
          kind: 'organization',
          count: 2,
          inTitle: place === 0,
        })),
      };
    });
    void (async () => {
      const db = await room.openTracker();
      const began = performance.now();
      await room.runImport(
        db,
        { articles: list, fresh: count, same: 0, newer: 0, duplicates: 0, bad: [] },
        {
          now: new Date().toISOString(),
          duplicates: 'leave',
          signal: new AbortController().signal,
          onProgress: () => undefined,
        },
      );
      await room.mergeFresh(db, true);
      db.close();
      scope.took = performance.now() - began;
    })();
  }, articles);
  let time: number | undefined;
  while (time === undefined) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    time = await page.evaluate(() => (globalThis as { took?: number }).took);
  }
  await page.close();
  return Math.round(articles / (time / 1000));
}

async function timeSaves(page: Page): Promise<[number, number]> {
  const times = await page.evaluate(async () => {
    const { room } = globalThis as unknown as WithRoom;
    const text = Array.from(
      { length: 60 },
      (_, line) =>
        `Line ${line}: TSMC makes chips for NVIDIA in Taiwan, 삼성전자가 메모리를 공급한다, and word${line} ends it.`,
    ).join('\n');
    const taken: number[] = [];
    for (let number = 0; number < 30; number++) {
      const began = performance.now();
      // As the background does it: open, save, close.
      const db = await room.openTracker();
      await room.saveArticle(
        db,
        { url: `https://bench.test/${number}`, title: `Saved ${number}`, lang: 'en', text, entities: [] },
        new Date().toISOString(),
      );
      db.close();
      taken.push(performance.now() - began);
    }
    return taken;
  });
  return [median(times), Math.round(Math.max(...times))];
}

async function timeSearches(page: Page): Promise<[number, number, number]> {
  const times = await page.evaluate(async () => {
    const { room } = globalThis as unknown as WithRoom;
    const db = await room.openTracker();
    const catalogue = room.createCatalogue(db);
    await catalogue.refresh();
    const [sample] = await room.articlesByKey(db, (await room.savedKeys(db)).slice(1, 2));
    const some = (sample?.text ?? '').split(/\s+/);
    const queries = [
      'ba',
      'gu',
      '가',
      'loki',
      some[0],
      some[1],
      `${some[2]} ${some[3]}`,
      `${some[4]} ${some[5]} ${some[6]}`,
      'nothinglikeit',
      'tsmc nvidia',
      '삼성전자가',
    ];
    const taken: number[] = [];
    for (const text of ['first', ...queries, ...queries]) {
      const began = performance.now();
      await catalogue.find({ text: text ?? '', sort: 'relevance' });
      taken.push(performance.now() - began);
    }
    db.close();
    return taken;
  });
  const [first = 0, ...others] = times;
  return [Math.round(first), median(others), Math.round(Math.max(...others))];
}

/** From navigation to the first row, by the page's own clock. */
async function timeOpen(session: Session): Promise<number> {
  const page = await session.openOwn('tracker.html');
  const handle = await page.waitForFunction(() => (document.querySelector('.list .open') ? performance.now() : 0), {
    polling: 'mutation',
  });
  const time = Number(await handle.jsonValue());
  await page.close();
  return time;
}

async function memoryInUse(session: Session): Promise<number> {
  const page = await session.openOwn('tracker.html');
  await page.waitForSelector('.list .open');
  await page.type('#search', 'loki');
  await page.waitForSelector('.list mark, .empty');
  await page.evaluate(() => document.querySelector<HTMLInputElement>('#search')?.select());
  await page.keyboard.press('Backspace');
  for (let step = 0; step < 20; step++) {
    await page.evaluate((part) => document.querySelector('.list')?.scrollTo(0, part * 4000), step);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const cdp = await page.createCDPSession();
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  await page.close();
  return Math.round(usedSize / 1e5) / 10;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round((sorted[Math.floor(sorted.length / 2)] ?? 0) * 10) / 10;
}
