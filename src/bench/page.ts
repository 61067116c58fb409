/**
 * `npm run -s bench -- page [FOLDER] [--pages N]`: what the extension costs a page, in both browsers. Each saved page is opened in
 * turn without an extension, with an empty content script, with Fablens, and with a content script that marks names with mark.js;
 * all in one run, so that the differences count and not the machine. Without a folder the bundled samples serve.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { builtExtension, launch, type BrowserName, type Session } from '../commands/browsers';
import { servePages } from '../commands/page-server';
import { readBundledPack } from '../knowledge/files';

const SAMPLES = fileURLToPath(new URL('../../assets/samples', import.meta.url));
const HOST = 'http://www.etnews.com';
/** Every page is watched for so long after it has loaded, in milliseconds. */
const WATCH = 900;
/** mark.js is given so many names: with 2,000 it no longer ends in reasonable time. */
const MARK_JS_NAMES = 200;
const VARIANTS = ['bare', 'empty', 'fablens', 'mark.js'] as const;
type Variant = (typeof VARIANTS)[number];
type Pages = ReadonlyMap<string, { body: string | Buffer }>;

/** What one page cost in one variant. Times in milliseconds. */
interface Cost {
  longest: number;
  blocked: number;
  shift: number;
  /** Bytes of the page's heap, where the browser tells. */
  heap: number;
  marks: number;
  dom: string;
  errors: number;
}

/** A page that the script keeps busy for longer than this, in milliseconds, is given up. */
const PATIENCE = 60_000;
const NEVER_ENDED: Omit<Cost, 'heap' | 'errors'> = { longest: Infinity, blocked: Infinity, shift: 0, marks: 0, dom: '' };

export async function run(args: readonly string[]): Promise<void> {
  const at = args.indexOf('--pages');
  const limit = at < 0 ? 24 : Number(args[at + 1]);
  const folder = args.find((arg, index) => !arg.startsWith('--') && index !== at + 1) ?? SAMPLES;
  const files = readdirSync(folder).filter((file) => file.endsWith('.html')).slice(0, limit);
  const pages = new Map<string, { body: string | Buffer }>(files.map((file) => [`/${file}`, { body: readFileSync(join(folder, file)) }]));
  pages.set('/megabyte.html', { body: megabyte() });
  printSizes();
  for (const name of ['chromium', 'firefox'] as const) {
    const costs = new Map<Variant, Map<string, Cost>>();
    for (const variant of VARIANTS) costs.set(variant, await measureAll(name, variant, pages));
    report(name, [...pages.keys()], costs);
  }
}

function printSizes(): void {
  for (const file of ['content-scripts/page.js', 'card.js']) {
    const bytes = readFileSync(join(builtExtension('chromium'), file));
    console.log(`${file}: ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} gzipped`);
  }
}

/** A page with 1 MB of text, made of the Korean sample's paragraphs. */
function megabyte(): string {
  const sample = readFileSync(join(SAMPLES, 'ko.html'), 'utf8');
  const paragraphs = /<article>([\s\S]*)<\/article>/.exec(sample)?.[1] ?? '';
  return sample.replace(paragraphs, paragraphs.repeat(Math.ceil(1_000_000 / paragraphs.length)));
}

async function measureAll(name: BrowserName, variant: Variant, pages: Pages): Promise<Map<string, Cost>> {
  const server = await servePages(pages);
  const extension = variant === 'bare' || variant === 'fablens' ? undefined : await variantOf(name, variant);
  const session = await launch(name, { port: server.port, bare: variant === 'bare', ...(extension && { extension }) });
  try {
    // The first page of a browser pays for starting things; it is not counted.
    await measure(session, [...pages.keys()][0] ?? '/');
    const costs = new Map<string, Cost>();
    for (const path of pages.keys()) costs.set(path, await measure(session, path));
    return costs;
  } finally {
    await session.close();
    server.close();
    if (extension) rmSync(extension, { recursive: true });
  }
}

/** The built extension with another content script in it. */
async function variantOf(name: BrowserName, variant: 'empty' | 'mark.js'): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'fablens-'));
  cpSync(builtExtension(name), folder, { recursive: true });
  writeFileSync(join(folder, 'content-scripts/page.js'), variant === 'empty' ? '' : await markJsScript());
  return folder;
}

