/**
 * What a visit to a page costs, however a browser tells it. Both browsers fill the same record, so that one report
 * serves.
 */

/**
 * A task that held the page's thread for longer than the browsers' own bound of 50 ms, and our script's part of it.
 * Milliseconds.
 */
export interface LongTask {
  duration: number;
  ours: number;
}

/**
 * Bytes, after a garbage collection. `script`: JavaScript objects with their buffers; `browser`: what the browser's own
 * objects take besides (DOM, ranges, layout; in Firefox also its own scripts that serve extensions).
 */
export interface Memory {
  script: number;
  browser: number;
}

/** What one visit cost. Times in milliseconds. */
export interface Cost {
  /** Total blocking time: of each long task what is over 50 ms. */
  blocked: number;
  /** The longest task, 0 when none was over 50 ms. */
  longest: number;
  /** Cumulative layout shift; nothing where the browser does not tell. */
  shift?: number;
  memory: Memory;
  marks: number;
  /** Length and hash of the page's markup. */
  dom: string;
  errors: number;
}

/** What a profiler saw of our script in one visit. Milliseconds. */
export interface Profile {
  longTasks: LongTask[];
  /** Everything our script did on the page's thread. */
  total: number;
}

/** Longer than this a task is long (W3C Long Tasks), milliseconds. */
export const LONG = 50;

/** Blocking time and longest task of a visit. */
export function blockingOf(durations: readonly number[]): Pick<Cost, 'blocked' | 'longest'> {
  const long = durations.filter((duration) => duration > LONG);
  return { blocked: long.reduce((total, duration) => total + duration - LONG, 0), longest: Math.max(0, ...long) };
}
