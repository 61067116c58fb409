/** The one sentence at the top: the best note of what held on the day, with who stands ready where that is known. */
import type { Skeleton } from '../knowledge/links';
import { needsOf } from './needs';
import type { ScoredNote } from './notes';
import { keyOf } from './notes/note';
import { WEIGHTS } from './relevance/weights';

/** The headline as a note of its own; nothing where no note is worth it. */
export function headlineOf(skeleton: Skeleton, notes: readonly ScoredNote[], day: string): ScoredNote | undefined {
  const best = notes.find(({ standing }) => standing === 'holds');
  if (!best || best.score < WEIGHTS.headline) return undefined;
  if (best.rule !== 'sole' || best.text === 'sole.supply.said') return best;
  const coming = best.dependents
    .flatMap((id) => needsOf(skeleton, id, day))
    .filter(({ type }) => type === 'fabricated_by')
    .flatMap((need) => need.coming);
  if (coming.length === 0) return best;
  const others = [...new Map(coming.map(({ supplier, edge }) => [supplier, edge.status ?? 'announced']))];
  return {
    ...best,
    text: 'sole.coming',
    values: { ...best.values, others: { standings: others.map(([entity, status]) => ({ entity, status })) } },
    about: [...best.about, ...others.map(([entity]) => entity)],
    path: [...best.path, ...coming.map(keyOf)],
  };
}
