/**
 * Chokepoints: entities without which a product can't be supplied, as far as is known. These are the dominators of the
 * supply graph, by the data-flow equation that K. D. Cooper, T. J. Harvey and K. Kennedy start from (A Simple, Fast
 * Dominance Algorithm, 2001), taken per need: a product has several needs and all must be met, and one need may have
 * several suppliers of which any will do. So
 *
 *   dom(n) = ⋃ over needs ⋂ over suppliers s of {s} ∪ dom(s)
 *
 * With one need per node that is the ordinary dominance. Their tree of immediate dominators can't hold a union, so sets
 * are kept. They are grown from nothing, one step upstream at a time, so that a circle of suppliers adds only what is
 * sure: less, never more. A firm on the way is an end: what it buys for one thing it makes is not needed for another.
 */
import type { Skeleton } from '../knowledge/links';
import { closedSuppliers, type Need, type Supply } from './needs';

export interface Chokepoint {
  id: string;
  /** From the product to the chokepoint: by which statements. */
  path: readonly Supply[];
}

/** Who designs a thing is not a source that it could be cut off from. */
const NO_SOURCE: readonly Need['type'][] = ['designed_by'];
/** Steps upstream that are looked at. */
const STEPS = 5;

type Dominators = ReadonlyMap<string, readonly Supply[]>;
const NONE: Dominators = new Map();

/**
 * The chokepoints of entities by their needs as of a day (see `needsOf`), nearest first; what is found out is shared
 * between the entities asked about.
 */
export function chokepointFinder(
  skeleton: Skeleton,
  needs: (id: string) => Need[],
  steps = STEPS,
): (id: string) => Chokepoint[] {
  const suppliers = new Map<string, (readonly Supply[])[]>();
  const known = new Map<string, Dominators>();
  const isFirm = (id: string): boolean => skeleton.node(id)?.kind === 'organization';
  const needed = (id: string): (readonly Supply[])[] => {
    let list = suppliers.get(id);
    if (!list)
      suppliers.set(
        id,
        (list = needs(id)
          .filter(({ type }) => !NO_SOURCE.includes(type))
          .map((need) => closedSuppliers(skeleton, need, needs))
          .filter(({ length }) => length > 0)),
      );
    return list;
  };
  const dominators = (id: string, left: number): Dominators => {
    const key = `${left} ${id}`;
    const done = known.get(key);
    if (done) return done;
    const found = new Map<string, readonly Supply[]>();
    for (const alternatives of left > 0 ? needed(id) : []) {
      for (const [node, path] of inAll(
        alternatives.map((supply) =>
          through(supply, isFirm(supply.supplier) ? NONE : dominators(supply.supplier, left - 1)),
        ),
      )) {
        if (node !== id && path.length < (found.get(node)?.length ?? Infinity)) found.set(node, path);
      }
    }
    known.set(key, found);
    return found;
  };
  return (id) =>
    [...dominators(id, steps)]
      .map(([node, path]) => ({ id: node, path }))
      .sort((a, b) => a.path.length - b.path.length);
}

/** The supplier and what dominates it, with the paths as seen from the dependent. */
function through(supply: Supply, upstream: Dominators): Dominators {
  return new Map([
    ...[...upstream].map(([node, path]): [string, readonly Supply[]] => [node, [supply, ...path]]),
    [supply.supplier, [supply]],
  ]);
}

/** What all suppliers of a need have in common, with the path through the first. */
function inAll([first, ...others]: readonly Dominators[]): Dominators {
  return new Map([...(first ?? [])].filter(([node]) => others.every((other) => other.has(node))));
}
