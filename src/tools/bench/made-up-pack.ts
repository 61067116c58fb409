/**
 * A made-up pack of any size with the habits of a real one: few are linked to by many, five relations to an entity.
 * Always the same.
 */
import type { Entity, KnowledgeEvent, Kind, Pack, Relation, RelationType, Role } from '../../knowledge/schema';
import { randomFrom } from '../random';

const RELATIONS_EACH = 5;
const SOURCES = 2000;

/** What the entities are, in parts of a hundred, and which relations they begin. */
const MIX: readonly {
  kind: Kind;
  roles: readonly Role[];
  parts: number;
  begins: readonly (readonly [RelationType, Kind])[];
}[] = [
  {
    kind: 'organization',
    roles: ['fabless', 'foundry', 'equipment-maker', 'materials-maker', 'memory-maker', 'device-maker'],
    parts: 40,
    begins: [
      ['customer_of', 'organization'],
      ['equipment_supplied_by', 'organization'],
      ['material_supplied_by', 'organization'],
      ['competes_with', 'organization'],
      ['partners_with', 'organization'],
    ],
  },
  {
    kind: 'product',
    roles: ['accelerator', 'soc'],
    parts: 30,
    begins: [
      ['fabricated_by', 'organization'],
      ['designed_by', 'organization'],
      ['uses_node', 'process'],
      ['memory_supplied_by', 'organization'],
      ['deployed_by', 'organization'],
      ['packaged_by', 'organization'],
    ],
  },
  {
    kind: 'facility',
    roles: ['fab'],
    parts: 10,
    begins: [
      ['operated_by', 'organization'],
      ['runs_node', 'process'],
    ],
  },
  {
    kind: 'process',
    roles: ['node'],
    parts: 7,
    begins: [
      ['produced_by', 'organization'],
      ['requires', 'equipment'],
    ],
  },
  { kind: 'material', roles: ['wafer'], parts: 7, begins: [['produced_by', 'organization']] },
  {
    kind: 'equipment',
    roles: ['etch'],
    parts: 6,
    begins: [
      ['produced_by', 'organization'],
      ['requires', 'material'],
    ],
  },
];
const COUNTRIES = ['KR', 'TW', 'JP', 'US', 'CN', 'NL', 'DE'] as const;
const STATUSES = ['in-production', 'announced', 'qualified', undefined, undefined, undefined] as const;

export function madeUpPack(size: number): Pack {
  const next = randomFrom(1);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const entities: Entity[] = [];
  const byKind = new Map<Kind, string[]>();
  for (const { kind, roles, parts } of MIX) {
    const ids = Array.from({ length: Math.ceil((size * parts) / 100) }, (_, number) => `${kind}-${number}`);
    byKind.set(kind, ids);
    for (const id of ids) {
      entities.push({
        id,
        kind,
        roles: [pick(roles)],
        country: pick(COUNTRIES),
        names: { en: [`Name of ${id}`, id.toUpperCase()], ko: [`${id} 이름`] },
        summary: {
          en: `What ${id} is and what it does, in a sentence of usual length.`,
          ko: `${id}에 대한 보통 길이의 설명.`,
        },
      });
    }
  }
  /** The lower the number the more links lead to it. */
  const famous = (kind: Kind): string => {
    const ids = byKind.get(kind) ?? [];
    return ids[Math.floor(ids.length * next() ** 3)] ?? '';
  };
  const relations: Relation[] = [];
  while (relations.length < size * RELATIONS_EACH) {
    const { kind, begins } = MIX[weighted(next())] as (typeof MIX)[number];
    const [type, target] = pick(begins);
    const [from, to] = [pick(byKind.get(kind) ?? []), famous(target)];
    if (from === to) continue;
    const status = pick(STATUSES);
    const year = 2020 + Math.floor(next() * 6);
    relations.push({
      id: `${from}:${type}:${to}#${relations.length}`,
      type,
      from,
      to,
      asOf: `${year}-0${1 + Math.floor(next() * 9)}`,
      certainty: next() < 0.5 ? 'confirmed' : 'reported',
      ...(status && { status }),
      ...(next() < 0.15 &&
        type.endsWith('supplied_by') && { item: famous(type.startsWith('material') ? 'material' : 'equipment') }),
      ...(next() < 0.02 && { exclusivity: 'sole' as const }),
      ...(next() < 0.1 && { until: `${year + 1}` }),
      ...(next() < 0.3 && { note: { en: 'A few words that qualify the statement', ko: '덧붙이는 말 몇 마디' } }),
      sources: [`source-${Math.floor(next() * SOURCES)}`],
    });
  }
  const events = Array.from({ length: Math.floor(size / 3) }, (_, number): KnowledgeEvent => ({
    id: `event-${number}`,
    date: `${2020 + Math.floor(next() * 6)}-0${1 + Math.floor(next() * 9)}`,
    type: 'supply',
    title: { en: `What happened, number ${number}`, ko: `일어난 일 ${number}` },
    entities: [famous('organization'), famous('product')],
    certainty: 'reported',
    sources: [`source-${Math.floor(next() * SOURCES)}`],
  }));
  const sources = Array.from({ length: SOURCES }, (_, number) => ({
    id: `source-${number}`,
    publisher: `Paper ${number % 90}`,
    title: `Article ${number}`,
    url: `https://example.org/${number}`,
    published: '2025-06-01',
  }));
  return { version: 'made-up', asOf: '2026', entities, relations, events, sources };
}

function weighted(value: number): number {
  let sum = 0;
  return Math.max(
    0,
    MIX.findIndex(({ parts }) => (sum += parts / 100) > value),
  );
}
