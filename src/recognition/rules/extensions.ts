/**
 * Where a name goes on after what the lexicon holds of it. Rules are tried in their order, one after the other, each on the span as the
 * ones before have left it. In examples a bar stands where the known name ends: `[iPhone| 17 Pro]`.
 */
import { type Rule } from './rule';

export interface ExtensionRule extends Rule {
  kinds: readonly string[];
  /** What the name so far has to match; absent: anything. */
  name?: RegExp;
  /** What it must not match. */
  unless?: RegExp;
  /** What belongs to the name after it; anchored at its start. */
  after: RegExp;
  /** Refuses what matched and what follows it. */
  refuse?: (matched: RegExpExecArray, rest: string) => boolean;
  /** Tried again until it finds nothing more. */
  again?: boolean;
}

const UNIT = /^(?:GB|TB|MB|nm|mm|GHz|MHz|W|kW|TOPS|TFLOPS|K|M|B|bn|th|st|nd|rd|x)$/i;
const COUNTED =
  /^ ?(?:%|percent|million|billion|trillion|units|chips|GPUs|years?|months?|weeks?|days?|times|percentage|만|억|조|개|대|종|세대|世代|代|년|월|일|분기|배|명|건|곳|万|億|亿|兆|個|个|台|颗|顆|片|年|月|日|種|种|倍|社|家|名|件|か国|カ国)/;

/** No year, no amount: `Exynos 2400`, not `Exynos 2025` nor `Xeon 80GB`. */
function isNoModel(model: string): boolean {
  const [, number = '', unit = ''] = /^(\d+)([A-Za-z]*)$/.exec(model) ?? [];
  return (
    number !== '' &&
    !(number.length === 4 && unit === 'x') &&
    ((number.length === 4 && /^(?:19[89]|20[0-3])/.test(number) && unit === '') || UNIT.test(unit))
  );
}

const RANK =
  '(?:Pro Max|PRO|Pro|Max|Ultra|Plus|Elite|Mini|Air|Super|SUPER|Ti|HX|HS|XTX|XT|GRE|Extreme|Bionic|Superchip|SUPERCHIP|SuperChip|Fusion|Switch|Auto|P-core|E-core|P코어|E코어|프로 맥스|프로(?!세서|세스|그램|젝트|모션|듀서|토콜)|맥스|울트라|플러스|엘리트|에어|오토|슈퍼칩|プロ|ウルトラ)(?![A-Za-z\\d])';
const GENERATION = '(?:(?:Gen|gen)\\.? ?\\d{1,2}|\\d{1,2}세대|第\\d{1,2}世代|第\\d{1,2}代)(?![\\d.])';
const SERIES = '(?: \\d{1,2}(?= (?:Gen|Elite|Pro)))?';

export const MODELS: readonly ExtensionRule[] = [
  {
    id: 'model-number',
    languages: ['en', 'ko', 'ja', 'zh'],
    kinds: ['product'],
    does: 'A family without a number takes the number of a model.',
    unless: /\d/,
    after:
      /^[ -]?((?:RX |AI |PRO |i|Z ?(?:폴드|플립|Fold|Flip) ?)?[A-Z]{0,2}\d{1,5}[A-Za-z]{0,3}(?:\d[A-Z])?\+?)(?![A-Za-z\d]|[.,]\d)/,
    refuse: ([, model = ''], rest) => isNoModel(model) || COUNTED.test(rest),
    examples: ['[iPhone| 17] is', '[Exynos| 2400] of Samsung', '[Snapdragon| X2] laptop', '[Ryzen| 5600x] is'],
    counterexamples: ['[Exynos|] 2025 plans', '[Xeon|] 80GB', '[iPhone|] 17 million', '[Ryzen 9|] 30'],
  },
  {
    id: 'ranks-and-generations',
    languages: ['en', 'ko', 'ja', 'zh'],
    kinds: ['product'],
    does: 'Ranks, generations and the numbers behind a tier follow, in any number.',
    after: new RegExp(`^ ${RANK}${SERIES}|^\\+(?![A-Za-z\\d])|^ ?(?:至尊版|领先版|旗舰版)|^ ?${GENERATION}${SERIES}`),
    again: true,
    examples: ['[iPhone 17| Pro Max] sells', '[Snapdragon 8| Elite Gen 5] in', '[骁龙8|至尊版]的'],
    counterexamples: ['[iPhone 17|] Programme', '[갤럭시|] 프로그램'],
  },
  {
    id: 'number-behind-tier',
    languages: ['en', 'ko', 'ja', 'zh'],
    kinds: ['product'],
    does: 'Behind a tier stands the number of the model.',
    name: /(?:^|[ a-z])[3-9]$|(?:PRO|HX|HS|Ultra|Max\+)$/,
    after: /^[ -](?!\d+ ?(?:GB|TB|MB|nm|W)(?![a-z]))\d{3,5}[A-Z]{0,3}(?:\d[A-Z])?(?![A-Za-z\d]|[.,]\d)/,
    examples: ['[Ryzen 9| 9950X3D] is', '[Core i7|-14700K] is', '[Ryzen AI Max+| 395] is'],
    counterexamples: ['[Ryzen 7|] 512GB', '[iPhone 17|] 500'],
  },
];

