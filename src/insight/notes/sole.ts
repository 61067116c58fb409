/**
 * One source alone. Said by a source (`exclusivity: sole`), or computed where just one maker of a chip is known; then
 * the note says no more than that. A firm with one known supplier of anything is no note: the knowledge of firms'
 * suppliers is never complete.
 */
import { groupBy } from '../../knowledge/group-by';
import type { Finding, NoteContext } from './note';
import { isUnsure, saidSole, type Need, type Supply } from '../needs';

interface Sole {
  /** What has one source. */
  thing: string;
  dependent?: string;
  supply: Supply;
  said: boolean;
}

/** Firms that make what they sell are no news: only things count. */
const THINGS: readonly string[] = ['product', 'equipment', 'material', 'technology'];

export function sole(context: NoteContext): Finding[] {
  const found = context.named.flatMap((id) => context.needs(id).flatMap((need) => soleOf(context, need) ?? []));
  // Things with the same maker are one sentence.
  return groupBy(
    found,
    ({ thing, supply, dependent, said }) => `${supply.supplier} ${said} ${dependent ? `${thing} for` : 'makes'}`,
  ).flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const things = [...new Set(group.map(({ thing }) => thing))];
    const dependents = [...new Set(group.flatMap(({ dependent }) => dependent ?? []))];
    return [
      {
        rule: 'sole' as const,
        text:
          dependents.length > 0
            ? ('sole.supply.said' as const)
            : first.said
              ? ('sole.maker.said' as const)
              : ('sole.maker' as const),
        values: {
          things: { entities: things },
          supplier: { entities: [first.supply.supplier] },
          ...(dependents.length > 0 && { dependents: { entities: dependents } }),
        },
        about: [...things, ...dependents, first.supply.supplier],
        dependents: [...things, ...dependents],
        path: group.map(({ supply }) => supply),
      },
    ];
  });
}

function soleOf(context: NoteContext, need: Need): Sole | undefined {
  const [supply] = need.running;
  if (!supply || need.type === 'customer_of') return undefined;
  const said = saidSole(need);
  if (need.item !== undefined) {
    // What a firm buys: the note is about the thing, if that has one maker altogether, else about this buyer.
    const maker = context.needs(need.item).find(({ type }) => type === 'fabricated_by');
    const whole = maker && soleOf(context, maker);
    if (whole && need.running.some(({ supplier }) => supplier === whole.supply.supplier)) return whole;
    return said && { thing: need.item, dependent: need.dependent, supply: said, said: true };
  }
  const kind = context.skeleton.node(need.dependent)?.kind ?? '';
  if (need.type !== 'fabricated_by' || !THINGS.includes(kind)) return undefined;
  if (said) return { thing: need.dependent, supply: said, said: true };
  return need.running.length === 1 && need.coming.length === 0 && !isUnsure(context.skeleton, need)
    ? { thing: need.dependent, supply, said: false }
    : undefined;
}
