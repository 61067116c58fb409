/**
 * Extends a span over what belongs to the name after it, by the rules of `rules/extensions.ts` and by what the lexicon knows of longer
 * names. A step gives where the longer name ends, and the entity that it names when that is another one.
 */
import { lookUp, type Lexicon } from './lexicon';
import { endsWithNoun } from './rules/affixes';
import { extensionBy, FIRMS, MODELS, NOUNS, PLURALS, VERSIONS, type ExtensionRule } from './rules/extensions';
import type { Span } from './span';

interface More {
  length: number;
  entity?: number;
}
type Step = (kind: string, surface: string, rest: string, entity: number, lexicon: Lexicon) => More | undefined;

/** UTF-16 code units after a name that a step may look at. */
const REACH = 48;
const GLOSS = /^ ?[(（][^()（）]{1,24}[)）]/;
const GLOSSED = ['product', 'process', 'technology', 'equipment'];
const DIVISION =
  /^ ?(?!(?:전|각|모든|다른|두|세|양|해당|주요|핵심|이|그|일부|타|신|관련) ?(?:사업부|부문))(?:[A-Z&]{1,6}|[가-힣A-Z&·]{1,12}?(?:\([A-Z]{1,4}\))?) ?(?:사업부문|사업부|부문)(?![가-힣]{3})/;
const UNIT_OF_COMPANY = /^ ?(?:사업부문|사업부|부문)(?![가-힣]{3})/;

/** The rules of a list one after the other. */
const all =
  (rules: readonly ExtensionRule[]): Step =>
  (kind, surface, rest) => {
    let length = 0;
    for (const rule of rules) length += extensionBy(rule, kind, surface + rest.slice(0, length), rest.slice(length));
    return length > 0 ? { length } : undefined;
  };

/** The first rule of a list that applies. */
const first =
  (rules: readonly ExtensionRule[]): Step =>
  (kind, surface, rest) => {
    for (const rule of rules) {
      const length = extensionBy(rule, kind, surface, rest);
      if (length > 0) return { length };
    }
    return undefined;
  };

const STEPS: readonly Step[] = [
  glossed,
  fuller,
  all(MODELS),
  first(VERSIONS),
  first(NOUNS),
  division,
  first(FIRMS),
  first(PLURALS),
];

/** The span with what belongs to the name after it; the entity is exact where the longer name is known, else the family's. */
export function extended(text: string, span: Span, lexicon: Lexicon): Span {
  const kind = lexicon.kindOf(span.entity);
  let { end, entity } = span;
  for (const step of STEPS) {
    const more = step(kind, text.slice(span.start, end), text.slice(end, end + REACH), entity, lexicon);
    if (!more) continue;
    end += more.length;
    entity = more.entity ?? exactly(text.slice(span.start, end), kind, lexicon) ?? entity;
  }
  return { start: span.start, end, entity };
}

function exactly(surface: string, kind: string, lexicon: Lexicon): number | undefined {
  return lookUp(lexicon, surface).find(({ entity }) => lexicon.kindOf(entity) === kind)?.entity;
}

/** `AMD Ryzen AI Max+`: with its maker before it a longer name is known by its own words only. */
function fuller(kind: string, surface: string, rest: string, _entity: number, lexicon: Lexicon): More | undefined {
  const bare = kind === 'product' ? /^[A-Z]\w+ (.+)$/.exec(surface)?.[1] : undefined;
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

/** `어센드(Ascend) 910C`: the name goes on behind a gloss, when the two halves together are a name. */
function glossed(kind: string, surface: string, rest: string, entity: number, lexicon: Lexicon): More | undefined {
  const gloss = GLOSSED.includes(kind) ? GLOSS.exec(rest)?.[0] : undefined;
  if (gloss === undefined) return undefined;
  const after = rest.slice(gloss.length);
  for (const pattern of [/^ ?[\p{L}\d.+-]+ [\p{L}\d.+-]+/u, /^ ?[A-Za-z\d.+-]+/, /^ ?[\p{L}\d.+-]+/u]) {
    const words = pattern.exec(after)?.[0];
    if (words === undefined || endsWithNoun(words)) continue;
    const name = lookUp(lexicon, surface + words).find(
      (found) => found.entity === entity || lexicon.nearOf(entity).includes(found.entity),
    );
    if (name) return { length: gloss.length + words.length, entity: name.entity };
  }
  return undefined;
}

/** `삼성전자 DA사업부`: the division where the knowledge has it, else the company. */
function division(kind: string, surface: string, rest: string, entity: number, lexicon: Lexicon): More | undefined {
  if (kind !== 'organization') return undefined;
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
