/**
 * Questions to the background, asked until they are answered. The browsers end it over a question: Firefox counts as
 * idle a background that is still at work on its answer (extensions.background.idle.timeout), Chromium ends a worker
 * whenever it likes. The question then fails or is answered by nothing, and whoever asked once would wait in vain. The
 * same question carries the same id every time.
 */

/** Milliseconds before a question is asked again; the last again and again. */
const PAUSES = [50, 200, 500, 1000, 2000, 5000, 10_000];
/**
 * A question that is neither answered nor refused for so long is asked again beside the first, which may still be
 * answered. Milliseconds.
 */
const PATIENCE = 10_000;

interface Asking<T> {
  /** Asks once. Gives anything but an answer, or rejects, when there is none. */
  send: () => Promise<unknown>;
  isAnswer: (answer: unknown) => answer is T;
  /** Whether the other side can still be there. */
  alive: () => boolean;
}

/** The first answer; nothing when the other side is gone for good. */
export async function askUntilAnswered<T>({ send, isAnswer, alive }: Asking<T>): Promise<T | undefined> {
  const { promise, resolve } = Promise.withResolvers<T | undefined>();
  let open = true;
  const attempt = async (): Promise<void> => {
    const answer = await send().catch(() => undefined);
    if (isAnswer(answer)) {
      open = false;
      resolve(answer);
    }
  };
  for (let tries = 0; open; tries++) {
    if (!alive()) resolve(undefined);
    if (!alive()) break;
    await Promise.race([attempt(), promise, pause(PATIENCE)]);
    if (open) await Promise.race([promise, pause(PAUSES[tries] ?? PAUSES.at(-1))]);
  }
  return promise;
}

function pause(milliseconds: number | undefined): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
