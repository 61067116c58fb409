/** `npm test`: installs what is missing, then runs everything there is to run, one step after the other. */
import { installBrowsers, installPackages, run } from './prepare.mjs';

installPackages();
installBrowsers(['chromium', 'firefox']);

const steps = [
  ['format', 'npm', ['run', '-s', 'check:format']],
  ['types', 'npm', ['run', '-s', 'check:types']],
  ['lint', 'npm', ['run', '-s', 'check:lint']],
  ['rooms and circles', 'npm', ['run', '-s', 'check:imports']],
  ['supply chain', 'npm', ['run', '-s', 'check:supply']],
  ['knowledge', 'npm', ['run', '-s', 'knowledge', '--', 'check', '--errors']],
  ['unit tests', 'npm', ['run', '-s', 'test:unit']],
  ['build for Chrome and Firefox', 'npm', ['run', '-s', 'build']],
  ['lint of the Firefox package', 'npm', ['run', '-s', 'check:package']],
  ['tests in real browsers', 'npm', ['run', '-s', 'test:browser']],
];

for (const [name, command, args] of steps) {
  const start = Date.now();
  console.log(`\n── ${name}`);
  if (run(command, args) !== 0) {
    console.error(`\n${name} failed: see the lines above.`);
    process.exit(1);
  }
  console.log(`── ${name}: done in ${Math.round((Date.now() - start) / 1000)} s`);
}
