/**
 * Where a name goes on after what the lexicon holds of it: a model number (`iPhone 17 Pro`), a version (`CXL 2.0`), a
 * plural, a gloss in brackets with the rest after it (`extreme ultraviolet (EUV) lithography`), or a company's division
 * (`삼성전자 DA사업부`). Each rule gives where the longer name ends, and the entity it names when that is another one.
 */
import { lookUp, type Lexicon } from './lexicon';
import { TRAILING, type Span } from './trimming';

interface GrowthRule {
  kinds: readonly string[];
  /** The new end (and entity), or nothing. `rest` is the text after the span. */
  grow(
    surface: string,
    rest: string,
    entity: number,
    lexicon: Lexicon,
  ): { length: number; entity?: number } | undefined;
}

const UNIT = /^(?:GB|TB|MB|nm|mm|GHz|MHz|W|kW|TOPS|TFLOPS|K|M|B|bn|th|st|nd|rd|x)$/i;
const COUNTED =
  /^ ?(?:%|percent|million|billion|trillion|units|chips|GPUs|years?|months?|weeks?|days?|times|percentage|만|억|조|개|대|종|세대|世代|代|년|월|일|분기|배|명|건|곳|万|億|亿|兆|個|个|台|颗|顆|片|年|月|日|種|种|倍|社|家|名|件|か国|カ国)/;
/** After a tier (`Ryzen 9`, `Core i7`, `Ryzen AI 9 HX`) the number of the model: ` 9950X3D`, `-14700K`. */
const TIERED = /(?:^|[ a-z])[3-9]$|(?:PRO|HX|HS|Ultra|Max\+)$/;
const NUMBERED = /^[ -](?!\d+ ?(?:GB|TB|MB|nm|W)(?![a-z]))\d{3,5}[A-Z]{0,3}(?:\d[A-Z])?(?![A-Za-z\d]|[.,]\d)/;
/** `17`, `8 Gen 3`, `X2`, `V920`, `9950X3D`, `6+`: what tells one model of a family from another. */
const MODEL =
  /^([ -]?)((?:RX |AI |PRO |i|Z ?(?:폴드|플립|Fold|Flip) ?)?[A-Z]{0,2}\d{1,5}[A-Za-z]{0,3}(?:\d[A-Z])?\+?)(?![A-Za-z\d]|[.,]\d)/;
const GENERATION = /^ ?(?:(?:Gen|gen)\.? ?\d{1,2}|\d{1,2}세대|第\d{1,2}世代|第\d{1,2}代)(?![\d.])/;
const RANK =
  /^ (?:Pro Max|PRO|Pro|Max|Ultra|Plus|Elite|Mini|Air|Super|SUPER|Ti|HX|HS|XTX|XT|GRE|Extreme|Bionic|Superchip|SUPERCHIP|SuperChip|Fusion|Switch|Auto|P-core|E-core|P코어|E코어|프로 맥스|프로(?!세서|세스|그램|젝트|모션|듀서|토콜)|맥스|울트라|플러스|엘리트|에어|오토|슈퍼칩|プロ|ウルトラ)(?![A-Za-z\d])|^\+(?![A-Za-z\d])|^ ?(?:至尊版|领先版|旗舰版)/;
const VERSION = /^[ -]?(?:(?:v|Gen ?)?\d\.\d|Gen ?\d)(?![\d.]\d|[A-Za-z])/;
const DESIGNATION = /^(?:-on)?-[A-Z0-9][A-Za-z0-9]{0,6}(?![A-Za-z0-9])/;
/** `Neoverse V3`. */
const VARIANT = /^ [A-Z]\d{1,2}(?![A-Za-z\d.-])/;
/** `원자층증착장비` is one word. */
const TOOL = /^장비/;
const GLOSS = /^ ?[(（][^()（）]{1,24}[)）]/;
const DIVISION =
  /^ ?(?!(?:전|각|모든|다른|두|세|양|해당|주요|핵심|이|그|일부|타|신|관련) ?(?:사업부|부문))(?:[A-Z&]{1,6}|[가-힣A-Z&·]{1,12}?(?:\([A-Z]{1,4}\))?) ?(?:사업부문|사업부|부문)(?![가-힣]{3})/;
