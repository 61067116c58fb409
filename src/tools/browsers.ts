/**
 * Real browsers with the built extension in them, for `npm start` and the browser tests: Chromium by the DevTools
 * protocol, Firefox by WebDriver BiDi, both through puppeteer. All host names lead to one server on this machine, so
 * that a page can be shown under a news site's name and nothing reaches the network.
 */
import { fileURLToPath } from 'node:url';
import puppeteer, { TargetType, type Browser, type Page } from 'puppeteer-core';
import { GECKO_ID } from './gecko-id';
import { findBrowser } from './prepare.mjs';

export type BrowserName = 'chromium' | 'firefox';

export interface LaunchOptions {
  /** Port of the server on this machine that stands for the hosts; without it the real network is used. */
  port?: number;
  /** The host that leads to the server; every host when it is not given. */
  hosts?: string;
  headless?: boolean;
  dark?: boolean;
  /** Without the extension, to compare. */
  bare?: boolean;
  /**
   * A folder for the profile, so that it outlives the browser; without it the profile is a new one and goes with it.
   */
  profile?: string;
  /** Another folder with a built extension, to compare. */
  extension?: string;
}

export interface Session {
  name: BrowserName;
  browser: Browser;
  /** Where the extension's own pages are: `chrome-extension://…/`, with the slash. */
  origin: string;
  /** Opens a page of the web. */
  open(url: string): Promise<Page>;
  /** Opens one of the extension's own pages: `popup.html?tab=3`. */
  openOwn(path: string): Promise<Page>;
  /** Ends the background, as the browser does at any time. */
  killBackground(): Promise<void>;
  close(): Promise<void>;
}

const OUTPUT = fileURLToPath(new URL('../../.output', import.meta.url));
const FIREFOX_UUID = '6c1f0a52-93a7-4a43-8d5f-0c7f4b8f7a11';
const FIREFOX_ORIGIN = `moz-extension://${FIREFOX_UUID}/`;
/** Firefox ends an idle background after this many milliseconds here. */
const FIREFOX_IDLE = 2500;

/** Firefox's own errands are switched off, so that every request a test sees is the page's or ours. */
const FIREFOX_QUIET = {
  'services.settings.server': 'data:,#remote-settings-off/v1',
  'app.normandy.enabled': false,
  'browser.safebrowsing.downloads.remote.enabled': false,
  'browser.topsites.contile.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
};

/** The folder in which the build puts the extension. */
export function builtExtension(name: BrowserName): string {
  return `${OUTPUT}/${name === 'chromium' ? 'chrome' : 'firefox'}-mv3`;
}

/** Starts a browser with the built extension. Throws with one clear line when the browser is not installed. */
export async function launch(name: BrowserName, options: LaunchOptions = {}): Promise<Session> {
  const executablePath = findBrowser(name);
  if (!executablePath)
    throw new Error(`${name} is not installed: install it, or set FABLENS_${name.toUpperCase()} to its program.`);
  return name === 'chromium' ? launchChromium(executablePath, options) : launchFirefox(executablePath, options);
}

async function launchChromium(
  executablePath: string,
  { port, hosts = '*', headless = true, dark, bare, profile, extension = builtExtension('chromium') }: LaunchOptions,
): Promise<Session> {
  const browser = await puppeteer.launch({
    executablePath,
    headless,
    defaultViewport: headless ? { width: 1280, height: 900 } : null,
    ...(profile && { userDataDir: profile }),
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...(headless ? ['--disable-gpu', '--hide-scrollbars'] : []),
      ...(dark
        ? ['--force-dark-mode', '--blink-settings=preferredColorScheme=0']
        : ['--blink-settings=preferredColorScheme=1']),
      ...(port === undefined ? [] : [`--host-resolver-rules=MAP ${hosts} 127.0.0.1:${port}`]),
      ...(bare
        ? ['--disable-extensions']
        : [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]),
    ],
  });
  const origin = bare ? '' : `chrome-extension://${await chromiumId(browser)}/`;
  if (!bare && extension === builtExtension('chromium')) await closeWelcome(browser, origin);
  const open = opener(browser, (page, url) => page.goto(url, { waitUntil: 'load' }));
  return {
    name: 'chromium',
    browser,
    origin,
    open,
    openOwn: (path) => open(origin + path),
    async killBackground() {
      const page = await open(`${origin}options.html`);
      const cdp = await page.createCDPSession();
      await cdp.send('ServiceWorker.enable');
      await cdp.send('ServiceWorker.stopAllWorkers');
      await page.close();
    },
    close: () => browser.close(),
  };
}

