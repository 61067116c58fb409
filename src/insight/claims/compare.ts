/** What an article states against what is known: agreed, new, or different, with both sides. */
import type { Edge, RecordKey, Skeleton } from '../../knowledge/links';
import type { RelationType } from '../../knowledge/schema';
import { needsOf } from '../needs';
import { isRunning, standingOf } from '../standing';
import type { Claim } from './find';

export type Verdict = 'agreed' | 'new' | 'differs';

export interface ComparedClaim {
  claim: Claim;
  verdict: Verdict;
  /** What is known of it: the same relation, or in its place another one. */
  known: RecordKey[];
}

/** Types that say the same thing in more or less detail. */
const FAMILIES: readonly (readonly RelationType[])[] = [
  ['fabricated_by', 'produced_by', 'fabricated_at', 'customer_of'],
  ['memory_supplied_by', 'customer_of', 'component_supplied_by'],
  ['equipment_supplied_by', 'customer_of', 'component_supplied_by'],
  ['material_supplied_by', 'customer_of', 'component_supplied_by'],
  [
    'customer_of',
    'fabricated_by',
    'memory_supplied_by',
    'equipment_supplied_by',
    'material_supplied_by',
    'component_supplied_by',
    'packaged_by',
  ],
  ['packaged_by', 'customer_of'],
  ['designed_by', 'co_designed_by'],
  ['uses_memory'],
  ['uses_node'],
  ['uses_packaging'],
  ['ip_licensed_from', 'uses_ip'],
];
/** A thing and its family, a firm and its divisions: said of the one, known of the other. */
const KIN: readonly RelationType[] = ['division_of', 'owned_by', 'part_of', 'kind_of', 'contains', 'produced_by'];
/** Types of which a thing has one or few: another one known in its place is a difference, not an addition. */
const EXCLUSIVE: readonly RelationType[] = ['fabricated_by', 'designed_by', 'uses_node'];

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
  const family = FAMILIES.find(
    ([first]) => first === type || (type === 'produced_by' && first === 'fabricated_by'),
  ) ?? [type];
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
  if (!EXCLUSIVE.includes(type)) return [];
  return needsOf(skeleton, from, day)
    .filter((need) => need.type === type)
    .flatMap(({ running }) => running)
    .slice(0, 3);
}

function kinOf(skeleton: Skeleton, id: string): Set<string> {
  const kin = skeleton
    .links(id)
    .filter(
      ({ edge }) => KIN.includes(edge.type) && (edge.type !== 'produced_by' || skeleton.node(id)?.kind === 'process'),
    )
    .map(({ other }) => other);
  return new Set([id, ...kin]);
}

function keyOf({ pack, edge }: PackedEdge): RecordKey {
  return { pack, id: edge.id };
}
