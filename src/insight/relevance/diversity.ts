/** Choosing several things to tell that do not repeat one another. */
import { WEIGHTS } from './weights';

/** What likeness is measured by. */
export interface Tellable {
  score: number;
  rule: string;
  /** Whose it is: the dependent, or the owner of an authored note. */
  owner: string;
  parties: readonly string[];
}

/**
 * Maximal marginal relevance (J. Carbonell and J. Goldstein, The Use of MMR, SIGIR 1998): again and again the one that is most relevant
 * and least like those chosen. Only what scores at least `floor` is taken.
 */
export function choose<T extends Tellable>(candidates: readonly T[], floor: number, most: number): T[] {
  const { lambda } = WEIGHTS.diversity;
  const left = candidates.filter(({ score }) => score >= floor);
  const chosen: T[] = [];
  while (chosen.length < most && left.length > 0) {
    let best = 0;
    let bestValue = -Infinity;
    left.forEach((candidate, at) => {
      const like = Math.max(0, ...chosen.map((other) => likeness(candidate, other)));
      const value = lambda * candidate.score - (1 - lambda) * like;
      if (value > bestValue) [best, bestValue] = [at, value];
    });
    chosen.push(...left.splice(best, 1));
  }
  return chosen;
}

function likeness(one: Tellable, other: Tellable): number {
  const { parties, owner, rule } = WEIGHTS.diversity;
  const shared = one.parties.filter((id) => other.parties.includes(id)).length;
  const all = new Set([...one.parties, ...other.parties]).size;
  return (
    parties * (all === 0 ? 0 : shared / all) +
    (one.owner === other.owner ? owner : 0) +
    (one.rule === other.rule ? rule : 0)
  );
}
