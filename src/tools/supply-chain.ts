/**
 * `npm run -s check:supply`: what we build on is what we chose. Direct dependencies are pinned, licences are ones that
 * let us ship (or build), and no package runs a script at installation that is not named here with its reason.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * What may be in the packages that readers install: licences without a condition on the whole. MPL-2.0 binds file by
 * file; webextension-polyfill is shipped as it came.
 */
const SHIPPED = [
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'CC0-1.0',
  'BlueOak-1.0.0',
  'MPL-2.0',
];

/** What may be used to build and test, and stays on the builder's machine. */
const BUILDING = [
  ...SHIPPED,
  'CC-BY-4.0', // caniuse's table
  'Python-2.0', // argparse
  'BSD',
  'CPAL-1.0 OR AGPL-1.0', // citeproc, used by citation-js to read our exports back in tests
  '(MIT AND Zlib)',
];

/** Packages whose entry in the lock file names no licence; the text in the package does. */
const STATED_IN_PACKAGE: Readonly<Record<string, string>> = {
  'is-relative': 'MIT',
  'os-shim': 'MIT',
};

/** Packages with a script at installation. npm's own list asks before any of them is run. */
const INSTALL_SCRIPTS: Readonly<Record<string, string>> = {
  esbuild: 'checks that the right native program was installed; works without it',
  'spawn-sync': 'builds a fallback for Node before 0.12, which nobody here has; comes with web-ext, not run',
};

interface Locked {
  version?: string;
  license?: string;
  dev?: boolean;
  hasInstallScript?: boolean;
}

function main(): void {
  const manifest = read<Record<'dependencies' | 'devDependencies', Record<string, string>>>('package.json');
  const lock = read<{ packages: Record<string, Locked> }>('package-lock.json');
  const packages = Object.entries(lock.packages).filter(([path]) => path !== '');
  const faults = [
    ...Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).flatMap(([name, range]) =>
      /^\d+\.\d+\.\d+(-[\w.]+)?$/.test(range) ? [] : [`${name} is not pinned: ${range}`],
    ),
    ...packages.flatMap(([path, entry]) => faultsOf(nameOf(path), entry)),
  ];
  for (const fault of faults) console.error(fault);
  const shipped = packages.filter(([, { dev }]) => !dev).length;
  console.log(`${packages.length} packages, ${shipped} of them for readers: ${faults.length} faults.`);
  process.exitCode = faults.length > 0 ? 1 : 0;
}

function faultsOf(name: string, { license, dev, hasInstallScript }: Locked): string[] {
  const found = license ?? STATED_IN_PACKAGE[name] ?? 'none';
  const allowed = dev ? BUILDING : SHIPPED;
  const choices = allowed.includes(found) ? [found] : found.replace(/^\(|\)$/g, '').split(' OR ');
  return [
    ...(choices.some((choice) => allowed.includes(choice)) ? [] : [`${name}: licence ${found}`]),
    ...(hasInstallScript && !(name in INSTALL_SCRIPTS) ? [`${name} runs a script at installation`] : []),
  ];
}

/** `node_modules/a/node_modules/@b/c` → `@b/c`. */
function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

function read<T>(file: string): T {
  return JSON.parse(readFileSync(`${ROOT}/${file}`, 'utf8')) as T;
}

main();
