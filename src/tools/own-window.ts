/** Asks the extension from one of its own windows, for `npm start` and the tests in real browsers. */
import type { Page } from 'puppeteer-core';
import type { Browser } from 'wxt/browser';
import type { BackgroundName, Result } from '../messages';

type Scope = Record<'browser' | 'chrome', typeof Browser>;

/** The browser's id of the tab whose address contains `part`, as the extension knows it. */
export function tabAt(own: Page, part: string): Promise<number | undefined> {
  return own.evaluate(async (wanted) => {
    const scope = globalThis as unknown as Scope;
    return (await (scope.browser ?? scope.chrome).tabs.query({})).find((tab) => tab.url?.includes(wanted))?.id;
  }, part);
}

/** Sends a request of the contract to the background, as a window of ours would. */
export async function askFrom<T>(own: Page, name: BackgroundName, input: unknown): Promise<Result<T>> {
  const answer: unknown = await own.evaluate(
    (message) => {
      const scope = globalThis as unknown as Scope;
      return (scope.browser ?? scope.chrome).runtime.sendMessage(message);
    },
    { fablens: name, ask: crypto.randomUUID(), input },
  );
  return answer as Result<T>;
}