const UNIT_OF_COMPANY = /^ ?(?:사업부문|사업부|부문)(?![가-힣]{3})/;
const BRANCH =
  /^(?:(?:코리아|재팬|차이나|아메리카|타이완)(?: (?:유한회사|주식회사))?| ?(?:테크놀로지스?|코퍼레이션|홀딩스|엘엘씨|주식회사|유한회사)(?![가-힣]{3}))/;
const LEGAL_FORM =
  /^,? (?:Inc|Corp|Co|Ltd|LLC|plc|PLC|NV|N\.V|AG|SE|GmbH|Corporation|Incorporated|Limited|Company|Holdings?)(?:(?:\.,?|,)? (?:Ltd|Inc|Limited))?(?![A-Za-z])\.?(?= [a-z(]|,|’|'|$)/;
const ABBREVIATED = /(?:Inc|Corp|Co|Ltd)$/;
const KATAKANA_FORM =
  /^(?:・?(?:テクノロジーズ?|ドット・コム|ホールディングス?|コーポレーション|インコーポレーテッド|グループ))+(?![\u30a1-\u30ff])/;

const RULES: readonly GrowthRule[] = [
  { kinds: ['product', 'process', 'technology', 'equipment'], grow: glossed },
  { kinds: ['product'], grow: fuller },
  { kinds: ['product'], grow: (surface, rest) => modelOf(surface, rest) },
  {
    kinds: ['technology'],
    grow: (surface, rest) =>
      matched(VERSION, rest) ??
      matched(DESIGNATION, rest) ??
      (/[a-z]$/.test(surface) ? matched(VARIANT, rest) : undefined),
  },
  {
    kinds: ['technology', 'concept'],
    grow: (surface, rest) => (/[가-힣]$/.test(surface) ? matched(TOOL, rest) : undefined),
  },
  { kinds: ['organization'], grow: division },
  { kinds: ['organization'], grow: company },
  {
    kinds: ['organization', 'product', 'technology', 'process', 'equipment', 'material', 'concept'],
    grow: (surface, rest) =>
      /[A-Za-z0-9]$/.test(surface) && /^s(?![A-Za-z0-9])/.test(rest) ? { length: 1 } : undefined,
  },
];

/**
 * The span with what belongs to the name after it; the entity is exact where the longer name is known, else the
 * family's.
 */
export function grown(text: string, span: Span, lexicon: Lexicon): Span {
  const kind = lexicon.kindOf(span.entity);
  let { end, entity } = span;
  for (const rule of RULES) {
    if (!rule.kinds.includes(kind)) continue;
    const more = rule.grow(text.slice(span.start, end), text.slice(end, end + 48), entity, lexicon);
    if (!more) continue;
    end += more.length;
    entity = more.entity ?? exactly(text.slice(span.start, end), kind, lexicon) ?? entity;
  }
  return { start: span.start, end, entity };
}

function matched(pattern: RegExp, rest: string): { length: number } | undefined {
  const length = pattern.exec(rest)?.[0].length ?? 0;
  return length > 0 ? { length } : undefined;
}

function exactly(surface: string, kind: string, lexicon: Lexicon): number | undefined {
  return lookUp(lexicon, surface).find(({ entity }) => lexicon.kindOf(entity) === kind)?.entity;
}

/** `AMD Ryzen AI Max+`: with its maker before it a longer name is known by its own words only. */
function fuller(
  surface: string,
  rest: string,
  _entity: number,
  lexicon: Lexicon,
): { length: number; entity?: number } | undefined {
  const bare = /^[A-Z]\w+ (.+)$/.exec(surface)?.[1];
  if (bare === undefined) return undefined;
  for (const pattern of [/^(?: [A-Za-z0-9]+){2}(?![A-Za-z0-9])/, /^ [A-Za-z0-9]+(?![A-Za-z0-9])/]) {
    const words = pattern.exec(rest)?.[0];
    const name =
      words === undefined
        ? undefined
        : lookUp(lexicon, bare + words).find(({ entity }) => lexicon.kindOf(entity) === 'product');
    if (words !== undefined && name) return { length: words.length, entity: name.entity };
  }
  return undefined;
}

/** A family's name (no number in it yet) takes a number; then ranks and generations follow. */
function modelOf(surface: string, rest: string): { length: number } | undefined {
  let length = 0;
  if (!/\d/.test(surface)) {
    const [all = '', , model = ''] = MODEL.exec(rest) ?? [];
    if (all !== '' && isModel(model) && !COUNTED.test(rest.slice(all.length))) length = all.length;
  }
  for (let more = true; more;) {
    const numbered = TIERED.test(surface + rest.slice(0, length)) ? NUMBERED.exec(rest.slice(length)) : null;
    const next = (numbered ?? RANK.exec(rest.slice(length)) ?? GENERATION.exec(rest.slice(length)))?.[0].length ?? 0;
    length += next;
    more = next > 0;
    const series = /^ \d{1,2}(?= (?:Gen|Elite|Pro))/.exec(rest.slice(length))?.[0].length ?? 0;
    if (more) length += series;
  }
  return length > 0 ? { length } : undefined;
}

/** No year, no amount: `Exynos 2400`, not `Exynos 2025` nor `Xeon 80GB`. */
function isModel(model: string): boolean {
  const [, number = '', unit = ''] = /^(\d+)([A-Za-z]*)$/.exec(model) ?? [];
  return (
    number === '' || (!(number.length === 4 && /^(?:19[89]|20[0-3])/.test(number) && unit === '') && !UNIT.test(unit))
  );
}

/** `어센드(Ascend) 910C`: the name goes on behind a gloss, when the two halves together are a name. */
function glossed(
  surface: string,
  rest: string,
  entity: number,
  lexicon: Lexicon,
): { length: number; entity?: number } | undefined {
  const gloss = GLOSS.exec(rest)?.[0];
  if (gloss === undefined) return undefined;
  const after = rest.slice(gloss.length);
  for (const pattern of [/^ ?[\p{L}\d.+-]+ [\p{L}\d.+-]+/u, /^ ?[A-Za-z\d.+-]+/, /^ ?[\p{L}\d.+-]+/u]) {
    const words = pattern.exec(after)?.[0];
    if (words === undefined || TRAILING.test(words)) continue;
    const name = lookUp(lexicon, surface + words).find(
      (found) => found.entity === entity || lexicon.nearOf(entity).includes(found.entity),
    );
    if (name) return { length: gloss.length + words.length, entity: name.entity };
  }
  return undefined;
}

/** `구글코리아 유한회사`, `Applied Materials Inc.`, `アマゾン・ドット・コム`. */
function company(surface: string, rest: string): { length: number } | undefined {
  if (/[가-힣]$/.test(surface)) return matched(BRANCH, rest);
  if (ABBREVIATED.test(surface)) return matched(/^\.(?= [a-z(]|,|’|')/, rest);
  return matched(/[A-Za-z]$/.test(surface) ? LEGAL_FORM : KATAKANA_FORM, rest);
}

/** `삼성전자 DA사업부`: the division where the knowledge has it, else the company. */
function division(
  surface: string,
  rest: string,
  entity: number,
  lexicon: Lexicon,
): { length: number; entity?: number } | undefined {
  const suffix = /[ ]|LSI$|DS$|파운드리$|메모리$/.test(surface) ? (UNIT_OF_COMPANY.exec(rest)?.[0].length ?? 0) : 0;
  const length = suffix > 0 || !/[가-힣A-Z]$/.test(surface) ? suffix : (DIVISION.exec(rest)?.[0].length ?? 0);
  if (length === 0) return undefined;
  const whole = surface + rest.slice(0, length);
  const bare = whole.replace(/ ?(?:사업부문|사업부|부문)$/, '');
  const part = rest.slice(0, length).trim();
  const short = /\(([A-Z]+)\)/.exec(part)?.[1];
  // `반도체(DS)부문` and `메모리 사업부` have names of their own; whose they are, the relations say.
  const own = [part, part.replaceAll(' ', ''), ...(short === undefined ? [] : [`${short}부문`, `${short}사업부`])];
  const organization = (names: readonly string[], near: boolean): number | undefined =>
    names
      .flatMap((name) => lookUp(lexicon, name))
      .find(
        (name) =>
          lexicon.kindOf(name.entity) === 'organization' && (!near || lexicon.nearOf(entity).includes(name.entity)),
      )?.entity;
  const found = organization([whole, bare, bare.replace(/\([A-Z]+\)$/, '')], false) ?? organization(own, true);
  return { length, ...(found === undefined ? {} : { entity: found }) };
}
