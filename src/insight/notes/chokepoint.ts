/**
 * What every known way to a named thing runs through, more than one step away: the near ones are told as sole sources.
 */
import { groupBy } from '../../knowledge/group-by';
import type { Finding, NoteContext } from './note';

/** What can be cut off; a class of tools is told by its maker. */
const CHOKES: readonly string[] = ['organization', 'facility', 'material'];

/** What has ways that lead to it; a firm is more than what is known of its needs. */
const THINGS: readonly string[] = ['product', 'process', 'technology', 'facility', 'equipment', 'material'];

export function chokepoint(context: NoteContext): Finding[] {
  const { skeleton, named, chokepoints } = context;
  const found = named.flatMap((id) => {
    if (!THINGS.includes(skeleton.node(id)?.kind ?? '')) return [];
    return chokepoints(id)
      .filter(({ id: node, path }) => path.length > 1 && CHOKES.includes(skeleton.node(node)?.kind ?? ''))
      .map(({ id: node, path }) => ({ product: id, node, path }));
  });
  return groupBy(found, ({ node }) => node)
    .sort((a, b) => b.length - a.length)
    .flatMap((group) => {
      const [first] = group;
      if (!first) return [];
      const products = group.map(({ product }) => product);
      const stations = first.path.flatMap(({ supplier, edge }) =>
        edge.item === undefined ? [supplier] : [edge.item, supplier],
      );
      const via = [...new Set(stations)].filter((id) => id !== first.node);
      return [
        {
          rule: 'chokepoint' as const,
          text: 'chokepoint' as const,
          values: { products: { entities: products }, chokepoint: { entities: [first.node] }, via: { entities: via } },
          about: [first.node, ...products],
          dependents: products,
          path: first.path,
        },
      ];
    });
}
