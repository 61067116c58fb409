/** The supply map: connected by few, bounded, in tiers. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { steinerNodes } from '../../src/insight/steiner';
import { TIERS } from '../../src/insight';
import { bundled, explain, namedOf } from './bundled';
import { packOf } from './graph';

function grid(edges: readonly (readonly [number, number])[]) {
  const next = new Map<string, { to: string; cost: number }[]>();
  for (const [a, b] of edges)
    for (const [x, y] of [
      [a, b],
      [b, a],
    ])
      next.set(String(x), [...(next.get(String(x)) ?? []), { to: String(y), cost: 1 }]);
  return (id: string) => next.get(id) ?? [];
}

function connected(nodes: ReadonlySet<string>, stepsFrom: (id: string) => { to: string }[]): number {
  const left = new Set(nodes);
  let parts = 0;
  for (const start of nodes) {
    if (!left.delete(start)) continue;
    parts++;
    for (const stack = [start]; stack.length > 0;)
      for (const { to } of stepsFrom(stack.pop() ?? '')) if (left.delete(to)) stack.push(to);
  }
  return parts;
}

test('joins all terminals of a connected graph, with at most twice the fewest connections', () => {
  const size = 9;
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: 14 }),
      fc.uniqueArray(fc.nat(size - 1), { minLength: 2, maxLength: 4 }),
      (extra, picked) => {
        const steps = grid([
          ...Array.from({ length: size - 1 }, (_, index): [number, number] => [index, index + 1]),
          ...extra.filter(([a, b]) => a !== b),
        ]);
        const terminals = picked.map(String);
        const found = steinerNodes(terminals, steps, { reach: 20, connectors: 20 });
        expect(connected(found, steps)).toBe(1);
        // The fewest, by trying every set of other nodes: a tree over n nodes has n - 1 connections.
        let fewest = size;
        for (let mask = 0; mask < 1 << size; mask++) {
          const nodes = new Set([
            ...terminals,
            ...Array.from({ length: size }, (_, index) => String(index)).filter((_, index) => mask & (1 << index)),
          ]);
          if (nodes.size < fewest && connected(nodes, steps) === 1) fewest = nodes.size;
        }
        expect(found.size - 1).toBeLessThanOrEqual(2 * (fewest - 1));
      },
    ),
    { numRuns: 60 },
  );
});

test('a name out of reach stays by itself, and connectors are not spent beyond the bound', () => {
  const steps = grid([
    [1, 2],
    [2, 3],
    [3, 4],
    [4, 5],
  ]);
  expect([...steinerNodes(['1', '5'], steps, { reach: 3, connectors: 9 })]).toEqual(['1', '5']);
  expect([...steinerNodes(['1', '4'], steps, { reach: 9, connectors: 1 })]).toEqual(['1', '4']);
});

test('an article about two rivals is connected by the foundry that it does not name', async () => {
  const { map } = await explain(bundled, namedOf('nvidia-b200', 'amd-mi350'));
  const tsmc = map.nodes.find(({ id }) => id === 'tsmc');
  expect(tsmc).toMatchObject({ named: false, tier: 'foundry' });
  expect(map.statements.filter(({ to }) => to.id === 'tsmc').map(({ from }) => from.id)).toEqual(
    expect.arrayContaining(['nvidia-b200', 'amd-mi350']),
  );
  expect(map.nodes.length).toBeLessThanOrEqual(4);
});

test('a map holds at most 40 names and 8 others, and lists the rest beside it', async () => {
  const many = bundled.entities
    .filter(({ kind }) => kind === 'organization')
    .slice(0, 70)
    .map(({ id }) => id);
  const { map } = await explain(bundled, namedOf(...many, 'yield'));
  expect(map.nodes.length).toBeLessThanOrEqual(48);
  expect(map.beside.map(({ id }) => id)).toContain('yield');
  const shown = new Set([...map.nodes, ...map.beside].map(({ id }) => id));
  expect(many.filter((id) => !shown.has(id))).toEqual([]);
});

test('tiers run from materials to the customer', async () => {
  const { map } = await explain(
    bundled,
    namedOf('nvidia-h100', 'tsmc', 'asml', 'microsoft', 'nvidia-gb200-nvl72', 'nvidia'),
  );
  const tier = (id: string): number => TIERS.indexOf(map.nodes.find((node) => node.id === id)?.tier ?? 'inputs');
  expect(['asml', 'tsmc', 'nvidia-h100', 'nvidia-gb200-nvl72', 'microsoft'].map(tier)).toEqual([0, 1, 4, 5, 6]);
});

test('a relation that ended is still drawn, as ended', async () => {
  const pack = packOf(
    [
      ['chip', 'fabricated_by', 'samsung', { until: '2024' }],
      ['chip', 'fabricated_by', 'tsmc', { since: '2025' }],
    ],
    { samsung: 'organization', tsmc: 'organization' },
  );
  const { map } = await explain(pack, namedOf('chip', 'samsung', 'tsmc'));
  expect(map.statements.map(({ to, standing }) => [to.id, standing]).sort()).toEqual([
    ['samsung', 'ended'],
    ['tsmc', 'holds'],
  ]);
});