/** What the extension opens at its installation may take a moment; in a profile that has it already nothing comes. */
const WELCOME_WAIT = 4000;

/** Closes the welcome page, so that whoever drives the browser has the tab in front. */
async function closeWelcome(browser: Browser, origin: string): Promise<void> {
  const target = await browser
    .waitForTarget((one) => one.url().startsWith(`${origin}welcome.html`), { timeout: WELCOME_WAIT })
    .catch(() => undefined);
  await (await target?.page())?.close();
}

async function chromiumId(browser: Browser): Promise<string> {
  const worker = await browser.waitForTarget(
    (target) => target.type() === TargetType.SERVICE_WORKER && target.url().startsWith('chrome-extension://'),
  );
  return new URL(worker.url()).host;
}

async function launchFirefox(
  executablePath: string,
  { port, hosts = '*', headless = true, dark, bare, profile, extension = builtExtension('firefox') }: LaunchOptions,
): Promise<Session> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless,
    defaultViewport: headless ? { width: 1280, height: 900 } : null,
    ...(profile && { userDataDir: profile }),
    args: ['--remote-allow-system-access'],
    // Release builds heed another settings server only with this.
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: FIREFOX_UUID }),
      'extensions.background.idle.timeout': FIREFOX_IDLE,
      // The extension is installed for one run; what it stores stays for the next in the same profile.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
      'ui.systemUsesDarkTheme': dark ? 1 : 0,
      ...FIREFOX_QUIET,
      ...(port === undefined
        ? {}
        : {
            'network.proxy.type': 2,
            'network.proxy.autoconfig_url': proxyRule(port, hosts),
            'dom.security.https_first': false,
          }),
    },
  });
  if (!bare) await browser.installExtension(extension);
  if (!bare && extension === builtExtension('firefox')) await closeWelcome(browser, FIREFOX_ORIGIN);
  return {
    name: 'firefox',
    browser,
    origin: FIREFOX_ORIGIN,
    open: opener(browser, (page, url) => page.goto(url, { waitUntil: 'load' })),
    // An extension page never reports that it is loaded: ask it until its script has run.
    openOwn: opener(browser, async (page, path) => {
      void page.goto(FIREFOX_ORIGIN + path).catch(() => undefined);
      await untilShown(page);
    }),
    killBackground: () => endInFirefox(browser),
    close: () => browser.close(),
  };
}

interface Bidi {
  connection: { send(method: string, params: unknown): Promise<{ result: unknown }> };
}

/** Runs an expression in Firefox's own window, with the browser's rights. Gives back its text. */
export async function inFirefoxWindow(browser: Browser, expression: string): Promise<string> {
  const { connection } = browser as unknown as Bidi;
  const tree = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })).result as {
    contexts: { context: string; url: string }[];
  };
  const context = tree.contexts.find(({ url }) => url.startsWith('chrome://browser/'))?.context;
  const done = (await connection.send('script.evaluate', { expression, target: { context }, awaitPromise: true }))
    .result as { result?: { value?: string }; exceptionDetails?: { text: string } };
  if (done.exceptionDetails) throw new Error(done.exceptionDetails.text);
  return done.result?.value ?? '';
}

/** Ends the background at once, whatever it is doing, as Firefox's own tests do. */
async function endInFirefox(browser: Browser): Promise<void> {
  const extension = `WebExtensionPolicy.getByID(${JSON.stringify(GECKO_ID)}).extension`;
  const now = '{ ignoreDevToolsAttached: true, disableResetIdleForTest: true }';
  await inFirefoxWindow(browser, `${extension}.terminateBackground(${now}).then(() => '')`);
}

/**
 * Waits for a window of ours to show something. The driver can't answer while a page is being replaced: it is asked
 * again then.
 */
async function untilShown(page: Page): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    const shown = await page
      .evaluate(
        () => location.protocol === 'moz-extension:' && (document.getElementById('app')?.childElementCount ?? 0) > 0,
      )
      .catch(() => false);
    if (shown) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The window of the extension showed nothing.');
}

/**
 * A proxy script (PAC): the hosts lead to the server, the others to the network. Local names must go through it too.
 */
function proxyRule(port: number, hosts: string): string {
  return `data:text/plain,function FindProxyForURL(url, host) { return ${hosts === '*' ? 'true' : `host === "${hosts}"`} ? "PROXY 127.0.0.1:${port}" : "DIRECT"; }`;
}

function opener(browser: Browser, go: (page: Page, url: string) => Promise<unknown>): (url: string) => Promise<Page> {
  return async (url) => {
    const page = await browser.newPage();
    await go(page, url);
    return page;
  };
}
