/** `npm test`: installs what is missing, then runs everything there is to run, one step after the other. */
import { installPackages, run } from './prepare.mjs';

installPackages();

const steps = [
  ['unit tests', 'npx', ['vitest', 'run', '--project', 'unit']],
];

for (const [name, command, args] of steps) {
  console.log(`\n── ${name}`);
  if (run(command, args) !== 0) {
    console.error(`\n${name} failed.`);
    process.exit(1);
  }
}
