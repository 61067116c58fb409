/**
 * The smallest tree that joins some nodes of a graph, roughly: the shortest-path heuristic of H. Takahashi and A.
 * Matsuyama (An approximate solution for the Steiner problem in graphs, Math. Japonica 24, 1980). The tree starts at
 * the most important terminal and takes in, again and again, the terminal nearest to it with the path that leads there;
 * it costs less than twice the optimum. Chosen over Kou, Markowsky and Berman (1981), which has the same bound but
 * needs all distances between terminals first: this one grows from what the article is about and may stop at any
 * radius, so a far-fetched name stays out instead of dragging a chain in.
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

interface Label {
  /** Cheapest known way to the tree, and the nodes on it that are no terminals. */
  cost: number;
  between: number;
  before?: string;
}

/** The nodes of the tree around the first terminal; terminals that are out of reach begin trees of their own. */
export function steinerNodes(
  terminals: readonly string[],
  stepsFrom: (node: string) => Iterable<Step>,
  { reach, connectors }: SteinerBounds,
): Set<string> {
  const chosen = new Set<string>();
  const missing = new Set(terminals);
  let spare = connectors;
  for (const start of terminals) {
    if (!missing.delete(start)) continue;
    // Labels outlive the path that is found: a new part of the tree only makes them smaller (E. W. Dijkstra, 1959, with
    // labels corrected).
    const labels = new Map<string, Label>([[start, { cost: 0, between: 0 }]]);
    const open = new Set([start]);
    chosen.add(start);
    for (let node = nearest(open, labels); node !== undefined; node = nearest(open, labels)) {
      const label = labels.get(node) as Label;
      if (missing.has(node)) {
        if (label.between > spare) continue;
        for (let at: string | undefined = node; at !== undefined && labels.get(at)?.cost !== 0;) {
          const { before } = labels.get(at) as Label;
          if (!missing.delete(at) && !chosen.has(at)) spare--;
          chosen.add(at);
          labels.set(at, { cost: 0, between: 0 });
          open.add(at);
          at = before;
        }
        continue;
      }
      const between = label.cost === 0 ? 0 : label.between + 1;
      if (between > spare) continue;
      for (const { to, cost } of stepsFrom(node)) {
        const total = label.cost + cost;
        if (total > reach || total >= (labels.get(to)?.cost ?? Infinity)) continue;
        labels.set(to, { cost: total, between, before: node });
        open.add(to);
      }
    }
  }
  return chosen;
}

/** Takes the open node with the smallest cost. A plain scan: only what lies within reach is ever open. */
function nearest(open: Set<string>, labels: ReadonlyMap<string, Label>): string | undefined {
  let best: string | undefined;
  let cost = Infinity;
  for (const node of open) {
    const own = labels.get(node)?.cost ?? Infinity;
    if (own < cost) [best, cost] = [node, own];
  }
  if (best !== undefined) open.delete(best);
  return best;
}
