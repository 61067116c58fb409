/** How one entity reaches another: the shortest way, then ways that share no station with it. */
import type { Link, Skeleton } from '../../knowledge/links';
import { costOf, isDrawn } from '../map';
import { isKnown } from '../standing';

/** A way from one entity to another: the links in order. */
export type Path = { from: string; link: Link }[];

const WAYS = 3;

/**
 * Up to three independent ways, shortest first (E. W. Dijkstra, 1959); none when the two are not connected on the day.
 */
export function pathsBetween(skeleton: Skeleton, from: string, to: string, day: string): Path[] {
  const paths: Path[] = [];
  const used = new Set<string>();
  const usedLinks = new Set<string>();
  while (paths.length < WAYS) {
    const path = shortest(skeleton, from, to, day, used, usedLinks);
    if (!path) break;
    paths.push(path);
    for (const { link } of path) {
      usedLinks.add(link.edge.id);
      if (link.other !== to) used.add(link.other);
    }
  }
  return paths;
}

function shortest(
  skeleton: Skeleton,
  from: string,
  to: string,
  day: string,
  closed: ReadonlySet<string>,
  closedLinks: ReadonlySet<string>,
): Path | undefined {
  const costs = new Map([[from, 0]]);
  const before = new Map<string, { from: string; link: Link }>();
  const done = new Set<string>();
  const queue = new Buckets();
  queue.push(from, 0);
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (done.has(id)) continue;
    done.add(id);
    if (id === to) return trace(before, from, to);
    const cost = costs.get(id) ?? 0;
    for (const link of skeleton.links(id)) {
      if (
        done.has(link.other) ||
        closed.has(link.other) ||
        closedLinks.has(link.edge.id) ||
        !isDrawn(link.edge) ||
        !isKnown(link.edge, day)
      )
        continue;
      const total = cost + costOf(link);
      if (total >= (costs.get(link.other) ?? Infinity)) continue;
      costs.set(link.other, total);
      before.set(link.other, { from: id, link });
      queue.push(link.other, total);
    }
  }
  return undefined;
}

function trace(before: ReadonlyMap<string, { from: string; link: Link }>, from: string, to: string): Path {
  const path: Path = [];
  for (let step = before.get(to); step; step = step.from === from ? undefined : before.get(step.from))
    path.unshift(step);
  return path;
}

/** A queue by cost, for costs that are few tenths: one list for each (R. B. Dial, 1969). */
class Buckets {
  private readonly lists: string[][] = [];
  private at = 0;

  push(id: string, cost: number): void {
    const slot = Math.round(cost * 10);
    (this.lists[slot] ??= []).push(id);
  }

  pop(): string | undefined {
    for (; this.at < this.lists.length; this.at++) {
      const id = this.lists[this.at]?.pop();
      if (id !== undefined) return id;
    }
    return undefined;
  }
}
