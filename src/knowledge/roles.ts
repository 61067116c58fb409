/**
 * The roles an entity may have, as a closed list: packs with another word do not compile. A role says what an entity does in the chain
 * beyond its kind; its label is the interface text `role.<id>`.
 */

/** Where something stands in the chain, from materials and tools to the customer. */
export const TIERS = ['inputs', 'foundry', 'memory', 'packaging', 'product', 'system', 'customer'] as const;
export type Tier = (typeof TIERS)[number];

export interface RoleFacts {
  /** The tier of entities with this role; none for those that stand outside the chain. */
  readonly tier?: Tier;
  /** Whether a firm with this role makes things itself; what others "make", they have made. */
  readonly makes?: true;
  /** Whether it is of those that are known for other things than chips: their names count where an article is about chips. */
  readonly general?: true;
  /** Whether it names a class rather than one thing: a class has many makers, whatever is known. */
  readonly isClass?: true;
}

const INPUTS = { tier: 'inputs' } as const;
const MAKER = { tier: 'inputs', makes: true } as const;
const FOUNDRY = { tier: 'foundry', makes: true } as const;
const SITE = { tier: 'foundry' } as const;
const PRODUCT = { tier: 'product' } as const;
const SYSTEM = { tier: 'system' } as const;
const CUSTOMER = { tier: 'customer', general: true } as const;
const OUTSIDE = {} as const;
const GENERAL = { general: true } as const;
const TERM = { isClass: true } as const;

const TABLE = {
  // firms and other bodies
  foundry: FOUNDRY,
  idm: FOUNDRY,
  'memory-maker': { tier: 'memory', makes: true },
  osat: { tier: 'packaging', makes: true },
  fabless: PRODUCT,
  'design-house': PRODUCT,
  'eda-ip': INPUTS,
  'materials-maker': MAKER,
  'equipment-maker': MAKER,
  'component-maker': MAKER,
  'systems-maker': { tier: 'system', makes: true, general: true },
  hyperscaler: CUSTOMER,
  cloud: CUSTOMER,
  'device-maker': CUSTOMER,
  automaker: CUSTOMER,
  'ai-lab': CUSTOMER,
  customer: CUSTOMER,
  agency: GENERAL,
  consortium: OUTSIDE,
  investor: GENERAL,
  research: GENERAL,
  group: GENERAL,
  // chips, devices and systems
  accelerator: PRODUCT,
  soc: PRODUCT,
  cpu: PRODUCT,
  gpu: PRODUCT,
  npu: PRODUCT,
  networking: PRODUCT,
  controller: PRODUCT,
  automotive: PRODUCT,
  sensor: PRODUCT,
  architecture: PRODUCT,
  memory: { tier: 'memory' },
  module: SYSTEM,
  system: SYSTEM,
  supercomputer: SYSTEM,
  device: { tier: 'system', general: true },
  // nodes and technologies
  node: SITE,
  'generic-node': { tier: 'foundry', isClass: true },
  transistor: SITE,
  packaging: { tier: 'packaging' },
  interconnect: OUTSIDE,
  software: OUTSIDE,
  optics: OUTSIDE,
  lithography: INPUTS,
  etch: INPUTS,
  deposition: INPUTS,
  clean: INPUTS,
  cmp: INPUTS,
  implant: INPUTS,
  thermal: INPUTS,
  inspection: INPUTS,
  test: INPUTS,
  bonding: INPUTS,
  automation: INPUTS,
  component: INPUTS,
  'process-step': INPUTS,
  // materials
  wafer: INPUTS,
  gas: INPUTS,
  chemical: INPUTS,
  resist: INPUTS,
  metal: INPUTS,
  ceramic: INPUTS,
  mask: INPUTS,
  precursor: INPUTS,
  substrate: INPUTS,
  // sites
  fab: SITE,
  campus: SITE,
  'materials-plant': INPUTS,
  'packaging-plant': { tier: 'packaging' },
  'research-site': OUTSIDE,
  'data-centre': { tier: 'customer' },
  // terms
  market: TERM,
  manufacturing: TERM,
  design: TERM,
  business: TERM,
  // rules
  'export-control': OUTSIDE,
  sanction: OUTSIDE,
  tariff: OUTSIDE,
  subsidy: OUTSIDE,
  law: OUTSIDE,
} as const satisfies Readonly<Record<string, RoleFacts>>;

export type Role = keyof typeof TABLE;

export const ROLES = Object.keys(TABLE) as [Role, ...Role[]];

const FACTS: Readonly<Record<Role, RoleFacts>> = TABLE;

/** What a role says of an entity. */
export function roleFacts(role: Role): RoleFacts {
  return FACTS[role];
}

interface HasRoles {
  readonly roles: readonly Role[];
}

/** Whether it is memory: a kind of it, or a product of that kind. */
export function isMemory(entity: HasRoles): boolean {
  return entity.roles.includes('memory');
}

/** Whether it makes things itself, by any of its roles. */
export function makesThings(entity: HasRoles): boolean {
  return entity.roles.some((role) => FACTS[role].makes);
}

/** Whether it names a class (the 12 nm generation, a market) rather than one thing. */
export function isClass(entity: HasRoles): boolean {
  return entity.roles.some((role) => FACTS[role].isClass);
}

/** The tier of the first role that has one. */
export function tierByRole(entity: HasRoles): Tier | undefined {
  return entity.roles.map((role) => FACTS[role].tier).find((tier) => tier !== undefined);
}
