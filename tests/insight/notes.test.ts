/** Dependency notes: what they say, what they follow from, and what they must not say. */
import { expect, test } from 'vitest';
import type { NoteView } from '../../src/insight';
import type { Pack } from '../../src/knowledge/schema';
import { i18nFor } from '../../src/platform/i18n';
import { noteText } from '../../src/ui/note-text';
import { allNotes, tellNotes } from '../../src/insight/notes';
import { nearnessOf } from '../../src/insight/relevance/nearness';
import { buildGraph } from '../../src/knowledge/graph';
import { bundled, explain, namedOf, skeletonFor, VIEW } from './bundled';
import { packOf } from './graph';

const en = i18nFor('en');
const ko = i18nFor('ko');

/** Everything the rules find, before it is weighed. */
async function notes(pack: Pack, ids: string[], rule?: NoteView['rule'], day = VIEW.day): Promise<NoteView[]> {
  const skeleton = await skeletonFor(pack, ids);
  const nearness = nearnessOf(skeleton, namedOf(...ids));
  const drafts = allNotes(skeleton, nearness, day).map((note) => ({ ...note, score: 0, owner: '', parties: [] }));
  const found = tellNotes(buildGraph(pack), drafts, { ...VIEW, day });
  return rule ? found.filter((note) => note.rule === rule) : found;
}
const texts = (list: readonly NoteView[]): string[] => list.map((note) => noteText(en, note));

test('a sole source names the thing that is solely sourced, not just a firm with suppliers', async () => {
  const pack = packOf(
    [
      ['fab', 'equipment_supplied_by', 'maker', { item: 'scanner' }],
      ['scanner', 'produced_by', 'maker', { exclusivity: 'sole' }],
    ],
    { fab: 'organization', maker: 'organization', scanner: 'technology' },
  );
  expect(texts(await notes(pack, ['fab', 'maker'], 'sole'))).toEqual([
    'SCANNER: sources name MAKER as the only maker.',
  ]);
});

test('a firm with one known supplier of a thing that others make too gets no note', async () => {
  const pack = packOf(
    [
      ['fab', 'material_supplied_by', 'a', { item: 'resist' }],
      ['resist', 'produced_by', 'a'],
      ['resist', 'produced_by', 'b'],
    ],
    { fab: 'organization', a: 'organization', b: 'organization', resist: 'material' },
  );
  expect(await notes(pack, ['fab'], 'sole')).toEqual([]);
});

