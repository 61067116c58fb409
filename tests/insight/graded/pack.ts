/** A small fixed chip world for the graded articles: real names, statements of the tests' own, so that growing knowledge changes nothing. */
import type { Kind, Pack, Relation, RelationType, Role } from '../../../src/knowledge/schema';

type Names = Pack['entities'][number]['names'];

const E = (id: string, kind: Kind, role: Role, names: Names, country?: string, notes: [string, string][] = []) => ({
  id,
  kind,
  roles: [role],
  names,
  ...(country !== undefined && { country }),
  summary: { en: `${id}.`, ko: `${id}.` },
  ...(notes.length > 0 && {
    dependencies: notes.map(([asOf, en]) => ({ text: { en, ko: en }, asOf, sources: ['s'] })),
  }),
});
const both = (en: string, ko: string, ja = en, zh = en): Names => ({ en: [en], ko: [ko], ja: [ja], zh: [zh] });

const ENTITIES: Pack['entities'] = [
  E('nvidia', 'organization', 'fabless', both('NVIDIA', '엔비디아', 'エヌビディア', '英伟达'), 'US', [
    ['2023-06', 'Every accelerator it sells for training is made at one foundry in Taiwan.'],
  ]),
  E('amd', 'organization', 'fabless', both('AMD', 'AMD'), 'US'),
  E('microsoft', 'organization', 'hyperscaler', both('Microsoft', '마이크로소프트', 'マイクロソフト', '微软'), 'US'),
  E('tsmc', 'organization', 'foundry', both('TSMC', 'TSMC', 'TSMC', '台积电'), 'TW'),
  E('samsung', 'organization', 'idm', both('Samsung Electronics', '삼성전자', 'サムスン電子', '三星电子'), 'KR'),
  E(
    'samsung-foundry',
    'organization',
    'foundry',
    both('Samsung Foundry', '삼성 파운드리', 'サムスンファウンドリー'),
    'KR',
  ),
  E('sk-hynix', 'organization', 'memory-maker', both('SK hynix', 'SK하이닉스', 'SKハイニックス', 'SK海力士'), 'KR'),
  E('micron', 'organization', 'memory-maker', both('Micron', '마이크론', 'マイクロン', '美光'), 'US'),
  E('asml', 'organization', 'equipment-maker', both('ASML', 'ASML'), 'NL', [
    ['2022-05', 'The mirrors of its scanners come from Zeiss alone.'],
  ]),
  E('zeiss', 'organization', 'component-maker', both('Zeiss', '자이스', 'ツァイス', '蔡司'), 'DE'),
  E('hanmi', 'organization', 'equipment-maker', both('Hanmi Semiconductor', '한미반도체'), 'KR'),
  E('hanwha', 'organization', 'equipment-maker', both('Hanwha Semitech', '한화세미텍'), 'KR'),
  E('huawei', 'organization', 'device-maker', both('Huawei', '화웨이', 'ファーウェイ', '华为'), 'CN'),
  E('smic', 'organization', 'foundry', both('SMIC', 'SMIC', 'SMIC', '中芯国际'), 'CN'),
  E('cadence', 'organization', 'eda-ip', both('Cadence', '케이던스'), 'US'),
  E('wolfspeed', 'organization', 'idm', both('Wolfspeed', '울프스피드', 'ウルフスピード'), 'US'),
  E('infineon', 'organization', 'idm', both('Infineon', '인피니언', 'インフィニオン', '英飞凌'), 'DE'),
  E('qualcomm', 'organization', 'fabless', both('Qualcomm', '퀄컴', 'クアルコム', '高通'), 'US'),
  E('trichem', 'organization', 'materials-maker', both('Trichem', '트리켐'), 'KR'),
  E('jsr', 'organization', 'materials-maker', both('JSR', 'JSR'), 'JP'),
  E('h100', 'product', 'accelerator', both('NVIDIA H100', '엔비디아 H100', 'NVIDIA H100', '英伟达H100')),
  E('mi300', 'product', 'accelerator', both('Instinct MI300', 'MI300', 'MI300', 'MI300')),
  E('maia', 'product', 'accelerator', both('Maia 100', '마이아 100', 'Maia 100', 'Maia 100')),
  E('kirin', 'product', 'soc', both('Kirin 9000', '기린 9000', 'Kirin 9000', '麒麟9000')),
  E('snapdragon', 'product', 'soc', both('Snapdragon 888', '스냅드래곤 888', 'Snapdragon 888', '骁龙888')),
  E('n4', 'process', 'node', both('TSMC 4N', 'TSMC 4N')),
  E('12nm', 'process', 'generic-node', both('12 nm process', '12나노 공정')),
  E('hbm3', 'technology', 'memory', both('HBM3', 'HBM3')),
  E('cowos', 'technology', 'packaging', both('CoWoS', 'CoWoS')),
  E('euv', 'technology', 'lithography', both('EUV lithography', 'EUV 노광', 'EUV露光', 'EUV光刻')),
  E('tc-bonder', 'equipment', 'bonding', both('TC bonder', 'TC본더', 'TCボンダー')),
  E('hafnium', 'material', 'precursor', both('hafnium precursor', '하프늄 전구체')),
  E('resist', 'material', 'resist', both('EUV photoresist', 'EUV 감광액', 'EUVレジスト')),
  E('sic', 'material', 'wafer', both('SiC substrate', 'SiC 기판', 'SiC基板', '碳化硅衬底')),
  E(
    'entity-list',
    'policy',
    'export-control',
    both('Entity List', '엔티티 리스트', 'エンティティー・リスト', '实体清单'),
  ),
];

