/**
 * Questions to the background, asked until they are answered. The browsers end it over a question: Firefox counts as
 * idle a background that is still at work on its answer (extensions.background.idle.timeout), Chromium ends a worker
 * whenever it likes. The question then fails or is answered by nothing, and whoever asked once would wait in vain. The
 * same question carries the same id every time.
 */

/** Milliseconds before a question that failed is asked again; the last again and again. */
const PAUSES = [50, 200, 500, 1000, 2000, 5000, 10_000];
/**
 * A question on which nothing is heard for so long is asked again beside the first, which may still be answered:
 * Chromium loses messages to a worker that is just being ended, without a word. Milliseconds, the last again and again.
 */
const PATIENCE = [2000, 3000, 5000, 10_000];

/** After so many tries the console is told. */
const TOLD_AFTER = 3;

interface Asking<T> {
  /** Asks once. Gives anything but an answer, or rejects, when there is none. */
  send: () => Promise<unknown>;
  isAnswer: (answer: unknown) => answer is T;
  /** Whether the other side can still be there. */
  alive: () => boolean;
}

/** The first answer; nothing when the other side is gone for good. */
export function askUntilAnswered<T>({ send, isAnswer, alive }: Asking<T>): Promise<T | undefined> {
  return new Promise((resolve) => {
    let open = true;
    const attempt = async (): Promise<void> => {
      const answer = await send().catch(() => undefined);
      if (!isAnswer(answer)) return;
      open = false;
      resolve(answer);
    };
    const keepAsking = async (): Promise<void> => {
      for (let tries = 0; open && alive(); tries++) {
        await Promise.race([attempt(), pause(PATIENCE, tries)]);
        if (open && tries === TOLD_AFTER)
          console.warn('Fablens: the background has not answered yet and is asked again.');
        if (open) await pause(PAUSES, tries);
      }
      resolve(undefined);
    };
    void keepAsking();
  });
}

function pause(milliseconds: readonly number[], tries: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds[tries] ?? milliseconds.at(-1)));
}
