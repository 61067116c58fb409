/**
 * Sends and answers the messages of the contract. A page's script imports this too, so it carries no schemas: the
 * background hands them in.
 */
import { browser, type Browser } from 'wxt/browser';
import type {
  BackgroundAnswers,
  BackgroundName,
  BackgroundRequest,
  PageHandlers,
  PageName,
  PageRequests,
  Problem,
  Result,
} from '../messages';
import { askUntilAnswered } from './asking';
import { whileAwake } from './awake';

/** A question on its way. */
export interface Envelope {
  fablens: string;
  /** The same for every time that the same question is asked. */
  ask: string;
  input?: unknown;
}

/** Who asked: one of our own windows, or the page of a tab. */
export interface Asker {
  tab?: number;
  frame?: number;
  url?: string;
  /** Whether it is one of our own windows. */
  own: boolean;
  /** Whether it is the tab in front of its window. */
  front: boolean;
  /** The question's own id: a question that is asked again carries the same. */
  ask: string;
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

/**
 * Asks the background, again and again with growing pauses until it answers. Never throws: with the extension gone or
 * updated under the page the result says `outdated`.
 */
export async function askBackground<N extends BackgroundName>(
  name: N,
  input: BackgroundRequest<N>,
): Promise<Result<BackgroundAnswers[N]>> {
  const envelope: Envelope = { fablens: name, ask: askId(), input };
  const answer = await askUntilAnswered<Result<BackgroundAnswers[N]>>({
    send: async (): Promise<unknown> => browser.runtime.sendMessage(envelope),
    isAnswer: isResult,
    alive: isAlive,
  });
  return answer ?? { ok: false, problem: 'outdated' };
}

/**
 * Whether this script still belongs to a running extension: one that was updated or removed leaves its scripts in the
 * pages behind.
 */
function isAlive(): boolean {
  try {
    return browser.runtime.id !== undefined;
  } catch {
    return false;
  }
}

/** Random, in pages without a secure connection too. */
function askId(): string {
  return crypto.getRandomValues(new Uint32Array(4)).join('-');
}

export function isResult<T>(answer: unknown): answer is Result<T> {
  return typeof answer === 'object' && answer !== null && 'ok' in answer;
}

/** So many answers are remembered for a question that is asked again because its answer was lost on the way. */
const REMEMBERED = 32;

/**
 * Answers every message of ours by `handle`; what it throws becomes a result. A question that is asked again while it
 * is answered, or shortly after, gets the same answer. Messages of others are left alone.
 */
export function answerMessages(handle: (name: string, input: unknown, asker: Asker) => Promise<unknown>): void {
  const answers = new Map<string, Promise<Result<unknown>>>();
  listen(({ fablens, ask, input }, sender) => {
    const asker = askerOf(sender, ask);
    const key = [asker.own, asker.tab, asker.frame, ask].join(' ');
    let answer = answers.get(key);
    if (!answer) {
      answers.set(key, (answer = whileAwake(respond(() => handle(fablens, input, asker)))));
      for (const old of answers.keys()) if (answers.size > REMEMBERED) answers.delete(old);
    }
    return answer;
  });
}

/** A message to a page, as one of the contract's. */
type PageMessage<N extends PageName> = N extends PageName ? { fablens: N; input: PageRequests[N] } : never;

/** Answers what the background and our windows ask this page. */
export function answerAsPage(handlers: PageHandlers): void {
  const isForPage = (message: unknown): message is PageMessage<PageName> =>
    isEnvelope(message) && Object.hasOwn(handlers, message.fablens);
  const handle = <N extends PageName>({ fablens, input }: PageMessage<N> & { fablens: N; input: PageRequests[N] }) =>
    handlers[fablens](input);
  listen((message) => (isForPage(message) ? respond(() => handle(message)) : undefined));
}

/** Has `answer` called for every message of ours; nothing leaves it to others. */
function listen(
  answer: (message: Envelope, sender: Browser.runtime.MessageSender) => Promise<Result<unknown>> | undefined,
): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, sendResponse) => {
    if (sender.id !== browser.runtime.id || !isEnvelope(message)) return false;
    void answer(message, sender)?.then(sendResponse);
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

function askerOf(sender: Browser.runtime.MessageSender, ask: string): Asker {
  const own = sender.url?.startsWith(browser.runtime.getURL('/')) ?? false;
  return {
    own,
    front: sender.tab?.active ?? own,
    ask,
    ...(sender.tab?.id !== undefined && { tab: sender.tab.id }),
    ...(sender.frameId !== undefined && { frame: sender.frameId }),
    ...(sender.url !== undefined && { url: sender.url }),
  };
}

function isEnvelope(message: unknown): message is Envelope {
  return (
    typeof message === 'object' &&
    message !== null &&
    'fablens' in message &&
    typeof message.fablens === 'string' &&
    'ask' in message &&
    typeof message.ask === 'string'
  );
}
