/**
 * Where an entity stands between the materials and the customer: by what it is, by its roles, and where these say
 * nothing, by its links.
 */
import type { Link, NodeFacts } from '../knowledge/links';
import { RELATION_FACTS } from '../knowledge/relation-types';
import { tierByRole, type Tier } from '../knowledge/roles';

const BY_KIND: Readonly<Partial<Record<NodeFacts['kind'], Tier>>> = {
  material: 'inputs',
  equipment: 'inputs',
  process: 'foundry',
  facility: 'foundry',
  technology: 'foundry',
  product: 'product',
};

/** The tier of an entity; nothing for those that stand outside the chain (agencies, investors, terms, policies). */
export function tierOf(facts: NodeFacts, links: readonly Link[]): Tier | undefined {
  const { kind } = facts;
  if (kind === 'concept' || kind === 'policy') return undefined;
  if (kind === 'material' || kind === 'equipment' || kind === 'process') return BY_KIND[kind];
  const byRole = tierByRole(facts);
  if (byRole) return byRole;
  if (kind === 'product') return 'product';
  const uses = new Map<Tier, number>();
  for (const { edge, out } of links) {
    const tier = out ? undefined : RELATION_FACTS[edge.type].objectTier;
    if (tier) uses.set(tier, (uses.get(tier) ?? 0) + 1);
  }
  return [...uses].sort((a, b) => b[1] - a[1])[0]?.[0] ?? BY_KIND[kind];
}