export const VERSIONS: readonly ExtensionRule[] = [
  {
    id: 'version',
    languages: ['en', 'ko', 'ja', 'zh'],
    kinds: ['technology'],
    does: 'A standard takes its version.',
    after: /^[ -]?(?:(?:v|Gen ?)?\d\.\d|Gen ?\d|3\.5D|2\.5D)(?!\d|\.\d|[A-Za-z])/,
    examples: ['[CXL| 2.0] is', '[PCIe| Gen5] is', '[EMIB| 3.5D] is'],
    counterexamples: ['[CXL|] 2 is', '[DRAM|] 1.55'],
  },
  {
    id: 'designation',
    languages: ['en', 'ko', 'ja', 'zh'],
    kinds: ['technology'],
    does: 'A designation hangs on a technique by a hyphen.',
    after: /^(?:-on)?-[A-Z0-9][A-Za-z0-9]{0,6}(?![A-Za-z0-9])/,
    examples: ['[CoWoS|-L] is', '[HBM|-PIM] is'],
    counterexamples: ['[CoWoS|]-based'],
  },
  {
    id: 'variant',
    languages: ['en'],
    kinds: ['technology'],
    does: 'A letter and a number tell the variant.',
    name: /[a-z]$/,
    after: /^ [A-Z]\d{1,2}(?![A-Za-z\d.-])/,
    examples: ['[Neoverse| V3] cores'],
    counterexamples: ['[Neoverse|] V3-based'],
  },
];

export const NOUNS: readonly ExtensionRule[] = [
  {
    id: 'tool-in-one-word',
    languages: ['ko'],
    kinds: ['technology', 'concept'],
    does: 'A tool is one word with what it does: `원자층증착장비`.',
    name: /[가-힣]$/,
    after: /^장비/,
    examples: ['[원자층증착|장비]를'],
    counterexamples: ['[EUV|]장비를'],
  },
];

