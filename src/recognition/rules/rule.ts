/**
 * What all language rules have in common. A rule is data: where it holds, what it does, and the sentences that prove it. The families lie
 * beside this file, one list each; each family has one runner; `tests/recognition/rules.test.ts` proves every example of every rule.
 */

export type RuleLanguage = 'en' | 'ko' | 'ja' | 'zh';

export interface Rule {
  id: string;
  /** The languages it was written for. It is tried on every text: names of one language stand in texts of all others. */
  languages: readonly RuleLanguage[];
  /** Kinds of entities whose names it is about; none: of every kind. */
  kinds?: readonly string[];
  /** What it does and why, in a sentence. */
  does: string;
  /** Texts in which it applies; the name in question stands in `[…]`. */
  examples: readonly string[];
  /** Texts in which it does not. */
  counterexamples: readonly string[];
}

/** Whether a rule is about entities of a kind. */
export function concerns(rule: Pick<Rule, 'kinds'>, kind: string): boolean {
  return rule.kinds === undefined || rule.kinds.includes(kind);
}
