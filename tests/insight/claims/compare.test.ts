/** Claims against knowledge, and taken over into the reader's own pack. */
import { expect, test } from 'vitest';
import { compareClaims, ownStatement, type Claim } from '../../../src/insight/claims';
import { EMPTY_PACK, withoutStatement, withStatement } from '../../../src/knowledge/own';
import { parsePack } from '../../../src/knowledge/parse';
import { wholeSkeleton } from '../bundled';
import { packOf } from '../graph';

const KINDS = {
  tsmc: 'organization',
  samsung: 'organization',
  foundry: 'organization',
  hynix: 'organization',
  nvidia: 'organization',
  hbm: 'technology',
} as const;
const skeleton = wholeSkeleton(
  packOf(
    [
      ['h100', 'fabricated_by', 'tsmc'],
      ['old', 'fabricated_by', 'samsung', { until: '2024' }],
      ['exynos', 'fabricated_by', 'foundry'],
      ['foundry', 'division_of', 'samsung'],
      ['nvidia', 'memory_supplied_by', 'hynix', { item: 'hbm', status: 'announced' }],
      ['new', 'designed_by', 'nvidia'],
    ],
    KINDS,
  ),
);

function verdict(from: string, type: Claim['type'], to: string, sense: Claim['sense'] = 'stated', item?: string) {
  const [compared] = compareClaims(
    skeleton,
    [{ sentence: '', block: 0, start: 0, end: 0, from, type, to, sense, ...(item && { item }) }],
    '2026-01-01',
  );
  return [compared?.verdict, compared?.known.length];
}

test.each([
  ['the same is agreed', ['h100', 'fabricated_by', 'tsmc'], ['agreed', 1]],
  ['a division stands for its firm', ['exynos', 'fabricated_by', 'samsung'], ['agreed', 1]],
  ['another maker in its place differs', ['h100', 'fabricated_by', 'samsung'], ['differs', 1]],
  ['what is known to have ended differs', ['old', 'fabricated_by', 'samsung'], ['differs', 1]],
  ['that it ended is agreed', ['old', 'fabricated_by', 'samsung', 'ended'], ['agreed', 1]],
  ['a denial of what is known differs', ['h100', 'fabricated_by', 'tsmc', 'denied'], ['differs', 1]],
  [
    'a plan that is known as a plan is agreed',
    ['nvidia', 'memory_supplied_by', 'hynix', 'planned', 'hbm'],
    ['agreed', 1],
  ],
  [
    'delivery of what is known as a plan differs',
    ['nvidia', 'memory_supplied_by', 'hynix', 'stated', 'hbm'],
    ['differs', 1],
  ],
  ['what is not known is new', ['new', 'fabricated_by', 'tsmc'], ['new', 0]],
] as const)('%s', (_name, claim, expected) => {
  expect(verdict(...(claim as unknown as Parameters<typeof verdict>))).toEqual(expected);
});

const ARTICLE = { url: 'https://news.example/1', title: 'T', publisher: 'P', lang: 'en', published: '2026-01-02' };

test('a claim becomes a statement with the article as its source, and can be taken back', () => {
  const own = ownStatement({ from: 'new', type: 'fabricated_by', to: 'tsmc', sense: 'planned' }, ARTICLE);
  expect(own?.relation).toMatchObject({
    asOf: '2026-01-02',
    certainty: 'reported',
    status: 'announced',
    sources: [own?.source.id],
  });
  if (!own) return;
  const pack = parsePack(withStatement(EMPTY_PACK, own.relation, own.source, '2026-01-03T00:00:00Z'));
  expect(withStatement(pack, own.relation, own.source, '2026-01-03T00:00:01Z').relations).toHaveLength(1);
  expect(withoutStatement(pack, own.relation.id, '2026-01-04T00:00:00Z')).toMatchObject({ relations: [], sources: [] });
});

test('what is denied or over is not taken over', () => {
  for (const sense of ['denied', 'ended'] as const)
    expect(ownStatement({ from: 'new', type: 'fabricated_by', to: 'tsmc', sense }, ARTICLE)).toBeUndefined();
});
