/** `knowledge -- add`: what a person answers becomes a file that reads back; a text that is there keeps every line. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { add, Stopped, type Ask } from '../../src/tools/knowledge-add';
import { readKnowledgeFiles } from '../../src/knowledge/files';

const FAB = `# A note of somebody.
id: fab
kind: organization
names:
  en: [Fab]   # short
summary: { en: A foundry., ko: 파운드리. }
relations:
  - type: competes_with
    to: rival
    asOf: 2024
    certainty: reported
    sources: [paper]   # the only one

# What follows stays.
dependencies:
- { text: { en: One site., ko: 한 곳. }, asOf: 2024, sources: [paper] }
`;
const RIVAL = 'id: rival\nkind: organization\nnames: { en: [Rival] }\nsummary: { en: Another., ko: 다른 곳. }\n';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fablens-'));
  for (const name of ['entities/organization', 'entities/product', 'sources'])
    mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, 'entities/organization/fab.yaml'), FAB);
  writeFileSync(join(folder, 'entities/organization/rival.yaml'), RIVAL);
  writeFileSync(
    join(folder, 'sources/first.yaml'),
    '- { id: paper, publisher: Paper, title: A title, url: https://example.org/, published: 2024 }\n',
  );
});

/**
 * Answers questions by what they begin with; the others with nothing. An answer that does not fit is given once, then
 * the next.
 */
function person(answers: Record<string, string | string[]>): Ask {
  const left = new Map(Object.entries(answers).map(([question, answer]) => [question, [answer].flat()]));
  return async (question, fits) => {
    const key = [...left.keys()].find((start) => question.startsWith(start));
    for (;;) {
      const answer = (key === undefined ? undefined : left.get(key)?.shift()) ?? '';
      const wrong = fits?.(answer);
      if (wrong === undefined) return answer;
      if (answer === '') throw new Stopped(`${question}: ${wrong}`);
    }
  };
}
const everything = (): string =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => `${name}\n${readFileSync(join(folder, name), 'utf8')}`)
    .join('\n');

test('a new entity with a statement and a new source reads back', async () => {
  const written = await add(
    person({
      'Id of the entity': 'chip',
      Kind: ['chips', 'product'],
      'Names in en': 'Chip: one, C1',
      'Names in ko': '칩',
      'One sentence': 'A chip: small.',
      'The same': ['칩.', '집에서'],
      'What is said': ['operated_by', 'fabricated_by'],
      'To which': ['nobody', 'fab'],
      'Id of the page': 'paper-2025',
      Publisher: 'Paper',
      Title: 'Made: by "Fab"',
      Address: 'https://example.org/1',
      Date: '2025-06',
      Since: '2025',
      Status: 'in-production',
      Certainty: 'reported',
      'A few words': 'First one, at home',
    }),
    folder,
  );
  expect(written).toEqual(['entities/product/chip.yaml', 'sources/contributed.yaml']);
  const { pack, problems } = readKnowledgeFiles(folder);
  expect(problems).toEqual([]);
  expect(pack.entities.find(({ id }) => id === 'chip')).toMatchObject({
    kind: 'product',
    names: { en: ['Chip: one', 'C1'], ko: ['칩'] },
    summary: { en: 'A chip: small.', ko: '칩.' },
  });
  expect(pack.relations.find(({ from }) => from === 'chip')).toEqual({
    id: 'chip:fabricated_by:fab',
    from: 'chip',
    type: 'fabricated_by',
    to: 'fab',
    since: '2025',
    status: 'in-production',
    asOf: '2025-06',
    certainty: 'reported',
    note: { en: 'First one, at home', ko: '집에서' },
    sources: ['paper-2025'],
  });
  expect(pack.sources.find(({ id }) => id === 'paper-2025')?.title).toBe('Made: by "Fab"');
});

test('a statement about an entity that exists is added to its file, and every line that was there stays', async () => {
  expect(
    await add(
      person({
        'Id of the entity': 'fab',
        'What is said': 'partners_with',
        'To which': 'rival',
        'Id of the page': 'paper',
        Certainty: 'confirmed',
      }),
      folder,
    ),
  ).toEqual(['entities/organization/fab.yaml']);
  const text = readFileSync(join(folder, 'entities/organization/fab.yaml'), 'utf8');
  const lines = text.split('\n');
  expect(FAB.split('\n').filter((line) => !lines.includes(line))).toEqual([]);
  const { pack, problems } = readKnowledgeFiles(folder);
  expect(problems).toEqual([]);
  expect(pack.relations.map(({ type, to }) => `${type} ${to}`)).toEqual(['competes_with rival', 'partners_with rival']);
  expect(pack.entities.find(({ id }) => id === 'fab')?.dependencies).toHaveLength(1);
});

test('a file without statements gets its first', async () => {
  await add(
    person({
      'Id of the entity': 'rival',
      'What is said': 'customer_of',
      'To which': 'fab',
      'Id of the page': 'paper',
      Certainty: 'confirmed',
    }),
    folder,
  );
  expect(readFileSync(join(folder, 'entities/organization/rival.yaml'), 'utf8')).toBe(
    `${RIVAL}relations:\n- type: customer_of\n  to: fab\n  asOf: "2024"\n  certainty: confirmed\n  sources: [paper]\n`,
  );
});

test.each<[string, Record<string, string>]>([
  ['answers that end early', { 'Id of the entity': 'chip', Kind: 'product' }],
  [
    'a date that is none',
    {
      'Id of the entity': 'fab',
      'What is said': 'partners_with',
      'To which': 'rival',
      'Id of the page': 'new',
      Publisher: 'P',
      Title: 'T',
      Address: 'https://example.org/',
      Date: 'yesterday',
      Certainty: 'reported',
    },
  ],
  [
    'an id that is none',
    {
      'Id of the entity': '../Chip',
      Kind: 'product',
      'Names in en': 'C',
      'One sentence': 'C.',
      'The same': 'C.',
      'What is said': 'fabricated_by',
      'To which': 'fab',
      'Id of the page': 'paper',
      Certainty: 'reported',
    },
  ],
])('%s: nothing is written', async (_, answers) => {
  const before = everything();
  await expect(add(person(answers), folder)).rejects.toThrow(Stopped);
  expect(everything()).toBe(before);
});
