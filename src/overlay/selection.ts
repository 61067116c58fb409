/** Where the selected text stands, kept after the selection itself is gone. */
import type { Box } from './place';

/**
 * The box of the selection's beginning; of the page's upper part where nothing is selected that has one (a text field,
 * another frame).
 */
export function selectionAnchor(): () => Box | undefined {
  const selection = getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0).cloneRange() : undefined;
  const box = (): DOMRect | undefined => range?.getClientRects()[0];
  const first = box();
  if (first && first.width + first.height > 0) return box;
  return () => ({ left: Math.max(0, innerWidth / 2 - 210), right: innerWidth, top: 0, bottom: innerHeight / 10 });
}