async function markJsScript(): Promise<string> {
  const library = readFileSync(createRequire(import.meta.url).resolve('mark.js/dist/mark.min.js'), 'utf8');
  const { entities } = await readBundledPack();
  const names = entities.filter(({ kind }) => kind === 'organization').flatMap(({ names: { en = [], ko = [] } }) => [...en.slice(0, 1), ...ko.slice(0, 1)]);
  return `${library}\nnew Mark(document.body).mark(${JSON.stringify(names.slice(0, MARK_JS_NAMES))}, { accuracy: 'exactly', separateWordSearch: false });`;
}

async function measure(session: Session, path: string): Promise<Cost> {
  const page = await session.browser.newPage();
  let errors = 0;
  page.on('pageerror', () => errors++);
  await page.evaluateOnNewDocument(watchThread);
  const ended = await page.goto(HOST + path, { waitUntil: 'load', timeout: PATIENCE }).then(() => true, () => false);
  await new Promise((resolve) => setTimeout(resolve, WATCH));
  const cost = ended ? await page.evaluate(readWatch) : NEVER_ENDED;
  const heap = session.name === 'chromium' ? await heapOf(page) : 0;
  await page.close();
  return { ...cost, heap, errors };
}

async function heapOf(page: Page): Promise<number> {
  const cdp = await page.createCDPSession();
  await cdp.send('HeapProfiler.collectGarbage');
  return (await page.metrics()).JSHeapUsedSize ?? 0;
}

/** In the page, before its own scripts: notes how long the thread is held up, and layout shifts where the browser tells them. */
function watchThread(): void {
  const watch = { gaps: [] as number[], shift: 0 };
  (globalThis as { watch?: typeof watch }).watch = watch;
  const channel = new MessageChannel();
  let last = performance.now();
  channel.port1.onmessage = () => {
    const now = performance.now();
    if (now - last > 10) watch.gaps.push(now - last);
    last = now;
    setTimeout(() => {
      last = performance.now();
      channel.port2.postMessage(0);
    });
  };
  document.addEventListener('DOMContentLoaded', () => channel.port2.postMessage(0));
  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) watch.shift += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  }
  if (PerformanceObserver.supportedEntryTypes.includes('longtask')) {
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) watch.gaps.push(duration);
    }).observe({ type: 'longtask', buffered: true });
  }
}

function readWatch(): Omit<Cost, 'heap' | 'errors'> {
  const { gaps, shift } = (globalThis as unknown as { watch: { gaps: number[]; shift: number } }).watch;
  const html = document.documentElement.outerHTML;
  let hash = 0;
  for (let index = 0; index < html.length; index++) hash = (Math.imul(hash, 31) + html.charCodeAt(index)) | 0;
  return {
    longest: Math.max(0, ...gaps),
    blocked: gaps.reduce((total, gap) => total + Math.max(0, gap - 50), 0),
    shift,
    marks: [...CSS.highlights.values()].reduce((total, highlight) => total + highlight.size, 0) + document.querySelectorAll('[data-markjs]').length,
    dom: `${html.length}:${hash}`,
  };
}

function report(name: BrowserName, paths: readonly string[], costs: ReadonlyMap<Variant, ReadonlyMap<string, Cost>>): void {
  const of = (variant: Variant, path: string): Cost => costs.get(variant)?.get(path) as Cost;
  console.log(`\n${name}, ${paths.length} pages, against the same page with nothing installed`);
  for (const variant of ['empty', 'fablens', 'mark.js'] as const) {
    const added = (what: 'longest' | 'blocked' | 'shift'): number[] => paths.map((path) => of(variant, path)[what] - of('bare', path)[what]);
    const changed = paths.filter((path) => of(variant, path).dom !== of('bare', path).dom).length;
    const heap = paths.map((path) => (of(variant, path).heap - of('empty', path).heap) / 1024);
    console.log(
      `  ${variant.padEnd(8)} blocking time added ${median(added('blocked')).toFixed(1)} ms median, ${Math.max(...added('blocked')).toFixed(0)} worst` +
      ` · longest task of 1 MB page ${of(variant, '/megabyte.html').longest.toFixed(0)} ms (bare ${of('bare', '/megabyte.html').longest.toFixed(0)})` +
      ` · layout shift added ${Math.max(...added('shift')).toFixed(4)} worst · DOM changed on ${changed}` +
      (name === 'chromium' ? ` · heap beyond an empty script ${median(heap).toFixed(0)} KB median, ${Math.max(...heap).toFixed(0)} worst` : '') +
      ` · marks ${paths.reduce((total, path) => total + of(variant, path).marks, 0)}` +
      ` · exceptions added ${paths.reduce((total, path) => total + of(variant, path).errors - of('bare', path).errors, 0)}`,
    );
  }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
