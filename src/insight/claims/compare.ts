/** What an article states against what is known: agreed, new, or different, with both sides. */
import type { Edge, RecordKey, Skeleton } from '../../knowledge/links';
import { RELATION_FACTS } from '../../knowledge/relation-types';
import { needsOf } from '../needs';
import { isRunning, standingOf } from '../standing';
import type { Claim } from './model';

export type Verdict = 'agreed' | 'new' | 'differs';

export interface ComparedClaim {
  claim: Claim;
  verdict: Verdict;
  /** What is known of it: the same relation, or in its place another one. */
  known: RecordKey[];
}

/** Compares claims with the skeleton as of `day`. */
export function compareClaims(skeleton: Skeleton, claims: readonly Claim[], day: string): ComparedClaim[] {
  return claims.map((claim) => ({ claim, ...judge(skeleton, claim, day) }));
}

function judge(skeleton: Skeleton, claim: Claim, day: string): { verdict: Verdict; known: RecordKey[] } {
  const same = sameRelations(skeleton, claim);
  const keys = same.map(keyOf);
  if (same.length > 0) {
    const running = same.some(({ edge }) => isRunning(edge, day));
    const holds = same.some(({ edge }) => standingOf(edge, day) !== 'ended');
    const agreed = { stated: running, hedged: holds, planned: holds, ended: !holds, denied: !holds }[claim.sense];
    return { verdict: agreed ? 'agreed' : 'differs', known: keys };
  }
  const others = claim.sense === 'denied' || claim.sense === 'ended' ? [] : inItsPlace(skeleton, claim, day);
  return { verdict: others.length > 0 ? 'differs' : 'new', known: others.map(keyOf) };
}

interface PackedEdge {
  edge: Edge;
  pack: string;
}

/**
 * Known relations of the same family between the two, or their kin; where an item is stated, one of the same item comes
 * first.
 */
function sameRelations(skeleton: Skeleton, { type, from, to, item }: Claim): PackedEdge[] {
  const family = type === 'located_in' ? [] : [type, ...(RELATION_FACTS[type].alike ?? [])];
  const [subjects, objects] = [kinOf(skeleton, from), kinOf(skeleton, to)];
  const found = [...subjects].flatMap((id) =>
    skeleton.links(id).filter(({ edge, out, other }) => out && family.includes(edge.type) && objects.has(other)),
  );
  const exact = found.filter(({ edge }) => edge.from === from && edge.to === to);
  const chosen = exact.length > 0 ? exact : found;
  const ofItem = chosen.filter(
    ({ edge }) => item === undefined || edge.item === undefined || kinOf(skeleton, item).has(edge.item),
  );
  return ofItem.slice(0, 3);
}

function inItsPlace(skeleton: Skeleton, { type, from }: Claim, day: string): PackedEdge[] {
  if (type === 'located_in' || !RELATION_FACTS[type].exclusive) return [];
  return needsOf(skeleton, from, day)
    .filter((need) => need.type === type)
    .flatMap(({ running }) => running)
    .slice(0, 3);
}

function kinOf(skeleton: Skeleton, id: string): Set<string> {
  const kin = skeleton
    .links(id)
    .filter(
      ({ edge }) =>
        RELATION_FACTS[edge.type].kin || (edge.type === 'produced_by' && skeleton.node(id)?.kind === 'process'),
    )
    .map(({ other }) => other);
  return new Set([id, ...kin]);
}

function keyOf({ pack, edge }: PackedEdge): RecordKey {
  return { pack, id: edge.id };
}
