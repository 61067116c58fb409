/**
 * What the extension holds at one moment: the background's heap, what is stored, what the visited tab's page has on it
 * and how many files the browser's main process keeps open. Each browser tells its heap in its own way.
 */
import { readdirSync } from 'node:fs';
import type { CDPSession, Page } from 'puppeteer-core';
import { TargetType } from 'puppeteer-core';
import { chromeContext } from '../firefox-chrome';
import { askFrom } from '../own-window';
import type { Session } from '../browsers';

export interface Gauge {
  visits: number;
  saved: number;
  /** The background's script heap after a collection. Bytes. */
  heap: number;
  /** What both databases and the settings take. Bytes. */
  stored: number;
  /** Listeners on the page that was visited last; Chromium only. */
  listeners?: number;
  /** Files that the browser's main process has open; Linux only. */
  handles?: number;
}

export async function gauge(
  session: Session,
  own: Page,
  visited: Page,
  counts: Pick<Gauge, 'visits' | 'saved'>,
): Promise<Gauge> {
  // Wakes the background, so that there is one to measure.
  await askFrom(own, 'prepare', undefined);
  const heap = session.name === 'chromium' ? await chromiumHeap(session) : await firefoxHeap(session);
  const stored = await own.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
  return {
    ...counts,
    heap,
    stored,
    ...(session.name === 'chromium' && { listeners: await listenersOf(visited) }),
    ...handlesOf(session),
  };
}

async function chromiumHeap({ browser, origin }: Session): Promise<number> {
  const target = await browser.waitForTarget(
    (one) => one.type() === TargetType.SERVICE_WORKER && one.url().startsWith(origin),
  );
  const cdp: CDPSession = await target.createCDPSession();
  try {
    await cdp.send('HeapProfiler.collectGarbage');
    return (await cdp.send('Runtime.getHeapUsage')).usedSize;
  } finally {
    await cdp.detach();
  }
}

/** All script memory of the extension's process: Firefox does not part the background from our windows. */
async function firefoxHeap(session: Session): Promise<number> {
  const inBrowser = await chromeContext(session);
  return inBrowser<number>(`(async () => {
    const reporters = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager);
    await new Promise((done) => reporters.minimizeMemoryUsage(done));
    let bytes = 0;
    const count = (process, path, _kind, _units, amount) => {
      if (process.startsWith('extension') && /^explicit\\/(window-objects|js-non-window\\/zones)/.test(path)) bytes += amount;
    };
    await new Promise((done) => reporters.getReports(count, null, done, null, false));
    return JSON.stringify(bytes);
  })()`);
}

async function listenersOf(page: Page): Promise<number> {
  const cdp = await page.createCDPSession();
  // Twice: documents that were left go only with the second collection.
  for (let times = 0; times < 2; times++) await cdp.send('HeapProfiler.collectGarbage');
  await cdp.detach();
  const { JSEventListeners = 0 } = await page.metrics();
  return JSEventListeners;
}

function handlesOf({ browser }: Session): Pick<Gauge, 'handles'> {
  const pid = browser.process()?.pid;
  if (process.platform !== 'linux' || pid === undefined) return {};
  return { handles: readdirSync(`/proc/${pid}/fd`).length };
}
