/**
 * Clicks, taps and, where the reader wants it, rests of the pointer that mean a mark. The page's own clicks stay the
 * page's.
 */
import { isOurClick, markAt } from './hit';
import type { Mark } from './painter';

/** So long the pointer rests on a mark before that means something, in milliseconds. */
const REST = 350;

export interface PointerListener {
  marks: () => readonly Mark[];
  /** Whether a rest of the pointer opens a card. */
  hovers: () => boolean;
  /** `keyboard` when the click was made by a key. */
  onMark: (mark: Mark, keyboard: boolean) => void;
}

/** Listens on the whole window; only what a person does counts. */
export function listenToPointer({ marks, hovers, onMark }: PointerListener): void {
  addEventListener(
    'click',
    (event) => {
      const mark = isOurClick(event) ? markAt(marks(), event) : undefined;
      if (!mark) return;
      // With Alt a link would be followed or downloaded.
      if (event.altKey) event.preventDefault();
      onMark(mark, event.detail === 0);
    },
    { capture: true },
  );

  let timer: ReturnType<typeof setTimeout> | undefined;
  addEventListener(
    'pointermove',
    (event) => {
      clearTimeout(timer);
      // A finger does not hover.
      if (!hovers() || !event.isTrusted || event.buttons !== 0 || event.pointerType === 'touch') return;
      const path = event.composedPath();
      timer = setTimeout(() => {
        const mark = markAt(marks(), { composedPath: () => path, clientX: event.clientX, clientY: event.clientY });
        if (mark) onMark(mark, false);
      }, REST);
    },
    { capture: true, passive: true },
  );
}
