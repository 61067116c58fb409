/**
 * `npm run -s bench -- insight [--sizes 1000,10000,100000] [--browsers chromium,firefox]`: what a card and an article's
 * supply map cost in a browser's real IndexedDB, with the bundled pack and with made-up packs of five relations to an
 * entity.
 */
import { parseArgs } from 'node:util';
import type { BrowserName } from '../browsers';
import { note } from './figures';
import { inPages } from './in-page';
import type { Measured, Spread } from './insight-page';

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sizes: { type: 'string', default: '1000,10000,100000' },
      browsers: { type: 'string', default: 'chromium,firefox' },
    },
  });
  console.log('Medians in milliseconds, in brackets what 90 % stay under and the slowest; articles name 40 entities.');
  await inPages(
    'src/tools/bench/insight-page.ts',
    values.browsers.split(',') as BrowserName[],
    async (browser, call) => {
      report(`${browser}, bundled pack`, await call<Measured>('measureBundled', null));
      for (const size of values.sizes.split(',').map(Number))
        report(`${browser}, made up`, await call<Measured>('measureSize', size));
    },
  );
}

function report(
  title: string,
  { entities, relations, load, card, hub, map, explained, reached, drawn, notes }: Measured,
): void {
  const cell = ({ median, ninety, slowest }: Spread): string =>
    `${median.toFixed(1)} (${ninety.toFixed(1)}, ${slowest.toFixed(1)})`;
  for (const [what, { median }] of Object.entries({ card, hub, map, explained }))
    note(`insight: ${what}, ${title}, ${entities} entities`, median, { unit: 'ms' });
  console.log(`\n${title}: ${entities} entities, ${relations} relations, loaded in ${(load / 1000).toFixed(1)} s`);
  console.log(`  card                      ${cell(card)}`);
  console.log(`  card of the largest hub   ${cell(hub)}`);
  console.log(
    `  map, chokepoints, notes   ${cell(map)}   at most ${reached} entities read, ${drawn} drawn, ${notes} notes`,
  );
  console.log(`  the same, told in full    ${cell(explained)}`);
}
