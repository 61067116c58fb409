/**
 * Makes a fresh machine ready, with nothing but Node and npm there: installs the packages the lock file names. Plain Node without
 * imports of ours, because nothing is installed yet when it runs.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Runs a command with its output shown; gives back its exit code. */
export function run(command, args) {
  return spawnSync(command, args, { cwd: ROOT, stdio: 'inherit' }).status ?? 1;
}

/** Installs the npm packages when they are missing or older than the lock file. Ends the process with a clear line on failure. */
export function installPackages() {
  const marker = `${ROOT}/node_modules/.package-lock.json`;
  if (existsSync(marker) && statSync(marker).mtimeMs >= statSync(`${ROOT}/package-lock.json`).mtimeMs) return;
  console.log('Installing packages (npm ci) …');
  if (run('npm', ['ci', '--no-progress']) !== 0) {
    console.error('The packages could not be installed: see the lines above. Nothing was changed outside node_modules; run the command again.');
    process.exit(1);
  }
}
