/** Which mark is under the pointer. The caret tells the text position, the range's boxes tell whether the pointer is on the text at all. */
import type { Mark } from './painter';

/** The mark at viewport coordinates (CSS pixels). */
export function markAt(marks: readonly Mark[], x: number, y: number): Mark | undefined {
  const caret = document.caretPositionFromPoint(x, y);
  if (!caret) return undefined;
  return marks.find(({ range }) => contains(range, caret.offsetNode, caret.offset) && onText(range, x, y));
}

function contains(range: Range, node: Node, offset: number): boolean {
  try {
    return range.isPointInRange(node, offset);
  } catch {
    // The node is of another tree: a frame's or a shadow root's.
    return false;
  }
}

function onText(range: Range, x: number, y: number): boolean {
  return [...range.getClientRects()].some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom);
}

/** Elements with a click of their own: a mention inside keeps it, and the card needs the Alt key. */
const OWN_CLICK = 'a[href], button, label, summary, select, input, [role="button"], [role="link"], [role="tab"], [contenteditable=""], [contenteditable="true"]';

/** Whether a click belongs to us: made by a person, the plain button, no text being selected, on nothing that has a click of its own. */
export function isOurClick(event: MouseEvent): boolean {
  if (!event.isTrusted || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return false;
  if (!getSelection()?.isCollapsed) return false;
  const element = event.composedPath().find((node) => node instanceof Element);
  return event.altKey || !element?.closest(OWN_CLICK);
}
