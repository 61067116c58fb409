/**
 * Which mark is under the pointer: of those in the element that was hit, the one whose boxes hold the point. Works in
 * open shadow roots too.
 */
import type { Span } from '../article';
import type { Mark } from './painter';

/** The live range of a mark, for measuring. Nothing when the page has changed under it. */
export function rangeOf({ startContainer, startOffset, endContainer, endOffset }: Span): Range | undefined {
  const range = startContainer.ownerDocument.createRange();
  try {
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
  } catch {
    return undefined;
  }
  return range;
}

/** Brings a mark into the middle of what is seen. */
export function scrollToMark({ span }: Mark): void {
  span.startContainer.parentElement?.scrollIntoView({ block: 'center' });
}

/** The mark under an event's point (CSS pixels of the viewport). */
export function markAt(
  marks: readonly Mark[],
  event: Pick<MouseEvent, 'composedPath' | 'clientX' | 'clientY'>,
): Mark | undefined {
  const hit = event.composedPath()[0];
  if (!(hit instanceof Element)) return undefined;
  return marks.find(({ span }) => {
    if (!hit.contains(span.startContainer) && !hit.contains(span.endContainer)) return false;
    return holds(rangeOf(span)?.getClientRects() ?? [], event.clientX, event.clientY);
  });
}

function holds(boxes: Iterable<DOMRect>, x: number, y: number): boolean {
  for (const box of boxes) if (x >= box.left && x <= box.right && y >= box.top && y <= box.bottom) return true;
  return false;
}

/** Elements with a click of their own: a mention inside keeps it, and the card needs the Alt key. */
const OWN_CLICK =
  'a[href], button, label, summary, select, input, [role="button"], [role="link"], [role="tab"], [contenteditable=""], [contenteditable="true"]';

/**
 * Whether a click belongs to us: made by a person, the plain button, no text being selected, on nothing that has a
 * click of its own.
 */
export function isOurClick(event: MouseEvent): boolean {
  if (!event.isTrusted || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return false;
  if (!getSelection()?.isCollapsed) return false;
  const element = event.composedPath().find((node) => node instanceof Element);
  return event.altKey || !element?.closest(OWN_CLICK);
}
