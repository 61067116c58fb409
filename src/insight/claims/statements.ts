/** Roles → relations, by what the parties are. What does not fit says nothing. */
import { isMemory as isMemoryEntity, makesThings } from '../../knowledge/roles';
import type { FactsOf, Family, Phrase, Roles, StatedRelation } from './model';

const PACKAGING = /^packaging$/;

/** The relations that a statement makes; lists give one for each. */
export function relationsOf(family: Family, roles: Roles, factsOf: FactsOf): StatedRelation[] {
  const found = READERS[family](roles, factsOf);
  return found.filter(({ from, to, item }) => from !== to && item !== from && item !== to);
}

type Reader = (roles: Roles, factsOf: FactsOf) => StatedRelation[];

function pairs(
  from: Phrase | undefined,
  to: Phrase | undefined,
  tell: (from: string, to: string) => Omit<StatedRelation, 'from' | 'to'> | undefined,
): StatedRelation[] {
  if (!from || !to) return [];
  return from.entities.flatMap((one) =>
    to.entities.flatMap((other) => {
      const relation = tell(one, other);
      const generic = from.noun ?? to.noun;
      return relation ? [{ ...relation, from: one, to: other, ...(generic !== undefined && { generic }) }] : [];
    }),
  );
}

const kindOf = (id: string, factsOf: FactsOf) => factsOf(id)?.kind;
const hasRole = (id: string, roles: RegExp, factsOf: FactsOf): boolean =>
  (factsOf(id)?.roles ?? []).some((role) => roles.test(role));
const isMemory = (id: string, factsOf: FactsOf): boolean => {
  const facts = factsOf(id);
  return facts !== undefined && facts.kind !== 'organization' && isMemoryEntity(facts);
};
/** Who can be meant by "makes": what a firm without a factory makes, it has made by others. */
const makes = (id: string, factsOf: FactsOf): boolean => {
  const facts = factsOf(id);
  return facts !== undefined && makesThings(facts);
};

const READERS: Readonly<Record<Family, Reader>> = {
  make({ thing, maker, client, node, site, place }, factsOf) {
    const made = pairs(thing, maker, (one, other) => {
      if (kindOf(one, factsOf) === 'process') return undefined;
      const isMaker = makes(other, factsOf);
      if (thing?.class === 'goods') return isMaker ? { type: 'fabricated_by' } : undefined;
      if (!isMaker) return { type: 'designed_by' };
      const chip = kindOf(one, factsOf) === 'product' && !isMemory(one, factsOf);
      return { type: chip ? 'fabricated_by' : 'produced_by' };
    });
    const forClient = thing ? [] : pairs(client, maker, () => ({ type: 'fabricated_by' }));
    return [
      ...made,
      ...forClient,
      ...usesOf(thing?.class === 'goods' ? undefined : thing, node, factsOf),
      ...ownNode(node, thing, factsOf),
      ...runs(maker, thing, node, factsOf),
      ...pairs(thing, site?.noun === undefined ? site : undefined, () => ({ type: 'fabricated_at' })),
      ...pairs(thing, site?.noun !== undefined ? site : undefined, () => ({ type: 'fabricated_by' })),
      ...(thing || !maker ? [] : pairs(maker, place, () => ({ type: 'located_in' }))),
    ];
  },
  outsource({ client, thing, maker }, factsOf) {
    if (thing && thing.class === 'thing')
      return pairs(thing, maker, (one) => ({
        type: kindOf(one, factsOf) === 'product' ? 'fabricated_by' : 'produced_by',
      }));
    return pairs(thing ?? client, maker, () => ({ type: 'fabricated_by' }));
  },
  order({ client, thing, maker }, factsOf) {
    return READERS.outsource({ ...(client && { client }), ...(thing && { thing }), ...(maker && { maker }) }, factsOf);
  },
  supply: ({ seller, item, buyer }, factsOf) => supplied(buyer, seller, item, factsOf),
  buy: ({ seller, item, buyer }, factsOf) => supplied(buyer, seller, item, factsOf),
  design: ({ designer, thing }, factsOf) =>
    thing?.class === 'goods'
      ? pairs(thing, designer, () => ({ type: 'designed_by' }))
      : pairs(thing, designer, (one, other) =>
          kindOf(one, factsOf) === 'process'
            ? undefined
            : { type: isMemory(one, factsOf) && makes(other, factsOf) ? 'produced_by' : 'designed_by' },
        ),
  package: ({ thing, packager }) => pairs(thing, packager, () => ({ type: 'packaged_by' })),
  use: ({ user, used }, factsOf) => usesOf(user, used, factsOf),
  invest: ({ investor, target }) => pairs(investor, target, () => ({ type: 'invests_in' })),
  own: ({ owner, owned }) => pairs(owned, owner, () => ({ type: 'owned_by' })),
  partner: ({ left, right }) => between(left, right, 'partners_with'),
  compete: ({ left, right }) => between(left, right, 'competes_with'),
  operate: ({ owner, site, place }) => atPlace(owner, site, place),
  build: ({ owner, site, place }) => atPlace(owner, site, place),
  regulate: ({ bound, authority }) => pairs(bound, authority, () => ({ type: 'regulated_by' })),
  license: ({ licensee, licensor }) => pairs(licensee, licensor, () => ({ type: 'ip_licensed_from' })),
  customer: ({ customer, vendor }) => pairs(customer, vendor, () => ({ type: 'customer_of' })),
};

