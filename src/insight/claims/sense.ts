/** How surely a statement is made, by the words of its clause. */
import type { ClaimSense } from '../views';
import type { LanguageRules } from './model';

type Words = Readonly<Partial<Record<Exclude<ClaimSense, 'stated'>, RegExp>>>;
interface Patterns {
  clause: RegExp;
  before: Words;
  after: Words;
  whole: RegExp;
  nothing: RegExp;
  sole: RegExp;
}
const COMPILED = new WeakMap<LanguageRules, Patterns>();
/** "No longer" ends a thing: it is looked for before a plain "not"; a plan that is only heard of is a plan. */
const ORDER = ['ended', 'denied', 'planned', 'hedged'] as const;

function patternsOf(rules: LanguageRules): Patterns {
  const known = COMPILED.get(rules);
  if (known) return known;
  const { clause, before, after, whole, nothing, sole } = rules.sense;
  const words = (list: typeof before): Words =>
    Object.fromEntries(Object.entries(list).map(([sense, source]) => [sense, new RegExp(source, 'iu')]));
  const made = {
    clause: new RegExp(clause, 'giu'),
    before: words(before),
    after: words(after),
    whole: new RegExp(whole, 'iu'),
    nothing: new RegExp(nothing, 'iu'),
    sole: new RegExp(sole, 'iu'),
  };
  COMPILED.set(rules, made);
  return made;
}

/** Questions and conditions state nothing. */
export function statesNothing(text: string, rules: LanguageRules): boolean {
  return patternsOf(rules).nothing.test(text);
}

export interface Clause {
  sense: ClaimSense;
  sole: boolean;
}

/** The sense of what stands from `at` to `end` in a masked sentence; `pivot` is where its predicate begins, if it has one. */
export function senseOf(
  text: string,
  { at, end, pivot }: { at: number; end: number; pivot?: number },
  rules: LanguageRules,
): Clause {
  const { clause, before, after, whole, sole } = patternsOf(rules);
  let from = 0;
  let to = text.length;
  for (const match of text.matchAll(clause)) {
    if (match.index + match[0].length <= at) from = match.index + match[0].length;
    else if (match.index >= end) {
      to = match.index;
      break;
    }
  }
  const left = text.slice(from, pivot ?? end);
  const right = text.slice(pivot ?? at, to);
  const sense =
    ORDER.find((each) => before[each]?.test(left) === true || after[each]?.test(right) === true) ??
    (whole.test(text) ? 'hedged' : 'stated');
  return { sense, sole: sole.test(text.slice(from, to)) };
}
