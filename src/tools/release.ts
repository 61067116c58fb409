/**
 * `npm run release`: everything that a store is given, in `.output`: both packages, the sources that Firefox's reviewers build
 * from, and the checksums of all. Nothing is packed unless the checks and the unit tests pass and the changelog knows the version.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const OUTPUT = '.output';
const { version } = createRequire(import.meta.url)('../../package.json') as { version: string };

function run(...command: string[]): void {
  console.log(`> npm run ${command.join(' ')}`);
  execFileSync('npm', ['run', '-s', ...command], { stdio: 'inherit' });
}

/** Fails when the changelog has no part for this version. */
function checkChangelog(): void {
  const text = existsSync('CHANGELOG.md') ? readFileSync('CHANGELOG.md', 'utf8') : '';
  if (!text.includes(version)) throw new Error(`CHANGELOG.md says nothing of version ${version}: write what is new.`);
}

function sha256(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

checkChangelog();
if (!process.argv.includes('--unchecked')) {
  run('check');
  run('knowledge', '--', 'check', '--errors');
  run('test:unit');
}
rmSync(OUTPUT, { recursive: true, force: true });
run('zip');
run('check:package');
const packages = readdirSync(OUTPUT).filter((file) => file.endsWith('.zip'));
const sums = packages.map((file) => `${sha256(`${OUTPUT}/${file}`)}  ${file}`).sort();
writeFileSync(`${OUTPUT}/SHA256SUMS`, `${sums.join('\n')}\n`);
console.log(sums.join('\n'));