/** Two sides, or the members of one side among themselves. */
function between(
  left: Phrase | undefined,
  right: Phrase | undefined,
  type: 'partners_with' | 'competes_with',
): StatedRelation[] {
  if (left && right)
    return left.class === right.class || left.class !== 'firm' ? pairs(left, right, () => ({ type })) : [];
  const [first, ...rest] = left?.entities ?? [];
  return first === undefined || left?.class !== 'firm' ? [] : rest.map((to) => ({ type, from: first, to }));
}

function atPlace(owner: Phrase | undefined, site: Phrase | undefined, place: Phrase | undefined): StatedRelation[] {
  const named = site && site.noun === undefined ? site : undefined;
  const holder = owner ?? (site?.noun !== undefined ? { ...site, class: 'firm' as const } : undefined);
  return [
    ...pairs(named, owner, () => ({ type: 'operated_by' })),
    ...(place?.class === 'place' ? pairs(holder ?? named, place, () => ({ type: 'located_in' })) : []),
  ];
}

/** What goes into a thing, and what a firm uses. */
function usesOf(user: Phrase | undefined, used: Phrase | undefined, factsOf: FactsOf): StatedRelation[] {
  if (!user || !used) return [];
  if (user.class === 'firm') return usedByFirm(user, used, factsOf);
  if (used.class === 'goods') return pairs(user, used, () => ({ type: 'component_supplied_by' }));
  // "powers Huawei smartphones"
  if (user.class === 'goods')
    return pairs(used, user, (one) => (kindOf(one, factsOf) === 'product' ? { type: 'deployed_by' } : undefined));
  const own = pairs(user, used, (one, other) => usedAs(one, other, factsOf));
  const makers = own.length > 0 && used.owners.length > 0 ? ownersAsMakers(user, used, factsOf) : [];
  return [...own, ...makers];
}

function usedAs(one: string, other: string, factsOf: FactsOf): Omit<StatedRelation, 'from' | 'to'> | undefined {
  const kind = kindOf(other, factsOf);
  if (kind === 'process') return { type: 'uses_node' };
  if (hasRole(other, PACKAGING, factsOf)) return { type: 'uses_packaging' };
  if (isMemory(other, factsOf)) return { type: isMemory(one, factsOf) ? 'contains' : 'uses_memory' };
  if (kind === 'product') return { type: 'contains' };
  if (hasRole(other, /^architecture$/, factsOf)) return { type: 'uses_ip' };
  return kind === 'technology' && hasRole(other, /^(?:transistor|lithography|process-step|interconnect)$/, factsOf)
    ? { type: 'requires' }
    : undefined;
}

