/**
 * Times the matcher against a bare `charCodeAt` loop over the same text in the same run. Runs in Node and in browsers
 * alike.
 */
import { scan } from '../../../recognition/scan';
import type { Lexicon } from '../../../recognition';

export interface Throughput {
  /** Time of the bare loop over time of the matcher: 1 would be as fast as reading. */
  ratio: number;
  /** Nanoseconds per code unit. */
  bare: number;
  matcher: number;
  found: number;
}

/**
 * A single timing is at least this long, in milliseconds: as short as the clock allows, so that the best of many was
 * not interrupted by what else the machine does.
 */
const LEAST = globalThis.crossOriginIsolated === false ? 25 : 2;

/** Best of some rounds, each timing both over all blocks. */
export function throughput(blocks: readonly string[], lexicon: Lexicon, rounds = 150): Throughput {
  const size = blocks.reduce((sum, block) => sum + block.length, 0);
  let found = 0;
  const match = (): void => {
    found = 0;
    for (const block of blocks) found += scan(block, lexicon.layers[0].names).count;
  };
  const [few, many] = [repeats(match), repeats(() => readAll(blocks))];
  let bare = Infinity;
  let matcher = Infinity;
  for (let round = 0; round < rounds; round++) {
    bare = Math.min(bare, timed(() => again(many, () => readAll(blocks))) / many);
    matcher = Math.min(matcher, timed(() => again(few, match)) / few);
  }
  return { ratio: bare / matcher, bare: (bare * 1e6) / size, matcher: (matcher * 1e6) / size, found };
}

/** How often work has to be done to take long enough. */
function repeats(work: () => void): number {
  let count = 1;
  while (count < 1e6 && timed(() => again(count, work)) < LEAST) count *= 2;
  return count;
}

function again(count: number, work: () => void): void {
  for (let index = 0; index < count; index++) work();
}

/** Milliseconds that some work takes. */
export function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

let kept = 0;

function readAll(blocks: readonly string[]): void {
  let sum = 0;
  for (const block of blocks)
    for (let index = 0; index < block.length; index++) sum = (sum + block.charCodeAt(index)) | 0;
  // Kept where the optimiser can't prove it unused.
  kept ^= sum;
}

export function keptSum(): number {
  return kept;
}
