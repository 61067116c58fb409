/**
 * `npm run -s soak -- [--browser chromium|firefox] [--visits 2000] [--pages DIR]`: a long day of reading in a real
 * browser (build first). Prints the report as one JSON line; exit code 1 when something grew beyond what was saved.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { soak } from './soak';

const SAMPLES = fileURLToPath(new URL('../../../assets/samples', import.meta.url));

const { values } = parseArgs({
  options: {
    browser: { type: 'string', default: 'chromium' },
    visits: { type: 'string', default: '2000' },
    pages: { type: 'string', default: SAMPLES },
  },
});
const visits = Number(values.visits);

if ((values.browser !== 'chromium' && values.browser !== 'firefox') || !(visits >= 10)) {
  console.error('Usage: npm run -s soak -- [--browser chromium|firefox] [--visits NUMBER (10 or more)] [--pages DIR]');
  process.exitCode = 2;
} else {
  const report = await soak({
    browser: values.browser,
    visits,
    pages: values.pages,
    onProgress: (gauged) => console.error(JSON.stringify(gauged)),
  });
  console.log(JSON.stringify(report));
  process.exitCode = report.faults.length > 0 ? 1 : 0;
}
