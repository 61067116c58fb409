/**
 * The one element of ours in the page: made on first use, with a closed shadow root, and gone when nothing is shown. It lies in the
 * browser's top layer and its own style is inline and important, so that no page style reaches it.
 */

export interface Host {
  root: ShadowRoot;
  element: HTMLElement;
  /** Moves it (CSS pixels of the viewport). */
  move(left: number, top: number): void;
  remove(): void;
}

const STYLE = 'all: initial !important; position: fixed !important; inset: auto !important; margin: 0 !important; padding: 0 !important; border: 0 !important; background: none !important; overflow: visible !important; display: block !important; width: max-content !important; height: auto !important; z-index: 2147483647 !important;';

/** Puts the host into the page. The style sheet goes in as an object: an inline one could be refused by the page's policy. */
export function createHost(css: string): Host {
  const element = document.createElement('fablens-card');
  element.style.cssText = STYLE;
  element.popover = 'manual';
  const root = element.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  // What is typed or clicked in the card is not the page's business.
  for (const type of ['keydown', 'keyup', 'keypress', 'click', 'mousedown', 'pointerdown']) element.addEventListener(type, (event) => event.stopPropagation());
  document.documentElement.append(element);
  element.showPopover();
  return {
    root,
    element,
    move(left, top) {
      element.style.setProperty('left', `${left}px`, 'important');
      element.style.setProperty('top', `${top}px`, 'important');
    },
    remove: () => element.remove(),
  };
}
