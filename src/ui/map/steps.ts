/** Walking a map with the arrow keys. Pure. */
import type { PlacedNode } from './layout';

interface Direction {
  x: -1 | 0 | 1;
  y: -1 | 0 | 1;
}

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

export function arrowOf(key: string): Direction | undefined {
  return ARROWS[key];
}

/** The id of the nearest node in a direction; straight ahead counts more than aside. */
export function nextNode(
  nodes: readonly Pick<PlacedNode, 'node' | 'x' | 'y'>[],
  id: string,
  { x, y }: Direction,
): string | undefined {
  const from = nodes.find(({ node }) => node.id === id);
  if (!from) return undefined;
  const ahead = nodes.flatMap((to) => {
    const along = (to.x - from.x) * x + (to.y - from.y) * y;
    const aside = Math.abs((to.x - from.x) * y) + Math.abs((to.y - from.y) * x);
    return along > 1 ? [{ id: to.node.id, distance: along + 2 * aside }] : [];
  });
  return ahead.sort((a, b) => a.distance - b.distance)[0]?.id;
}
