/**
 * Where the suppliers of a step come from, over all that the article names. Suppliers whose country is not known are
 * left out.
 */
import type { RelationType } from '../../knowledge/schema';
import { groupBy } from '../../knowledge/group-by';
import type { Finding, NoteContext } from './note';

/**
 * The steps, in the order they are told. Who sells tools, materials and parts to a firm is never known to the end:
 * their countries would mislead.
 */
const STEPS: readonly RelationType[] = ['fabricated_by', 'memory_supplied_by', 'packaged_by'];

/** Whose suppliers are counted: a tool's maker is no manufacturer of chips. */
const BUYERS: readonly string[] = ['product', 'process', 'facility', 'organization'];

export function countries({ skeleton, named, needs }: NoteContext): Finding[] {
  return STEPS.flatMap((step) => {
    const buyers = named.filter((id) => BUYERS.includes(skeleton.node(id)?.kind ?? ''));
    const supplies = buyers
      .flatMap((id) => needs(id))
      .filter(({ type }) => type === step)
      .flatMap(({ running }) => running);
    const placed = supplies.flatMap((supply) => {
      const country = skeleton.node(supply.supplier)?.country;
      return country === undefined ? [] : [{ supply, country }];
    });
    const groups = groupBy(placed, ({ country }) => country).sort((a, b) => b.length - a.length);
    if (groups.length === 0 || placed.length < 2) return [];
    const byCountry = groups.map((group) => ({
      country: group[0]?.country ?? '',
      entities: [...new Set(group.map(({ supply }) => supply.supplier))],
    }));
    return [
      {
        rule: 'countries' as const,
        text: groups.length === 1 ? ('countries.one' as const) : ('countries.many' as const),
        values: { step: { steps: [step] }, countries: { countries: byCountry } },
        about: byCountry.flatMap(({ entities }) => entities),
        dependents: placed.map(({ supply }) => supply.edge.from),
        path: placed.map(({ supply }) => supply),
      },
    ];
  });
}
