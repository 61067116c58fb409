/** What keeps the knowledge alive: what to look at next, what changed between two packs, and what sources are worth. */
import { expect, test } from 'vitest';
import { packChanges } from '../../src/knowledge/diff';
import { classOf, mostCertain } from '../../src/knowledge/evidence';
import { reviewList } from '../../src/knowledge/review';
import { parsePack } from '../../src/knowledge/parse';
import type { Pack } from '../../src/knowledge/schema';

const entity = (id: string, name: string): unknown => ({
  id,
  kind: 'organization',
  country: 'KR',
  names: { en: [name], ko: [`${name}사`] },
  summary: { en: 'One.', ko: '하나.' },
});
const relation = (type: string, more = {}): unknown => ({
  ...{
    id: `fab:${type}:rival`,
    type,
    from: 'fab',
    to: 'rival',
    asOf: '2023-03',
    certainty: 'reported',
    sources: ['paper'],
  },
  ...more,
});
const pack = (relations: unknown[], more = {}): Pack =>
  parsePack({
    ...{ version: '1', asOf: '2026-01-01', events: [], relations },
    entities: [entity('fab', 'Fab'), entity('rival', 'Rival')],
    sources: [
      {
        id: 'paper',
        publisher: 'Paper',
        class: 'leading',
        title: 'T',
        url: 'https://example.org/',
        published: '2023-03',
      },
      {
        id: 'copy',
        publisher: 'Copy',
        class: 'republication',
        title: 'T',
        url: 'https://example.org/',
        published: '2023',
      },
    ],
    ...more,
  });

test('plans without news come before statements on one weak source, with queries in the local language', () => {
  const list = reviewList(
    pack([relation('owned_by', { sources: ['copy'] }), relation('customer_of', { status: 'announced' })]),
  );
  expect(list.map(({ reasons }) => reasons)).toEqual([
    ['stale', 'single'],
    ['weak', 'single'],
  ]);
  expect(list[0]?.queries).toEqual(['Fab Rival customer of 2023', 'Fab사 Rival사 2023']);
});

test('what rests on two sources, one of them good, needs nobody', () => {
  expect(reviewList(pack([relation('owned_by', { sources: ['paper', 'copy'] })]))).toEqual([]);
});

test('what changed between two packs is said in words', () => {
  const before = pack([relation('owned_by', { status: 'announced' }), relation('partners_with')]);
  const after = pack([relation('owned_by', { asOf: '2025' }), relation('customer_of')]);
  expect(packChanges(before, after)).toEqual([
    'gone: Fab partners with Rival',
    'Fab owned by Rival: status announced → not said',
    'Fab owned by Rival: asOf 2023-03 → 2025',
    'new: Fab customer of Rival',
  ]);
});

test('a copy is worth its original only where the place it was read answers for it', () => {
  const classes = new Map([
    ['Agency', 'agency'],
    ['Daily', 'leading'],
    ['Digest', 'aggregator'],
  ] as const);
  expect(classOf({ publisher: 'Agency' }, classes)).toBe('agency');
  expect(classOf({ publisher: 'Agency', via: 'Daily' }, classes)).toBe('agency');
  expect(classOf({ publisher: 'Agency', via: 'Some site' }, classes)).toBe('republication');
  expect(classOf({ publisher: 'Digest', via: 'Daily' }, classes)).toBe('aggregator');
  expect(classOf({ publisher: 'Nobody' }, classes)).toBe('unknown');
  expect(mostCertain(['republication', 'analyst'])).toBe('reported');
  expect(mostCertain(['republication', 'trade'])).toBe('confirmed');
});
