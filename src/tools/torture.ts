/**
 * `npm run -s torture -- [--browser chromium|firefox] [--saves 500] [--seed 1]`: saves under fire in a real browser
 * (build first). Prints the report as one JSON line; exit code 1 when anything that was acknowledged is missing, or
 * anything is half there.
 */
import { parseArgs } from 'node:util';
import { torture } from './torture-run';

const { values } = parseArgs({
  options: {
    browser: { type: 'string', default: 'chromium' },
    saves: { type: 'string', default: '500' },
    seed: { type: 'string', default: '1' },
  },
});
const [saves, seed] = [Number(values.saves), Number(values.seed)];

if ((values.browser !== 'chromium' && values.browser !== 'firefox') || !(saves > 0) || !Number.isInteger(seed)) {
  console.error('Usage: npm run -s torture -- [--browser chromium|firefox] [--saves NUMBER] [--seed NUMBER]');
  process.exitCode = 2;
} else {
  const report = await torture({
    browser: values.browser,
    saves,
    seed,
    onProgress: (done, { acknowledged, backgroundKills, browserKills }) =>
      console.error(`${done} of ${saves}: ${acknowledged} acknowledged, ${backgroundKills} + ${browserKills} kills`),
  });
  console.log(JSON.stringify(report));
  process.exitCode = report.faults.length > 0 ? 1 : 0;
}
