/**
 * What each relation type means, as one table: which kinds it connects, which way supply flows through it, whether objects of it stand
 * for one another, what else says the same. Checks, cards, notes, maps and claims read it; nothing else lists relation types. The order
 * of the table is the order in which statements are told.
 */
import type { Kind } from './kinds';
import type { Tier } from './roles';

export interface RelationTypeFacts {
  /** Kinds the subject may have. */
  readonly from: readonly Kind[];
  /** Kinds the object may have. */
  readonly to: readonly Kind[];
  /** Which end supplies the other; none where nothing is supplied. */
  readonly flow?: 'object-supplies' | 'subject-supplies';
  /** Drawn in maps though nothing is supplied: whose a thing is, who works together. */
  readonly tie?: true;
  readonly symmetric?: true;
  /** Said of a thing and its family, a firm and its divisions: what is said of the one may be known of the other. */
  readonly kin?: true;
  /** A thing has one or few objects: another in its place is a difference, not an addition. */
  readonly exclusive?: true;
  /**
   * It begins at some time between the two (a contract, a rule): without a stated beginning it is known from its first report on. The
   * others are as true of a thing before the report as after it: who designed a chip, on which node it is.
   */
  readonly begins?: true;
  /**
   * How its objects fill a need of the subject: `any` of them will do, `each` is a need of its own, `open` is a need whose other
   * suppliers are never all known (what a firm buys). None: it tells nothing about who could fill in.
   */
  readonly need?: 'any' | 'each' | 'open';
  /** The type whose need it fills, where it says the same in other words. */
  readonly needAs?: RelationType;
  /** Types that say the same thing in more or less detail. */
  readonly alike?: readonly RelationType[];
  /** The tier of its object, where neither kind nor roles tell it. */
  readonly objectTier?: Tier;
}

const MADE = ['product', 'technology', 'process', 'equipment', 'material', 'concept'] as const;
const ORG = ['organization'] as const;
const ANY = ['organization', 'facility', 'policy', ...MADE] as const;
const SUPPLY = 'object-supplies' as const;
const FEEDS = 'subject-supplies' as const;

export const RELATION_TYPES = [
  'designed_by',
  'co_designed_by',
  'fabricated_by',
  'fabricated_at',
  'uses_node',
  'uses_memory',
  'memory_supplied_by',
  'uses_packaging',
  'packaged_by',
  'produced_by',
  'market_share_in',
  'customer_of',
  'deployed_by',
  'contains',
  'division_of',
  'owned_by',
  'uses_ip',
  'succeeds',
  'part_of',
  'kind_of',
  'requires',
  'equipment_supplied_by',
  'material_supplied_by',
  'component_supplied_by',
  'ip_licensed_from',
  'funded_by',
  'invests_in',
  'partners_with',
  'competes_with',
  'member_of',
  'operated_by',
  'runs_node',
  'regulated_by',
  'administered_by',
] as const;
export type RelationType = (typeof RELATION_TYPES)[number];

