/**
 * `npm run -s bench [-- NAME [ARGUMENTS]]`: the project's measures, all of them or one; the figures go to a table and to
 * a file in an ignored folder. `npm run -s bench -- compare A.json B.json` tells what got better or worse between two
 * such files. Each bench is a module of its own; to add one, add it to the list.
 */
import { compare, readMeasures, writeMeasures } from './figures';

type Bench = (args: string[]) => Promise<void>;

const BENCHES: Record<string, () => Promise<{ run: Bench }>> = {
  recognition: () => import('./recognition/recognition'),
  knowledge: () => import('./knowledge'),
  page: () => import('./page/page'),
  insight: () => import('./insight'),
  tracker: () => import('./tracker'),
};

const [name, ...args] = process.argv.slice(2);
if (name === 'compare') printChanges(args);
else if (name === undefined || BENCHES[name]) {
  for (const bench of name === undefined ? Object.values(BENCHES) : [BENCHES[name]]) await (await bench?.())?.run(args);
  console.log(`\nWritten to ${writeMeasures(new Date())}`);
} else usage();
process.exit();

function printChanges([before, after]: readonly string[]): void {
  if (before === undefined || after === undefined) return usage();
  const changes = compare(readMeasures(before), readMeasures(after));
  for (const { name: figure, ratio, verdict } of changes)
    console.log(`${verdict.padEnd(8)}${ratio.toFixed(2).padStart(6)} ×  ${figure}`);
  const worse = changes.filter(({ verdict }) => verdict === 'worse').length;
  console.log(`\n${changes.length} figures in both, ${worse} worse beyond the noise.`);
  process.exitCode = worse > 0 ? 1 : 0;
}

function usage(): void {
  console.error(
    `Usage: npm run -s bench [-- ${Object.keys(BENCHES).join(' | ')} [FOLDER OF PAGES] [--quick]] or bench -- compare A B`,
  );
  process.exitCode = 2;
}
