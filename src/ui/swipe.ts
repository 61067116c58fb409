/** Closing by a swipe: a finger takes the dialog by its head and drags it down. */

/** Dragged so far, in CSS pixels, it goes; less, and it comes back. */
const FAR = 72;

export function closeOnSwipe(dialog: HTMLElement, close: () => void, signal: AbortSignal): void {
  let start: number | undefined;
  const drag = (event: PointerEvent): number => Math.max(0, event.clientY - (start ?? event.clientY));
  const on = (
    type: 'pointerdown' | 'pointermove' | 'pointerup' | 'pointercancel',
    handle: (event: PointerEvent) => void,
  ): void =>
    dialog.addEventListener(type, (event) => event.isTrusted && event.pointerType === 'touch' && handle(event), {
      signal,
    });
  on('pointerdown', (event) => {
    if ((event.target as Element).closest('header') && !(event.target as Element).closest('button, input'))
      start = event.clientY;
  });
  on('pointermove', (event) => {
    if (start !== undefined) dialog.style.translate = `0 ${drag(event)}px`;
  });
  const end = (event: PointerEvent): void => {
    const far = start !== undefined && event.type === 'pointerup' && drag(event) > FAR;
    start = undefined;
    dialog.style.translate = '';
    if (far) close();
  };
  on('pointerup', end);
  on('pointercancel', end);
}
