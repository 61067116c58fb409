/**
 * Saves under fire: the built extension in a real browser saves articles, new and changed ones, while its background or
 * the whole browser is killed at random moments. Afterwards every acknowledged save must be there, whole and findable;
 * every other one whole or absent. SIGKILL ends processes, not the machine: what the system had taken over is written,
 * as after any crash of a program.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'puppeteer-core';
import type { Browser } from 'wxt/browser';
import { launch, type BrowserName, type Session } from './browsers';
import { servePages } from './page-server';
import { bundleRoom } from './room-bundle';
import { checkArchive, type Expectation } from './torture-check';
import { articlePage } from './torture-pages';
import { randomFrom } from './random';

export interface TortureOptions {
  browser: BrowserName;
  saves: number;
  seed: number;
  onProgress?: (done: number, report: TortureReport) => void;
}

export interface TortureReport {
  browser: BrowserName;
  seed: number;
  saves: number;
  acknowledged: number;
  /** Saves that the browser told nothing of, and how many of these are there whole. */
  unacknowledged: number;
  unacknowledgedThere: number;
  /** How often the background, or the whole browser, was killed; and how many of these kills fell into a save. */
  backgroundKills: number;
  browserKills: number;
  killsDuringSave: number;
  /** Median time of the acknowledged saves without a kill, in milliseconds, as an asking window sees it. */
  medianSave: number;
  /** What is not as promised; none is right. */
  faults: string[];
}

const SITE = 'http://www.etnews.com';
/** A kill comes within so many milliseconds after a save began; saves take about a tenth of a second. */
const KILL_WINDOW = 130;
/** Out of ten saves so many are of a page that was saved before and has changed. */
const CHANGED = 2;
/** Out of ten kills so many end the whole browser. */
const WHOLE_BROWSER = 2;
const KILL_EVERY = 0.6;

/** A browser that is up, with a window of the extension to ask from. */
interface Running {
  session: Session;
  page: Page;
  cdp: CDPSession | undefined;
  asker: Page;
}

