/**
 * One entity as a card tells it: the chain at a glance, what is known in groups, what it hangs on, what happened since.
 */
import { orderOf, RELATION_FACTS } from '../knowledge/relation-types';
import type { KnowledgeGraph, Statement } from '../knowledge/graph';
import { skeletonAsOf, type RecordKey, type Skeleton } from '../knowledge/links';
import { LANGUAGES, type Entity, type RelationType } from '../knowledge/schema';
import { chooseEvents, tellEvents, type ChosenEvent } from './events';
import { draftNotes, recordsOf, tellNotes, type ScoredNote } from './notes';
import { nearnessOf } from './relevance/nearness';
import { isRunning } from './standing';
import { entityRef, inLanguage, statementView } from './view';
import type { ChainStep, EntityDescription, StatementGroup, Viewpoint } from './views';

/** Which statements fill which box of the chain: relation types from the entity (`>`) and towards it (`<`). */
const CHAIN: readonly (readonly [ChainStep['role'], readonly string[]])[] = [
  ['design', ['>designed_by', '>co_designed_by']],
  ['make', ['>fabricated_by', '>produced_by', '>operated_by']],
  ['node', ['>uses_node', '>runs_node']],
  ['place', ['>fabricated_at', '<operated_by']],
  ['memory', ['>uses_memory', '>memory_supplied_by']],
  ['package', ['>uses_packaging', '>packaged_by']],
  [
    'supply',
    [
      '>equipment_supplied_by',
      '>material_supplied_by',
      '>component_supplied_by',
      '>requires',
      '>customer_of',
      '>ip_licensed_from',
    ],
  ],
  [
    'customer',
    [
      '<customer_of',
      '<fabricated_by',
      '<memory_supplied_by',
      '<packaged_by',
      '<equipment_supplied_by',
      '<material_supplied_by',
      '<component_supplied_by',
      '<ip_licensed_from',
      '<uses_node',
      '<uses_memory',
      '<uses_packaging',
    ],
  ],
  ['use', ['>deployed_by', '<contains']],
];
const CHAIN_WIDTH = 3;

/**
 * Statements that a card reads in full, shared out among the groups, but so many of each at least; the others are
 * counted.
 */
const READ = 60;
const GROUP_READ = 4;

export interface EntityDraft {
  id: string;
  relations: RecordKey[];
  notes: ScoredNote[];
  events: ChosenEvent[];
  /** How many links there are of each type and direction. */
  counts: Map<string, number>;
}

/**
 * Works out what to say of an entity: its strongest statements of each kind (`read` in all, about), its notes, its
 * events.
 */
export function draftEntity(
  known: Skeleton,
  id: string,
  { day, today }: Pick<Viewpoint, 'day' | 'today'>,
  read = READ,
): EntityDraft {
  const skeleton = skeletonAsOf(known, day);
  const groups = new Map<string, RecordKey[]>();
  for (const { edge, pack, out } of skeleton.links(id)) {
    const key = groupKey(edge.type, out);
    const group = groups.get(key);
    if (group) group.push({ pack, id: edge.id });
    else groups.set(key, [{ pack, id: edge.id }]);
  }
  const nearness = nearnessOf(skeleton, [{ id, count: 1, inTitle: true }]);
  const each = Math.max(GROUP_READ, Math.floor(read / Math.max(1, groups.size)));
  return {
    id,
    relations: [...groups.values()].flatMap((group) => group.slice(0, each)),
    notes: draftNotes(skeleton, nearness, day),
    events: chooseEvents(skeleton, nearness, { day, today }),
    counts: new Map([...groups].map(([key, group]) => [key, group.length])),
  };
}

/** What {@link describeEntity} needs of the knowledge. */
export function wantedForEntity({ id, relations, notes, events }: EntityDraft): {
  entities: string[];
  relations: RecordKey[];
  events: RecordKey[];
} {
  const told = recordsOf(notes);
  return { entities: [id, ...told.entities], relations: [...relations, ...told.relations], events };
}

