/** Small packs for tests, written as lines: `h100 fabricated_by tsmc` with qualifiers as an object. */
import type { Pack, Relation, RelationType } from '../../src/knowledge/schema';

type Line = readonly [from: string, type: RelationType, to: string, qualifiers?: Partial<Relation>];

/** A pack of the entities that the lines name; kinds by id, else `product`. */
export function packOf(
  lines: readonly Line[],
  kinds: Readonly<Record<string, Pack['entities'][number]['kind']>> = {},
): Pack {
  const ids = new Set(
    lines.flatMap(([from, , to, qualifiers]) => [from, to, ...(qualifiers?.item ? [qualifiers.item] : [])]),
  );
  return {
    version: '1',
    asOf: '2026',
    entities: [...ids].map((id) => ({
      id,
      kind: kinds[id] ?? 'product',
      roles: [],
      names: { en: [id.toUpperCase()] },
      summary: { en: id, ko: id },
    })),
    relations: lines.map(([from, type, to, qualifiers], index) => ({
      id: `${from}:${type}:${to}#${index}`,
      type,
      from,
      to,
      asOf: '2025',
      certainty: 'reported',
      sources: ['s'],
      ...qualifiers,
    })),
    events: [],
    sources: [{ id: 's', publisher: 'P', title: 'T', url: 'https://example.org/', published: '2025' }],
  };
}