export async function torture({
  browser,
  saves,
  seed,
  onProgress = () => undefined,
}: TortureOptions): Promise<TortureReport> {
  const random = randomFrom(seed);
  const pages = new Map<string, { body: string }>();
  const server = await servePages(pages);
  const profile = mkdtempSync(join(tmpdir(), 'fablens-torture-'));
  const report: TortureReport = {
    browser,
    seed,
    saves: 0,
    acknowledged: 0,
    unacknowledged: 0,
    unacknowledgedThere: 0,
    backgroundKills: 0,
    browserKills: 0,
    killsDuringSave: 0,
    medianSave: 0,
    faults: [],
  };
  const articles: Expectation[] = [];
  const times: number[] = [];
  let running: Running | undefined;
  try {
    for (; report.saves < saves; report.saves++) {
      running ??= await start(browser, server.port, profile);
      const again =
        articles.length > 0 && random() * 10 < CHANGED ? articles[Math.floor(random() * articles.length)] : undefined;
      const article: Expectation = again ?? { number: articles.length, acknowledged: 0, tried: 0 };
      if (!again) articles.push(article);
      article.tried++;
      pages.set(`/torture/${article.number}.html`, { body: articlePage(article.number, article.tried) });
      const kill =
        random() < KILL_EVERY ? { after: random() * KILL_WINDOW, whole: random() * 10 < WHOLE_BROWSER } : undefined;
      const outcome = await saveOne(running, article.number, kill);
      if (outcome.acknowledged) {
        article.acknowledged = article.tried;
        report.acknowledged++;
        if (!kill) times.push(outcome.time);
      } else report.unacknowledged++;
      if (kill) {
        report[kill.whole ? 'browserKills' : 'backgroundKills']++;
        if (outcome.killedDuring) report.killsDuringSave++;
        if (kill.whole || browser === 'firefox') running = await afterKill(running, kill.whole);
      }
      if ((report.saves + 1) % 50 === 0) onProgress(report.saves + 1, report);
    }
    running ??= await start(browser, server.port, profile);
    const script = await bundleRoom('src/tracker/index.ts', 'room');
    const { faults, unacknowledgedThere } = await checkArchive(running.asker, script, articles);
    report.faults = faults;
    report.unacknowledgedThere = unacknowledgedThere;
    report.medianSave = Math.round(times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0);
    return report;
  } finally {
    await running?.session.close().catch(() => undefined);
    server.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function start(name: BrowserName, port: number, profile: string): Promise<Running> {
  const session = await launchAgain(name, port, profile);
  const asker = await session.openOwn('options.html');
  const cdp = name === 'chromium' ? await asker.createCDPSession() : undefined;
  await cdp?.send('ServiceWorker.enable');
  return { session, asker, cdp, page: await session.browser.newPage() };
}

/**
 * The driver tidies the profile of a killed Firefox for a moment after its end; a start that falls into it is tried
 * again.
 */
async function launchAgain(name: BrowserName, port: number, profile: string, tries = 5): Promise<Session> {
  try {
    return await launch(name, { port, profile });
  } catch (error) {
    if (tries === 1) throw error;
    await new Promise((resolve) => setTimeout(resolve, 500));
    return launchAgain(name, port, profile, tries - 1);
  }
}

/** After a kill of the browser there is none; after one of Firefox's extension process only our window is lost. */
async function afterKill(running: Running, whole: boolean): Promise<Running | undefined> {
  if (whole) return undefined;
  try {
    await running.asker.close().catch(() => undefined);
    return { ...running, asker: await running.session.openOwn('options.html') };
  } catch {
    await kill(running, true);
    return undefined;
  }
}

async function saveOne(
  running: Running,
  number: number,
  killing: { after: number; whole: boolean } | undefined,
): Promise<{ acknowledged: boolean; killedDuring: boolean; time: number }> {
  await running.page.goto(`${SITE}/torture/${number}.html`, { waitUntil: 'load' });
  const tab = await tabOf(running.asker, `/torture/${number}.html`);
  const began = Date.now();
  let over = false;
  let killedDuring = false;
  const killed =
    killing &&
    new Promise((resolve) => setTimeout(resolve, killing.after)).then(async () => {
      killedDuring = !over;
      await kill(running, killing.whole);
    });
  const acknowledged = await ask(running.asker, tab).catch(() => false);
  over = true;
  const time = Date.now() - began;
  await killed;
  return { acknowledged, killedDuring, time };
}

/** Ends the background or the browser, without any warning to them. */
async function kill({ session, cdp }: Running, whole: boolean): Promise<void> {
  const process = session.browser.process();
  if (whole) {
    const ended = new Promise((resolve) => process?.once('exit', resolve));
    process?.kill('SIGKILL');
    await ended;
  } else if (cdp) await cdp.send('ServiceWorker.stopAllWorkers').catch(() => undefined);
  else for (const id of extensionProcesses(process?.pid ?? 0)) killProcess(id);
}

/**
 * Firefox runs extensions in a process of that name; only that of our own browser, whatever is between them, is meant.
 */
function extensionProcesses(browser: number): number[] {
  const all = execFileSync('ps', ['-e', '-o', 'pid=,ppid=,comm='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));
  const parents = new Map(all.map(([id, parent]) => [Number(id), Number(parent)]));
  const isOurs = (id: number): boolean => id === browser || (parents.has(id) && isOurs(parents.get(id) ?? 0));
  return all.flatMap(([id, , name]) => (name === 'WebExtensions' && isOurs(Number(id)) ? [Number(id)] : []));
}

function killProcess(id: number): void {
  try {
    process.kill(id, 'SIGKILL');
  } catch {
    // It has ended by itself meanwhile.
  }
}

type Api = Record<'browser' | 'chrome', typeof Browser | undefined>;

async function tabOf(asker: Page, part: string): Promise<number> {
  return asker.evaluate(async (wanted) => {
    const scope = globalThis as unknown as Api;
    const tabs = await (scope.browser ?? scope.chrome)?.tabs.query({});
    return tabs?.find((tab) => tab.url?.endsWith(wanted))?.id ?? -1;
  }, part);
}

function ask(asker: Page, tab: number): Promise<boolean> {
  return asker.evaluate(async (id) => {
    const scope = globalThis as unknown as Api;
    const answer: unknown = await (scope.browser ?? scope.chrome)?.runtime.sendMessage({
      fablens: 'save',
      ask: crypto.randomUUID(),
      input: { tab: id },
    });
    return typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === true;
  }, tab);
}
