/** The frame's end of the port to the page's script: numbered requests out, answers and what is to be shown in. */
import type { FrameAnswers, FrameRequestName, FrameRequests, ToFrame } from '../../messages';

declare global {
  /** Left by the script that waits in the frame from the start, where there is one. */
  var fablensPort: MessagePort | undefined;
}

export type Call = <N extends FrameRequestName>(name: N, input: FrameRequests[N]) => Promise<FrameAnswers[N]>;

/** Calls back with the port, now or when it comes. */
export function takePort(taken: (port: MessagePort) => void): void {
  if (globalThis.fablensPort) return taken(globalThis.fablensPort);
  const take = (event: MessageEvent): void => {
    const [port] = event.ports;
    if (!event.isTrusted || !port) return;
    removeEventListener('message', take);
    // Tells the page's script that the port was taken.
    port.postMessage('');
    taken(port);
  };
  addEventListener('message', take);
}

/** Gives back how to ask; `tell` gets everything else that comes. */
export function connect(port: MessagePort, tell: (message: Exclude<ToFrame, { answer: number }>) => void): Call {
  const waiting = new Map<number, (value: never) => void>();
  let last = 0;
  port.addEventListener('message', ({ data }) => {
    const message = JSON.parse(data as string) as ToFrame;
    if (!('answer' in message)) return tell(message);
    waiting.get(message.answer)?.(message.value as never);
    waiting.delete(message.answer);
  });
  port.start();
  return (name, input) =>
    new Promise((resolve) => {
      waiting.set(++last, resolve);
      port.postMessage(JSON.stringify({ id: last, name, input }));
    });
}