export const RELATION_FACTS: Readonly<Record<RelationType, RelationTypeFacts>> = {
  designed_by: {
    from: MADE,
    to: ORG,
    flow: SUPPLY,
    need: 'any',
    exclusive: true,
    alike: ['co_designed_by'],
    objectTier: 'product',
  },
  co_designed_by: {
    from: MADE,
    to: ORG,
    flow: SUPPLY,
    need: 'any',
    needAs: 'designed_by',
    alike: ['designed_by'],
  },
  fabricated_by: {
    from: MADE,
    to: ORG,
    flow: SUPPLY,
    need: 'any',
    exclusive: true,
    alike: ['produced_by', 'fabricated_at', 'customer_of'],
    objectTier: 'foundry',
  },
  fabricated_at: { from: ANY, to: ['facility'], flow: SUPPLY },
  uses_node: { from: MADE, to: ['process', 'technology'], flow: SUPPLY, need: 'any', exclusive: true },
  uses_memory: { from: MADE, to: ['technology', 'product'], flow: SUPPLY, need: 'any', objectTier: 'memory' },
  memory_supplied_by: {
    from: [...MADE, 'organization'],
    to: ORG,
    flow: SUPPLY,
    need: 'open',
    begins: true,
    alike: ['customer_of', 'component_supplied_by'],
    objectTier: 'memory',
  },
  uses_packaging: { from: MADE, to: ['technology', 'concept'], flow: SUPPLY, need: 'any', objectTier: 'packaging' },
  packaged_by: { from: MADE, to: ORG, flow: SUPPLY, need: 'any', alike: ['customer_of'], objectTier: 'packaging' },
  produced_by: {
    from: [...MADE, 'facility'],
    to: ORG,
    flow: SUPPLY,
    need: 'any',
    needAs: 'fabricated_by',
    alike: ['fabricated_by', 'fabricated_at', 'customer_of'],
  },
  market_share_in: {
    from: ['organization', 'product', 'technology'],
    to: ['technology', 'equipment', 'material', 'concept', 'product', 'process'],
    flow: FEEDS,
  },
  customer_of: {
    from: ORG,
    to: ORG,
    flow: SUPPLY,
    need: 'open',
    begins: true,
    alike: [
      'fabricated_by',
      'memory_supplied_by',
      'equipment_supplied_by',
      'material_supplied_by',
      'component_supplied_by',
      'packaged_by',
    ],
  },
  deployed_by: { from: ANY, to: ORG, flow: FEEDS, begins: true, objectTier: 'customer' },
  contains: {
    from: MADE,
    to: ['product', 'technology', 'equipment', 'material'],
    flow: SUPPLY,
    need: 'each',
    kin: true,
  },
  division_of: { from: ORG, to: ORG, tie: true, kin: true },
  owned_by: { from: [...ORG, 'facility', 'product'], to: ORG, tie: true, kin: true },
  uses_ip: {
    from: [...MADE, 'organization'],
    to: ['organization', 'technology', 'product', 'concept'],
    flow: SUPPLY,
    need: 'each',
    objectTier: 'inputs',
  },
  succeeds: { from: ANY, to: ANY },
  part_of: { from: ANY, to: ANY, tie: true, kin: true },
  kind_of: { from: ANY, to: ANY, kin: true },
  requires: { from: ANY, to: [...MADE, 'facility', 'organization'], flow: SUPPLY, need: 'each' },
  equipment_supplied_by: {
    from: ['organization', 'facility'],
    to: ORG,
    flow: SUPPLY,
    need: 'open',
    begins: true,
    alike: ['customer_of', 'component_supplied_by'],
    objectTier: 'inputs',
  },
  material_supplied_by: {
    from: ['organization', 'facility'],
    to: ORG,
    flow: SUPPLY,
    need: 'open',
    begins: true,
    alike: ['customer_of', 'component_supplied_by'],
    objectTier: 'inputs',
  },
  component_supplied_by: {
    from: ['organization', 'equipment', 'product', 'facility', 'technology'],
    to: ORG,
    flow: SUPPLY,
    need: 'open',
    begins: true,
    objectTier: 'inputs',
  },
  ip_licensed_from: {
    from: ORG,
    to: ORG,
    flow: SUPPLY,
    need: 'each',
    begins: true,
    alike: ['uses_ip'],
    objectTier: 'inputs',
  },
  funded_by: {
    from: ['organization', 'facility', 'policy', 'technology'],
    to: ['organization', 'policy'],
    begins: true,
  },
  invests_in: {
    from: ORG,
    to: ['organization', 'facility', 'technology', 'product', 'policy'],
    tie: true,
    begins: true,
  },
  partners_with: { from: ORG, to: ORG, symmetric: true, tie: true, begins: true },
  competes_with: { from: ANY, to: ANY, symmetric: true },
  member_of: { from: ORG, to: ['organization', 'policy'] },
  operated_by: { from: ['facility'], to: ORG, flow: SUPPLY, need: 'any' },
  runs_node: {
    from: ['facility', 'organization'],
    to: ['process', 'technology', 'product', 'material', 'concept'],
    flow: FEEDS,
  },
  regulated_by: { from: ANY, to: ['policy'], begins: true },
  administered_by: { from: ['policy', 'organization'], to: ORG },
};

/** The place of a type in the order in which statements are told. */
export function orderOf(type: RelationType): number {
  return RELATION_TYPES.indexOf(type);
}
