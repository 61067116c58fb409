/**
 * Makes a fresh machine ready, with nothing but Node and npm there: installs the packages the lock file names and, on
 * Debian as root, the browsers and fonts. Plain Node without imports of ours, because nothing is installed yet when it
 * runs.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Where each browser is installed, and the Debian package it comes in. Shared with the driver of the real browsers. */
export const BROWSER_PATHS = {
  chromium: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ],
  firefox: [
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/snap/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
};
const DEBIAN_PACKAGES = { chromium: 'chromium', firefox: 'firefox-esr' };
/** Without it Korean, Japanese and Chinese are boxes in the screenshots. */
const CJK_FONT = { package: 'fonts-noto-cjk', path: '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc' };

/** Where a browser is installed; `FABLENS_CHROMIUM` and `FABLENS_FIREFOX` say it for unusual places. */
export function findBrowser(name) {
  return [process.env[`FABLENS_${name.toUpperCase()}`], ...BROWSER_PATHS[name]].find(
    (path) => path !== undefined && existsSync(path),
  );
}

/** Runs a command with its output shown; gives back its exit code. */
export function run(command, args) {
  return spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' }).status ?? 1;
}

/**
 * Installs the npm packages when they are missing or older than the lock file. Ends the process with a clear line on
 * failure.
 */
export function installPackages() {
  const marker = `${ROOT}/node_modules/.package-lock.json`;
  if (existsSync(marker) && statSync(marker).mtimeMs >= statSync(`${ROOT}/package-lock.json`).mtimeMs) return;
  console.log('Installing packages (npm ci) …');
  if (run('npm', ['ci', '--no-progress', '--loglevel=error']) !== 0) {
    fail(
      'The packages could not be installed: see the lines above. Nothing was changed outside node_modules; run the command again.',
    );
  }
}

/**
 * Makes sure that the browsers are there: on Debian as root they are installed, elsewhere one line says what to
 * install.
 */
export function installBrowsers(names) {
  const missing = names.filter((name) => !findBrowser(name));
  const debian = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
  const packages = [
    ...missing.map((name) => DEBIAN_PACKAGES[name]),
    ...(debian && !existsSync(CJK_FONT.path) ? [CJK_FONT.package] : []),
  ];
  if (packages.length === 0) return;
  if (!debian) {
    const variables = missing.map((name) => `FABLENS_${name.toUpperCase()}`).join(' or ');
    fail(
      `Please install ${missing.join(' and ')} (on Debian and Ubuntu: sudo apt-get install ${packages.join(' ')}), or set ${variables} to the program's path.`,
    );
  }
  console.log(`Installing ${packages.join(', ')} (apt-get) …`);
  const quiet = ['-qq', '-y', '-o', 'Dpkg::Use-Pty=0'];
  process.env.DEBIAN_FRONTEND ??= 'noninteractive';
  if (
    run('apt-get', [...quiet, 'update']) !== 0 ||
    run('apt-get', [...quiet, 'install', '--no-install-recommends', ...packages]) !== 0
  ) {
    fail('The browsers could not be installed: see the lines above. Run the command again, or install them by hand.');
  }
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
