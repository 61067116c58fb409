/**
 * What each relation type may connect and which way supply flows through it, as data: the checker, the card and the
 * supply map all read this one table.
 */
import type { Kind, RelationType } from './schema';

export interface Predicate {
  /** Kinds the subject may have. */
  readonly from: readonly Kind[];
  /** Kinds the object may have. */
  readonly to: readonly Kind[];
  readonly symmetric?: true;
  /** The object supplies the subject: the subject hangs on the object. */
  readonly supply?: true;
  /** The subject supplies the object: the object hangs on the subject. */
  readonly feeds?: true;
}

const MADE: readonly Kind[] = ['product', 'technology', 'process', 'equipment', 'material', 'concept'];
const ORG: readonly Kind[] = ['organization'];
const ANY: readonly Kind[] = [
  'organization',
  'product',
  'process',
  'technology',
  'facility',
  'equipment',
  'material',
  'concept',
  'policy',
];

export const PREDICATES: Record<RelationType, Predicate> = {
  designed_by: { from: MADE, to: ORG, supply: true },
  co_designed_by: { from: MADE, to: ORG, supply: true },
  fabricated_by: { from: MADE, to: ORG, supply: true },
  fabricated_at: { from: ANY, to: ['facility'], supply: true },
  uses_node: { from: MADE, to: ['process', 'technology'], supply: true },
  uses_memory: { from: MADE, to: ['technology', 'product'], supply: true },
  memory_supplied_by: { from: [...MADE, 'organization'], to: ORG, supply: true },
  uses_packaging: { from: MADE, to: ['technology', 'concept'], supply: true },
  packaged_by: { from: MADE, to: ORG, supply: true },
  contains: { from: MADE, to: ['product', 'technology', 'equipment', 'material'], supply: true },
  uses_ip: { from: [...MADE, 'organization'], to: ['organization', 'technology', 'product', 'concept'], supply: true },
  deployed_by: { from: ANY, to: ORG, feeds: true },
  succeeds: { from: ANY, to: ANY },
  part_of: { from: ANY, to: ANY },
  kind_of: { from: ANY, to: ANY },
  produced_by: { from: [...MADE, 'facility'], to: ORG, supply: true },
  requires: { from: ANY, to: [...MADE, 'facility', 'organization'], supply: true },
  division_of: { from: ORG, to: ORG },
  owned_by: { from: [...ORG, 'facility', 'product'], to: ORG },
  equipment_supplied_by: { from: ['organization', 'facility'], to: ORG, supply: true },
  material_supplied_by: { from: ['organization', 'facility'], to: ORG, supply: true },
  component_supplied_by: {
    from: ['organization', 'equipment', 'product', 'facility', 'technology'],
    to: ORG,
    supply: true,
  },
  ip_licensed_from: { from: ORG, to: ORG, supply: true },
  customer_of: { from: ORG, to: ORG, supply: true },
  funded_by: { from: ['organization', 'facility', 'policy', 'technology'], to: ['organization', 'policy'] },
  invests_in: { from: ORG, to: ['organization', 'facility', 'technology', 'product', 'policy'] },
  partners_with: { from: ORG, to: ORG, symmetric: true },
  competes_with: { from: ANY, to: ANY, symmetric: true },
  member_of: { from: ORG, to: ['organization', 'policy'] },
  market_share_in: {
    from: ['organization', 'product', 'technology'],
    to: ['technology', 'equipment', 'material', 'concept', 'product', 'process'],
    feeds: true,
  },
  operated_by: { from: ['facility'], to: ORG, supply: true },
  runs_node: {
    from: ['facility', 'organization'],
    to: ['process', 'technology', 'product', 'material', 'concept'],
    feeds: true,
  },
  regulated_by: { from: ANY, to: ['policy'] },
  administered_by: { from: ['policy', 'organization'], to: ORG },
};
