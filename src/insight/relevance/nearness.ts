/**
 * How much an article is about an entity (salience), how much a statement about it can say (speciality: a hub says little), and how near
 * an entity is that the article does not name.
 */
import { flowOf, type Link, type Skeleton } from '../../knowledge/links';
import { isClass } from '../../knowledge/roles';
import type { NamedEntity } from '../views';
import { WEIGHTS } from './weights';

export interface Nearness {
  /** From 0 to 1, for named entities; heaviest first. */
  readonly salience: ReadonlyMap<string, number>;
  /** 1 for what nothing else names, towards 0 for hubs. */
  readonly speciality: (id: string) => number;
  /** The salience of a named entity; what a neighbour has of it; 0 for what is not near. */
  readonly near: (id: string) => number;
}

/** Nearness to an article that names these entities, in the order of first mention. */
export function nearnessOf(skeleton: Skeleton, named: readonly NamedEntity[]): Nearness {
  const salience = salienceOf(skeleton, named);
  const speciality = (id: string): number =>
    1 / (1 + Math.log2(1 + (skeleton.node(id)?.degree ?? 0) / WEIGHTS.speciality.half));
  const near = new Map(salience);
  for (const [id, own] of salience) {
    for (const { other, edge, out } of skeleton.links(id)) {
      const share = shareOfNeighbour(edge.type, out, own, speciality(id));
      if (!salience.has(other) && share > (near.get(other) ?? 0)) near.set(other, share);
    }
  }
  return { salience, speciality, near: (id) => near.get(id) ?? 0 };
}

/** What an unnamed neighbour has of a named entity: a division or company much, a supplier or customer less, others nothing. */
function shareOfNeighbour(type: Link['edge']['type'], out: boolean, own: number, special: number): number {
  if (type === 'division_of') return own * WEIGHTS.salience.kin;
  if (type === 'part_of' && out) return own * WEIGHTS.near.step;
  if (flowOf({ type, from: '', to: '' }) === undefined) return 0;
  return own * WEIGHTS.near.step * Math.sqrt(special);
}

function salienceOf(skeleton: Skeleton, named: readonly NamedEntity[]): Map<string, number> {
  const { title, lead, concept, kin } = WEIGHTS.salience;
  const raw = new Map(
    named.flatMap(({ id, count, inTitle }, place): [string, number][] => {
      const node = skeleton.node(id);
      if (!node) return [];
      const early = lead * (1 - place / named.length);
      const general = node.kind === 'concept' || isClass(node) ? concept : 1;
      return [[id, general * ((inTitle ? title : 0) + Math.log2(1 + count) + early)]];
    }),
  );
  for (const [id, own] of [...raw]) {
    for (const { other, edge } of skeleton.links(id)) {
      const inherited = raw.get(other);
      if (edge.type === 'division_of' && inherited !== undefined)
        raw.set(id, Math.max(raw.get(id) ?? own, kin * inherited));
    }
  }
  const most = Math.max(0, ...raw.values());
  return new Map([...raw].map(([id, value]): [string, number] => [id, value / most]).sort((a, b) => b[1] - a[1]));
}
