/**
 * Work for pages, one piece at a time: the tab in front goes first, then whoever has had least, and no page gets more
 * than its share, so that none can hold up the background or the marks of another.
 */

/** What a page may cost at once, and then per second; what is over waits. Milliseconds of work. */
const AT_ONCE = 50;
const PER_SECOND = 100;

interface Waiting {
  tab: number;
  front: boolean;
  run: () => void;
}

/** A queue of pieces of work. `now` is a clock in milliseconds. */
export function createTurns(now: () => number = () => performance.now()) {
  const waiting: Waiting[] = [];
  /** What a tab has cost, less what has been forgiven since. */
  const costs = new Map<number, { cost: number; at: number }>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const costOf = (tab: number): number => {
    const { cost, at } = costs.get(tab) ?? { cost: 0, at: now() };
    return Math.max(0, cost - ((now() - at) * PER_SECOND) / 1000);
  };
  const charge = (tab: number, cost: number): void => {
    costs.set(tab, { cost: costOf(tab) + cost, at: now() });
    for (const other of costs.keys()) if (costOf(other) === 0) costs.delete(other);
  };
  /** Milliseconds until a tab is within its share again. */
  const delayOf = ({ tab }: Waiting): number => Math.max(0, ((costOf(tab) - AT_ONCE) * 1000) / PER_SECOND);
  const before = (a: Waiting, b: Waiting): number =>
    delayOf(a) - delayOf(b) || Number(b.front) - Number(a.front) || costOf(a.tab) - costOf(b.tab);

  const next = (): void => {
    timer = undefined;
    const [first] = [...waiting].sort(before);
    if (!first) return;
    const delay = delayOf(first);
    if (delay > 0) return schedule(delay);
    waiting.splice(waiting.indexOf(first), 1);
    const start = now();
    first.run();
    charge(first.tab, now() - start);
    schedule(0);
  };
  const schedule = (delay: number): void => {
    clearTimeout(timer);
    // Between two pieces other messages come in.
    timer = setTimeout(next, delay);
  };

  return {
    /** Does a piece of work of a tab when it is its turn. What it throws rejects. */
    take<T>(tab: number, front: boolean, work: () => T): Promise<T> {
      return new Promise((resolve, reject) => {
        const run = (): void => {
          try {
            resolve(work());
          } catch (error) {
            reject(error instanceof Error ? error : new Error(String(error)));
          }
        };
        waiting.push({ tab, front, run });
        schedule(0);
      });
    },
  };
}
