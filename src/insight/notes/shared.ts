/** What rivals in the article both depend on: themselves, or by what they design. */
import { isRunning } from '../standing';
import { closedSuppliers, type Need, type Supply } from '../needs';
import type { RelationType } from '../../knowledge/schema';
import { groupBy } from '../../knowledge/group-by';
import type { Finding, NoteContext } from './note';

/** Supply that rivals may share without it being news is left out: what everybody licenses or is made of. */
const TYPES: readonly RelationType[] = [
  'fabricated_by',
  'memory_supplied_by',
  'uses_packaging',
  'packaged_by',
  'equipment_supplied_by',
];
const KIN: readonly RelationType[] = ['division_of', 'owned_by'];
/** Designs of a firm that are looked at, strongest links first. */
const DESIGNS = 12;

interface Use {
  rival: string;
  type: RelationType;
  supply: Supply;
  /** The rival's design that needs it, with the statement that says whose it is. */
  by?: Supply;
}

export function shared(context: NoteContext): Finding[] {
  const uses = rivals(context).flatMap((rival) => usesOf(context, rival));
  return groupBy(
    uses.filter(({ rival, supply }) => rival !== supply.supplier && !isKin(context, rival, supply.supplier)),
    ({ supply }) => supply.supplier,
  )
    .map((group) => ({
      group: oncePerStep(group),
      dependents: withoutDivisions(context, [...new Set(group.map(({ rival }) => rival))]),
    }))
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
          dependents,
          path: group.flatMap(({ by, supply }) => [...(by ? [by] : []), supply]),
        },
      ];
    });
}

/** Whether one is a division of the other, or owned by it. */
function isKin({ skeleton }: NoteContext, one: string, other: string): boolean {
  return skeleton.links(one).some(({ edge, other: end }) => end === other && KIN.includes(edge.type));
}

/** A firm and its own division are one party. */
function withoutDivisions(context: NoteContext, firms: readonly string[]): string[] {
  return firms.filter((id) =>
    context.skeleton
      .links(id)
      .every(({ edge, other }) => edge.from !== id || !KIN.includes(edge.type) || !firms.includes(other)),
  );
}

/** One use per rival and step. */
function oncePerStep(group: readonly Use[]): Use[] {
  return groupBy(group, ({ rival, type }) => `${rival} ${type}`).flatMap(([use]) => use ?? []);
}

/** The firms behind the article: named ones, and the designers of named products. */
function rivals({ skeleton, named, day }: NoteContext): string[] {
  return [
    ...new Set(
      named.flatMap((id) => {
        if (skeleton.node(id)?.kind === 'organization') return [id];
        return skeleton
          .links(id)
          .filter(({ edge, out }) => out && edge.type === 'designed_by' && isRunning(edge, day))
          .map(({ other }) => other);
      }),
    ),
  ];
}

function usesOf({ skeleton, needs, named, day }: NoteContext, rival: string): Use[] {
  const designs = skeleton
    .links(rival)
    .filter(({ edge, out }) => !out && edge.type === 'designed_by' && isRunning(edge, day))
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
