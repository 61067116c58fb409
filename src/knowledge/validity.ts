/** When a statement holds, and how that is known; and which open ones nobody has heard of for long. Pure. */
import { compareDates, earliestDay } from './dates';
import { observationsOf, type Seen } from './observations';
import { RELATION_FACTS } from './relation-types';
import type { Relation } from './schema';
import { isOver, isPlan } from './status';

/** `stated` by a source; `inferred`: the first report of it, so at the latest then. */
export interface Bound {
  date: string;
  known: 'stated' | 'inferred';
}

export interface Validity {
  since?: Bound;
  until?: Bound;
}

type Dated = Pick<Relation, 'type' | 'asOf'> &
  Partial<Pick<Relation, 'since' | 'until' | 'status'>> & {
    observations?: readonly Seen[] | undefined;
  };

/**
 * When a statement holds. Without a stated beginning it is inferred where the statement is of a type that begins, or where it was
 * a plan before: at the latest from the first report that it holds. Without a stated end, from the first report that it ended.
 */
export function validityOf(relation: Dated): Validity {
  const reports = [...observationsOf(relation)].sort((a, b) => compareDates(a.asOf, b.asOf));
  const wasPlanned = reports.some(({ status }) => isPlan(status));
  const held = reports.find(({ status }) => !isOver(status) && !isPlan(status));
  const over = reports.find(({ status }) => isOver(status));
  const since: Bound | undefined = relation.since
    ? { date: relation.since, known: 'stated' }
    : held && (wasPlanned || RELATION_FACTS[relation.type].begins)
      ? { date: held.asOf, known: 'inferred' }
      : undefined;
  const until: Bound | undefined = relation.until
    ? { date: relation.until, known: 'stated' }
    : over && { date: over.asOf, known: 'inferred' };
  return { ...(since && { since }), ...(until && { until }) };
}

/** The date of the last report on a statement that was left open, if it is more than a year before `day`; else nothing. */
export function staleSince(relation: Dated, day: string): string | undefined {
  const newest = [...observationsOf(relation)].sort((a, b) => compareDates(b.asOf, a.asOf))[0];
  if (!newest || !isPlan(relation.status) || relation.until !== undefined) return undefined;
  const yearBefore = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
  return earliestDay(newest.asOf) < yearBefore ? newest.asOf : undefined;
}
