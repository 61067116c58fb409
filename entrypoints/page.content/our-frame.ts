/**
 * Our own frame is a document like any other to the browser, so this script runs in it too: there it waits for the port
 * and has the script brought that draws. The mark in the document proves nothing; a page that makes such a frame and
 * sends a port of its own gets an empty card.
 */
import type { FrameScript } from '../../src/messages';
import { askBackground } from '../../src/platform/messaging';

declare global {
  /** The port to the page's script, for the script that draws. */
  var fablensPort: MessagePort | undefined;
}

export function isOurFrame(): boolean {
  return self.origin === 'null' && document.documentElement?.hasAttribute('data-fablens');
}

export function takePort(): void {
  const take = (event: MessageEvent): void => {
    const [port] = event.ports;
    if (!event.isTrusted || !port) return;
    removeEventListener('message', take);
    globalThis.fablensPort = port;
    // Tells the page's script that the port was taken.
    port.postMessage('');
    void askBackground('loadScript', { script: event.data as FrameScript });
  };
  addEventListener('message', take);
}
