/** What rivals in the article both depend on: themselves, or by what they design. */
import { standingOf } from '../standing';
import { closedSuppliers, type Need, type Supply } from '../needs';
import type { RelationType } from '../../knowledge/schema';
import { groupBy } from '../../knowledge/group-by';
import { keyOf, type NoteContext, type NoteDraft } from './note';

/** Supply that rivals may share without it being news is left out: what everybody licenses or is made of. */
const TYPES: readonly RelationType[] = [
  'fabricated_by',
  'memory_supplied_by',
  'uses_packaging',
  'packaged_by',
  'equipment_supplied_by',
  'customer_of',
];
/** Designs of a firm that are looked at, strongest links first. */
const DESIGNS = 12;

interface Use {
  rival: string;
  type: RelationType;
  supply: Supply;
  /** The rival's design that needs it, with the statement that says whose it is. */
  by?: Supply;
}

export function shared(context: NoteContext): NoteDraft[] {
  const uses = rivals(context).flatMap((rival) => usesOf(context, rival));
  return groupBy(
    uses.filter(({ rival, supply }) => rival !== supply.supplier),
    ({ supply }) => supply.supplier,
  )
    .map((group) => ({ group: preciseOnly(group), dependents: [...new Set(group.map(({ rival }) => rival))] }))
    .filter(({ dependents }) => dependents.length > 1)
    .sort((a, b) => b.dependents.length - a.dependents.length)
    .flatMap(({ group, dependents }) => {
      const [first] = group;
      if (!first) return [];
      return [
        {
          rule: 'shared' as const,
          text: 'shared' as const,
          values: {
            dependents: { entities: dependents },
            supplier: { entities: [first.supply.supplier] },
            step: { steps: [...new Set(group.map(({ type }) => type))] },
          },
          about: [first.supply.supplier, ...dependents],
          path: group.flatMap(({ by, supply }) => [...(by ? [keyOf(by)] : []), keyOf(supply)]),
        },
      ];
    });
}

/** One use per rival and step; where it is said what is supplied, `customer of` adds nothing. */
function preciseOnly(group: readonly Use[]): Use[] {
  const first = groupBy(group, ({ rival, type }) => `${rival} ${type}`).flatMap(([use]) => use ?? []);
  return first.filter(
    ({ rival, type }) =>
      type !== 'customer_of' || !first.some((other) => other.rival === rival && other.type !== 'customer_of'),
  );
}

/** The firms behind the article: named ones, and the designers of named products. */
function rivals({ skeleton, named, day }: NoteContext): string[] {
  return [
    ...new Set(
      named.flatMap((id) => {
        if (skeleton.node(id)?.kind === 'organization') return [id];
        return skeleton
          .links(id)
          .filter(({ edge, out }) => out && edge.type === 'designed_by' && standingOf(edge, day) === 'holds')
          .map(({ other }) => other);
      }),
    ),
  ];
}

function usesOf({ skeleton, needs, named, day }: NoteContext, rival: string): Use[] {
  const designs = skeleton
    .links(rival)
    .filter(({ edge, out }) => !out && edge.type === 'designed_by' && standingOf(edge, day) === 'holds')
    .sort((a, b) => Number(named.includes(b.other)) - Number(named.includes(a.other)))
    .slice(0, DESIGNS)
    .map(({ other, edge, pack }) => ({ id: other, by: { supplier: rival, edge, pack } }));
  return [{ id: rival, by: undefined }, ...designs].flatMap(({ id, by }) =>
    needs(id)
      .filter(({ type }) => TYPES.includes(type))
      .flatMap((need) =>
        suppliersThatMatter(skeleton, need, needs).map((supply) => ({
          rival,
          type: need.type,
          supply,
          ...(by && { by }),
        })),
      ),
  );
}

/** Everybody buys tools from the same makers; one that is the only one is a dependency. */
function suppliersThatMatter(
  skeleton: NoteContext['skeleton'],
  need: Need,
  needs: NoteContext['needs'],
): readonly Supply[] {
  if (need.type !== 'equipment_supplied_by') return need.running;
  const closed = closedSuppliers(skeleton, need, needs);
  return closed.length === 1 ? closed : [];
}
