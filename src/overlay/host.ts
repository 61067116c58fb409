/**
 * The one element of ours in the page: a plain popover, made on first use and gone when nothing is shown. In its closed
 * shadow root lies a sandboxed frame without an address, whose document is of no origin: the page can't read, style,
 * operate or overhear it. Why it is so, and what remains visible: docs/overlay.md.
 */
import type { FrameScript } from '../messages';

/** Where it lies, in CSS pixels of the viewport; along the lower edge, above what is `covered`, on a narrow screen. */
export type Place = { left: number; top: number; width: number; height: number } | { covered: number; height: number };

export interface Host {
  element: HTMLElement;
  /** Moves it there, and shows it. `passive` when the pointer goes through it. */
  lay(place: Place, passive: boolean): void;
  focus(): void;
  hasFocus(): boolean;
  /** Puts it on top of whatever the page has put there since. */
  raise(): void;
  /** Whether something in the top layer may cover it. */
  isCovered(): boolean;
  /**
   * The port, when the frame's script has taken the other end; nothing when no script came. `bring` brings one into
   * frames of ours.
   */
  connect(script: FrameScript, bring: () => Promise<unknown>): Promise<MessagePort | undefined>;
  remove(): void;
}

/** Important rules of a shadow root outrank those of the page, its inline styles and animations included. */
const OWN_STYLE =
  ':host{all:initial!important;position:fixed!important;inset:auto!important;display:block!important;contain:layout!important;visibility:hidden!important;width:416px!important;height:544px!important}iframe{display:block;width:100%;height:100%;border:0;border-radius:12px;color-scheme:light dark;box-shadow:0 10px 34px rgb(0 0 0/.2),0 2px 8px rgb(0 0 0/.1)}';

/**
 * The attribute tells our script that this frame is not one to read. It proves nothing: content comes only through the
 * port.
 */
const DOCUMENT = '<!doctype html><html lang="en" data-fablens><meta charset="utf-8"><title>Fablens</title><body>';

/** A script that is there takes the port within this, in milliseconds; else it has to be brought. */
const PATIENCE = 60;
/** After this no script will come any more, in milliseconds. */
const DESPAIR = 5000;

/** `gone` is told when the page has removed, moved, hidden or emptied it: then nothing in it is ours any more. */
export function createHost(gone: () => void): Host {
  const element = document.createElement('div');
  element.popover = 'manual';
  const root = element.attachShadow({ mode: 'closed' });
  const frame = document.createElement('iframe');
  frame.title = 'Fablens';
  // No script of any page can run in it; links open in tabs of their own, forms are only ever read by our script.
  frame.setAttribute('sandbox', 'allow-popups allow-popups-to-escape-sandbox allow-forms');
  frame.srcdoc = DOCUMENT;
  const position = sheetOf('');
  root.adoptedStyleSheets = [sheetOf(OWN_STYLE), position];
  root.append(frame);

  let loads = 0;
  let raising = false;
  /** What else was in the top layer when it came to the top. */
  let below: Element[] = [];
  const loaded = new Promise<void>((resolve) =>
    frame.addEventListener('load', () => {
      if (++loads > 1) gone();
      resolve();
    }),
  );
  const abort = new AbortController();
  element.addEventListener('beforetoggle', (event) => raising || event.newState === 'open' || gone(), {
    signal: abort.signal,
  });
  const observer = new MutationObserver(() => element.parentNode === document.documentElement || gone());
  observer.observe(document.documentElement, { childList: true });

  const show = (): void => {
    below = topLayer();
    element.showPopover();
  };
  document.documentElement.append(element);
  show();
  return {
    element,
    lay(place, passive) {
      // A page that is zoomed by a style would zoom us with it.
      const zoom = document.documentElement.currentCSSZoom ?? 1;
      const box =
        'left' in place
          ? `left:${place.left}px!important;top:${place.top}px!important;width:${place.width}px!important`
          : `left:0!important;bottom:${place.covered}px!important;width:100%!important`;
      position.replaceSync(
        `:host{visibility:visible!important;zoom:${1 / zoom}!important;height:${place.height}px!important;${box}${passive ? ';pointer-events:none!important' : ''}}${'left' in place ? '' : 'iframe{border-radius:16px 16px 0 0}'}`,
      );
    },
    focus: () => frame.focus({ preventScroll: true }),
    hasFocus: () => document.activeElement === element,
    raise() {
      raising = true;
      element.hidePopover();
      show();
      raising = false;
    },
    isCovered: () => topLayer().some((other) => other !== element && !below.includes(other)),
    async connect(script, bring) {
      await loaded;
      const offer = (): Promise<MessagePort> =>
        new Promise((taken) => {
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener('message', () => taken(port1), { once: true });
          port1.start();
          frame.contentWindow?.postMessage(script, '*', [port2]);
        });
      const port = await within(PATIENCE, offer());
      if (port) return port;
      await bring();
      return within(DESPAIR, offer());
    },
    remove() {
      abort.abort();
      observer.disconnect();
      element.remove();
    },
  };
}

/** What is there within so many milliseconds; nothing else. */
function within<T>(milliseconds: number, work: Promise<T>): Promise<T | undefined> {
  return Promise.race([work, new Promise<undefined>((resolve) => setTimeout(resolve, milliseconds, undefined))]);
}

/** What of the page's own is in the top layer. Elements in closed shadow roots can't be found. */
function topLayer(): Element[] {
  return [...document.querySelectorAll(':popover-open, :modal, :fullscreen')];
}

function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}
