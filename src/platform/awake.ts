/** Work that the background has promised an answer for keeps it awake. */
import { browser } from 'wxt/browser';

/**
 * Both browsers count calls of their own functions as work (Firefox: reset of `extensions.background.idle.timeout`),
 * but not a promise. Milliseconds.
 */
const POKE_EVERY = 1000;

let waiting = 0;
let timer: ReturnType<typeof setInterval> | undefined;

/**
 * Waits for work and keeps the background from being ended as idle meanwhile. It may be ended all the same (memory, an
 * update): what may not be lost is kept in steps.
 */
export async function whileAwake<T>(work: Promise<T>): Promise<T> {
  waiting++;
  timer ??= setInterval(() => void browser.runtime.getPlatformInfo().catch(() => undefined), POKE_EVERY);
  try {
    return await work;
  } finally {
    if (--waiting === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  }
}