const R = (from: string, type: RelationType, to: string, more: Partial<Relation> = {}): Relation => ({
  id: `${from}:${type}:${to}${more.item === undefined ? '' : `:${more.item}`}`,
  type,
  from,
  to,
  asOf: '2023-06',
  certainty: 'confirmed',
  sources: ['s'],
  ...more,
});

const RELATIONS: Pack['relations'] = [
  R('h100', 'designed_by', 'nvidia'),
  R('h100', 'fabricated_by', 'tsmc', { exclusivity: 'sole' }),
  R('h100', 'uses_node', 'n4'),
  R('h100', 'uses_packaging', 'cowos'),
  R('h100', 'uses_memory', 'hbm3'),
  R('h100', 'memory_supplied_by', 'sk-hynix', { item: 'hbm3', since: '2022-06' }),
  R('h100', 'memory_supplied_by', 'micron', { item: 'hbm3', status: 'sampling', asOf: '2023-07' }),
  R('mi300', 'designed_by', 'amd'),
  R('mi300', 'fabricated_by', 'tsmc', { asOf: '2023-01' }),
  R('maia', 'designed_by', 'microsoft', { asOf: '2023-11-15' }),
  R('maia', 'fabricated_by', 'tsmc', { asOf: '2023-11-15', since: '2023-11' }),
  R('samsung-foundry', 'division_of', 'samsung'),
  R('samsung', 'material_supplied_by', 'trichem', { item: 'hafnium', exclusivity: 'sole', asOf: '2022' }),
  R('samsung-foundry', 'equipment_supplied_by', 'asml', { item: 'euv', asOf: '2021' }),
  R('tsmc', 'equipment_supplied_by', 'asml', { item: 'euv', asOf: '2019' }),
  R('tsmc', 'material_supplied_by', 'jsr', { item: 'resist', asOf: '2021' }),
  R('euv', 'produced_by', 'asml', { exclusivity: 'sole', asOf: '2019' }),
  R('asml', 'component_supplied_by', 'zeiss', { exclusivity: 'sole', asOf: '2021' }),
  R('n4', 'requires', 'euv', { asOf: '2022' }),
  R('sk-hynix', 'equipment_supplied_by', 'hanmi', { item: 'tc-bonder', since: '2017', asOf: '2024-06' }),
  R('sk-hynix', 'equipment_supplied_by', 'hanwha', { item: 'tc-bonder', since: '2025-03', asOf: '2025-03' }),
  R('hanmi', 'market_share_in', 'tc-bonder', { share: { value: 65, of: 'TC bonders' }, asOf: '2024-06' }),
  R('kirin', 'designed_by', 'huawei', { asOf: '2020-09' }),
  R('kirin', 'fabricated_by', 'tsmc', { exclusivity: 'sole', since: '2020-06', until: '2020-09', asOf: '2020-07' }),
  R('huawei', 'regulated_by', 'entity-list', { since: '2019-05', asOf: '2019-05' }),
  R('smic', 'regulated_by', 'entity-list', { since: '2020-12', asOf: '2020-12' }),
  R('snapdragon', 'designed_by', 'qualcomm', { asOf: '2020-12' }),
  R('snapdragon', 'fabricated_by', 'samsung-foundry', { exclusivity: 'sole', since: '2020-12', asOf: '2020-12' }),
  R('infineon', 'material_supplied_by', 'wolfspeed', { item: 'sic', since: '2018', asOf: '2018-02' }),
  R('sic', 'produced_by', 'wolfspeed', { asOf: '2018', share: { value: 60, of: 'SiC substrates', period: '2018' } }),
];

const V = (id: string, date: string, en: string, ...entities: string[]): Pack['events'][number] => ({
  id,
  date,
  type: 'supply',
  title: { en, ko: en },
  entities,
  certainty: 'confirmed',
  sources: ['s'],
});

const EVENTS: Pack['events'] = [
  V(
    'maia-shown',
    '2023-11-15',
    'Microsoft shows Maia 100, its first own AI chip, made by TSMC',
    'microsoft',
    'maia',
    'tsmc',
  ),
  V('h100-ban', '2023-10-23', 'The US stops H100 shipments to China', 'h100', 'nvidia'),
  V(
    'hanwha-order',
    '2025-03-14',
    'Hanwha wins its first TC bonder order from SK hynix',
    'hanwha',
    'sk-hynix',
    'tc-bonder',
  ),
  V('kirin-end', '2020-09-15', 'TSMC ships the last Kirin chips', 'kirin', 'tsmc', 'huawei'),
  V('smic-listed', '2020-12-18', 'SMIC is put on the Entity List', 'smic', 'entity-list'),
  V('wolfspeed-11', '2025-06-30', 'Wolfspeed files for protection from creditors', 'wolfspeed', 'sic'),
  V('tsmc-2026', '2026-06-30', 'TSMC reports a record quarter', 'tsmc'),
  V('samsung-2026', '2026-05-01', 'Samsung Electronics opens a museum', 'samsung'),
];

/** What makes hubs hubs: many who buy from them, of whom nothing else is known. */
const BUYERS = Array.from({ length: 90 }, (_, number) =>
  E(`buyer-${number}`, 'organization', 'customer', { en: [`Buyer ${number} Inc`] }),
);
const HUBS = ['samsung', 'tsmc', 'nvidia', 'microsoft'];

export const GRADED_PACK: Pack = {
  version: '1',
  asOf: '2026',
  entities: [...ENTITIES, ...BUYERS],
  relations: [
    ...RELATIONS,
    ...HUBS.flatMap((hub) => BUYERS.map(({ id }) => R(id, 'deployed_by', hub, { asOf: '2018' }))),
  ],
  events: EVENTS,
  sources: [{ id: 's', publisher: 'P', title: 'T', url: 'https://example.org/', published: '2023' }],
};
