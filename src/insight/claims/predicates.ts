/** Predicates and nominal statements in a masked sentence. One expression per language finds all predicates in one pass. */
import { fits } from './frames';
import type { LanguageRules, NominalRule, Predicate, PredicateRule, Role, Roles, Statement } from './model';
import { ANY, letters, type MaskedSentence } from './phrases';

interface Compiled {
  all: RegExp;
  rules: readonly PredicateRule[];
  passive: RegExp;
  adnominal: RegExp;
  bound: RegExp;
  nominals: readonly { rule: NominalRule; pattern: RegExp }[];
}
const COMPILED = new WeakMap<LanguageRules, Compiled>();

function compiled(rules: LanguageRules): Compiled {
  const known = COMPILED.get(rules);
  if (known) return known;
  const edge = rules.order === 'verb-second' && rules.words ? '\\b' : '';
  const made = {
    all: new RegExp(rules.predicates.map(({ words }) => `(${edge}(?:${words})${edge})`).join('|'), 'giu'),
    rules: rules.predicates,
    passive: new RegExp(rules.forms.passive, 'iu'),
    adnominal: new RegExp(rules.forms.adnominal, 'iu'),
    bound: new RegExp(`^\\s*(?:${rules.forms.boundHeads ?? '(?!)'})`, 'iu'),
    nominals: rules.nominals.map((rule) => ({ rule, pattern: compileNominal(rule) })),
  };
  COMPILED.set(rules, made);
  return made;
}

/** Predicates from left to right. */
export function predicatesIn(text: string, rules: LanguageRules): Predicate[] {
  const { all, rules: list, passive, adnominal, bound } = compiled(rules);
  return [...text.matchAll(all)].flatMap((match): Predicate[] => {
    const rule = list[match.slice(1).findIndex((group) => group !== undefined)];
    if (!rule) return [];
    const [at, end] = [match.index, match.index + match[0].length];
    const after = text.slice(end, end + 40);
    const form = rules.words ? `${text.slice(Math.max(0, at - 40), at)}<${match[0]}>${after}` : after;
    const head = adnominal.exec(after);
    return [
      {
        family: rule.family,
        passive: rule.passive !== undefined || passive.test(form),
        adnominal: head !== null && !bound.test(head.groups?.rest ?? after),
        at,
        end,
      },
    ];
  });
}

/** The places of a nominal rule: what may stand there. */
function compileNominal({ text }: NominalRule): RegExp {
  const source = text.replace(/\{(\w+)\}/g, (_whole, place: string) => {
    if (place === 'any') return ANY;
    if (place === 'place') return `(?<place>${letters('place')})`;
    return `(?<${place}>${ANY})`;
  });
  return new RegExp(source, 'giu');
}

/** Statements without a verb of the list: "CXMT製DRAM", "the parent company of CXMT". */
export function nominalsIn(masked: MaskedSentence, rules: LanguageRules): Statement[] {
  return compiled(rules).nominals.flatMap(({ rule, pattern }) =>
    [...masked.text.matchAll(pattern)].flatMap((match): Statement[] => {
      const roles: Roles = {};
      for (const [place, letter] of Object.entries(match.groups ?? {})) {
        if (letter === undefined) continue;
        const phrase = masked.phraseAt(match.index + match[0].indexOf(letter));
        if (!phrase || !isRole(place) || !fits(phrase, place)) return [];
        roles[place] = phrase;
      }
      return [
        {
          family: rule.family,
          roles,
          ...(rule.sole && { sole: true as const }),
          at: match.index,
          end: match.index + match[0].length,
        },
      ];
    }),
  );
}

function isRole(place: string): place is Role {
  return ROLES.has(place);
}
const ROLES = new Set<string>([
  'maker',
  'thing',
  'client',
  'node',
  'site',
  'place',
  'seller',
  'item',
  'buyer',
  'designer',
  'packager',
  'user',
  'used',
  'investor',
  'target',
  'owner',
  'owned',
  'left',
  'right',
  'authority',
  'bound',
  'licensor',
  'licensee',
  'customer',
  'vendor',
]);
