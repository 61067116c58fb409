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

/** A background that is being started can't be reached for a moment. Milliseconds. */
const START_PAUSE = 250;
const MOST_TRIES = 40;

/**
 * Sends a request of the contract to the background, as a window of ours would. Throws when the background does not
 * come up.
 */
export async function askFrom<T>(own: Page, name: BackgroundName, input: unknown): Promise<Result<T>> {
  const ask = crypto.randomUUID();
  for (let tries = 1; ; tries++) {
    const answer = await own.evaluate(
      async (message) => {
        const scope = globalThis as unknown as Scope;
        try {
          return { result: (await (scope.browser ?? scope.chrome).runtime.sendMessage(message)) as unknown };
        } catch (error) {
          return { error: String(error) };
        }
      },
      { fablens: name, ask, input },
    );
    if (!('error' in answer)) return answer.result as Result<T>;
    if (tries === MOST_TRIES || !/establish connection|Receiving end/i.test(answer.error ?? ''))
      throw new Error(answer.error);
    await new Promise((resolve) => setTimeout(resolve, START_PAUSE));
  }
}
