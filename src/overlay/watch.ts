/**
 * Notices that the page has changed, and has it read again: soon, but never so often that reading takes more than a
 * small part of the time. Navigation by script changes the address without a new page; it always changes the text too.
 */

/** Changes are gathered for at least this long, in milliseconds. */
const SETTLE = 60;
/** Reading takes at most one part in this many of the time. */
const REST = 12;

export interface Watch {
  start(): void;
  /** Watches an open shadow root as well. */
  include: (root: ShadowRoot) => void;
}

/** `read` reads the page; `glance` is called at once on every change. */
export function watchPage(document: Document, read: () => Promise<void>, glance: () => void): Watch {
  const options = { childList: true, characterData: true, subtree: true };
  const included = new WeakSet<ShadowRoot>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = SETTLE;

  const observer = new MutationObserver((records) => {
    glance();
    // Children of <html> are not text: our own card comes and goes there.
    if (records.every(({ target }) => target === document.documentElement)) return;
    timer ??= setTimeout(() => {
      timer = undefined;
      const start = performance.now();
      void read().then(() => (wait = Math.max(SETTLE, (performance.now() - start) * REST)));
    }, wait);
  });

  return {
    start: () => observer.observe(document, options),
    include(root) {
      if (included.has(root)) return;
      included.add(root);
      observer.observe(root, options);
    },
  };
}

/** Tells when scrolling has come to rest; `inside` when a part of the page scrolled and not the page itself. */
export function watchScrolling(document: Document, rested: (inside: boolean) => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let inside = false;
  const tell = (): void => {
    rested(inside);
    inside = false;
  };
  document.addEventListener(
    'scroll',
    ({ target }) => {
      inside ||= target !== document;
      clearTimeout(timer);
      timer = setTimeout(tell, SETTLE);
    },
    { capture: true, passive: true },
  );
}
