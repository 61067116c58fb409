/**
 * Where an entity stands between the materials and the customer: by what it is, by its roles, and where these say
 * nothing, by its links.
 */
import type { Link, NodeFacts } from '../knowledge/links';
import type { Tier } from './views';

/** From left to right, as supply flows. */
export const TIERS: readonly Tier[] = ['inputs', 'foundry', 'memory', 'packaging', 'product', 'system', 'customer'];

const BY_ROLE: Readonly<Record<string, Tier>> = {
  'materials-maker': 'inputs',
  'equipment-maker': 'inputs',
  'component-maker': 'inputs',
  'eda-ip': 'inputs',
  'materials-plant': 'inputs',
  substrate: 'inputs',
  lithography: 'inputs',
  etch: 'inputs',
  deposition: 'inputs',
  clean: 'inputs',
  cmp: 'inputs',
  inspection: 'inputs',
  test: 'inputs',
  bonding: 'inputs',
  'process-step': 'inputs',
  foundry: 'foundry',
  idm: 'foundry',
  fab: 'foundry',
  campus: 'foundry',
  transistor: 'foundry',
  'memory-maker': 'memory',
  memory: 'memory',
  osat: 'packaging',
  'packaging-plant': 'packaging',
  packaging: 'packaging',
  fabless: 'product',
  'design-house': 'product',
  architecture: 'product',
  system: 'system',
  module: 'system',
  device: 'system',
  hyperscaler: 'customer',
  'device-maker': 'customer',
  automaker: 'customer',
  'ai-lab': 'customer',
};
/** What the object of a relation is, seen from its incoming links. */
const BY_USE: Readonly<Record<string, Tier>> = {
  memory_supplied_by: 'memory',
  uses_memory: 'memory',
  packaged_by: 'packaging',
  uses_packaging: 'packaging',
  equipment_supplied_by: 'inputs',
  material_supplied_by: 'inputs',
  component_supplied_by: 'inputs',
  ip_licensed_from: 'inputs',
  uses_ip: 'inputs',
  fabricated_by: 'foundry',
  designed_by: 'product',
  deployed_by: 'customer',
};
const BY_KIND: Readonly<Partial<Record<NodeFacts['kind'], Tier>>> = {
  material: 'inputs',
  equipment: 'inputs',
  process: 'foundry',
  facility: 'foundry',
  technology: 'foundry',
  product: 'product',
};

/** The tier of an entity; nothing for those that stand outside the chain (agencies, investors, terms, policies). */
export function tierOf({ kind, roles }: NodeFacts, links: readonly Link[]): Tier | undefined {
  if (kind === 'concept' || kind === 'policy') return undefined;
  if (kind === 'material' || kind === 'equipment' || kind === 'process') return BY_KIND[kind];
  for (const role of roles) {
    const tier = BY_ROLE[role];
    if (tier) return tier;
  }
  if (kind === 'product') return 'product';
  const uses = new Map<Tier, number>();
  for (const { edge, out } of links) {
    const tier = out ? undefined : BY_USE[edge.type];
    if (tier) uses.set(tier, (uses.get(tier) ?? 0) + 1);
  }
  return [...uses].sort((a, b) => b[1] - a[1])[0]?.[0] ?? BY_KIND[kind];
}
