/** The settings record in the browser's own storage. */
import { browser } from 'wxt/browser';
import { parseSettings, type Settings } from '../settings/settings';

const KEY = 'settings';

export async function readSettings(): Promise<Settings> {
  return parseSettings((await browser.storage.local.get(KEY))[KEY] ?? {});
}

/**
 * Changes the settings; gives back what is stored then. One change after the other, whichever window or background
 * makes them: each builds on what the one before has stored.
 */
export async function changeSettings(edit: (settings: Settings) => Settings): Promise<Settings> {
  return await navigator.locks.request(`fablens-${KEY}`, async () => {
    const settings = edit(await readSettings());
    await browser.storage.local.set({ [KEY]: settings });
    return settings;
  });
}

/** Calls back whenever the settings have changed, whoever changed them. */
export function onSettingsChange(callback: (settings: Settings) => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && changes[KEY]) callback(parseSettings(changes[KEY].newValue ?? {}));
  });
}
