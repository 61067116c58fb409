/**
 * The names that the claim sentences use: a small pack of the tests' own, so that growing knowledge changes no result.
 */
import type { Pack, Role } from '../../../src/knowledge/schema';

type Row = readonly [
  id: string,
  kind: Pack['entities'][number]['kind'],
  role: Role,
  names: Pack['entities'][number]['names'],
];

const ROWS: readonly Row[] = [
  ['tsmc', 'organization', 'foundry', { en: ['TSMC'], ko: ['TSMC'], ja: ['TSMC'], zh: ['台积电', '台積電'] }],
  [
    'samsung-foundry',
    'organization',
    'foundry',
    {
      en: ['Samsung Foundry'],
      ko: ['삼성 파운드리', '삼성파운드리'],
      ja: ['サムスンファウンドリ'],
      zh: ['三星晶圆代工', '三星晶圓代工'],
    },
  ],
  [
    'samsung-electronics',
    'organization',
    'memory-maker',
    { en: ['Samsung Electronics'], ko: ['삼성전자'], ja: ['サムスン電子'], zh: ['三星电子', '三星電子'] },
  ],
  ['intel', 'organization', 'idm', { en: ['Intel'], ko: ['인텔'], ja: ['インテル'], zh: ['英特尔', '英特爾'] }],
  [
    'sk-hynix',
    'organization',
    'memory-maker',
    { en: ['SK hynix'], ko: ['SK하이닉스'], ja: ['SKハイニックス'], zh: ['SK海力士'] },
  ],
  ['micron', 'organization', 'memory-maker', { en: ['Micron'], ko: ['마이크론'], ja: ['マイクロン'], zh: ['美光'] }],
  [
    'nvidia',
    'organization',
    'fabless',
    { en: ['NVIDIA', 'Nvidia'], ko: ['엔비디아'], ja: ['エヌビディア'], zh: ['英伟达', '輝達'] },
  ],
  ['amd', 'organization', 'fabless', { en: ['AMD'], ko: ['AMD'], ja: ['AMD'], zh: ['AMD'] }],
  ['apple', 'organization', 'device-maker', { en: ['Apple'], ko: ['애플'], ja: ['アップル'], zh: ['苹果', '蘋果'] }],
  ['google', 'organization', 'hyperscaler', { en: ['Google'], ko: ['구글'], ja: ['グーグル'], zh: ['谷歌'] }],
  [
    'microsoft',
    'organization',
    'hyperscaler',
    { en: ['Microsoft'], ko: ['마이크로소프트'], ja: ['マイクロソフト'], zh: ['微软', '微軟'] },
  ],
  ['tesla', 'organization', 'automaker', { en: ['Tesla'], ko: ['테슬라'], ja: ['テスラ'], zh: ['特斯拉'] }],
  ['qualcomm', 'organization', 'fabless', { en: ['Qualcomm'], ko: ['퀄컴'], ja: ['クアルコム'], zh: ['高通'] }],
  ['arm', 'organization', 'eda-ip', { en: ['Arm Holdings'], ko: ['Arm홀딩스'], ja: ['アーム社'], zh: ['安谋'] }],
  ['asml', 'organization', 'equipment-maker', { en: ['ASML'], ko: ['ASML'], ja: ['ASML'], zh: ['ASML', '阿斯麦'] }],
  [
    'ajinomoto',
    'organization',
    'materials-maker',
    { en: ['Ajinomoto'], ko: ['아지노모토'], ja: ['味の素'], zh: ['味之素'] },
  ],
  [
    'hanmi',
    'organization',
    'equipment-maker',
    { en: ['Hanmi Semiconductor'], ko: ['한미반도체'], ja: ['韓美半導体'], zh: ['韩美半导体'] },
  ],
  ['amkor', 'organization', 'osat', { en: ['Amkor'], ko: ['앰코'], ja: ['アムコー'], zh: ['安靠'] }],
  [
    'rebellions',
    'organization',
    'fabless',
    { en: ['Rebellions'], ko: ['리벨리온'], ja: ['リベリオンズ'], zh: ['Rebellions'] },
  ],
  ['h100', 'product', 'accelerator', { en: ['H100'], ko: ['H100'], ja: ['H100'], zh: ['H100'] }],
  ['h200', 'product', 'accelerator', { en: ['H200'], ko: ['H200'], ja: ['H200'], zh: ['H200'] }],
  ['mi300', 'product', 'accelerator', { en: ['MI300X'], ko: ['MI300X'], ja: ['MI300X'], zh: ['MI300X'] }],
  ['a16', 'product', 'soc', { en: ['A16 Bionic'], ko: ['A16 바이오닉'], ja: ['A16 Bionic'], zh: ['A16处理器'] }],
  ['tensor', 'product', 'soc', { en: ['Tensor G4'], ko: ['텐서 G4'], ja: ['Tensor G4'], zh: ['Tensor G4'] }],
  ['maia', 'product', 'accelerator', { en: ['Maia 200'], ko: ['마이아 200'], ja: ['Maia 200'], zh: ['Maia 200'] }],
  ['atom', 'product', 'accelerator', { en: ['Rebel Quad'], ko: ['리벨 쿼드'], ja: ['Rebel Quad'], zh: ['Rebel Quad'] }],
  [
    'snapdragon',
    'product',
    'soc',
    { en: ['Snapdragon 8 Gen 3'], ko: ['스냅드래곤 8 3세대'], ja: ['Snapdragon 8 Gen 3'], zh: ['骁龙8 Gen 3'] },
  ],
  ['ai6', 'product', 'soc', { en: ['AI6'], ko: ['AI6'], ja: ['AI6'], zh: ['AI6'] }],
  ['hbm3e', 'technology', 'memory', { en: ['HBM3E'], ko: ['HBM3E'], ja: ['HBM3E'], zh: ['HBM3E'] }],
  ['hbm4', 'technology', 'memory', { en: ['HBM4'], ko: ['HBM4'], ja: ['HBM4'], zh: ['HBM4'] }],
  [
    'euv',
    'technology',
    'lithography',
    { en: ['EUV lithography'], ko: ['EUV 노광장비', 'EUV 장비'], ja: ['EUV露光装置'], zh: ['EUV光刻机', 'EUV曝光機'] },
  ],
  [
    'tc-bonder',
    'equipment',
    'bonding',
    { en: ['TC bonder', 'TC bonders'], ko: ['TC본더'], ja: ['TCボンダー'], zh: ['TC键合机'] },
  ],
  ['abf', 'material', 'substrate', { en: ['ABF'], ko: ['ABF'], ja: ['ABF'], zh: ['ABF'] }],
  ['n4', 'process', 'node', { en: ['N4P'], ko: ['N4P'], ja: ['N4P'], zh: ['N4P'] }],
  ['n2', 'process', 'node', { en: ['2 nm'], ko: ['2나노'], ja: ['2ナノ'], zh: ['2纳米', '2奈米'] }],
  ['smic', 'organization', 'foundry', { en: ['SMIC'], ko: ['SMIC'], ja: ['SMIC'], zh: ['中芯国际'] }],
  ['huawei', 'organization', 'fabless', { en: ['Huawei'], ko: ['화웨이'], ja: ['ファーウェイ'], zh: ['华为'] }],
  ['kirin', 'product', 'soc', { en: ['Kirin 9000S'], ko: ['기린 9000S'], ja: ['Kirin 9000S'], zh: ['麒麟9000S'] }],
  ['mate', 'product', 'device', { en: ['Mate 60'], ko: ['메이트 60'], ja: ['Mate 60'], zh: ['Mate 60'] }],
  [
    'entity-list',
    'policy',
    'export-control',
    { en: ['Entity List'], ko: ['엔티티 리스트'], ja: ['エンティティリスト'], zh: ['实体清单'] },
  ],
  ['cowos', 'technology', 'packaging', { en: ['CoWoS'], ko: ['CoWoS'], ja: ['CoWoS'], zh: ['CoWoS'] }],
];

export const CLAIM_PACK: Pack = {
  version: '1',
  asOf: '2026',
  relations: [],
  events: [],
  sources: [],
  entities: ROWS.map(([id, kind, role, names]) => ({ id, kind, roles: [role], names, summary: { en: id, ko: id } })),
};
