/**
 * Clicks, taps and rests of the pointer that mean a mark. The page's own clicks stay the page's. Only what a person
 * does counts.
 */
import { isOurClick, markAt } from './hit';
import type { Mark } from './painter';

/** So long the pointer rests on a mark before that means something, in milliseconds. */
const REST = 250;
/** So long it may be off the mark before that is over. */
const GRACE = 120;

export interface PointerListener {
  marks: () => readonly Mark[];
  /** Whether a rest of the pointer means something. */
  hovers: () => boolean;
  /** The pointer has moved over the page for the first time: something may be wanted soon. */
  onNear: () => void;
  /** `keyboard` when the click was made by a key. */
  onMark: (mark: Mark, keyboard: boolean) => void;
  onRest: (mark: Mark) => void;
  /** The pointer has left what it rested on. */
  onLeave: () => void;
}

/**
 * A listener on the whole window. Call what it gives back to listen, and again whenever the page may have taken its
 * listeners away (`document.open` does): listening twice is listening once.
 */
export function createPointerListener({ marks, hovers, onNear, onMark, onRest, onLeave }: PointerListener): () => void {
  const click = (event: MouseEvent): void => {
    const mark = isOurClick(event) ? markAt(marks(), event) : undefined;
    if (!mark) return;
    // With Alt a link would be followed or downloaded.
    if (event.altKey) event.preventDefault();
    clearTimeout(timer);
    timer = rested = undefined;
    onMark(mark, event.detail === 0);
  };

  let timer: ReturnType<typeof setTimeout> | undefined;
  let rested: Mark | undefined;
  let near = false;
  let last: Pick<PointerEvent, 'composedPath' | 'clientX' | 'clientY' | 'buttons'>;
  const leave = (): void => {
    if (rested) onLeave();
    rested = undefined;
  };
  const look = (): void => {
    timer = undefined;
    const mark = last.buttons === 0 ? markAt(marks(), last) : undefined;
    if (mark && rested && isSame(mark, rested)) return;
    leave();
    rested = mark;
    if (mark) onRest(mark);
  };
  const move = (event: PointerEvent): void => {
    if (!event.isTrusted) return;
    if (!near && marks().length > 0) {
      near = true;
      onNear();
    }
    // A finger does not hover.
    if (event.pointerType === 'touch' || !hovers()) return;
    const { clientX, clientY, buttons } = event;
    const path = event.composedPath();
    last = { composedPath: () => path, clientX, clientY, buttons };
    // Before it rests every move puts that off; afterwards it is looked at now and then.
    if (!rested) clearTimeout(timer);
    if (!rested || timer === undefined) timer = setTimeout(look, rested ? GRACE : REST);
  };
  const out = (event: PointerEvent): void => {
    if (!event.isTrusted || event.relatedTarget) return;
    clearTimeout(timer);
    timer = undefined;
    leave();
  };

  return () => {
    addEventListener('click', click, { capture: true });
    addEventListener('pointermove', move, { capture: true, passive: true });
    addEventListener('pointerout', out, { capture: true, passive: true });
  };
}

/** Marks are made anew whenever the page is painted. */
function isSame({ span: one }: Mark, { span: other }: Mark): boolean {
  return one.startContainer === other.startContainer && one.startOffset === other.startOffset;
}
