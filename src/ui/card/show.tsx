/** Shows the card beside a mention: one at a time, in its own shadow root, following the mention until it is closed. */
import { render } from 'preact';
import base from '../../../assets/styles/base.css?inline';
import card from '../../../assets/styles/card.css?inline';
import { createHost, placeBeside, type Host } from '../../overlay';
import { loadI18n } from '../../platform/i18n';
import { I18nProvider } from '../context';
import { Card } from './card';
import type { CardOpener, CardRequest } from './opener';

export function createCardOpener(): CardOpener {
  let close: (() => void) | undefined;
  return {
    open(request) {
      close?.();
      close = show(request, () => (close = undefined));
    },
    close: () => close?.(),
    shown: () => close !== undefined,
  };
}

/** Puts the card up; gives back what takes it away. */
function show(request: CardRequest, onClosed: () => void): () => void {
  const before = document.activeElement;
  const host = createHost(base + card);
  const place = (): void => keepBeside(host, request.anchor(), close);
  const observer = new ResizeObserver(place);
  const abort = new AbortController();
  const listen = (target: EventTarget, type: string, handle: (event: Event) => void): void => target.addEventListener(type, handle, { capture: true, signal: abort.signal });

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
    render(<I18nProvider i18n={i18n}><Card request={request} onClose={close} onResize={place} /></I18nProvider>, host.root);
    const dialog = host.root.querySelector<HTMLElement>('.card');
    if (dialog) observer.observe(dialog);
    place();
    if (request.focus) dialog?.focus({ preventScroll: true });
  });
  return close;
}

/** Moves the card beside its mention; closes it when the mention is scrolled away or gone. */
function keepBeside(host: Host, range: Range | undefined, close: () => void): void {
  const anchor = range?.getClientRects()[0];
  if (!anchor || anchor.bottom < 0 || anchor.top > innerHeight) return close();
  const dialog = host.root.querySelector<HTMLElement>('.card');
  if (!dialog) return;
  const body = dialog.querySelector<HTMLElement>('.body');
  const natural = dialog.offsetHeight + (body ? body.scrollHeight - body.clientHeight : 0);
  const { left, top, maxHeight } = placeBeside(anchor, { width: dialog.offsetWidth, height: natural }, { width: document.documentElement.clientWidth, height: innerHeight });
  dialog.style.maxHeight = `min(34rem, ${maxHeight}px)`;
  host.move(left, top);
}
