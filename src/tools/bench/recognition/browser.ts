/** The matcher in real Chromium and Firefox: a plain page runs the bundled measure and hands its numbers back. */
import { launch, type BrowserName } from '../../browsers';
import { servePages } from '../../page-server';
import { bundleRoom } from '../../room-bundle';
import type { Text } from './material';
import type { Throughput } from './throughput';

/** An isolated page of this machine has a clock of microseconds; others round to a millisecond in Firefox. */
const ISOLATED = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };

/** Prints the throughput over some texts in each browser that is installed; says which is not. */
export async function browserThroughput(lexicon: ArrayBuffer, texts: readonly Text[]): Promise<void> {
  const server = await servePages(
    new Map([
      [
        '/',
        {
          body: '<!doctype html><meta charset="utf-8"><title>bench</title><script src="/bench.js"></script>',
          headers: ISOLATED,
        },
      ],
      [
        '/bench.js',
        {
          body: await bundleRoom('src/tools/bench/recognition/page.ts', 'bench'),
          type: 'text/javascript; charset=utf-8',
        },
      ],
      ['/lexicon', { body: Buffer.from(lexicon), type: 'application/octet-stream' }],
      ['/texts', { body: JSON.stringify(texts), type: 'application/json' }],
    ]),
  );
  for (const name of ['chromium', 'firefox'] as const) await measure(name, server.port);
  server.close();
}

async function measure(name: BrowserName, port: number): Promise<void> {
  console.log(`\n200,000 names in ${name}`);
  try {
    const session = await launch(name, { bare: true });
    const page = await session.open(`http://localhost:${port}/`);
    const results = await page.evaluate(() => globalThis.fablensBench());
    for (const { label, result } of results) print(label, result);
    await session.close();
  } catch (error) {
    console.log(`  not measured: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function print(label: string, { ratio, bare, matcher }: Throughput): void {
  console.log(
    `  ${label.padEnd(18)}ratio ${ratio.toFixed(3)}  ${(1 / ratio).toFixed(2)} × bare  (${matcher.toFixed(2)} ns, bare ${bare.toFixed(2)} ns a unit)`,
  );
}
