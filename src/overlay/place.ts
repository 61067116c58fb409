/**
 * Where a card stands: below the mention if it fits, else above, always inside the viewport. Pure arithmetic in CSS
 * pixels.
 */

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Placement {
  left: number;
  top: number;
  /** No taller than this, so that it stays inside the viewport. */
  maxHeight: number;
}

const GAP = 6;
const MARGIN = 8;

/** Places something of a size beside an anchor. */
export function placeBeside(
  anchor: Box,
  size: { width: number; height: number },
  viewport: { width: number; height: number },
): Placement {
  const below = viewport.height - anchor.bottom - GAP - MARGIN;
  const above = anchor.top - GAP - MARGIN;
  const goesBelow = size.height <= below || below >= above;
  const maxHeight = Math.max(120, Math.min(goesBelow ? below : above, viewport.height - 2 * MARGIN));
  const height = Math.min(size.height, maxHeight);
  const top = goesBelow ? anchor.bottom + GAP : anchor.top - GAP - height;
  return {
    left: clamp(anchor.left, MARGIN, viewport.width - size.width - MARGIN),
    top: clamp(top, MARGIN, viewport.height - height - MARGIN),
    maxHeight,
  };
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
