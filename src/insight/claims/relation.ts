/** What a matched pattern says, as a relation of the knowledge base; nothing where the parties do not fit it. */
import type { NodeFacts } from '../../knowledge/links';
import type { RelationType } from '../../knowledge/relation-types';
import { isMemory as isMemoryEntity, makesThings } from '../../knowledge/roles';
import type { Place, Says } from './pattern';

export interface StatedRelation {
  type: RelationType;
  from: string;
  to: string;
  item?: string;
}

type Facts = (id: string) => NodeFacts | undefined;
type Places = Readonly<Partial<Record<Place, string>>>;

/** Reads the places of a pattern. */
export function relationOf(says: Says, places: Places, factsOf: Facts): StatedRelation | undefined {
  const relation = READERS[says](places, factsOf);
  return relation && relation.from !== relation.to && relation.item !== relation.from ? relation : undefined;
}

const READERS: Readonly<Record<Says, (places: Places, factsOf: Facts) => StatedRelation | undefined>> = {
  made({ thing, maker }, factsOf) {
    if (!thing || !maker || !makes(maker, factsOf)) return undefined;
    return {
      type: factsOf(thing)?.kind === 'product' && !isMemory(thing, factsOf) ? 'fabricated_by' : 'produced_by',
      from: thing,
      to: maker,
    };
  },
  supplied({ seller, buyer, item, user }, factsOf) {
    const from = buyer ?? user;
    if (!seller || !from || !item) return undefined;
    // A chip that goes into a device is a part; for a chip, only memory is said to be supplied.
    if (user !== undefined && !isMemory(item, factsOf)) return undefined;
    return { type: suppliedAs(item, factsOf), from, to: seller, item };
  },
  uses({ user, used }, factsOf) {
    if (!user || !used || factsOf(user)?.kind !== 'product') return undefined;
    const type = usedAs(used, factsOf);
    return type && { type, from: user, to: used };
  },
  designed: ({ thing, designer }) =>
    thing && designer ? { type: 'designed_by', from: thing, to: designer } : undefined,
  packaged: ({ thing, packager }) =>
    thing && packager ? { type: 'packaged_by', from: thing, to: packager } : undefined,
  customer: ({ buyer, seller }) => (buyer && seller ? { type: 'customer_of', from: buyer, to: seller } : undefined),
  licensed: ({ buyer, seller }) =>
    buyer && seller ? { type: 'ip_licensed_from', from: buyer, to: seller } : undefined,
};

function makes(id: string, factsOf: Facts): boolean {
  const facts = factsOf(id);
  return facts !== undefined && makesThings(facts);
}

function isMemory(id: string, factsOf: Facts): boolean {
  const facts = factsOf(id);
  return facts !== undefined && isMemoryEntity(facts);
}

function suppliedAs(item: string, factsOf: Facts): RelationType {
  const facts = factsOf(item);
  if (isMemory(item, factsOf)) return 'memory_supplied_by';
  if (facts?.kind === 'equipment' || facts?.roles.includes('lithography')) return 'equipment_supplied_by';
  return facts?.kind === 'material' ? 'material_supplied_by' : 'customer_of';
}

function usedAs(used: string, factsOf: Facts): RelationType | undefined {
  const facts = factsOf(used);
  if (isMemory(used, factsOf)) return 'uses_memory';
  if (facts?.kind === 'process') return 'uses_node';
  return facts?.roles.includes('packaging') ? 'uses_packaging' : undefined;
}
