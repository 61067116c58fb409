/** The skeleton of the knowledge: parts, order, and what bounded reading may not lose. */
import { expect, test } from 'vitest';
import { nodeRecords, PART_SIZE, skeletonOf, type NodeRecord } from '../../src/knowledge/links';
import { reach } from '../../src/knowledge/reach';
import { packOf } from '../insight/graph';

const COUNT = 3 * PART_SIZE;
/** A foundry with many customers and one tool. */
const HUB = packOf(
  [
    ...Array.from({ length: COUNT }, (_, number) => [`chip${number}`, 'fabricated_by', 'hub'] as const),
    ['hub', 'equipment_supplied_by', 'tool', { status: 'rumoured', asOf: '2001' }],
    ['tool', 'requires', 'glass'],
  ],
  { hub: 'organization', tool: 'organization' },
);
const records = [...nodeRecords('p', HUB)];
const readFrom =
  (asked: string[][] = []) =>
  async (ids: readonly string[], parts: number): Promise<NodeRecord[]> => {
    asked.push([...ids]);
    return records.filter(({ id, part }) => part < parts && ids.includes(id));
  };

test('a hub is written in parts, with what it needs itself in the first however weak', () => {
  const parts = records.filter(({ id }) => id === 'hub');
  expect(parts.map(({ edges }) => edges.length)).toEqual([PART_SIZE, PART_SIZE, PART_SIZE, 1]);
  expect(parts[0]?.edges.map(({ to }) => to)).toContain('tool');
  expect(skeletonOf(records).links('hub')).toHaveLength(COUNT + 1);
});

test('a hub that is passed keeps its links to what was asked about', async () => {
  const far = `chip${COUNT - 1}`;
  expect(records.find(({ id, part }) => id === 'hub' && part === 0)?.edges.some(({ from }) => from === far)).toBe(
    false,
  );
  const skeleton = await reach(readFrom(), [far, 'chip0']);
  expect(skeleton.links('hub').some(({ other }) => other === far)).toBe(true);
});

test('reading stays within the bounds and goes upstream step by step', async () => {
  const asked: string[][] = [];
  const skeleton = await reach(readFrom(asked), ['chip0'], { neighbours: 0, entities: 3, depth: 5 });
  expect(skeleton.ids()).toEqual(['chip0', 'hub', 'tool']);
  expect(asked.flat().length).toBe(3);
  expect((await reach(readFrom(), ['chip0'], { neighbours: 0, entities: 99, depth: 3 })).ids()).toEqual([
    'chip0',
    'hub',
    'tool',
    'glass',
  ]);
});

test('the first pack says what an entity is, others add links', () => {
  const own = packOf([['chip0', 'packaged_by', 'tool']], { tool: 'organization' });
  own.entities = [];
  const skeleton = skeletonOf([...records, ...nodeRecords('own', own)]);
  expect(skeleton.node('chip0')?.kind).toBe('product');
  expect(skeleton.links('chip0').map(({ pack, other }) => `${pack} ${other}`)).toEqual(['p hub', 'own tool']);
});
