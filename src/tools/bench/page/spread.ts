/** What many measured numbers say together. */

/** The value below which a share (0 to 1) of the values lie, between two of them where it falls there; 0 of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const [low = 0, high = low] = sorted.slice(Math.floor(place), Math.floor(place) + 2);
  return low + (high - low) * (place % 1);
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}
