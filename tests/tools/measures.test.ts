import { describe, expect, test } from 'vitest';
import { compare, type Figure, type Measures } from '../../src/tools/bench/figures';

const measures = (figures: Figure[]): Measures => ({
  at: '2026-01-01T00:00:00.000Z',
  machine: { cpu: 'x', cores: 2, memory: 1, system: 's', node: 'v20' },
  figures,
});
const figure = (values: number[], better: Figure['better'] = 'less'): Figure => ({
  name: 'f',
  unit: '×',
  values,
  better,
});
const verdict = (before: Figure, after: Figure): string | undefined =>
  compare(measures([before]), measures([after]))[0]?.verdict;

describe('two measurings compared', () => {
  test('what is within the rounds’ own spread is the same', () => {
    expect(verdict(figure([10, 12, 14, 11, 13]), figure([13, 12, 15]))).toBe('same');
  });
  test('what is beyond it is worse or better, by the way that is better', () => {
    expect(verdict(figure([10, 10.1, 9.9]), figure([12, 12.1, 11.9]))).toBe('worse');
    expect(verdict(figure([10, 10.1, 9.9], 'more'), figure([12, 12.1, 11.9], 'more'))).toBe('better');
  });
  test('a figure without repeats may vary by a tenth', () => {
    expect(verdict(figure([10]), figure([10.9]))).toBe('same');
    expect(verdict(figure([10]), figure([11.5]))).toBe('worse');
  });
  test('a figure that only one file has is not compared', () => {
    expect(compare(measures([]), measures([figure([1])]))).toEqual([]);
  });
});
