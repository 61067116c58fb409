/** Keeps of very many things only those nearest to the viewport: a page may name thousands, a reader sees a hundred. */
import type { Box } from './place';

export interface Nearest<T> {
  /** Takes a thing that is so far away (CSS pixels). */
  offer(thing: T, distance: number): void;
  /** The nearest, those at the same distance in the order they came. */
  kept(): T[];
  /** So far everything is kept (CSS pixels): infinite when nothing was left out. */
  reach(): number;
}

/** Keeps at most `most` things, but everything that is at no distance at all. */
export function createNearest<T>(most: number): Nearest<T> {
  const offers: { thing: T; distance: number }[] = [];
  let reach = Infinity;
  let full = 2 * most;
  const prune = (): void => {
    offers.sort((a, b) => a.distance - b.distance);
    const excess = offers.findIndex(({ distance }, index) => index >= most && distance > 0);
    if (excess < 0) return;
    reach = Math.min(reach, offers[excess]?.distance ?? reach);
    offers.length = excess;
  };
  return {
    offer(thing, distance) {
      if (distance > reach) return;
      offers.push({ thing, distance });
      if (offers.length < full) return;
      prune();
      full = offers.length + most;
    },
    kept() {
      prune();
      return offers.map(({ thing }) => thing);
    },
    reach: () => (prune(), reach),
  };
}

/**
 * How far a box is outside the viewport, in CSS pixels; 0 when a part of it is inside. What has no box is infinitely
 * far.
 */
export function distanceOf(box: Box | undefined, { innerWidth, innerHeight } = globalThis): number {
  if (!box) return Infinity;
  const { top, bottom, left, right } = box;
  return Math.max(0, -bottom, top - innerHeight, -right, left - innerWidth);
}
