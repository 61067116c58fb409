/**
 * Paints marks with the CSS Custom Highlight API: places are handed to the browser, the page's nodes stay as they are.
 * One highlight per look (kind, and the ground the text stands on); the looks are in the style sheet the manifest
 * brings. The registry is shared with the page's scripts, which may clear it: `repaint` puts back what is missing.
 */
import type { Span } from '../article';
import { createGroundReader, type Ground } from './ground';
import type { Found } from './known';
import type { Pace } from './pace';

/** A mention where it stands in the page. */
export interface Mark {
  mention: Found;
  span: Span;
}

/** How marks look: a line by kind, one quiet line for all, or a tinted ground besides the line. */
export type MarkStyle = 'line' | 'quiet' | 'tint';

export interface Painter {
  /** Replaces what is painted. `pause` is asked now and then and may give a promise to wait for. */
  paint(marks: readonly Mark[], style: MarkStyle, pause: Pace): Promise<void>;
  /** Puts highlights back that the page has removed. */
  repaint(): void;
  clear(): void;
}

const PREFIX = 'fablens-';

/** A painter for this page; where the browser has no highlights it does nothing. */
export function createPainter(registry: HighlightRegistry | undefined = globalThis.CSS?.highlights): Painter {
  let painted = new Map<string, Highlight>();
  const repaint = (): void => {
    for (const [name, highlight] of painted)
      if (registry && registry.get(name) !== highlight) registry.set(name, highlight);
  };
  const clear = (): void => {
    for (const name of painted.keys()) registry?.delete(name);
    painted = new Map();
  };
  return {
    repaint,
    clear,
    async paint(marks, style, pause) {
      if (!registry) return;
      const earlier = painted;
      // The first marks of a page show at once; later the old ones stay until the new ones are complete, so that
      // nothing flickers.
      const next = earlier.size === 0 ? earlier : new Map<string, Highlight>();
      const groundOf = createGroundReader();
      for (const { mention, span } of marks) {
        for (const name of looksOf(mention.kind, style, groundOf(span.startContainer.parentElement))) {
          let highlight = next.get(name);
          if (!highlight) {
            next.set(name, (highlight = new Highlight()));
            if (next === earlier) registry.set(name, highlight);
          }
          highlight.add(new StaticRange(span));
        }
        const waiting = pause();
        if (waiting) await waiting;
      }
      for (const name of painted.keys()) if (!next.has(name)) registry.delete(name);
      painted = next;
      repaint();
    },
  };
}

function looksOf(kind: string, style: MarkStyle, ground: Ground): string[] {
  if (style === 'quiet') return [`${PREFIX}quiet${ground}`];
  return style === 'tint' ? [`${PREFIX}${kind}${ground}`, `${PREFIX}tint${ground}`] : [`${PREFIX}${kind}${ground}`];
}
