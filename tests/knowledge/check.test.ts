/** What `knowledge -- check` says of a pack that is wrong in one way: the finding, and none of the sound pack. */
import { expect, test } from 'vitest';
import { checkPack } from '../../src/knowledge/check';
import { parsePack } from '../../src/knowledge/parse';
import type { Pack } from '../../src/knowledge/schema';

type Change = (pack: Pack) => void;

const entity = (id: string, kind: string, roles: string[] = []): unknown => ({
  id,
  kind,
  roles,
  names: { en: [`The ${id}`] },
  summary: { en: 'One.', ko: '하나.' },
});
const relation = (type: string, from: string, to: string, more = {}): unknown => ({
  id: `${from}:${type}:${to}`,
  type,
  from,
  to,
  asOf: '2025-03',
  certainty: 'reported',
  sources: ['paper'],
  ...more,
});

/** A pack with nothing to find fault with, changed. */
function found(change: Change): string[] {
  const pack = parsePack({
    version: '1',
    asOf: '2025-06',
    entities: [
      entity('chip', 'product', ['accelerator']),
      entity('fab', 'organization'),
      entity('rival', 'organization'),
    ],
    relations: [
      relation('fabricated_by', 'chip', 'fab', { since: '2024', until: '2025-01' }),
      relation('competes_with', 'fab', 'rival'),
    ],
    events: [
      {
        id: 'start',
        date: '2025',
        type: 'launch',
        title: { en: 'Start', ko: '시작' },
        entities: ['chip'],
        certainty: 'reported',
        sources: ['paper'],
      },
    ],
    sources: [
      { id: 'paper', publisher: 'Paper', title: 'Title', url: 'https://example.org/', published: '2025-03-04' },
    ],
  });
  change(pack);
  return checkPack(pack).map(({ level, subject, message }) => `${level} ${subject}: ${message}`);
}

function add(type: string, from: string, to: string, more = {}): Change {
  return (pack) => pack.relations.push(relation(type, from, to, { id: 'added', ...more }) as Pack['relations'][number]);
}

test('a sound pack has no findings', () => {
  expect(found(() => undefined)).toEqual([]);
});

test.each<[string, Change, string]>([
  ['a relation to nothing', add('fabricated_by', 'chip', 'nobody'), 'error added: there is no entity nobody'],
  ['a relation to itself', add('competes_with', 'fab', 'fab'), 'error added: an entity is related to itself'],
  [
    'a kind that can not be',
    add('fabricated_by', 'fab', 'rival'),
    "warning added: fabricated_by can't start at a organization",
  ],
  [
    'a source that is not there',
    add('owned_by', 'fab', 'rival', { sources: ['lost'] }),
    'error added: there is no source lost',
  ],
  [
    'an end before the beginning',
    add('owned_by', 'fab', 'rival', { since: '2025', until: '2024' }),
    'error added: it ends (2024) before it begins (2025)',
  ],
  [
    'a date that no source has',
    add('owned_by', 'fab', 'rival', { asOf: '2025-04' }),
    'warning added: asOf 2025-04 is the date of none of its sources (2025-03-04)',
  ],
  [
    'the same said twice',
    add('fabricated_by', 'chip', 'fab', { since: '2024-06' }),
    'warning added: the same is said by chip:fabricated_by:fab for an overlapping time: keep one, with the sources of both',
  ],
  [
    'a sole source beside another',
    add('fabricated_by', 'chip', 'rival', { exclusivity: 'sole', since: '2024-06' }),
    'warning added: it contradicts chip:fabricated_by:fab: one of the two is said to be the only one at that time',
  ],
  [
    'a symmetric relation from both ends',
    add('competes_with', 'rival', 'fab'),
    'warning added: the same statement is written from both ends: keep one',
  ],
  [
    'an old share',
    add('market_share_in', 'fab', 'chip', { asOf: '2019', sources: [] }),
    'warning added: told as of 2019 and not since: look whether it still holds',
  ],
  [
    'a name of two',
    (pack) => pack.entities.push({ ...pack.entities[0], id: 'chip2' } as Pack['entities'][number]),
    'error chip2: the name "The chip" also belongs to chip: give both a reading under "ambiguous"',
  ],
  [
    'an entity that nothing is said of',
    (pack) =>
      pack.entities.push(parsePack({ ...pack, entities: [entity('lonely', 'organization')] }).entities[0] as never),
    'warning lonely: nothing is said about this entity',
  ],
  [
    'a chip that nobody makes',
    (pack) => pack.relations.shift(),
    'warning chip: nobody is told to make this chip, and no node',
  ],
  [
    'a source that nobody cites',
    (pack) => pack.sources.push({ ...pack.sources[0], id: 'idle' } as Pack['sources'][number]),
    'warning idle: no statement cites this source',
  ],
])('%s is found', (_, change, finding) => {
  expect(found(change)).toContain(finding);
});

test.each<[string, Change]>([
  ['the same again after it ended', add('fabricated_by', 'chip', 'fab', { since: '2025-02' })],
  ['a sole source after the other', add('fabricated_by', 'chip', 'rival', { exclusivity: 'sole', since: '2025-02' })],
  [
    'a sole source beside a rumoured one',
    (pack) => {
      Object.assign(pack.relations[0] as object, { status: 'rumoured' });
      add('fabricated_by', 'chip', 'rival', { exclusivity: 'sole', since: '2024-06' })(pack);
    },
  ],
])('%s is no contradiction', (_, change) => {
  expect(found(change)).toEqual([]);
});
