/** Where the map puts things: legible with 5 and with 40 names. */
import { expect, test } from 'vitest';
import { TIERS } from '../../src/insight';
import { placeMap, type PlacedMap } from '../../src/ui/map/layout';
import { arrowOf, nextNode } from '../../src/ui/map/steps';
import { bundled, explain, namedOf } from '../insight/bundled';

const FIVE = ['asml', 'tsmc', 'nvidia', 'nvidia-h100', 'microsoft'];
const FORTY = bundled.entities
  .filter(({ kind, roles }) => kind === 'product' || roles.includes('foundry') || roles.includes('equipment-maker'))
  .slice(0, 40)
  .map(({ id }) => id);

async function placed(ids: readonly string[]): Promise<PlacedMap> {
  return placeMap((await explain(bundled, namedOf(...ids))).map);
}

test.each([
  ['five', FIVE],
  ['forty', FORTY],
])('boxes of %s names never overlap and lie within the drawing', async (_label, ids) => {
  const { nodes, width, height } = await placed(ids);
  expect(nodes.length).toBeGreaterThanOrEqual(ids.length);
  for (const [index, a] of nodes.entries()) {
    expect(a.x - a.width / 2).toBeGreaterThanOrEqual(0);
    expect(a.x + a.width / 2).toBeLessThanOrEqual(width);
    expect(a.y + a.height / 2).toBeLessThanOrEqual(height);
    for (const b of nodes.slice(index + 1)) {
      const apart = Math.abs(a.x - b.x) >= (a.width + b.width) / 2 || Math.abs(a.y - b.y) >= (a.height + b.height) / 2;
      expect(apart, `${a.node.name} and ${b.node.name}`).toBe(true);
    }
  }
});

test('columns follow the tiers, and every line is drawn', async () => {
  const { nodes, tiers, edges } = await placed(FORTY);
  const lefts = tiers.map(({ left }) => left);
  expect(lefts).toEqual([...lefts].sort((a, b) => a - b));
  for (const a of nodes)
    for (const b of nodes)
      if (TIERS.indexOf(a.node.tier) < TIERS.indexOf(b.node.tier))
        expect(a.x, `${a.node.name} before ${b.node.name}`).toBeLessThan(b.x);
  for (const { path } of edges) expect(path).toMatch(/^M[-\d.]+,[-\d.]+( C.*)+$/);
});

test('a long name is broken into lines that fit its box', async () => {
  const { nodes } = await placed(['abf', 'hanmi-semiconductor', 'tsmc']);
  const film = nodes.find(({ node }) => node.id === 'abf');
  expect(film?.lines.length).toBeGreaterThan(1);
});

test('arrow keys go to the nearest name in their direction', () => {
  const at = (id: string, x: number, y: number) => ({ node: { id } as never, x, y });
  const nodes = [at('a', 0, 0), at('b', 100, 10), at('c', 90, 90), at('d', 0, 80)];
  const step = (key: string) => nextNode(nodes, 'a', arrowOf(key) ?? { x: 0, y: 0 });
  expect([step('ArrowRight'), step('ArrowDown'), step('ArrowLeft')]).toEqual(['b', 'd', undefined]);
});
