/**
 * Shows peek, card or look-up beside something in the page, one at a time: opens the frame, keeps it beside its anchor
 * until it is closed, and answers what the frame asks.
 */
import type { Askable, FrameHandlers, FrameScript, FrameShow, FromFrame, ToFrame } from '../messages';
import { createHost, type Host } from './host';
import { placeBeside, type Box } from './place';

export interface PanelRequest extends Omit<FrameShow, 'sheet'> {
  /** Where that stands now, in CSS pixels of the viewport; nothing when it is gone. */
  anchor: () => Box | undefined;
  /** What the page's script answers; size, place and closing are the panel's own. */
  handlers: Omit<FrameHandlers, 'size' | 'close' | 'raise'>;
}

export interface Panel {
  show(request: PanelRequest): void;
  close(): void;
  /** What is shown. */
  shown(): PanelRequest['view'] | undefined;
}

/** Of a narrow screen it takes the whole width. CSS pixels. */
const NARROW = 480;
/** Its width on others, and how high it may be. CSS pixels. */
const WIDTH = 416;
const MOST = 544;
/** The part of a narrow screen's height that it may take. */
const SHARE = 0.72;
/** What is not yet settled is shown as it is after this, in milliseconds. */
const WAIT = 120;

/** What the frame orders and does not only ask: never carried out while something covers the card. */
const ORDERS: ReadonlySet<Askable> = new Set([
  'reject',
  'openExplorer',
  'openTracker',
  'addName',
  'removeName',
  'save',
] satisfies Askable[]);

/** `bring` brings a script into the frames of ours that have none. */
export function createPanel(bring: (script: FrameScript) => Promise<unknown>): Panel {
  let open: Opened | undefined;
  return {
    show(request) {
      if (open?.script === scriptOf(request)) return open.show(request);
      open?.close();
      open = openPanel(request, bring, () => (open = undefined));
    },
    close: () => open?.close(),
    shown: () => open?.request().view,
  };
}

interface Opened {
  script: FrameScript;
  request(): PanelRequest;
  show(request: PanelRequest): void;
  close(): void;
}

function scriptOf({ view }: PanelRequest): FrameScript {
  return view.kind === 'lookUp' ? 'lookup' : 'card';
}

function openPanel(first: PanelRequest, bring: (script: FrameScript) => Promise<unknown>, closed: () => void): Opened {
  const script = scriptOf(first);
  const before = document.activeElement;
  const abort = new AbortController();
  const host = createHost(() => close());
  let request = first;
  let port: MessagePort | undefined;
  let height = 0;
  let shown = false;

  const send = (message: ToFrame): void => port?.postMessage(JSON.stringify(message));
  const sheet = (): boolean => innerWidth <= NARROW;
  const tell = (): void => {
    const { view, language, focus } = request;
    send({ show: { view, language, focus, sheet: sheet() } });
  };
  const place = (): void => {
    const anchor = request.anchor();
    if (!anchor || anchor.bottom < 0 || anchor.top > innerHeight) return close();
    if (height > 0 && shown) host.lay(placeOf(anchor, height, sheet()), request.view.kind === 'peek');
  };
  const appear = (): void => {
    if (shown) return;
    shown = true;
    place();
    if (abort.signal.aborted) return;
    send({ appeared: true });
    if (request.focus) host.focus();
  };
  const raise = (): { blind: boolean } => {
    host.raise();
    send({ appeared: true });
    const { opacity, filter } = getComputedStyle(document.documentElement);
    return { blind: opacity !== '1' || filter !== 'none' };
  };
  function close(): void {
    if (abort.signal.aborted) return;
    const hadFocus = host.hasFocus();
    abort.abort();
    port?.close();
    host.remove();
    // Without a focus of its own the page would get no keys in Chromium.
    if (hadFocus) {
      window.focus();
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    }
    closed();
  }

  const own: Pick<FrameHandlers, 'size' | 'close' | 'raise'> = {
    size(told) {
      height = told.height;
      place();
      if (told.settled) appear();
      else setTimeout(appear, WAIT);
      return null;
    },
    close: () => (close(), null),
    raise,
  };
  const answer = async ({ id, name, input }: FromFrame): Promise<void> => {
    const handlers: FrameHandlers = { ...request.handlers, ...own };
    if (name === 'ask' && ORDERS.has(input.name) && host.isCovered()) {
      raise();
      return send({ answer: id, value: { ok: false, problem: 'covered' } });
    }
    const handle = handlers[name] as (input: unknown) => unknown;
    send({ answer: id, value: await handle(input) });
  };

  listen(abort.signal, host, place, {
    away: () => request.view.kind === 'peek' || close(),
    close,
  });
  void host
    .connect(script, () => bring(script))
    .then((taken) => {
      if (abort.signal.aborted) return taken?.close();
      if (!taken) return close();
      port = taken;
      port.addEventListener('message', ({ data }) => void answer(JSON.parse(data as string) as FromFrame));
      tell();
    });
  return {
    script,
    request: () => request,
    show(next) {
      request = next;
      tell();
      place();
      if (next.focus) host.focus();
    },
    close,
  };
}

/** Browsers that tell a frame whether it is covered need no help. */
const seesCovers = (): boolean => 'isVisible' in IntersectionObserverEntry.prototype;
/** Not more often than this it is put on top without a cause, in milliseconds. */
const RAISE_REST = 1000;

/** What happens in the page that moves or closes it, or is pressed `away` from it. Only what a person does counts. */
function listen(
  signal: AbortSignal,
  host: Host,
  place: () => void,
  { away, close }: Record<'away' | 'close', () => void>,
): void {
  const on = (target: EventTarget, type: string, handle: (event: Event) => void): void =>
    target.addEventListener(type, (event) => event.isTrusted && handle(event), { capture: true, signal });
  on(globalThis, 'scroll', place);
  on(globalThis, 'resize', place);
  if (globalThis.visualViewport) on(globalThis.visualViewport, 'resize', place);
  on(globalThis, 'keydown', (event) => (event as KeyboardEvent).key === 'Escape' && close());
  on(globalThis, 'pointerdown', away);
  // A page can put something over it without a sound: when the reader comes to it, it is on top again.
  let raised = performance.now();
  on(host.element, 'pointerover', () => {
    if (!host.isCovered() && (seesCovers() || performance.now() - raised < RAISE_REST)) return;
    raised = performance.now();
    host.raise();
  });
}

function placeOf(anchor: Box, height: number, sheet: boolean): Parameters<Host['lay']>[0] {
  if (sheet) {
    const { visualViewport: seen } = globalThis;
    return {
      covered: seen ? Math.max(0, innerHeight - seen.offsetTop - seen.height) : 0,
      height: Math.min(height, MOST, innerHeight * SHARE),
    };
  }
  const width = Math.min(WIDTH, innerWidth - 16);
  const { clientWidth, currentCSSZoom = 1 } = document.documentElement;
  const viewport = { width: clientWidth * currentCSSZoom, height: innerHeight };
  const { left, top, maxHeight } = placeBeside(anchor, { width, height: Math.min(height, MOST) }, viewport);
  return { left, top, width, height: Math.min(height, MOST, maxHeight) };
}
