/** The relations among the named entities as lines: what says the same of the same two is one line, the most telling first. */
import { compareDates, isAfter } from '../knowledge/dates';
import { groupBy } from '../knowledge/group-by';
import type { Edge, Skeleton } from '../knowledge/links';
import { orderOf, RELATION_FACTS } from '../knowledge/relation-types';
import type { Nearness } from './relevance/nearness';
import { standingOf } from './standing';
import type { Standing } from './views';

export type PackedEdge = Edge & { pack: string };

/** What is true of the day is told before what was only planned, and this before what came later or had ended. */
const BY_STANDING: Readonly<Record<Standing, number>> = {
  holds: 1,
  planned: 0.8,
  'reported-later': 0.7,
  later: 0.5,
  ended: 0.4,
};
const EXCLUSIVE = 0.2;
const FLOWS = 0.15;

/** All statements among the named entities; what only classifies is left out. */
export function relationsAmong(skeleton: Skeleton, { salience }: Nearness): PackedEdge[] {
  const found = new Map<string, PackedEdge>();
  for (const id of salience.keys()) {
    for (const { edge, pack, other } of skeleton.links(id))
      if (salience.has(other) && edge.type !== 'kind_of') found.set(`${pack} ${edge.id}`, { ...edge, pack });
  }
  return [...found.values()];
}

/** One line for each pair and meaning, most relevant first. */
export function rankRelations(edges: readonly PackedEdge[], { near, speciality }: Nearness, day: string): PackedEdge[] {
  const weight = (id: string): number => near(id) * Math.sqrt(speciality(id));
  const score = (edge: Edge): number =>
    BY_STANDING[standingOf(edge, day)] * (weight(edge.from) + weight(edge.to)) +
    (edge.exclusivity === 'sole' ? EXCLUSIVE : 0) +
    (RELATION_FACTS[edge.type].flow === 'object-supplies' ? FLOWS : 0);
  return groupBy(edges, pairOf)
    .flatMap((group) => merged(group, day))
    .map((edge) => ({ edge, score: score(edge) }))
    .sort((a, b) => b.score - a.score)
    .map(({ edge }) => edge);
}

function pairOf({ from, to }: Edge): string {
  return from < to ? `${from} ${to}` : `${to} ${from}`;
}

/** The best statement of each meaning: one that says more precisely what others say stands for them. */
function merged(group: readonly PackedEdge[], day: string): PackedEdge[] {
  const kept: PackedEdge[] = [];
  for (const edge of [...group].sort((a, b) => telling(b, day) - telling(a, day) || compareDates(b.asOf, a.asOf))) {
    const { alike = [] } = RELATION_FACTS[edge.type];
    if (
      !kept.some(
        ({ type }) => type === edge.type || alike.includes(type) || RELATION_FACTS[type].alike?.includes(edge.type),
      )
    )
      kept.push(edge);
  }
  return kept;
}

/** Known on the day, exact, and not over. */
function telling(edge: PackedEdge, day: string): number {
  return (
    3 * BY_STANDING[standingOf(edge, day)] +
    (isAfter(edge.asOf, day) ? 0 : 1) +
    (edge.exclusivity === undefined ? 0 : 1) +
    (edge.type === 'customer_of' ? -1 : 0) -
    orderOf(edge.type) / 100
  );
}
