/**
 * Shows a dialog of ours beside something in the page: in its own shadow root, following what it stands beside until it
 * is closed.
 */
import { render, type ComponentChild } from 'preact';
import base from '../../assets/styles/base.css?inline';
import card from '../../assets/styles/card.css?inline';
import { createHost, placeBeside, type Box, type Host } from '../overlay';
import { loadI18n } from '../platform/i18n';
import { I18nProvider } from './context';
import { closeOnSwipe } from './swipe';

interface Beside {
  /** Where that stands now; nothing when it is gone. */
  anchor: () => Box | undefined;
  /** Whether the dialog takes the focus. */
  focus: boolean;
}

/** Puts the dialog up; gives back what takes it away. `draw` gives an element of the class `card`. */
export function showBeside(
  { anchor, focus }: Beside,
  draw: (close: () => void, resized: () => void) => ComponentChild,
  onClosed: () => void,
): () => void {
  const before = document.activeElement;
  const host = createHost(base + card);
  const place = (): void => keepBeside(host, anchor(), close);
  const observer = new ResizeObserver(place);
  const abort = new AbortController();
  const listen = (target: EventTarget, type: string, handle: (event: Event) => void): void =>
    target.addEventListener(type, handle, { capture: true, signal: abort.signal });

  function close(): void {
    if (abort.signal.aborted) return;
    const hadFocus = host.root.activeElement !== null;
    abort.abort();
    observer.disconnect();
    render(null, host.root);
    host.remove();
    if (hadFocus && before instanceof HTMLElement) before.focus({ preventScroll: true });
    onClosed();
  }

  listen(globalThis, 'scroll', (event) => event.composedPath().includes(host.element) || place());
  listen(globalThis, 'resize', place);
  if (globalThis.visualViewport) listen(globalThis.visualViewport, 'resize', place);
  listen(globalThis, 'keydown', (event) => {
    if (event.isTrusted && (event as KeyboardEvent).key === 'Escape') close();
  });
  listen(globalThis, 'pointerdown', (event) => {
    if (event.isTrusted && !event.composedPath().includes(host.element)) close();
  });

  void loadI18n().then((i18n) => {
    if (abort.signal.aborted) return;
    host.element.lang = i18n.language;
    render(<I18nProvider i18n={i18n}>{draw(close, place)}</I18nProvider>, host.root);
    const dialog = host.root.querySelector<HTMLElement>('.card');
    if (dialog) {
      observer.observe(dialog);
      closeOnSwipe(dialog, close, abort.signal);
    }
    place();
    if (focus) (dialog?.querySelector<HTMLElement>('[data-focus]') ?? dialog)?.focus({ preventScroll: true });
  });
  return close;
}

/**
 * Moves the dialog beside its anchor; closes it when that is scrolled away or gone. On narrow screens the styles lay it
 * along the lower edge.
 */
function keepBeside(host: Host, anchor: Box | undefined, close: () => void): void {
  if (!anchor || anchor.bottom < 0 || anchor.top > innerHeight) return close();
  const dialog = host.root.querySelector<HTMLElement>('.card');
  if (!dialog) return;
  const body = dialog.querySelector<HTMLElement>('.body');
  const natural = dialog.offsetHeight + (body ? body.scrollHeight - body.clientHeight : 0);
  const { left, top, maxHeight } = placeBeside(
    anchor,
    { width: dialog.offsetWidth, height: natural },
    { width: document.documentElement.clientWidth, height: innerHeight },
  );
  dialog.style.maxHeight = `min(34rem, ${maxHeight}px)`;
  const { visualViewport: seen } = globalThis;
  host.move(left, top, seen ? Math.max(0, innerHeight - seen.offsetTop - seen.height) : 0);
}
