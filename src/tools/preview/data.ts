/** The preview's content: made up to show lengths and states, never taken from the knowledge. */
import type { EntityDescription, EntityRef, EventView, NoteView, SourceView, StatementView } from '../../insight';

const DAY = '2023-10-08';
/** How made-up notes and events stand to the article's day, and how much they weigh. */
const WEIGHED = { when: 'since', standing: 'holds', score: 1 } as const;

const ref = (id: string, name: string, kind: EntityRef['kind']): EntityRef => ({ id, name, kind });
export const ENTITIES = {
  maker: ref('maker', 'Example Foundry', 'organization'),
  chip: ref('chip', 'Example Accelerator 100', 'product'),
  node: ref('node', '4 nm', 'process'),
  memory: ref('memory', 'HBM9', 'technology'),
  site: ref('site', 'Example Fab 18', 'facility'),
  tool: ref('tool', 'EUV scanner', 'equipment'),
  film: ref('film', 'insulating film', 'material'),
  rule: ref('rule', 'Example Act', 'policy'),
  term: ref('term', 'yield', 'concept'),
} as const;

const source = (publisher: string, published: string): SourceView => ({
  publisher,
  title: `A report of ${publisher}`,
  url: `https://${publisher.toLowerCase().replaceAll(' ', '-')}.example/${published}`,
  published,
});
export const SOURCES = [
  source('Example Filing', '2023-06'),
  source('Example Courier', '2023-10-02'),
  source('Example Copy', '2024'),
];

const statement = (
  id: string,
  part: Partial<StatementView> & Pick<StatementView, 'type' | 'from' | 'to'>,
): StatementView => ({
  id,
  standing: 'holds',
  asOf: DAY,
  certainty: 'confirmed',
  sources: SOURCES.slice(0, 2),
  ...part,
});
const { maker, chip, memory, film } = ENTITIES;
export const STATEMENTS = {
  only: statement('only', { type: 'fabricated_by', from: chip, to: maker, exclusivity: 'sole', sources: SOURCES }),
  estimate: statement('estimate', {
    type: 'market_share_in',
    from: maker,
    to: memory,
    certainty: 'estimated',
    share: { value: 62.5, of: 'sales', period: '2023-Q2' },
  }),
  counted: statement('counted', {
    type: 'market_share_in',
    from: maker,
    to: film,
    share: { value: { min: 20, max: 30 }, of: 'sales', period: '2022' },
  }),
  planned: statement('planned', {
    type: 'uses_memory',
    from: chip,
    to: memory,
    status: 'sampling',
    certainty: 'reported',
  }),
  later: statement('later', { type: 'uses_memory', from: chip, to: memory, standing: 'later' }),
  ended: statement('ended', {
    type: 'customer_of',
    from: maker,
    to: ENTITIES.maker,
    standing: 'ended',
    until: '2022-12',
  }),
} as const;

export const EVENTS: EventView[] = [1, 2, 3].map((number) => ({
  ...WEIGHED,
  id: `event-${number}`,
  date: `2024-0${number}-15`,
  type: 'milestone',
  title: `Example Foundry starts line ${number} for the accelerator, a month before the day it had named`,
  entities: [maker],
  certainty: number === 2 ? 'reported' : 'confirmed',
  sources: SOURCES.slice(0, number),
}));

export const NOTES: NoteView[] = [
  {
    ...WEIGHED,
    rule: 'authored',
    about: [chip],
    text: 'Every accelerator needs a film that one maker supplies, and the second source is two years away.',
    path: [STATEMENTS.only],
    asOf: DAY,
    later: false,
    sources: SOURCES,
  },
  {
    ...WEIGHED,
    rule: 'authored',
    about: [maker, memory],
    text: 'The memory beside the chip comes from two makers.',
    path: [STATEMENTS.estimate],
    asOf: DAY,
    later: true,
    sources: SOURCES.slice(1),
  },
];

export const DESCRIPTION: EntityDescription = {
  entity: chip,
  aliases: ['EA100', 'Accelerator 100'],
  country: 'US',
  summary: 'The main training chip of its year, made by one company. It was followed by a larger one in 2024.',
  chain: [],
  groups: [
    { type: 'fabricated_by', outgoing: true, statements: [STATEMENTS.only] },
    { type: 'uses_memory', outgoing: true, statements: [STATEMENTS.planned, STATEMENTS.later] },
    { type: 'market_share_in', outgoing: true, statements: [STATEMENTS.estimate, STATEMENTS.counted] },
    { type: 'deployed_by', outgoing: true, statements: [{ ...STATEMENTS.planned, id: 'used', to: maker }], more: 3 },
  ],
  notes: NOTES,
  events: { ...WEIGHED, list: EVENTS },
};
