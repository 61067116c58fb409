/**
 * Sends and answers the messages of the contract. A page's script imports this too, so it carries no schemas: the
 * background hands them in.
 */
import { browser, type Browser } from 'wxt/browser';
import type {
  BackgroundAnswers,
  BackgroundName,
  BackgroundRequest,
  PageAnswers,
  PageName,
  PageRequests,
  Problem,
  Result,
} from '../messages';

interface Envelope {
  fablens: string;
  input?: unknown;
}

/** Who asked: one of our own windows, or the page of a tab. */
export interface Asker {
  tab?: number;
  frame?: number;
  url?: string;
  /** Whether it is one of our own windows. */
  own: boolean;
}

/** A failure with a problem the reader can be told. */
export class ProblemError extends Error {
  constructor(
    readonly problem: Problem,
    message: string = problem,
  ) {
    super(message);
    this.name = 'ProblemError';
  }
}

/** Asks the background. Never throws: when it can't be reached the result says so. */
export async function askBackground<N extends BackgroundName>(
  name: N,
  input: BackgroundRequest<N>,
): Promise<Result<BackgroundAnswers[N]>> {
  return deliver(() => browser.runtime.sendMessage({ fablens: name, input } satisfies Envelope));
}

/** Asks the page of a tab, or a frame of it. One without our reader gives the problem `no-access`. */
export async function askPage<N extends PageName>(
  tab: number,
  name: N,
  input: PageRequests[N],
  frame = 0,
): Promise<Result<PageAnswers[N]>> {
  return deliver(
    () => browser.tabs.sendMessage(tab, { fablens: name, input } satisfies Envelope, { frameId: frame }),
    'no-access',
  );
}

/** Has every frame of a tab read anew; those without our reader don't mind. */
export async function rereadPage(tab: number): Promise<void> {
  await browser.tabs.sendMessage(tab, { fablens: 'reread' } satisfies Envelope).catch(() => undefined);
}

async function deliver<T>(send: () => Promise<unknown>, unreachable: Problem = 'internal'): Promise<Result<T>> {
  try {
    const answer = await send();
    return isResult(answer) ? (answer as Result<T>) : { ok: false, problem: unreachable };
  } catch (error) {
    return { ok: false, problem: unreachable, detail: String(error) };
  }
}

function isResult(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'ok' in answer;
}

/** Answers every message of ours by `handle`; what it throws becomes a result. Messages of others are left alone. */
export function answerMessages(handle: (name: string, input: unknown, asker: Asker) => Promise<unknown>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, sendResponse) => {
    if (sender.id !== browser.runtime.id || !isEnvelope(message)) return false;
    void respond(() => handle(message.fablens, message.input, askerOf(sender))).then(sendResponse);
    // The answer comes later.
    return true;
  });
}

async function respond(work: () => Promise<unknown>): Promise<Result<unknown>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (error instanceof ProblemError) return { ok: false, problem: error.problem, detail: error.message };
    return { ok: false, problem: 'internal', detail: String(error) };
  }
}

function askerOf(sender: Browser.runtime.MessageSender): Asker {
  const own = sender.url?.startsWith(browser.runtime.getURL('/')) ?? false;
  return {
    own,
    ...(sender.tab?.id !== undefined && { tab: sender.tab.id }),
    ...(sender.frameId !== undefined && { frame: sender.frameId }),
    ...(sender.url !== undefined && { url: sender.url }),
  };
}

function isEnvelope(message: unknown): message is Envelope {
  return typeof message === 'object' && message !== null && typeof (message as Partial<Envelope>).fablens === 'string';
}