/** Everything a card shows of an entity; nothing when it is not known. */
export function describeEntity(
  graph: KnowledgeGraph,
  { id, notes, events, counts }: EntityDraft,
  viewpoint: Viewpoint,
): EntityDescription | undefined {
  const entity = graph.entity(id);
  if (!entity) return undefined;
  const statements = graph.statements(id);
  const { country, ticker } = entity;
  return {
    entity: entityRef(entity, viewpoint),
    aliases: aliasesOf(entity, viewpoint),
    ...(country !== undefined && { country }),
    ...(ticker !== undefined && { ticker }),
    summary: inLanguage(entity.summary, viewpoint),
    chain: chainOf(statements, counts, viewpoint),
    groups: groupsOf(graph, statements, counts, viewpoint),
    notes: tellNotes(graph, notes, viewpoint),
    events: tellEvents(graph, events, viewpoint),
  };
}

function groupKey(type: RelationType, outgoing: boolean): string {
  return `${outgoing ? '>' : '<'}${type}`;
}

/** Up to four other names, the reader's language before the others. */
function aliasesOf(entity: Entity, { language }: Viewpoint): string[] {
  const label = entityRef(entity, { language, day: '', today: '' }).name;
  const names = [language, ...LANGUAGES].flatMap((one) => entity.names[one]?.slice(0, 2) ?? []);
  return [...new Set(names)].filter((name) => name !== label).slice(0, 4);
}

function chainOf(statements: readonly Statement[], counts: EntityDraft['counts'], viewpoint: Viewpoint): ChainStep[] {
  return CHAIN.flatMap(([role, types]) => {
    const holding = statements.filter(
      ({ relation, outgoing }) =>
        types.includes(groupKey(relation.type, outgoing)) && isRunning(relation, viewpoint.day),
    );
    // A chip's foundry makes it; who builds modules of it stands among the statements.
    const made = role === 'make' ? holding.filter(({ relation }) => relation.type === 'fabricated_by') : [];
    const found = made.length > 0 ? made : holding;
    const ranked = [...new Map(found.sort((a, b) => rank(b) - rank(a)).map(({ other }) => [other.id, other])).values()];
    if (ranked.length === 0) return [];
    return [
      {
        role,
        entities: ranked.slice(0, CHAIN_WIDTH).map((other) => entityRef(other, viewpoint)),
        more: Math.max(0, ranked.length - CHAIN_WIDTH) + unread(statements, counts, types),
      },
    ];
  });
}

/** How many links of these types and directions were counted but not read. */
function unread(statements: readonly Statement[], counts: EntityDraft['counts'], keys: readonly string[]): number {
  const read = statements.filter(({ relation, outgoing }) => keys.includes(groupKey(relation.type, outgoing))).length;
  return Math.max(0, keys.reduce((sum, key) => sum + (counts.get(key) ?? 0), 0) - read);
}

/** Sole and confirmed supply is told before the rest. */
function rank({ relation }: Statement): number {
  return (
    (relation.exclusivity === 'sole' ? 4 : relation.exclusivity === 'primary' ? 2 : 0) +
    (relation.certainty === 'confirmed' ? 1 : 0)
  );
}

function groupsOf(
  graph: KnowledgeGraph,
  statements: readonly Statement[],
  counts: EntityDraft['counts'],
  viewpoint: Viewpoint,
): StatementGroup[] {
  const groups = new Map<string, StatementGroup>();
  for (const { relation, outgoing } of statements) {
    const view = statementView(graph, relation, viewpoint);
    if (!view) continue;
    const towards = outgoing || RELATION_FACTS[relation.type].symmetric === true;
    const key = `${relation.type}:${towards}`;
    const group = groups.get(key) ?? { type: relation.type, outgoing: towards, statements: [] };
    // In a symmetric relation the other party is always told as the object.
    group.statements.push(towards && !outgoing ? { ...view, from: view.to, to: view.from } : view);
    groups.set(key, group);
  }
  const place = ({ type, outgoing }: StatementGroup): number => (outgoing ? 0 : 0.5) + orderOf(type);
  for (const group of groups.values()) {
    const { type, outgoing } = group;
    const more = unread(
      statements,
      counts,
      RELATION_FACTS[type].symmetric ? [groupKey(type, true), groupKey(type, false)] : [groupKey(type, outgoing)],
    );
    if (more > 0) group.more = more;
  }
  for (const { statements: list } of groups.values())
    list.sort((a, b) => Number(a.standing === 'ended') - Number(b.standing === 'ended'));
  return [...groups.values()].sort((a, b) => place(a) - place(b));
}
