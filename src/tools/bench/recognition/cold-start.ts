/**
 * From a killed background to the first mentions, in the built extension in both browsers: a lexicon of 200,000 names
 * takes the place of the stored one, the background is ended as the browser would, and one of the extension's windows
 * asks for an article's mentions.
 */
import type { Page } from 'puppeteer-core';
import { note } from '../figures';
import { launch, type BrowserName, type Session } from '../../browsers';
import { askFrom } from '../../own-window';
import { servePages } from '../../page-server';
import { bundleRoom } from '../../room-bundle';
import type * as ColdStartPage from './cold-start-page';

/** Wakings by each kind of message, taken in turn. */
const ROUNDS = 9;
/** Bytes handed to a window at a time. */
const PIECE = 1 << 20;

interface Scope {
  fablensCold: typeof ColdStartPage;
}

/** Prints the measures for each browser that is installed; says which is not. The extension must be built. */
export async function coldStart(lexicon: ArrayBuffer, blocks: readonly string[]): Promise<void> {
  for (const name of ['chromium', 'firefox'] as const) {
    console.log(`\ncold start with 200,000 names in ${name}`);
    await measure(name, lexicon, blocks).catch((error: unknown) =>
      console.log(`  not measured: ${error instanceof Error ? error.message : String(error)}`),
    );
  }
}

async function measure(name: BrowserName, lexicon: ArrayBuffer, blocks: readonly string[]): Promise<void> {
  const server = await servePages(new Map());
  const session = await launch(name, { port: server.port });
  try {
    const own = await session.openOwn('options.html');
    const prepared = await askFrom(own, 'prepare', undefined);
    if (!prepared.ok) throw new Error(`The extension did not load its pack: ${prepared.problem}`);
    await own.evaluate(await bundleRoom('src/tools/bench/recognition/cold-start-page.ts', 'fablensCold'));
    await store(own, lexicon);
    await settle();
    const reading = await own.evaluate(() => (globalThis as unknown as Scope).fablensCold.readAgain());
    const empty: number[] = [];
    const first: number[] = [];
    let found = 0;
    for (let round = 0; round < ROUNDS; round++) {
      empty.push((await wake(session, own, { fablens: '', ask: crypto.randomUUID() })).time);
      const { time, mentions } = await wake(session, own, {
        fablens: 'recognise',
        ask: crypto.randomUUID(),
        input: { blocks, headings: [] },
      });
      if (mentions === 0) throw new Error('The background found nothing.');
      first.push(time);
      found = mentions;
    }
    const warm = await askTimes(own, { fablens: '', ask: crypto.randomUUID() });
    note(
      `cold start in ${name}: first mentions against reading and a message`,
      median(first) / (reading.read + median(empty)),
    );
    note(`cold start in ${name}: reading against a copy`, reading.read / reading.copy);
    print(reading, median(empty), median(first), median(warm), found);
  } finally {
    await session.close();
    server.close();
  }
}

/** Ends the background and asks; gives the milliseconds until the answer. */
async function wake(session: Session, own: Page, message: unknown): Promise<{ time: number; mentions: number }> {
  await session.killBackground();
  await settle();
  return ask(own, message);
}

function ask(own: Page, message: unknown): Promise<{ time: number; mentions: number }> {
  return own.evaluate((asked) => (globalThis as unknown as Scope).fablensCold.ask(asked), message);
}

async function askTimes(own: Page, message: unknown): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS * 3; round++) times.push((await ask(own, message)).time);
  return times;
}

/** Puts a lexicon in the place of the one of the packs, as if it were theirs. */
async function store(own: Page, lexicon: ArrayBuffer): Promise<void> {
  for (let from = 0; from < lexicon.byteLength; from += PIECE) {
    const piece = Buffer.from(lexicon, from, Math.min(PIECE, lexicon.byteLength - from)).toString('base64');
    await own.evaluate((text) => (globalThis as unknown as Scope).fablensCold.add(text), piece);
  }
  await own.evaluate(() => (globalThis as unknown as Scope).fablensCold.store());
}

/** Opening and closing windows is still being tidied up after. */
function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 300));
}

function median(list: readonly number[]): number {
  return [...list].sort((a, b) => a - b)[list.length >> 1] as number;
}

function print(
  { read, copy, copyOver, bytes }: ColdStartPage.Reading,
  empty: number,
  first: number,
  warm: number,
  found: number,
): void {
  const ms = (time: number): string => `${time.toFixed(1)} ms`;
  console.log(
    `  reading ${(bytes / 1e6).toFixed(1)} MB from IndexedDB ${ms(read)}, a copy into new memory ${ms(copy)}: ${(read / copy).toFixed(1)} times (over memory in use ${ms(copyOver)})`,
  );
  console.log(
    `  from a killed background to the answer to an empty message ${ms(empty)} (while awake ${ms(warm)}), to ${found} mentions of a 10 KB article ${ms(first)}`,
  );
  console.log(`  first mentions against reading and an empty message: ${(first / (read + empty)).toFixed(2)} times`);
}
