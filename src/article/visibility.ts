/** Whether a reader sees an element. Without layout only what the mark-up says is known. */

/** Boxes of this size, in CSS pixels, hold text for screen readers. */
const SPECK = 1;

/** By styles, size and place; its parents have been asked before. */
export function isSeen(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  const style = view?.getComputedStyle?.(element);
  if (!style?.display) return true;
  // An element without a box of its own is as visible as what it holds.
  if (style.display !== 'contents' && element.checkVisibility?.({ visibilityProperty: true }) === false) return false;
  if (style.display === 'none' || style.visibility === 'hidden' || parseFloat(style.fontSize) === 0) return false;
  const clips = style.overflow !== '' && style.overflow !== 'visible';
  if (style.position !== 'absolute' && style.position !== 'fixed' && !clips) return true;
  if (/^rect\(0(px)?[, ]+0|^rect\(1px[, ]+1px/.test(style.clip) || /inset\((50|100)%/.test(style.clipPath))
    return false;
  if (typeof element.getBoundingClientRect !== 'function' || style.display === 'contents') return true;
  const { width, height, right, bottom } = element.getBoundingClientRect();
  if (clips && (width <= SPECK || height <= SPECK)) return style.display.startsWith('inline');
  // Left of or above the page nothing can be scrolled to.
  return !(width > 0 && (right + view!.scrollX < 0 || bottom + view!.scrollY < 0) && style.position !== 'static');
}
