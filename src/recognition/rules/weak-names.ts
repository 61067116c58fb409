/** Forms of names that mean their entity only where an article is about chips, whatever the knowledge says of each. */
import { concerns, type Rule } from './rule';

export interface WeakNameRule extends Rule {
  name: RegExp;
  /** Whether the best known companies are exempt. */
  sparesWellKnown?: boolean;
  /** Whether one company that is named beyond doubt is enough to take it at its word. */
  trustedBesideNames?: boolean;
}

export const WEAK_NAMES: readonly WeakNameRule[] = [
  {
    id: 'two-characters',
    languages: ['zh', 'ja'],
    kinds: ['organization'],
    does: 'Two Chinese characters stand side by side by accident too (`和硕` in `和硕士学位`).',
    name: /^[\u4e00-\u9fff]{2}$/,
    sparesWellKnown: true,
    examples: ['[和硕]'],
    counterexamples: ['[和硕联合]'],
  },
  {
    id: 'length',
    languages: ['en', 'ko', 'ja', 'zh'],
    kinds: ['process'],
    does: 'A size alone is a length as well as a node: `5 nm gold particles`.',
    name: /^[\d０-９]{1,3}(?:[.．・][\d０-９])?[ -]?(?:nm|NM|ｎｍ|[Nn]anomet|㎚|나노|ナノ|纳米|奈米)/,
    trustedBesideNames: true,
    examples: ['[5 nm]', '[5나노미터]', '[5ナノメートル]', '[5纳米]'],
    counterexamples: ['[N5]', '[TSMC 5nm]'],
  },
];

/** The rule by which a name of a kind is weak. */
export function weaknessOf(kind: string, surface: string): WeakNameRule | undefined {
  return WEAK_NAMES.find((rule) => concerns(rule, kind) && rule.name.test(surface));
}
