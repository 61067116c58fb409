import { expect, test } from 'vitest';
import { rates, score } from '../../src/tools/scoring';

const gold = (start: number, end: number, entity: string, rest: { class?: string; optional?: boolean } = {}) => ({
  start,
  end,
  surface: '',
  entity,
  class: 'org',
  ...rest,
});
const found = (start: number, end: number, kind = 'organization') => ({ start, end, surface: '', entity: 'x', kind });

test('an exact span is right, a wrong boundary is both missed and false', () => {
  const result = score([gold(0, 4, 'TSMC'), gold(10, 16, 'NVIDIA')], [found(0, 4), found(10, 15)]);
  expect([result.right.length, result.missed.length, result.wrong.length]).toEqual([1, 1, 1]);
  expect(rates([result])).toMatchObject({ precision: 0.5, recall: 0.5, f1: 0.5 });
});

test('optional mentions, media and generic chips count neither way, whatever their exact span', () => {
  const ignored = [
    gold(0, 4, 'Reuters', { class: 'media' }),
    gold(5, 8, 'GPU', { class: 'other' }),
    gold(9, 14, 'DeepMind', { optional: true }),
  ];
  expect(score(ignored, [found(0, 4), found(5, 7), found(9, 14)])).toEqual({ right: [], missed: [], wrong: [] });
  expect(score(ignored, [])).toEqual({ right: [], missed: [], wrong: [] });
});

test('a mark that touches nothing annotated is false', () => {
  expect(score([], [found(3, 5)]).wrong).toHaveLength(1);
  expect(rates([score([], [found(3, 5, 'process')])], ['tech'])).toMatchObject({ precision: 0, gold: 0, found: 1 });
});
