/**
 * What a reader does in the frame counts only when a person did it, a moment after the frame has come into sight, and
 * while nothing lies over it. One guard before all handlers, so that none has to think of it.
 */

/** So long after it has come into sight nothing acts, in milliseconds: the click may have been meant for the page. */
const ARMING = 300;

/** Everything our components listen to. */
const INPUT = [
  'click',
  'auxclick',
  'dblclick',
  'submit',
  'input',
  'change',
  'keydown',
  'keyup',
  'keypress',
  'pointerdown',
  'pointermove',
  'pointerup',
  'touchstart',
  'mousedown',
  'mouseup',
] as const;
/** What carries something out. */
const ACTS: ReadonlySet<string> = new Set(['click', 'auxclick', 'dblclick', 'submit']);

export interface Guard {
  /** It has come into sight, or to the top, just now. */
  appear(): void;
  /** Covers can't be told on this page: from now on they don't count here. */
  blind(): void;
}

/** Guards a window; `covered` is told of an act that was not let through because something lay over the frame. */
export function guardInput(window: Window, covered: () => void): Guard {
  let appeared = Infinity;
  let visible = !watchVisibility(window.document.documentElement, (now) => {
    if (now && !visible) appeared = performance.now();
    visible = now;
  });
  let blind = false;
  const guard = (event: Event): void => {
    if (event.isTrusted && !ACTS.has(event.type)) return;
    const stop = (): void => {
      event.stopImmediatePropagation();
      event.preventDefault();
    };
    if (!event.isTrusted) return stop();
    if (!visible && !blind) {
      stop();
      return covered();
    }
    if (performance.now() - appeared < ARMING) stop();
  };
  for (const type of INPUT) window.addEventListener(type, guard, { capture: true });
  return {
    appear: () => (appeared = performance.now()),
    blind: () => (blind = true),
  };
}

/** The second version of IntersectionObserver, which the types don't have yet. Chromium only. */
interface VisibilityOptions extends IntersectionObserverInit {
  trackVisibility: true;
  delay: number;
}

/** Tells whether all of an element is really seen. Gives back whether the browser can tell. */
function watchVisibility(element: Element, tell: (visible: boolean) => void): boolean {
  if (!('isVisible' in IntersectionObserverEntry.prototype)) return false;
  const options: VisibilityOptions = { trackVisibility: true, delay: 100, threshold: [0, 0.25, 0.5, 0.75, 1] };
  new IntersectionObserver((entries) => {
    const last = entries.at(-1);
    if (last && 'isVisible' in last) tell(last.isVisible === true);
  }, options).observe(element);
  return true;
}
