/** The explorer's address and its files. */
import { expect, test } from 'vitest';
import { FORMATS } from '../../src/ui/explorer/formats';
import { FIELDS, formatView, parseView } from '../../src/ui/explorer/view-state';
import { packOf } from '../insight/graph';

test('a view survives its address, and what is not a field of it is left out', () => {
  const view = {
    ...parseView(''),
    q: 'SK 하이닉스 & co',
    entity: 'tsmc',
    tab: 'paths',
    to: 'apple',
    day: '2024-01-01',
  };
  expect(parseView(formatView(view))).toEqual(view);
  expect(Object.keys(parseView('#entity=a&script=evil'))).toEqual([...FIELDS]);
});

const pack = packOf(
  [
    ['chip', 'fabricated_by', 'fab', { note: { en: 'says "yes", twice', ko: '메모' }, since: '2024-Q1' }],
    ['chip', 'fabricated_by', 'fab'],
  ],
  { fab: 'organization' },
);
const chip = pack.entities.find(({ id }) => id === 'chip');
if (chip) chip.names = { en: ['=HYPERLINK("http://evil")', 'Chip <&>'] };
const write = (id: string): string => FORMATS.find((format) => format.id === id)?.write(pack) ?? '';

test('CSV quotes what needs it, marks its encoding and defuses formulas', () => {
  const csv = write('csv');
  expect(csv.startsWith('\ufefffrom,')).toBe(true);
  expect(csv).toContain('"says ""yes"", twice"');
  expect(csv).not.toMatch(/(^|,|\n)"?=HYPERLINK/);
  expect(csv.split('\r\n')).toHaveLength(3);
});

test('GEXF escapes names, and two relations between the same two are both there', () => {
  const gexf = write('gexf');
  expect(gexf).toContain('label="=HYPERLINK(&quot;http://evil&quot;)"');
  expect(gexf.match(/<edge /g)).toHaveLength(2);
  expect((JSON.parse(write('graphology')) as { edges: unknown[] }).edges).toHaveLength(2);
});

test('JSON is a pack again', async () => {
  const { parsePack } = await import('../../src/knowledge/parse');
  expect(parsePack(JSON.parse(write('json'))).relations).toHaveLength(2);
});
