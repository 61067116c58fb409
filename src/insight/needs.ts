/**
 * What an entity needs, need by need, and who can fill each: suppliers of one thing are alternatives, different things
 * are all needed. Everything that asks what hangs on what (sole sources, chokepoints, alternatives, what-if) reads this
 * one definition.
 */
import { compareDates, isAfter } from '../knowledge/dates';
import { flowOf, type Edge, type Skeleton } from '../knowledge/links';
import { RELATION_FACTS, type RelationType } from '../knowledge/relation-types';
import { isKnown, isRunning } from './standing';

export interface Supply {
  supplier: string;
  edge: Edge;
  pack: string;
}

export interface Need {
  dependent: string;
  /** The relation type that fills it, and the class of thing where that is said. */
  type: RelationType;
  item?: string;
  /** Who delivers on the day: one line per supplier. */
  running: Supply[];
  /** Who might, but does not deliver yet: announced, sampling, rumoured. */
  coming: Supply[];
}

/** The statement in which a source says that this is the only one. */
export function saidSole({ running }: Need): Supply | undefined {
  return running.find(({ edge }) => edge.exclusivity === 'sole');
}

/**
 * The suppliers of a need if those that are known can be taken for all: of a thing's own needs, and where a source says
 * so. A firm's suppliers are never all known: what it buys it might buy from every maker of that item, and where none
 * is known nothing is said.
 */
export function closedSuppliers(skeleton: Skeleton, need: Need, needs: (id: string) => Need[]): readonly Supply[] {
  const sole = saidSole(need);
  if (sole) return [sole];
  const firm = skeleton.node(need.dependent)?.kind === 'organization';
  if (!firm && !(RELATION_FACTS[need.type].need === 'open' && need.item !== undefined))
    return isUnsure(skeleton, need) ? [] : need.running;
  const making =
    need.item === undefined || need.running.length === 0
      ? undefined
      : needs(need.item).find(({ type }) => type === 'fabricated_by');
  if (!making || (isUnsure(skeleton, making) && !saidSole(making))) return [];
  return making.running.map((maker) => need.running.find(({ supplier }) => supplier === maker.supplier) ?? maker);
}

/**
 * Whether there may well be other suppliers than the one that is known: of a class of things (tools, materials,
 * technologies) nobody lists all makers. A chip or a node has one maker unless a source names a second.
 */
export function isUnsure(skeleton: Skeleton, { dependent, running }: Need): boolean {
  const kind = skeleton.node(dependent)?.kind ?? '';
  return running.length === 1 && !['product', 'process', 'facility'].includes(kind);
}

/** Remembers the needs of each entity as of a day. */
export function needsAsOf(skeleton: Skeleton, day: string): (id: string) => Need[] {
  const known = new Map<string, Need[]>();
  return (id) => {
    let list = known.get(id);
    if (!list) known.set(id, (list = needsOf(skeleton, id, day)));
    return list;
  };
}

/** The needs of an entity as of `day`. */
export function needsOf(skeleton: Skeleton, id: string, day: string): Need[] {
  const needs = new Map<string, Need>();
  for (const { edge, pack, other } of skeleton.links(id)) {
    const variant = isVariant(skeleton, edge, id);
    if (
      (flowOf(edge)?.dependent !== id && !variant) ||
      (!variant && RELATION_FACTS[edge.type].need === undefined) ||
      !isKnown(edge, day)
    )
      continue;
    const type = variant ? 'requires' : (RELATION_FACTS[edge.type].needAs ?? edge.type);
    const item = RELATION_FACTS[type].need === 'each' ? other : edge.item;
    const key = `${type} ${item ?? ''}`;
    const need = needs.get(key) ?? {
      dependent: id,
      type,
      ...(edge.item !== undefined && { item: edge.item }),
      running: [],
      coming: [],
    };
    needs.set(key, need);
    const list = isRunning(edge, day) ? need.running : need.coming;
    const at = list.findIndex(({ supplier }) => supplier === other);
    const supply = { supplier: other, edge, pack };
    if (at < 0) list.push(supply);
    else if (list[at] && saysBetter(edge, list[at].edge, day)) list[at] = supply;
  }
  for (const need of needs.values())
    need.coming = need.coming.filter(({ supplier }) => !need.running.some((one) => one.supplier === supplier));
  return [...needs.values()];
}

/** A variant of a node needs what the node needs. */
function isVariant(skeleton: Skeleton, { type, from, to }: Edge, id: string): boolean {
  return (
    type === 'part_of' && from === id && skeleton.node(id)?.kind === 'process' && skeleton.node(to)?.kind === 'process'
  );
}

/**
 * Of two statements of the same supply: one that says it is the only one; then one that was known on the day, and the
 * newest of these.
 */
function saysBetter(one: Edge, other: Edge, day: string): boolean {
  const [sole, wasSole] = [one.exclusivity === 'sole', other.exclusivity === 'sole'];
  if (sole !== wasSole) return sole;
  const [late, wasLate] = [isAfter(one.asOf, day), isAfter(other.asOf, day)];
  if (late !== wasLate) return wasLate;
  return compareDates(one.asOf, other.asOf) > 0 !== late;
}
