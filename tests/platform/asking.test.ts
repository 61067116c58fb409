/** A question is asked until it is answered, and answered once. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { askUntilAnswered } from '../../src/platform/asking';

type Answer = { ok: true };
const isAnswer = (answer: unknown): answer is Answer => typeof answer === 'object' && answer !== null && 'ok' in answer;
const never = (): Promise<unknown> => new Promise(() => undefined);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('askUntilAnswered', () => {
  it('asks again with growing pauses when the other side fails, says nothing of use, or is silent', async () => {
    const times: number[] = [];
    const replies: (() => Promise<unknown>)[] = [
      () => Promise.reject(new Error('Receiving end does not exist.')),
      () => Promise.resolve(undefined),
      never,
      () => Promise.resolve({ ok: true }),
    ];
    const start = Date.now();
    const send = (): Promise<unknown> => {
      times.push(Date.now() - start);
      return (replies.shift() ?? never)();
    };
    const answered = askUntilAnswered({ send, isAnswer, alive: () => true });
    await vi.runAllTimersAsync();
    expect(await answered).toEqual({ ok: true });
    const pauses = times.slice(1).map((time, index) => time - (times[index] ?? 0));
    expect(pauses).toHaveLength(3);
    expect([...pauses].sort((a, b) => a - b)).toEqual(pauses);
  });

  it('takes an answer that comes late, and asks no more', async () => {
    const sent: ((answer: unknown) => void)[] = [];
    const send = (): Promise<unknown> => new Promise((resolve) => void sent.push(resolve));
    const answered = askUntilAnswered({ send, isAnswer, alive: () => true });
    await vi.advanceTimersByTimeAsync(60_000);
    const asked = sent.length;
    expect(asked).toBeGreaterThan(3);
    sent[0]?.({ ok: true });
    expect(await answered).toEqual({ ok: true });
    sent[1]?.({ ok: true });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(asked);
  });

  it('goes on for as long as the other side may come back', async () => {
    let asked = 0;
    const send = (): Promise<unknown> =>
      ++asked < 100 ? Promise.reject(new Error('gone')) : Promise.resolve({ ok: true });
    const answered = askUntilAnswered({ send, isAnswer, alive: () => true });
    await vi.runAllTimersAsync();
    expect(await answered).toEqual({ ok: true });
  });

  it('gives up when the other side is gone for good', async () => {
    let alive = true;
    const answered = askUntilAnswered({ send: () => Promise.reject(new Error('gone')), isAnswer, alive: () => alive });
    await vi.advanceTimersByTimeAsync(5000);
    alive = false;
    await vi.runAllTimersAsync();
    expect(await answered).toBeUndefined();
  });
});
