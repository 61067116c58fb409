/**
 * How a visit is measured in a browser. Each browser has a probe of its own, because each tells other things in another
 * way.
 */
import type { Page } from 'puppeteer-core';
import type { Cost, Memory, Profile } from './cost';

export type Timing = Pick<Cost, 'blocked' | 'longest' | 'shift'>;

export interface Probe {
  /** Before the page is opened. */
  start(page: Page): Promise<void>;
  /** When the page has come to rest. */
  timing(page: Page): Promise<Timing>;
  memory(page: Page): Promise<Memory>;
  /**
   * Opens the page once more under a profiler and tells our script's part. `open` comes back when the page is at rest.
   */
  profile(page: Page, open: () => Promise<unknown>): Promise<Profile>;
}
