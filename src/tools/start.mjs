/**
 * `npm start [-- ADDRESS or FILE] [--browser firefox]`: installs what is missing, builds, and opens a real browser on
 * an article.
 */
import { installBrowsers, installPackages, run } from './prepare.mjs';

const args = process.argv.slice(2);
const at = args.findIndex((arg) => arg === '--browser' || arg.startsWith('--browser='));
const [wanted = 'chromium'] =
  at < 0
    ? []
    : args
        .splice(at, args[at].includes('=') ? 1 : 2)
        .slice(-1)
        .map((arg) => arg.replace('--browser=', ''));
const browser = { chrome: 'chromium', chromium: 'chromium', firefox: 'firefox' }[wanted];
if (!browser || args.length > 1 || args[0]?.startsWith('-')) {
  console.error('Usage: npm start [-- ADDRESS or FILE.html] [--browser chromium | firefox]');
  process.exit(2);
}

installPackages();
installBrowsers([browser]);
console.log(`Building the extension for ${browser} …`);
if (run('npx', ['wxt', 'build', '-b', browser === 'firefox' ? 'firefox' : 'chrome', '--level', 'warn']) !== 0)
  process.exit(1);
process.exit(run('npx', ['tsx', 'src/tools/start.ts', browser, ...args]));