/** "SK hynix HBM3" in a chip: who supplies the memory; a node of a foundry: who makes the chip. */
function ownersAsMakers(user: Phrase, used: Phrase, factsOf: FactsOf): StatedRelation[] {
  const [item] = used.entities;
  if (item === undefined) return [];
  const owners: Phrase = { ...used, class: 'firm', entities: used.owners };
  if (kindOf(item, factsOf) === 'process') return pairs(user, owners, () => ({ type: 'fabricated_by' }));
  return isMemory(item, factsOf) ? pairs(user, owners, () => ({ type: 'memory_supplied_by', item })) : [];
}

function ownNode(node: Phrase | undefined, thing: Phrase | undefined, factsOf: FactsOf): StatedRelation[] {
  return node &&
    thing?.class === 'goods' &&
    node.owners.length > 0 &&
    kindOf(node.entities[0] ?? '', factsOf) === 'process'
    ? pairs(thing, { ...node, entities: node.owners }, () => ({ type: 'fabricated_by' }))
    : [];
}

function usedByFirm(user: Phrase, used: Phrase, factsOf: FactsOf): StatedRelation[] {
  if (used.class === 'goods') return pairs(used, user, () => ({ type: 'deployed_by' }));
  const owner: Phrase = { ...used, class: 'firm', entities: used.owners };
  const [item] = used.entities;
  return [
    ...(used.owners.length > 0 && item !== undefined ? supplied(user, owner, { ...used, owners: [] }, factsOf) : []),
    ...pairs(used, user, (one) => (kindOf(one, factsOf) === 'product' ? { type: 'deployed_by' } : undefined)),
    ...runs(user, used, undefined, factsOf),
  ];
}

/** A firm and the node it makes on. */
function runs(
  maker: Phrase | undefined,
  thing: Phrase | undefined,
  node: Phrase | undefined,
  factsOf: FactsOf,
): StatedRelation[] {
  const process = node && (!thing || thing.class === 'goods') ? node : thing;
  return pairs(maker, process, (_one, other) =>
    kindOf(other, factsOf) === 'process' ? { type: 'uses_node' } : undefined,
  );
}

function supplied(
  buyer: Phrase | undefined,
  seller: Phrase | undefined,
  item: Phrase | undefined,
  factsOf: FactsOf,
): StatedRelation[] {
  const firm = seller ?? (item?.class === 'goods' ? { ...item, class: 'firm' as const } : ownerOf(item));
  if (!buyer || !firm) return [];
  if (item?.class === 'thing')
    return item.entities.flatMap((thing) =>
      pairs(buyer, firm, () => ({ type: suppliedAs(thing, buyer, factsOf), item: thing })),
    );
  if (buyer.class !== 'firm')
    return pairs(buyer, firm, (one) =>
      kindOf(one, factsOf) === 'product' ? { type: 'component_supplied_by' } : undefined,
    );
  return pairs(buyer, firm, (_one, other) => ({ type: byTrade(other, factsOf) }));
}

function ownerOf(item: Phrase | undefined): Phrase | undefined {
  return item && item.owners.length > 0 ? { ...item, class: 'firm', entities: item.owners } : undefined;
}

function suppliedAs(item: string, buyer: Phrase, factsOf: FactsOf): StatedRelation['type'] {
  const kind = kindOf(item, factsOf);
  if (isMemory(item, factsOf)) return 'memory_supplied_by';
  if (kind === 'equipment' || hasRole(item, /^(?:lithography|bonding|process-step)$/, factsOf))
    return 'equipment_supplied_by';
  if (kind === 'material') return 'material_supplied_by';
  if (hasRole(item, /^architecture$/, factsOf)) return 'ip_licensed_from';
  return buyer.class === 'firm' ? 'customer_of' : 'component_supplied_by';
}

/** What a firm of one trade supplies where the sentence does not say what. */
function byTrade(seller: string, factsOf: FactsOf): StatedRelation['type'] {
  const roles = (factsOf(seller)?.roles ?? []).filter((role) => role !== 'research');
  if (roles[0] === 'equipment-maker') return 'equipment_supplied_by';
  if (roles[0] === 'materials-maker') return 'material_supplied_by';
  return 'customer_of';
}
