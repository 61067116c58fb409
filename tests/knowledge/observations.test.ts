/** One statement with several observations: which of them counts, as of when, and what a pack of the first format becomes. */
import { expect, test } from 'vitest';
import { asOfDay, bestObservation, observationsOf, shareSeries, withBest } from '../../src/knowledge/observations';
import { parsePack } from '../../src/knowledge/parse';
import { PackError, type Observation, type Relation } from '../../src/knowledge/schema';
import { staleSince, validityOf } from '../../src/knowledge/validity';

const seen = (asOf: string, more: Partial<Observation> = {}): Observation => ({
  asOf,
  certainty: 'reported',
  sources: [`paper-${asOf}`],
  ...more,
});
const share = (value: number, period: string, by = 'Estimator'): Partial<Observation> => ({
  certainty: 'estimated',
  share: { value, of: 'revenue', period, by },
});
const statement = (observations: Observation[], more: Partial<Relation> = {}): Relation => {
  const [first] = observations;
  if (!first) throw new RangeError('a statement needs an observation');
  return withBest({ id: 'r', type: 'memory_supplied_by', from: 'chip', to: 'maker', ...more, ...first, observations });
};
const pack = (relations: unknown[], more = {}): unknown => ({
  version: '1',
  asOf: '2026',
  entities: [],
  relations,
  events: [],
  sources: [],
  ...more,
});

test('of what changes the newest counts, of what does not the surest', () => {
  expect(
    bestObservation([seen('2024', { status: 'announced' }), seen('2025', { status: 'in-production' })])?.asOf,
  ).toBe('2025');
  expect(bestObservation([seen('2024', { certainty: 'confirmed' }), seen('2025')])?.asOf).toBe('2024');
  expect(bestObservation([seen('2025', share(20, '2024-Q4')), seen('2024-12', share(30, '2024-Q1'))])?.asOf).toBe(
    '2025',
  );
});

test('a ranked observation counts before newer ones, a deprecated one never', () => {
  const older = seen('2024', { ...share(24, '2024'), rank: 'preferred' });
  expect(bestObservation([older, seen('2025', share(22, '2024', 'Other'))])).toBe(older);
  expect(bestObservation([seen('2026', { status: 'ended', rank: 'deprecated' }), seen('2025')])?.asOf).toBe('2025');
});

test('a plan reported after the thing held is about more of it', () => {
  expect(bestObservation([seen('2021'), seen('2023', { status: 'announced' })])?.asOf).toBe('2021');
  expect(bestObservation([seen('2023', { status: 'announced' }), seen('2021', { status: 'rumoured' })])?.asOf).toBe(
    '2023',
  );
});

test('as of a day only what had been observed by then is told; before all of it the earliest', () => {
  const relation = statement([seen('2024-03', { status: 'announced' }), seen('2025-06', { status: 'in-production' })]);
  expect(relation.status).toBe('in-production');
  expect(asOfDay(relation, '2024-12-31')).toMatchObject({ status: 'announced', sources: ['paper-2024-03'] });
  expect(asOfDay(relation, '2023-01-01').status).toBe('announced');
  expect(asOfDay(relation, '2025-07-01').sources).toEqual(['paper-2025-06']);
});

test('what an observation does not say is not taken from another', () => {
  const relation = statement([seen('2024', { exclusivity: 'sole' }), seen('2025', { status: 'ended' })]);
  expect(relation.exclusivity).toBeUndefined();
  expect(asOfDay(relation, '2024-12-31')).toMatchObject({ exclusivity: 'sole' });
});

test('shares are series by estimator, never mixed, oldest first', () => {
  const relation = statement([
    seen('2025', share(20, '2025-Q1')),
    seen('2024', share(30, '2024-Q1')),
    seen('2025', share(25, '2025-Q1', 'Other')),
  ]);
  expect(shareSeries(relation).map(({ by, points }) => [by, points.map(({ period }) => period)])).toEqual([
    ['Estimator', ['2024-Q1', '2025-Q1']],
    ['Other', ['2025-Q1']],
  ]);
  expect(shareSeries(relation, '2024-12-31')).toHaveLength(1);
});

test('a beginning is stated, inferred from the first report that it holds, or not known', () => {
  const reports = [seen('2024-03', { status: 'announced' }), seen('2025-06', { status: 'in-production' })];
  expect(validityOf(statement(reports, { since: '2025-05' })).since).toEqual({ date: '2025-05', known: 'stated' });
  expect(validityOf(statement(reports, { type: 'fabricated_by' })).since).toEqual({
    date: '2025-06',
    known: 'inferred',
  });
  expect(validityOf(statement([seen('2024')], { type: 'fabricated_by' }))).toEqual({});
  expect(validityOf(statement([seen('2025-01', { status: 'ended' })])).until).toEqual({
    date: '2025-01',
    known: 'inferred',
  });
});

test('a plan of which nothing was heard for a year is stale, what came true or ended is not', () => {
  const plan = statement([seen('2024-03', { status: 'announced' })]);
  expect(staleSince(plan, '2025-03-20')).toBe('2024-03');
  expect(staleSince(plan, '2025-02-20')).toBeUndefined();
  expect(
    staleSince(statement([seen('2024-03', { status: 'announced' }), seen('2024-04')]), '2026-01-01'),
  ).toBeUndefined();
});

test('a pack of the first format is read: each relation is one observation', () => {
  const relation = {
    id: 'r',
    type: 'owned_by',
    from: 'a',
    to: 'b',
    asOf: '2024',
    certainty: 'reported',
    sources: ['s'],
  };
  const [read] = parsePack(pack([relation])).relations;
  expect(read).toEqual(relation);
  expect(read && observationsOf(read)).toEqual([{ asOf: '2024', certainty: 'reported', sources: ['s'] }]);
});

test('a pack of the second format is read: the best observation decides, whatever its own fields say', () => {
  const relation = {
    ...{ id: 'r', type: 'owned_by', from: 'a', to: 'b', asOf: '2020', certainty: 'estimated', sources: ['x'] },
    observations: [seen('2024', { status: 'announced' }), seen('2025')],
  };
  const [read] = parsePack(pack([relation], { format: 2 })).relations;
  expect(read).toMatchObject({ asOf: '2025', certainty: 'reported', sources: ['paper-2025'] });
});

test('a pack of a format to come is refused with what to do', () => {
  expect(() => parsePack(pack([], { format: 3 }))).toThrow(PackError);
  expect(() => parsePack(pack([], { format: 3 }))).toThrow(/update the extension/);
});
