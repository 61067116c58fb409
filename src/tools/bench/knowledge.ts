/**
 * `npm run -s bench -- knowledge [--sizes 10000] [--browsers chromium,firefox]`: how long the pack takes into a
 * browser's real IndexedDB, and how large it is there: the bundled pack, and made-up ones of five relations to an
 * entity.
 */
import { parseArgs } from 'node:util';
import type { BrowserName } from '../browsers';
import { note } from './figures';
import { inPages } from './in-page';
import type { Load } from './knowledge-page';

const ROUNDS = 5;

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { sizes: { type: 'string', default: '10000' }, browsers: { type: 'string', default: 'chromium,firefox' } },
  });
  const packs = [null, ...values.sizes.split(',').map(Number)];
  console.log(
    `Medians of ${ROUNDS} loads into an empty database; in brackets per thousand entities; the store's size after the first.`,
  );
  for (const browser of values.browsers.split(',') as BrowserName[]) {
    for (const made of packs) {
      // A browser of its own for each: what a deleted database leaves behind would count as the next one's.
      await inPages('src/tools/bench/knowledge-page.ts', [browser], async (_, call) => {
        const loads: Load[] = [];
        for (let round = 0; round < ROUNDS; round++) loads.push(await call<Load>('load', made));
        report(`${browser}, ${made === null ? 'bundled' : 'made-up'} pack`, loads);
      });
    }
  }
}

function report(title: string, loads: readonly Load[]): void {
  const [{ entities, relations, json, store, lexicon }] = loads as [Load];
  const median = (pick: (load: Load) => number): number =>
    loads.map(pick).sort((a, b) => a - b)[loads.length >> 1] ?? 0;
  const time = (pick: (load: Load) => number): string =>
    `${median(pick).toFixed(0)} ms (${((median(pick) * 1000) / entities).toFixed(0)})`;
  for (const { write } of loads)
    note(`knowledge: into the store, per thousand entities, ${title}`, (write * 1000) / entities, { unit: 'ms' });
  console.log(`\n${title}: ${entities} entities, ${relations} relations, ${megabytes(json)} as JSON`);
  console.log(`  schema check        ${time((load) => load.check)}`);
  console.log(`  lexicon compiled    ${time((load) => load.compile)}`);
  console.log(`  one transaction     ${time((load) => load.write)}`);
  console.log(`  again, as an update ${time((load) => load.replace)}`);
  console.log(
    `  store               ${megabytes(store)} (${megabytes((store * 1000) / entities)}), of it the lexicon ${megabytes(lexicon)}`,
  );
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
