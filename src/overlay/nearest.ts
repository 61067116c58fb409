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

/** At most `most` things are kept. */
export function createNearest<T>(most: number): Nearest<T> {
  const offers: { thing: T; distance: number }[] = [];
  let reach = Infinity;
  const prune = (): void => {
    offers.sort((a, b) => a.distance - b.distance);
    const first = offers[most];
    if (!first) return;
    reach = Math.min(reach, first.distance);
    offers.length = most;
  };
  return {
    offer(thing, distance) {
      if (distance > reach) return;
      offers.push({ thing, distance });
      if (offers.length >= 2 * most) prune();
    },
    kept() {
      prune();
      return offers.map(({ thing }) => thing);
    },
    reach: () => (prune(), reach),
  };
}

/** How far a box is outside the viewport, in CSS pixels; 0 when a part of it is inside. What has no box is infinitely far. */
export function distanceOf(box: Box | undefined, { innerWidth, innerHeight } = globalThis): number {
  if (!box) return Infinity;
  const { top, bottom, left, right } = box;
  return Math.max(0, -bottom, top - innerHeight, -right, left - innerWidth);
}
