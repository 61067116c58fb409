/**
 * Paints marks with the CSS Custom Highlight API: ranges are handed to the browser, the page's nodes stay as they are. One highlight
 * per kind, whose look is in the style sheet the manifest brings. The registry is shared with the page's scripts, which may clear it:
 * `repaint` puts back what is missing.
 */
import type { Mention } from '../recognition';

/** A mention where it stands in the page. */
export interface Mark {
  mention: Mention;
  range: Range;
}

const PREFIX = 'fablens-';

export interface Painter {
  paint(marks: readonly Mark[]): void;
  /** Puts highlights back that the page has removed. */
  repaint(): void;
  clear(): void;
}

/** A painter for this page; where the browser has no highlights it does nothing. */
export function createPainter(registry: HighlightRegistry | undefined = globalThis.CSS?.highlights): Painter {
  const painted = new Map<string, Highlight>();
  const repaint = (): void => {
    for (const [name, highlight] of painted) if (registry && registry.get(name) !== highlight) registry.set(name, highlight);
  };
  const clear = (): void => {
    for (const name of painted.keys()) registry?.delete(name);
    painted.clear();
  };
  return {
    repaint,
    clear,
    paint(marks) {
      clear();
      if (!registry) return;
      const byKind = new Map<string, Range[]>();
      for (const { mention, range } of marks) {
        const ranges = byKind.get(mention.kind);
        if (ranges) ranges.push(range);
        else byKind.set(mention.kind, [range]);
      }
      for (const [kind, ranges] of byKind) painted.set(PREFIX + kind, new Highlight(...ranges));
      repaint();
    },
  };
}
