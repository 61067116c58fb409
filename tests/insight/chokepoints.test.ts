/** Chokepoints against the plain definition: take an entity away and see whether the product can still be made. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { chokepointFinder } from '../../src/insight/chokepoints';
import { closedSuppliers, needsOf } from '../../src/insight/needs';
import type { RelationType } from '../../src/knowledge/schema';
import { wholeSkeleton } from './bundled';
import { packOf } from './graph';

const DAY = '2026-01-01';
const TYPES: readonly RelationType[] = ['fabricated_by', 'uses_memory', 'packaged_by'];

function finder(pack: ReturnType<typeof packOf>, steps?: number) {
  const skeleton = wholeSkeleton(pack);
  const needs = (id: string) => needsOf(skeleton, id, DAY);
  return { find: chokepointFinder(skeleton, needs, steps), needs, skeleton };
}

test('in a graph without circles they are exactly what the product cannot be made without', () => {
  // Edges only lead from a smaller to a larger number: no circles.
  const edge = fc.tuple(fc.nat(8), fc.nat(8), fc.constantFrom(...TYPES)).filter(([a, b]) => a < b);
  fc.assert(
    fc.property(fc.array(edge, { minLength: 1, maxLength: 24 }), (edges) => {
      const pack = packOf(edges.map(([a, b, type]) => [`n${a}`, type, `n${b}`]));
      const { find, needs, skeleton } = finder(pack, 10);
      const canBeMade = (id: string, without: string): boolean =>
        id !== without &&
        needs(id)
          .map((need) => closedSuppliers(skeleton, need, needs))
          .filter(({ length }) => length > 0)
          .every((suppliers) => suppliers.some(({ supplier }) => canBeMade(supplier, without)));
      const ids = pack.entities.map(({ id }) => id);
      for (const product of ids) {
        const expected = ids.filter((id) => id !== product && !canBeMade(product, id)).sort();
        expect(
          find(product)
            .map(({ id }) => id)
            .sort(),
        ).toEqual(expected);
      }
    }),
    { numRuns: 300 },
  );
});

test('a circle of suppliers does not invent a chokepoint', () => {
  const { find } = finder(
    packOf([
      ['a', 'fabricated_by', 'b'],
      ['b', 'fabricated_by', 'a'],
      ['b', 'fabricated_by', 'c'],
    ]),
  );
  expect(find('a').map(({ id }) => id)).toEqual(['b']);
});

test('a second source that only samples does not relieve, one that delivers does', () => {
  const kinds = { s1: 'organization', s2: 'organization' } as const;
  const with_ = (status: 'sampling' | 'in-production') =>
    finder(
      packOf(
        [
          ['p', 'memory_supplied_by', 's1'],
          ['p', 'memory_supplied_by', 's2', { status }],
        ],
        kinds,
      ),
    )
      .find('p')
      .map(({ id }) => id);
  expect(with_('sampling')).toEqual(['s1']);
  expect(with_('in-production')).toEqual([]);
});

test('a source that ended before the day is none', () => {
  const { find } = finder(
    packOf([
      ['p', 'fabricated_by', 'old', { until: '2024' }],
      ['p', 'fabricated_by', 'now'],
    ]),
  );
  expect(find('p').map(({ id }) => id)).toEqual(['now']);
});

test('what the maker buys for other things is no chokepoint, what the node needs is', () => {
  const kinds = {
    firm: 'organization',
    asml: 'organization',
    camtek: 'organization',
    euv: 'equipment',
    inspection: 'equipment',
    n5: 'process',
    n5p: 'process',
  } as const;
  const { find } = finder(
    packOf(
      [
        ['chip', 'fabricated_by', 'firm'],
        ['firm', 'equipment_supplied_by', 'camtek', { item: 'inspection', exclusivity: 'sole' }],
        ['chip', 'uses_node', 'n5p'],
        ['n5p', 'part_of', 'n5'],
        ['n5', 'requires', 'euv'],
        ['euv', 'produced_by', 'asml', { exclusivity: 'sole' }],
      ],
      kinds,
    ),
  );
  expect(find('chip').map(({ id }) => id)).toEqual(['firm', 'n5p', 'n5', 'euv', 'asml']);
  expect(
    find('chip')
      .at(-1)
      ?.path.map(({ edge }) => edge.type),
  ).toEqual(['uses_node', 'part_of', 'requires', 'produced_by']);
});

test('what a firm only plans to buy, or what one maker is known of without a source that says it is the only one, is no chokepoint of it', () => {
  const kinds = { firm: 'organization', maker: 'organization', resist: 'material' } as const;
  const found = (bought: object, made: object) =>
    finder(
      packOf(
        [
          ['firm', 'material_supplied_by', 'maker', { item: 'resist', ...bought }],
          ['resist', 'produced_by', 'maker', made],
        ],
        kinds,
      ),
    )
      .find('firm')
      .map(({ id }) => id);
  expect(found({}, { exclusivity: 'sole' })).toEqual(['maker']);
  expect(found({}, {})).toEqual([]);
  expect(found({ status: 'announced' }, { exclusivity: 'sole' })).toEqual([]);
});