test('every computed note shows the statements it follows from, each with a source', async () => {
  const found = await notes(bundled, [
    'nvidia',
    'amd',
    'nvidia-b200',
    'amd-mi350',
    'tsmc',
    'asml',
    'abf',
    'euv-photoresist',
    'apple',
  ]);
  const computed = found.filter(({ rule }) => rule !== 'authored');
  expect(new Set(computed.map(({ rule }) => rule)).size).toBeGreaterThanOrEqual(5);
  for (const note of computed) {
    expect(note.path.length, noteText(en, note)).toBeGreaterThan(0);
    expect(note.path.flatMap(({ sources }) => sources).length).toBeGreaterThan(0);
    for (const text of [noteText(en, note), noteText(ko, note)]) expect(text).not.toMatch(/\{|undefined|: \.|, and \./);
  }
});

test('rivals share a source through what they design; a firm and its division are one', async () => {
  const pack = packOf(
    [
      ['chip', 'designed_by', 'x'],
      ['chip', 'fabricated_by', 'fab'],
      ['gpu', 'designed_by', 'y'],
      ['gpu', 'fabricated_by', 'fab'],
      ['soc', 'designed_by', 'x-design'],
      ['soc', 'fabricated_by', 'fab'],
      ['x-design', 'division_of', 'x'],
    ],
    { x: 'organization', y: 'organization', fab: 'organization', 'x-design': 'organization' },
  );
  expect(texts(await notes(pack, ['x', 'y', 'x-design'], 'shared'))).toEqual([
    'One source for X and Y – manufacturing: FAB.',
  ]);
});

test('shares of two estimators are never added up', async () => {
  const kinds = { tool: 'equipment', a: 'organization', b: 'organization' } as const;
  const share = (value: number, by: string) => ({ share: { value, of: 'tools', by, period: '2025' } });
  const index = async (pack: Pack) =>
    (await notes(pack, ['tool'], 'concentration')).map(({ text }) =>
      typeof text === 'string' ? text : [text.key, text.values['index']],
    );
  expect(
    await index(
      packOf(
        [
          ['a', 'market_share_in', 'tool', share(60, 'X')],
          ['b', 'market_share_in', 'tool', share(40, 'X')],
        ],
        kinds,
      ),
    ),
  ).toEqual([['concentration', { number: 5200 }]]);
  expect(
    await index(
      packOf(
        [
          ['a', 'market_share_in', 'tool', share(60, 'X')],
          ['b', 'market_share_in', 'tool', share(40, 'Y')],
        ],
        kinds,
      ),
    ),
  ).toEqual([['concentration.atLeast', { number: 3600 }]]);
  expect(
    await index(
      packOf(
        [
          ['tool', 'produced_by', 'a'],
          ['tool', 'produced_by', 'b'],
        ],
        kinds,
      ),
    ),
  ).toEqual([['concentration.unknown', undefined]]);
});

test('a second source on its way is told with how far it is', async () => {
  const pack = packOf(
    [
      ['chip', 'memory_supplied_by', 'a', { item: 'hbm', status: 'in-production' }],
      ['chip', 'memory_supplied_by', 'b', { item: 'hbm', status: 'sampling' }],
    ],
    { a: 'organization', b: 'organization', hbm: 'technology' },
  );
  expect(texts(await notes(pack, ['chip'], 'alternatives'))).toEqual([
    'CHIP and HBM, memory: delivered by A. Not yet: B (in testing).',
  ]);
});

test('that nobody delivers yet is said of a chip, not of a class of things whose makers are never all known', async () => {
  const pack = packOf(
    [
      ['chip', 'fabricated_by', 'a', { status: 'announced' }],
      ['memory', 'produced_by', 'a', { status: 'announced' }],
    ],
    { a: 'organization', memory: 'technology' },
  );
  expect(texts(await notes(pack, ['chip'], 'alternatives'))).toEqual([
    'CHIP, manufacturing: nobody is known to deliver yet. On the way: A (announced).',
  ]);
  expect(await notes(pack, ['memory'], 'alternatives')).toEqual([]);
});

test('what people wrote of a time after the article comes last and says so, nothing of it where all is known', async () => {
  const pack = packOf([['chip', 'fabricated_by', 'fab', { since: '2020' }]], { fab: 'organization' });
  const chip = pack.entities.find(({ id }) => id === 'chip');
  if (chip)
    chip.dependencies = [
      { text: { en: 'Later.', ko: '나중.' }, asOf: '2025', sources: ['s'] },
      { text: { en: 'Before.', ko: '전.' }, asOf: '2022', sources: ['s'] },
    ];
  const told = async (day: string) =>
    (await explain(pack, namedOf('chip'), { ...VIEW, day })).notes
      .filter(({ rule }) => rule === 'authored')
      .map((note) => [noteText(en, note), note.later]);
  expect(await told('2023-10-12')).toEqual([
    ['Before.', false],
    ['Later.', true],
  ]);
  expect((await told('2026-01-01')).map(([, later]) => later)).toEqual([false, false]);
});

test('a policy of later years is not told of an older article', async () => {
  const pack = packOf([['chip', 'regulated_by', 'rule', { asOf: '2025-04' }]], { rule: 'policy' });
  expect(texts(await notes(pack, ['chip'], 'policies', '2023-10-12'))).toEqual([]);
  expect(texts(await notes(pack, ['chip'], 'policies', '2025-06-01'))).toEqual(['RULE applies to CHIP. rule']);
});

test('relations that began or ended after the article are changes since', async () => {
  const pack = packOf(
    [
      ['chip', 'fabricated_by', 'a', { until: '2025-03' }],
      ['chip', 'fabricated_by', 'b', { since: '2025-04' }],
      ['chip', 'designed_by', 'c', { since: '2020' }],
    ],
    { a: 'organization', b: 'organization', c: 'organization' },
  );
  const { changes } = await explain(pack, namedOf('chip', 'a', 'b', 'c'), { ...VIEW, day: '2024-01-01' });
  expect(changes.map(({ date, ended, statement }) => [date, ended, statement.to.id])).toEqual([
    ['2025-04', false, 'b'],
    ['2025-03', true, 'a'],
  ]);
});

test('nothing began or ended where another statement said the same already, or still does', async () => {
  const kinds = { a: 'organization' } as const;
  const changed = async (...lines: object[]) =>
    (
      await explain(
        packOf(
          lines.map((more) => ['chip', 'memory_supplied_by', 'a', { asOf: '2023', ...more }] as const),
          kinds,
        ),
        namedOf('chip', 'a'),
        { ...VIEW, day: '2024-01-01' },
      )
    ).changes.map(({ date, ended }) => [date, ended]);
  expect(await changed({ until: '2025-03' }, {})).toEqual([]);
  expect(await changed({ until: '2025-03' }, { until: '2025-06' })).toEqual([['2025-06', true]]);
  expect(await changed({}, { since: '2025-03', item: 'hbm' })).toEqual([]);
  expect(await changed({ item: 'dram' }, { since: '2025-03', item: 'hbm' })).toEqual([['2025-03', false]]);
});

test('a plan is known from the day it was told', async () => {
  const pack = packOf([['chip', 'fabricated_by', 'a', { status: 'announced', asOf: '2025-04' }]], {
    a: 'organization',
  });
  expect(texts(await notes(pack, ['chip'], 'alternatives', '2023-10-12'))).toEqual([]);
  expect(await notes(pack, ['chip'], 'alternatives', '2025-06-01')).toHaveLength(1);
});

test('of two statements of the same supply the note follows from the one known on the day', async () => {
  const pack = packOf(
    [
      ['tool', 'produced_by', 'a', { exclusivity: 'sole', asOf: '2026' }],
      ['tool', 'produced_by', 'a', { exclusivity: 'sole', asOf: '2021' }],
      ['tool', 'produced_by', 'a', { asOf: '2023' }],
    ],
    { tool: 'equipment', a: 'organization' },
  );
  const asOf = async (day: string) => (await notes(pack, ['tool'], 'sole', day)).map((note) => note.asOf);
  expect(await asOf('2023-10-12')).toEqual(['2021']);
  expect(await asOf('2020-01-01')).toEqual(['2021']);
  expect(await asOf('2026-06-01')).toEqual(['2026']);
});

test('rivals share a tool maker only where there is no other', async () => {
  const kinds = {
    x: 'organization',
    y: 'organization',
    a: 'organization',
    b: 'organization',
    euv: 'equipment',
    etch: 'equipment',
  } as const;
  const pack = packOf(
    [
      ['x', 'equipment_supplied_by', 'a', { item: 'euv' }],
      ['y', 'equipment_supplied_by', 'a', { item: 'euv' }],
      ['euv', 'produced_by', 'a', { exclusivity: 'sole' }],
      ['x', 'equipment_supplied_by', 'b', { item: 'etch' }],
      ['y', 'equipment_supplied_by', 'b', { item: 'etch' }],
      ['etch', 'produced_by', 'b'],
      ['etch', 'produced_by', 'a'],
    ],
    kinds,
  );
  expect(texts(await notes(pack, ['x', 'y'], 'shared'))).toEqual(['One source for X and Y – equipment: A.']);
});
