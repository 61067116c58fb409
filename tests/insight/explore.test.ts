/** The explorer's questions: search, ways, streams, what-if. */
import { expect, test } from 'vitest';
import { pathsBetween } from '../../src/insight/explore/paths';
import { buildSearch } from '../../src/insight/explore/search';
import { streamOf } from '../../src/insight/explore/streams';
import { entitiesOf, lossesWithout } from '../../src/insight/explore/what-if';
import { bundled, wholeSkeleton } from './bundled';
import { packOf } from './graph';

const DAY = '2026-06-01';
const skeleton = wholeSkeleton(bundled);
const index = await buildSearch(bundled.entities, (id) => skeleton.links(id).length);
const first = (text: string): string | undefined => index.search(text, {}, 5).hits[0]?.id;

test.each([
  ['tsmc', 'tsmc'],
  ['TSM', 'tsmc'],
  ['엔비디', 'nvidia'],
  ['台积', 'tsmc'],
  ['エヌビディア', 'nvidia'],
  ['ajinomto', undefined],
  ['lithografy', undefined],
])('"%s" finds it by prefix, slip or language', (text, id) => {
  if (id) expect(first(text)).toBe(id);
  else expect(index.search(text, {}, 10).hits.some((hit) => /ajinomoto|lithography/.test(hit.id))).toBe(true);
});

test('a part of a name in another script is found', async () => {
  const small = await buildSearch(
    [{ id: 'hynix', kind: 'organization', roles: [], names: { ko: ['SK하이닉스'] } }],
    () => 0,
  );
  expect(small.search('하이닉스', {}, 5).hits.map(({ id }) => id)).toEqual(['hynix']);
});

test('filters narrow, and an empty text lists what is linked most', () => {
  const all = index.search('', {}, 1);
  expect(all.hits[0]?.id).toBe('tsmc');
  expect(all.total).toBe(bundled.entities.length);
  const japan = index.search('', { kind: 'organization', country: 'JP', role: 'equipment-maker' }, 500);
  expect(japan.hits.length).toBeGreaterThan(3);
  for (const { id } of japan.hits)
    expect(bundled.entities.find((entity) => entity.id === id)).toMatchObject({ kind: 'organization', country: 'JP' });
});

test('a keystroke takes no longer than ten plain scans of all names at 10,000 entities', async () => {
  // The bundled names many times over, each with a number of its own.
  const many = Array.from({ length: 10_000 }, (_, number) => {
    const { names, ...entity } = bundled.entities[
      number % bundled.entities.length
    ] as (typeof bundled.entities)[number];
    const more = (list: readonly string[] | undefined) => list?.map((name) => `${name} ${number}`);
    return {
      ...entity,
      id: `${entity.id}-${number}`,
      names: { en: more(names.en), ko: more(names.ko), ja: more(names.ja), zh: more(names.zh) },
    };
  });
  const large = await buildSearch(many, () => 1);
  const timed = (work: () => void): number => {
    const start = performance.now();
    work();
    return performance.now() - start;
  };
  const spellings = many.flatMap(({ names }) => Object.values(names).flatMap((list) => list ?? []));
  const scan = Math.min(
    ...[1, 2, 3].map(() => timed(() => spellings.filter((name) => name.toLowerCase().includes('samsung')))),
  );
  const times: number[] = [];
  for (const word of ['samsung electronics', 'nvidia', '삼성전자', 'ajinomto', '台积电']) {
    for (let length = 1; length <= word.length; length++) {
      // The fastest of three: what a keystroke costs, not what else the machine is doing.
      times.push(Math.min(...[1, 2, 3].map(() => timed(() => large.search(word.slice(0, length), {}, 60)))));
    }
  }
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.floor((times.length - 1) * share)] ?? Infinity;
  console.log(
    `search: ${times.length} keystrokes over 10,000 entities, median ${at(0.5).toFixed(1)} ms, 90 % under ${at(0.9).toFixed(1)} ms, slowest ${at(1).toFixed(1)} ms, a plain scan ${scan.toFixed(1)} ms`,
  );
  expect(at(1)).toBeLessThan(scan * 10);
});

test('Ajinomoto reaches Apple over its film, and every step follows from the one before', () => {
  const paths = pathsBetween(skeleton, 'ajinomoto', 'apple', DAY);
  expect(paths.length).toBeGreaterThan(0);
  for (const path of paths) {
    expect(path[0]?.from).toBe('ajinomoto');
    expect(path.at(-1)?.link.other).toBe('apple');
    path.slice(1).forEach(({ from }, at) => expect(from).toBe(path[at]?.link.other));
  }
  const stations = paths.flatMap((path) => path.slice(0, -1).map(({ link }) => link.other));
  expect(new Set(stations).size).toBe(stations.length);
});

test('what is not connected has no way, and an ended relation is none', () => {
  const small = wholeSkeleton(
    packOf([
      ['a', 'fabricated_by', 'b', { until: '2024' }],
      ['c', 'fabricated_by', 'd'],
    ]),
  );
  expect(pathsBetween(small, 'a', 'b', DAY)).toEqual([]);
  expect(pathsBetween(small, 'a', 'b', '2023-01-01')).toHaveLength(1);
  expect(pathsBetween(small, 'a', 'd', DAY)).toEqual([]);
});

test('upstream goes against the flow and downstream along it, to the depth asked for', () => {
  const chain = wholeSkeleton(
    packOf([
      ['chip', 'fabricated_by', 'fab'],
      ['fab', 'equipment_supplied_by', 'tool'],
      ['cloud', 'customer_of', 'chip'],
      ['chip', 'deployed_by', 'user'],
    ]),
  );
  const names = (start: string, direction: 'upstream' | 'downstream', depth: number) =>
    streamOf(chain, start, direction, depth, DAY).map(({ id, step }) => `${step} ${id}`);
  expect(names('chip', 'upstream', 9)).toEqual(['1 fab', '2 tool']);
  expect(names('chip', 'upstream', 1)).toEqual(['1 fab']);
  expect(names('tool', 'downstream', 9).sort()).toEqual(['1 fab', '2 chip', '3 cloud', '3 user']);
});

test('without its only maker a thing is lost, and takes along what needs it', () => {
  const kinds = { asml: 'organization', tsmc: 'organization', samsung: 'organization', euv: 'technology' } as const;
  const small = wholeSkeleton(
    packOf(
      [
        ['euv', 'produced_by', 'asml', { exclusivity: 'sole' }],
        ['node', 'requires', 'euv'],
        ['chip', 'uses_node', 'node'],
        ['chip', 'fabricated_by', 'tsmc'],
        ['other', 'fabricated_by', 'tsmc'],
        ['other', 'fabricated_by', 'samsung'],
      ],
      kinds,
    ),
  );
  const lost = (...removed: string[]) =>
    lossesWithout(small, new Set(removed), DAY).map(({ id, round }) => `${round} ${id}`);
  expect(lost('asml')).toEqual(['1 euv', '2 node', '3 chip']);
  expect(lost('samsung')).toEqual([]);
  expect(lost('samsung', 'tsmc').sort()).toEqual(['1 chip', '1 other']);
});

test('a country is its entities', () => {
  expect(entitiesOf(skeleton, 'NL').has('asml')).toBe(true);
  expect(lossesWithout(skeleton, entitiesOf(skeleton, 'NL'), DAY).map(({ id }) => id)).toContain('euv-lithography');
});
