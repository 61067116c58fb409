/** One visit to a page: opened, waited for until it is at rest, measured, closed. */
import type { Page } from 'puppeteer-core';
import type { Session } from '../../browsers';
import type { Cost, Profile } from './cost';
import type { Probe } from './probe';

/** A news site of the list that the extension reads by itself. */
const HOST = 'http://www.etnews.com';
/**
 * Every page is watched for at least so long after it has loaded, a large one longer, and then until its marks stay as
 * they are. Milliseconds.
 */
const WATCH = 700;
const WATCH_A_BYTE = 1 / 400;
const STEP = 300;
/** A page that the script keeps busy for longer than this, in milliseconds, is given up. */
const PATIENCE = 30_000;

/** A page by its path on the server, and how large it is. */
export interface Target {
  path: string;
  bytes: number;
}

/** What the page costs; nothing when it did not come to rest. */
export async function visit(session: Session, probe: Probe, target: Target): Promise<Cost | undefined> {
  const page = await session.browser.newPage();
  let errors = 0;
  page.on('pageerror', () => errors++);
  try {
    await probe.start(page);
    if (!(await open(page, target))) return undefined;
    return {
      ...(await probe.timing(page)),
      marks: await page.evaluate(countMarks),
      dom: await page.evaluate(markupOf),
      memory: await probe.memory(page),
      errors,
    };
  } finally {
    await page.close();
  }
}

/**
 * Our script's part of what happens when the page is opened; not measured together with the rest, since a profiler
 * costs something itself.
 */
export async function visitProfiled(session: Session, probe: Probe, target: Target): Promise<Profile> {
  const page = await session.browser.newPage();
  try {
    return await probe.profile(page, () => open(page, target));
  } finally {
    await page.close();
  }
}

async function open(page: Page, target: Target): Promise<boolean> {
  const rested = atRest(page, target);
  // A page whose thread is held up answers nothing at all: it is left to itself then.
  rested.catch(() => undefined);
  return Promise.race([rested, sleep(PATIENCE).then(() => false)]);
}

async function atRest(page: Page, { path, bytes }: Target): Promise<boolean> {
  await page.goto(HOST + path, { waitUntil: 'load', timeout: 2 * PATIENCE });
  await sleep(WATCH + bytes * WATCH_A_BYTE);
  for (let marks = -1; ; await sleep(STEP)) {
    const now = await page.evaluate(countMarks);
    if (now === marks) return true;
    marks = now;
  }
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** In the page: marks as highlights, and those of mark.js. */
function countMarks(): number {
  let marks = document.querySelectorAll('[data-markjs]').length;
  for (const highlight of CSS.highlights.values()) marks += highlight.size;
  return marks;
}

/** In the page: length and hash of its markup. */
function markupOf(): string {
  const html = document.documentElement.outerHTML;
  let hash = 0;
  for (let index = 0; index < html.length; index++) hash = (Math.imul(hash, 31) + html.charCodeAt(index)) | 0;
  return `${html.length}:${hash}`;
}
