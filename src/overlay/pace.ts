/** Long work in small steps, so that the page never waits for us. */

/** Longer than this at a stretch, in milliseconds, we don't hold the page's thread: half a frame. */
const SLICE = 8;
/** The clock is looked at only every so many steps: it costs as much as a step. */
const STEPS = 4;

/** Asked between steps; gives a promise to wait for when the slice is used up. */
export type Pace = () => Promise<void> | undefined;

export function createPace(now: () => number = () => performance.now()): Pace {
  let end = now() + SLICE;
  let asked = 0;
  return () => {
    if (++asked % STEPS !== 0 || now() < end) return undefined;
    return nextTask().then(() => void (end = now() + SLICE));
  };
}

/** After what else waits: input and painting come first. */
function nextTask(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  return scheduler?.yield ? scheduler.yield() : new Promise((resolve) => setTimeout(resolve));
}
