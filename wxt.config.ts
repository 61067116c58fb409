import { defineConfig } from 'wxt';
import preact from '@preact/preset-vite';
import { NEWS_SITE_PATTERNS } from './src/settings/news-sites';
import { bundlePack } from './src/tools/bundle-pack';
import { GECKO_ID } from './src/tools/gecko-id';
import { manifestMessages, writeLocaleModules } from './src/tools/locales';

const pack = await bundlePack();
writeLocaleModules();

/** What our own windows may load and do: nothing from outside, no forms that go anywhere, no markup out of text. */
const CONTENT_POLICY = [
  "default-src 'self'",
  "object-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/** Major versions. */
const OLDEST = { chrome: 128, firefox: 142 };

/**
 * Chromium hands highlight styles down from element to element. A rule for every element makes it keep a table of them
 * for each one,
 * 1 KB and five times the time for styles; a rule for the root alone looks the same and costs nothing. Firefox does not
 * hand them down.
 */
const highlightsAtRoot = {
  name: 'highlights-at-root',
  enforce: 'pre' as const,
  transform: (code: string, id: string) =>
    id.includes('page.content/style.css') ? code.replaceAll('::highlight(', ':root::highlight(') : undefined,
};

export default defineConfig({
  publicDir: 'assets/public',
  modules: ['@wxt-dev/webextension-polyfill'],
  manifestVersion: 3,
  vite: ({ browser }) => ({
    plugins: [preact(), ...(browser === 'firefox' ? [] : [highlightsAtRoot])],
    define: { BUNDLED_PACK: JSON.stringify(pack.about) },
    // Styles are written for the oldest browsers we run in, not for older ones.
    build: { cssTarget: browser === 'firefox' ? `firefox${OLDEST.firefox}` : `chrome${OLDEST.chrome}` },
  }),
  hooks: {
    'entrypoints:resolved': (_wxt, entrypoints) => {
      for (const one of entrypoints)
        if (one.type === 'content-script') one.options = { ...one.options, matches: NEWS_SITE_PATTERNS };
    },
    'prepare:publicPaths': (_wxt, paths) => {
      paths.push(...pack.paths, ...manifestMessages().map(({ relativeDest }) => relativeDest));
    },
    'build:publicAssets': (_wxt, files) => {
      files.push(...pack.assets(), ...manifestMessages());
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'activeTab', 'contextMenus'],
    host_permissions: NEWS_SITE_PATTERNS,
    optional_host_permissions: ['*://*/*'],
    icons: { 16: 'icon-16.png', 32: 'icon-32.png', 48: 'icon-48.png', 128: 'icon-128.png' },
    action: { default_title: 'Fablens', default_icon: { 16: 'icon-16.png', 32: 'icon-32.png' } },
    // With Alt and Shift, F, E, V, S, B, P, T and H open Firefox's menus.
    commands: {
      'toggle-marks': { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_commandToggle__' },
      'save-article': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_commandSave__' },
      'next-mention': { suggested_key: { default: 'Alt+Shift+N' }, description: '__MSG_commandNext__' },
      'previous-mention': { suggested_key: { default: 'Alt+Shift+M' }, description: '__MSG_commandPrevious__' },
    },
    content_security_policy: { extension_pages: CONTENT_POLICY },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: GECKO_ID,
              strict_min_version: `${OLDEST.firefox}.0`,
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: `${OLDEST.firefox}.0` },
          },
        }
      : { minimum_chrome_version: `${OLDEST.chrome}` }),
  }),
});
