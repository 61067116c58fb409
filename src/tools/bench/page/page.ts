/**
 * `npm run -s bench -- page [FOLDER] [--pages N] [--rounds N] [--browser NAME]`: what the extension costs a page. Each
 * saved page is opened in turn bare, with an empty content script, with Fablens, and with a content script that marks
 * names with mark.js, in four browsers that run side by side; the order rotates from round to round. Without a folder
 * the bundled samples serve.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { builtExtension, type BrowserName, type Session } from '../../browsers';
import { servePages, type Pages } from '../../page-server';
import { pagesOf } from './pages';
import type { Probe } from './probe';
import { probeOf } from './probes';
import { report, type Measured } from './report';
import { launchVariant, VARIANTS, type Variant } from './variants';
import { visit, visitProfiled, type Target } from './visit';

const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];
/** Milliseconds of blocking time. */
const HOPELESS = 5000;

export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      pages: { type: 'string', default: '24' },
      rounds: { type: 'string', default: '3' },
      browser: { type: 'string' },
    },
  });
  printSizes();
  const pages = pagesOf(positionals[0], Number(values.pages));
  const rounds = Number(values.rounds);
  for (const name of BROWSERS.filter((browser) => !values.browser || browser === values.browser)) {
    report(name, await measureAll(name, pages, rounds), rounds);
  }
}

function printSizes(): void {
  for (const file of ['content-scripts/page.js', 'card.js']) {
    const bytes = readFileSync(join(builtExtension('chromium'), file));
    console.log(
      `${file}: ${bytes.length} bytes, ${(gzipSync(bytes, { level: 9 }).length / 1024).toFixed(1)} KB gzipped`,
    );
  }
}

interface Bench {
  session: Session;
  probe: Probe;
}

async function measureAll(name: BrowserName, pages: Pages, rounds: number): Promise<Measured[]> {
  const server = await servePages(pages);
  const targets = [...pages].map(([path, { body }]): Target => ({ path, bytes: body.length }));
  const benches = {} as Record<Variant, Bench>;
  try {
    for (const variant of VARIANTS) {
      const session = await launchVariant(name, variant, server.port);
      benches[variant] = { session, probe: await probeOf(session) };
      // The first page of a browser pays for starting things; it is not counted.
      await visit(session, benches[variant].probe, targets[0] as Target);
    }
    const measured: Measured[] = [];
    for (const target of targets) measured.push(await measurePage(benches, target, rounds));
    return measured;
  } finally {
    for (const { session } of Object.values(benches)) await session.close();
    server.close();
  }
}

async function measurePage(benches: Record<Variant, Bench>, target: Target, rounds: number): Promise<Measured> {
  const measured: Measured = {
    path: target.path,
    costs: { bare: [], empty: [], fablens: [], 'mark.js': [] },
    profiles: [],
  };
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < VARIANTS.length; turn++) {
      const variant = VARIANTS[(round + turn) % VARIANTS.length] as Variant;
      const { session, probe } = benches[variant];
      const costs = measured.costs[variant];
      // What held the page up for seconds is not tried again.
      const hopeless = costs.length > 0 && (costs.at(-1)?.blocked ?? Infinity) > HOPELESS;
      costs.push(hopeless ? undefined : await visit(session, probe, target));
    }
    measured.profiles.push(await visitProfiled(benches.fablens.session, benches.fablens.probe, target));
  }
  return measured;
}
