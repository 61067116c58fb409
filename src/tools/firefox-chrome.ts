/** A way into Firefox's own window, where its profiler and its memory reporters are. */
import type { Session } from './browsers';

/** The driver's connection, in so far as we use it: it has no public way into the browser's own window yet. */
interface Connection {
  send(method: string, params: object): Promise<{ result: Record<string, unknown> }>;
}

interface Evaluated {
  type: string;
  result?: { value?: string };
  exceptionDetails?: { text: string };
}

/**
 * Runs an expression in Firefox's own window. It must give JSON, or a promise of it. Throws with what went wrong there.
 */
export async function chromeContext({ browser }: Session): Promise<<T>(expression: string) => Promise<T>> {
  const { connection } = browser as unknown as { connection: Connection };
  const { contexts } = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })).result as {
    contexts: { context: string }[];
  };
  const context = contexts[0]?.context;
  return async <T>(expression: string): Promise<T> => {
    const answer = (await connection.send('script.evaluate', { expression, target: { context }, awaitPromise: true }))
      .result as unknown as Evaluated;
    if (answer.type !== 'success') throw new Error(answer.exceptionDetails?.text ?? 'Firefox did not answer.');
    return JSON.parse(answer.result?.value ?? 'null') as T;
  };
}
