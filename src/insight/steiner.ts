/**
 * The smallest tree that joins some nodes of a graph, roughly: the shortest-path heuristic of H. Takahashi and A. Matsuyama (An
 * approximate solution for the Steiner problem in graphs, Math. Japonica 24, 1980). The tree starts at the most important terminal
 * and takes in, again and again, the terminal nearest to it with the path that leads there; it costs less than twice the optimum.
 * Chosen over Kou, Markowsky and Berman (1981), which has the same bound but needs all distances between terminals first: this one
 * grows from what the article is about and may stop at any radius, so a far-fetched name stays out instead of dragging a chain in.
 */

export interface Step {
  to: string;
  cost: number;
}

export interface SteinerBounds {
  /** Longest path that may be added at once. */
  reach: number;
  /** Most nodes that are no terminals. */
  connectors: number;
}

/** The nodes of the tree around the first terminal; terminals that are out of reach begin trees of their own. */
export function steinerNodes(terminals: readonly string[], stepsFrom: (node: string) => Iterable<Step>, bounds: SteinerBounds): Set<string> {
  const chosen = new Set<string>();
  const missing = new Set(terminals);
  let spare = bounds.connectors;
  for (const start of terminals) {
    if (!missing.delete(start)) continue;
    const tree = new Set([start]);
    for (let path = nearest(tree, missing, stepsFrom, bounds.reach, spare); path; path = nearest(tree, missing, stepsFrom, bounds.reach, spare)) {
      for (const node of path) {
        if (!missing.delete(node) && !tree.has(node)) spare--;
        tree.add(node);
      }
    }
    for (const node of tree) chosen.add(node);
  }
  return chosen;
}

/** The cheapest path from a tree to one of the targets with at most `spare` nodes between (E. W. Dijkstra, 1959), or nothing. */
function nearest(tree: ReadonlySet<string>, targets: ReadonlySet<string>, stepsFrom: (node: string) => Iterable<Step>, reach: number, spare: number): string[] | undefined {
  const best = new Map<string, { cost: number; between: number; before?: string; done: boolean }>();
  const open = new Set<string>(tree);
  for (const node of tree) best.set(node, { cost: 0, between: 0, done: false });
  while (open.size > 0) {
    // A plain scan: only what lies within `reach` is ever open.
    let node = '';
    for (const one of open) if (node === '' || (best.get(one)?.cost ?? 0) < (best.get(node)?.cost ?? 0)) node = one;
    open.delete(node);
    const at = best.get(node);
    if (!at) continue;
    at.done = true;
    if (targets.has(node)) return pathTo(node, best, tree);
    const between = tree.has(node) ? 0 : at.between + 1;
    if (between > spare) continue;
    for (const { to, cost } of stepsFrom(node)) {
      const total = at.cost + cost;
      const known = best.get(to);
      if (total > reach || known?.done || (known && known.cost <= total)) continue;
      best.set(to, { cost: total, between, before: node, done: false });
      open.add(to);
    }
  }
  return undefined;
}

function pathTo(end: string, best: ReadonlyMap<string, { before?: string }>, tree: ReadonlySet<string>): string[] {
  const path: string[] = [];
  for (let node: string | undefined = end; node !== undefined && !tree.has(node); node = best.get(node)?.before) path.push(node);
  return path;
}
