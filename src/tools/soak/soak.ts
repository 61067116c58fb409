/**
 * A long day of reading: one tab goes through a folder of pages over and over, saves some, while the background is
 * killed now and then and packs come and go. What the extension holds is gauged at the start, half way and at the end.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { launch, type BrowserName, type Session } from '../browsers';
import { askFrom, tabAt } from '../own-window';
import { servePages } from '../page-server';
import { gauge, type Gauge } from './gauge';

export interface SoakOptions {
  browser: BrowserName;
  visits: number;
  /** Folder with the pages, `.html`. */
  pages: string;
  onProgress?: (gauged: Gauge) => void;
}

export interface SoakReport {
  browser: BrowserName;
  pages: number;
  kills: number;
  packs: number;
  gauges: Gauge[];
  /** What grew beyond what was saved; none is right. */
  faults: string[];
}

const SITE = 'http://www.etnews.com';
const SAVE_EVERY = 20;
const KILL_EVERY = 50;
const PACK_EVERY = 100;
/** The first round warms caches; what is held is compared from then on. */
const WARM = 0.1;
const MEGABYTE = 1_000_000;
/** What a heap or a database may vary by from one moment to the next without having grown. */
const SLACK = { heap: 4 * MEGABYTE, stored: 6 * MEGABYTE, listeners: 20, handles: 40 };
/** A saved record with its index takes at most so many times its page's text. */
const PER_SAVE = 1 * MEGABYTE;

export async function soak({
  browser,
  visits,
  pages: folder,
  onProgress = () => undefined,
}: SoakOptions): Promise<SoakReport> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.html'));
  if (names.length === 0) throw new Error(`${folder} has no .html files.`);
  const server = await servePages(
    new Map(names.map((name, index) => [`/soak/${index}.html`, { body: readFileSync(join(folder, name)) }])),
  );
  const report: SoakReport = { browser, pages: names.length, kills: 0, packs: 0, gauges: [], faults: [] };
  const session = await launch(browser, { port: server.port });
  try {
    await visitAll(session, visits, report, onProgress);
    report.faults = growthIn(report.gauges);
    return report;
  } finally {
    await session.close().catch(() => undefined);
    server.close();
  }
}

async function visitAll(
  session: Session,
  visits: number,
  report: SoakReport,
  onProgress: (gauged: Gauge) => void,
): Promise<void> {
  const own = await session.openOwn('options.html');
  const page = await session.open(`${SITE}/soak/0.html`);
  const stops = new Set([Math.ceil(visits * WARM), Math.ceil(visits / 2), visits]);
  let saved = 0;
  for (let visit = 1; visit <= visits; visit++) {
    await go(page, `${SITE}/soak/${visit % report.pages}.html?visit=${visit}`);
    if (visit % SAVE_EVERY === 0) saved += await save(own);
    if (visit % PACK_EVERY === 0) report.packs += await changePacks(own, visit);
    if (visit % KILL_EVERY === KILL_EVERY / 2) {
      await session.killBackground();
      report.kills++;
    }
    if (!stops.has(visit)) continue;
    report.gauges.push(await gauge(session, own, page, { visits: visit, saved }));
    const latest = report.gauges.at(-1);
    if (latest) onProgress(latest);
  }
}

/** A page that runs for ever has had its time after the load event. */
async function go(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 60_000 }).catch(() => undefined);
}

async function save(own: Page): Promise<number> {
  const tab = await tabAt(own, '/soak/');
  if (tab === undefined) return 0;
  return (await askFrom(own, 'save', { tab })).ok ? 1 : 0;
}

/** A small pack comes, and goes the next time. */
async function changePacks(own: Page, visit: number): Promise<number> {
  const id = 'import-soak';
  if ((visit / PACK_EVERY) % 2 === 0) await askFrom(own, 'dropPack', { id });
  else
    await askFrom(own, 'putPack', {
      id,
      pack: {
        version: String(visit),
        asOf: '2026',
        entities: [
          {
            id: 'soak-devices',
            kind: 'organization',
            roles: [],
            names: { en: ['Soak Devices'] },
            summary: { en: 'Made up.', ko: '지어낸 것.' },
          },
        ],
        relations: [],
        events: [],
        sources: [],
      },
    });
  return 1;
}

/** What grew between the warm start and the end beyond what was saved in between. */
function growthIn(gauges: readonly Gauge[]): string[] {
  const [first, last] = [gauges[0], gauges.at(-1)];
  if (!first || !last) return ['nothing was gauged'];
  const allowed = { ...SLACK, stored: SLACK.stored + (last.saved - first.saved) * PER_SAVE };
  return (['heap', 'stored', 'listeners', 'handles'] as const).flatMap((what) => {
    const grown = (last[what] ?? 0) - (first[what] ?? 0);
    return grown > allowed[what] ? [`${what} grew by ${grown}, at most ${allowed[what]} is right`] : [];
  });
}
