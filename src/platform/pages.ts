/**
 * Asks the page of a tab. Its process may be hostile or hang: what it answers is checked, and nobody waits for it for
 * ever.
 */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { PageReplies, type PageAnswer, type PageName, type PageRequests, type Result } from '../messages';
import { isResult, type Envelope } from './messaging';

/** A page that is busy for longer is told of as one that does not answer. Milliseconds. */
const PATIENCE = 15_000;

/**
 * Asks the page of a tab, or a frame of it. One without our reader gives the problem `no-access`, one that takes too
 * long `no-answer`, one that answers what is no answer `bad-request`.
 */
export async function askPage<N extends PageName>(
  tab: number,
  name: N,
  input: PageRequests[N],
  frame = 0,
): Promise<Result<PageAnswer<N>>> {
  let late = false;
  const waited = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE)).then(() => void (late = true));
  const message: Envelope = { fablens: name, ask: '', input };
  const answer: unknown = await Promise.race([
    browser.tabs.sendMessage(tab, message, { frameId: frame }).catch(() => undefined),
    waited,
  ]);
  if (late) return { ok: false, problem: 'no-answer' };
  if (!isResult(answer)) return { ok: false, problem: 'no-access' };
  return answer.ok ? checked(name, answer.value) : { ok: false, problem: 'internal', detail: answer.problem };
}

function checked<N extends PageName>(name: N, answer: unknown): Result<PageAnswer<N>> {
  const reply = v.safeParse(PageReplies[name], answer);
  return reply.success
    ? { ok: true, value: reply.output }
    : { ok: false, problem: 'bad-request', detail: reply.issues[0].message };
}

/** Has every frame of a tab read anew; those without our reader don't mind. */
export async function rereadPage(tab: number): Promise<void> {
  const message: Envelope = { fablens: 'reread', ask: '' };
  await browser.tabs.sendMessage(tab, message).catch(() => undefined);
}