export const FIRMS: readonly ExtensionRule[] = [
  {
    id: 'branch-ko',
    languages: ['ko'],
    kinds: ['organization'],
    does: 'A country or the form of a firm behind a Korean name belongs to it.',
    name: /[가-힣]$/,
    after:
      /^(?:(?:코리아|재팬|차이나|아메리카|타이완)(?: (?:유한회사|주식회사))?| ?(?:테크놀로지스?|코퍼레이션|홀딩스|엘엘씨|주식회사|유한회사|인코포레이티드)(?![가-힣]{3})| (?:글로벌|[가-힣]{2,6} 피티이 엘티디)(?= |,|\)|의|은|는|이|가|과|와|$)|그룹(?![가-힣]{3}))/,
    examples: ['[구글|코리아 유한회사]가', '[마이크론| 테크놀로지]는', '[훙하이|그룹]은', '[TSMC|] 본사'],
    counterexamples: ['[구글|] 본사가', '[마이크론|] 글로벌시장'],
  },
  {
    id: 'branch-latin-ko',
    languages: ['ko'],
    kinds: ['organization'],
    does: 'The same behind a name in Latin letters.',
    name: /[A-Z]$/,
    after: /^ ?(?:글로벌|코리아|차이나)(?= |,|\)|의|은|는|이|가|과|와|$)/,
    examples: ['[TSMC| 글로벌]은'],
    counterexamples: ['[TSMC|] 글로벌시장'],
  },
  {
    id: 'abbreviation-point',
    languages: ['en'],
    kinds: ['organization'],
    does: 'The point after the form of a firm belongs to it.',
    name: /(?:Inc|Corp|Co|Ltd)$/,
    after: /^\.(?= [a-z(]|,|’|')/,
    examples: ['[Apple Inc|.] said'],
    counterexamples: ['[Apple Inc|]. The'],
  },
  {
    id: 'legal-form',
    languages: ['en'],
    kinds: ['organization'],
    does: 'The form of a firm belongs to its name.',
    name: /[A-Za-z]$/,
    unless: /(?:Inc|Corp|Co|Ltd)$/,
    after:
      /^,? (?:Inc|Corp|Co|Ltd|LLC|plc|PLC|NV|N\.V|AG|SE|GmbH|Corporation|Incorporated|Limited|Company|Holdings?)(?:(?:\.,?|,)? (?:Ltd|Inc|Limited))?(?![A-Za-z])\.?(?= [a-z(]|,|’|'|$)/,
    examples: ['[Applied Materials| Inc.] said', '[Rapidus| Corporation] of'],
    counterexamples: ['[Applied Materials|] Include'],
  },
  {
    id: 'katakana-form',
    languages: ['ja'],
    kinds: ['organization'],
    does: 'The form of a firm belongs to its name.',
    unless: /[A-Za-z가-힣]$/,
    after:
      /^(?:・?(?:テクノロジーズ?|ドット・コム|ホールディングス?|コーポレーション|インコーポレーテッド|グループ))+(?![\u30a1-\u30ff])/,
    examples: ['[アマゾン|・ドット・コム]は', '[キオクシア|ホールディングス]の'],
    counterexamples: ['[アマゾン|]・ウェブ'],
  },
  {
    id: 'form-zh',
    languages: ['zh', 'ja'],
    kinds: ['organization'],
    does: 'The form of a firm belongs to its name.',
    name: /[\u4e00-\u9fff]$/,
    unless: /(?:公司|集团|集團|部|院|会|會)$/,
    after: /^(?:(?:股份|科技|控股|半导体|半導體)?(?:有限公司|有限责任公司)|集团(?:有限公司)?|集團|株式会社)/,
    examples: ['[中芯国际|集团]的', '[立讯精密|股份有限公司]在', '[鸿海|集团]'],
    counterexamples: ['[台积电|]股份', '[商务部|]集团'],
  },
];

export const PLURALS: readonly ExtensionRule[] = [
  {
    id: 'plural',
    languages: ['en'],
    kinds: ['organization', 'product', 'technology', 'process', 'equipment', 'material', 'concept'],
    does: 'The plural of a name is the name.',
    name: /[A-Za-z0-9]$/,
    after: /^s(?![A-Za-z0-9])/,
    examples: ['[H100|s] are'],
    counterexamples: ['[H100|] sells'],
  },
];

/** How much of the text after a name a rule extends it by, in UTF-16 code units; 0 where the rule does not apply. */
export function extensionBy(rule: ExtensionRule, kind: string, surface: string, rest: string): number {
  if (!rule.kinds.includes(kind) || rule.name?.test(surface) === false || rule.unless?.test(surface)) return 0;
  let length = 0;
  for (;;) {
    const matched = rule.after.exec(rest.slice(length));
    const next = matched?.[0].length ?? 0;
    if (!matched || next === 0 || rule.refuse?.(matched, rest.slice(length + next))) return length;
    length += next;
    if (!rule.again) return length;
  }
}
