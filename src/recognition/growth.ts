/**
 * Where a name goes on after what the lexicon holds of it: a model number (`iPhone 17 Pro`), a version (`CXL 2.0`), a plural, a
 * gloss in brackets with the rest after it (`extreme ultraviolet (EUV) lithography`), or a company's division (`삼성전자 DA사업부`).
 * Each rule gives where the longer name ends, and the entity it names when that is another one.
 */
import { lookUp, type Lexicon } from './lexicon';
import { TRAILING, type Span } from './trimming';

interface GrowthRule {
  kinds: readonly string[];
  /** The new end (and entity), or nothing. `rest` is the text after the span. */
  grow(surface: string, rest: string, entity: number, lexicon: Lexicon): { length: number; entity?: number } | undefined;
}

const UNIT = /^(?:GB|TB|MB|nm|mm|GHz|MHz|W|kW|TOPS|TFLOPS|K|M|B|bn|th|st|nd|rd|x)$/i;
const COUNTED = /^ ?(?:%|percent|million|billion|trillion|units?|chips?|GPUs?|years?|months?|weeks?|days?|times|percentage|만|억|조|개|대|종|년|월|일|분기|배|명|건|곳|万|億|亿|兆|個|个|台|颗|顆|片|年|月|日|種|种|倍|社|家|名|件|か国|カ国)/;
/** `17`, `8 Gen 3`, `X2`, `V920`, `9950X3D`, `6+`: what tells one model of a family from another. */
const MODEL = /^([ -]?)([A-Z]{0,2}\d{1,5}[A-Za-z]{0,3}(?:\d[A-Z])?\+?)(?![\p{L}\d]|[.,]\d)/u;
const MODEL_WIDE = /^([ -]?)([A-Z]{0,2}\d{1,5}[A-Z]{0,3}\+?)(?![A-Za-z\d]|[.,]\d)/;
const GENERATION = /^ ?(?:(?:Gen|gen)\.? ?\d{1,2}|\d{1,2}세대|第\d{1,2}世代|第\d{1,2}代)(?![\d.])/;
const RANK = /^ (?:Pro Max|Pro|Max|Ultra|Plus|Elite|Mini|Air|Super|SUPER|Ti|Extreme|Bionic|Superchip|Fusion|Switch|Auto|P-core|E-core|P코어|E코어|프로 맥스|프로|맥스|울트라|플러스|엘리트|에어|오토|슈퍼칩|プロ|ウルトラ)(?![\p{L}\d])/u;
const VERSION = /^[ -]?(?:(?:v|Gen ?)?\d\.\d|Gen ?\d)(?![\d.]\d|[A-Za-z])/;
const DESIGNATION = /^-[A-Z0-9][A-Za-z0-9]{0,6}(?![A-Za-z0-9])/;
const GLOSS = /^ ?[(（][^()（）]{1,24}[)）]/;
const DIVISION = /^ ?(?:[A-Z&]{1,6}|[가-힣A-Z&·]{1,12}?(?:\([A-Z]{1,4}\))?) ?(?:사업부문|사업부|부문)(?![가-힣]{3})/;
const BRANCH = /^(?:코리아|재팬|차이나|아메리카|타이완)(?: (?:유한회사|주식회사))?/;

const RULES: readonly GrowthRule[] = [
  { kinds: ['product', 'process', 'technology', 'equipment'], grow: glossed },
  { kinds: ['product'], grow: (surface, rest) => modelOf(surface, rest) },
  { kinds: ['technology'], grow: (_surface, rest) => matched(VERSION, rest) ?? matched(DESIGNATION, rest) },
  { kinds: ['organization'], grow: division },
  { kinds: ['organization'], grow: (surface, rest) => (/[가-힣]$/.test(surface) ? matched(BRANCH, rest) : undefined) },
  { kinds: ['organization', 'product', 'technology', 'process', 'equipment', 'material', 'concept'], grow: (surface, rest) => (/[A-Za-z0-9]$/.test(surface) && /^s(?![A-Za-z0-9])/.test(rest) ? { length: 1 } : undefined) },
];

/** The span with what belongs to the name after it; the entity is exact where the longer name is known, else the family's. */
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

/** A family's name (no number in it yet) takes a number; then ranks and generations follow. */
function modelOf(surface: string, rest: string): { length: number } | undefined {
  let length = 0;
  if (!/\d/.test(surface)) {
    const [all = '', , model = ''] = (/[\u3041-\u9fff\uac00-\ud7a3]$/.test(surface) ? MODEL_WIDE : MODEL).exec(rest) ?? [];
    if (all !== '' && isModel(model) && !COUNTED.test(rest.slice(all.length))) length = all.length;
  }
  for (let more = true; more; ) {
    const next = (RANK.exec(rest.slice(length)) ?? GENERATION.exec(rest.slice(length)))?.[0].length ?? 0;
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
  return number === '' || (!(number.length === 4 && /^(?:19[89]|20[0-3])/.test(number) && unit === '') && !UNIT.test(unit));
}

/** `어센드(Ascend) 910C`: the name goes on behind a gloss, when the two halves together are a name. */
function glossed(surface: string, rest: string, entity: number, lexicon: Lexicon): { length: number; entity?: number } | undefined {
  const gloss = GLOSS.exec(rest)?.[0];
  if (gloss === undefined) return undefined;
  const after = rest.slice(gloss.length);
  for (const pattern of [/^ ?[\p{L}\d.+-]+ [\p{L}\d.+-]+/u, /^ ?[A-Za-z\d.+-]+/, /^ ?[\p{L}\d.+-]+/u]) {
    const words = pattern.exec(after)?.[0];
    if (words === undefined || TRAILING.test(words)) continue;
    const name = lookUp(lexicon, surface + words).find((found) => found.entity === entity || lexicon.nearOf(entity).includes(found.entity));
    if (name) return { length: gloss.length + words.length, entity: name.entity };
  }
  return undefined;
}

/** `삼성전자 DA사업부`: the division where the knowledge has it, else the company. */
function division(surface: string, rest: string, _entity: number, lexicon: Lexicon): { length: number; entity?: number } | undefined {
  const length = /[가-힣]$|[A-Z]$/.test(surface) ? (DIVISION.exec(rest)?.[0].length ?? 0) : 0;
  if (length === 0) return undefined;
  const whole = surface + rest.slice(0, length);
  const bare = whole.replace(/ ?(?:사업부문|사업부|부문)$/, '');
  const found = [whole, bare, bare.replace(/\([A-Z]+\)$/, '')].flatMap((name) => lookUp(lexicon, name)).find((name) => lexicon.kindOf(name.entity) === 'organization');
  return { length, ...(found ? { entity: found.entity } : {}) };
}
