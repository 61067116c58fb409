/** Work for pages: the front tab first, nobody more than its share. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createTurns } from '../../src/worker/turns';

let clock = 0;
beforeEach(() => {
  vi.useFakeTimers();
  clock = 0;
});
afterEach(() => void vi.useRealTimers());

/** Time passes for the timers and for the clock of the turns. */
async function pass(milliseconds: number): Promise<void> {
  for (let passed = 0; passed < milliseconds; passed += 10) {
    clock += 10;
    await vi.advanceTimersByTimeAsync(10);
  }
}

it('takes the tab in front first, the others in the order of what they had', async () => {
  const turns = createTurns(() => clock);
  const done: string[] = [];
  void turns.take(1, false, () => done.push('back'));
  void turns.take(2, false, () => done.push('other'));
  void turns.take(3, true, () => done.push('front'));
  await pass(50);
  expect(done).toEqual(['front', 'back', 'other']);
});

it('makes a page that costs much wait, not the others', async () => {
  const turns = createTurns(() => clock);
  const done: [string, number][] = [];
  const work = (name: string, cost: number) => () => {
    clock += cost;
    done.push([name, clock]);
  };
  for (let piece = 0; piece < 20; piece++) void turns.take(1, true, work('greedy', 100));
  await pass(100);
  void turns.take(2, false, work('modest', 1));
  const asked = clock;
  await pass(20);
  expect(done.find(([name]) => name === 'modest')?.[1]).toBeLessThan(asked + 50);
  const before = done.length;
  await pass(1000);
  // 100 milliseconds of work in a second.
  expect(done.length - before).toBeLessThanOrEqual(2);
  await pass(60_000);
  expect(done).toHaveLength(21);
});

it('rejects with what the work throws, and goes on', async () => {
  const turns = createTurns(() => clock);
  const failed = turns.take(1, true, () => {
    throw new Error('bad text');
  });
  const caught = expect(failed).rejects.toThrow('bad text');
  const after = turns.take(1, true, () => 'done');
  await pass(50);
  await caught;
  expect(await after).toBe('done');
});
