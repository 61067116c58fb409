/** From whom a firm of the story gets what the story is about: one line per firm and thing, all its known suppliers in it. */
import type { Finding, NoteContext } from './note';

/** So many of buyer, thing and sellers must be named. */
const NAMED = 2;

export function supply({ skeleton, named, needs }: NoteContext): Finding[] {
  const names = new Set(named);
  const buyers = new Set(
    named.flatMap((id) => [
      id,
      ...skeleton
        .links(id)
        .flatMap(({ edge, other }) => (edge.type === 'division_of' && edge.to === id ? [other] : [])),
    ]),
  );
  return [...buyers].flatMap((buyer) => {
    if (skeleton.node(buyer)?.kind !== 'organization') return [];
    return needs(buyer).flatMap(({ item, type, running }) => {
      if (item === undefined || type === 'customer_of' || running.length === 0 || !skeleton.node(item)) return [];
      const sellers = running.map(({ supplier }) => supplier);
      const known = [buyer, item].filter((id) => names.has(id)).length + (sellers.some((id) => names.has(id)) ? 1 : 0);
      if (known < NAMED) return [];
      return [
        {
          rule: 'supply' as const,
          text: 'supply' as const,
          values: {
            buyer: { entities: [buyer] },
            item: { entities: [item] },
            sellers: { entities: sellers },
            step: { steps: [type] },
          },
          about: [buyer, item, ...sellers],
          dependents: [buyer, item],
          path: running,
        },
      ];
    });
  });
}
