/**
 * The one element of ours in the page: made on first use, with a closed shadow root, and gone when nothing is shown. It
 * lies in the browser's top layer and the shadow root's own rules for it are important, so that no page style reaches
 * it.
 */

export interface Host {
  root: ShadowRoot;
  element: HTMLElement;
  /**
   * Moves it (CSS pixels of the viewport). On a screen no wider than {@link NARROW} it lies along the lower edge, above
   * what is `covered`.
   */
  move(left: number, top: number, covered: number): void;
  remove(): void;
}

/** Of a narrow screen it takes the whole width. CSS pixels; `card.css` has the same. */
const NARROW = 480;

/** Important rules of a shadow root outrank those of the page. */
const OWN_STYLE =
  ':host { all: initial !important; position: fixed !important; right: auto !important; bottom: auto !important; overflow: visible !important; display: block !important; width: max-content !important; height: auto !important; }';

/**
 * Puts the host into the page. The style sheet goes in as an object: an inline one could be refused by the page's
 * policy.
 */
export function createHost(css: string): Host {
  const element = document.createElement('fablens-card');
  element.popover = 'manual';
  const root = element.attachShadow({ mode: 'closed' });
  const position = sheetOf('');
  root.adoptedStyleSheets = [sheetOf(OWN_STYLE), sheetOf(css), position];
  // What is typed or clicked in the card is not the page's business.
  for (const type of ['keydown', 'keyup', 'keypress', 'click', 'mousedown', 'pointerdown'])
    element.addEventListener(type, (event) => event.stopPropagation());
  document.documentElement.append(element);
  element.showPopover();
  return {
    root,
    element,
    move(left, top, covered) {
      const docked = `@media (max-width: ${NARROW}px) { :host { left: 0 !important; top: auto !important; bottom: ${covered}px !important; width: 100% !important; } }`;
      position.replaceSync(`:host { left: ${left}px !important; top: ${top}px !important; } ${docked}`);
    },
    remove: () => element.remove(),
  };
}

function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}
