/**
 * `npm run -s fuzz -- [--runs 1000000] [--seed N] [--only WORD]`: so many made-up inputs, spread over all targets. Every
 * fault is printed as one JSON line with its seed and the smallest input that shows it; exit code 1 if there is one.
 */
import { parseArgs } from 'node:util';
import { FUZZ_TARGETS } from './targets';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    only: { type: 'string', default: '' },
  },
});
const [runs, seed] = [Number(values.runs), Number(values.seed)];
const targets = FUZZ_TARGETS.filter(({ name }) => name.includes(values.only));

if (!(runs > 0) || !Number.isInteger(seed) || targets.length === 0) {
  console.error('Usage: npm run -s fuzz -- [--runs NUMBER] [--seed NUMBER] [--only WORD]');
  process.exitCode = 2;
} else {
  const each = Math.ceil(runs / targets.length);
  const faults = targets.flatMap((target) => {
    const start = performance.now();
    const fault = target.run({ runs: each, seed });
    console.error(
      `${fault ? 'FAULT' : 'clean'} ${target.name}: ${each} in ${Math.round(performance.now() - start)} ms`,
    );
    return fault ?? [];
  });
  for (const fault of faults) console.log(JSON.stringify(fault));
  console.log(JSON.stringify({ inputs: each * targets.length, targets: targets.length, seed, faults: faults.length }));
  process.exitCode = faults.length > 0 ? 1 : 0;
}
