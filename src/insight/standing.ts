/** How a relation stood on a day. */
import { isAfter } from '../knowledge/dates';
import { hasEnded } from '../knowledge/graph';
import type { Edge } from '../knowledge/links';
import { RELATION_FACTS } from '../knowledge/relation-types';
import type { Relation } from '../knowledge/schema';
import { isPlan } from '../knowledge/status';
import type { Standing } from './views';

/** What decides how a statement stood: a record of the knowledge, or what the skeleton keeps of it. */
type Stated = Partial<Omit<Relation, 'observations'>>;

/** What a signature makes true, whether or not anything has been delivered. */
const BY_CONTRACT: readonly Relation['type'][] = ['customer_of', 'ip_licensed_from', 'invests_in', 'funded_by'];

/**
 * A stated beginning decides. Where there is none, the report's date is the first day on which something is known to hold or to be
 * planned; a report that is younger than the day is told as such and never as holding.
 */
export function standingOf(relation: Stated, day: string): Standing {
  const { asOf, since } = relation;
  if (since !== undefined && isAfter(since, day)) return 'later';
  if (hasEnded(relation, day)) return 'ended';
  const reportedLater = since === undefined && asOf !== undefined && isAfter(asOf, day);
  if (isPlanned(relation)) return reportedLater ? 'later' : 'planned';
  return reportedLater ? 'reported-later' : 'holds';
}

/**
 * Whether something is delivered over this relation on the day, as far as is known now: how a thing is made is as true before the
 * report as after it, a contract is not.
 */
export function isRunning(edge: Stated & Pick<Relation, 'type'>, day: string): boolean {
  const standing = standingOf(edge, day);
  return standing === 'holds' || (standing === 'reported-later' && !RELATION_FACTS[edge.type].begins);
}

/** Whether it is part of that day's picture: it runs, or was planned then. */
export function isKnown(edge: Edge, day: string): boolean {
  return isRunning(edge, day) || standingOf(edge, day) === 'planned';
}

function isPlanned({ type, status }: Stated): boolean {
  if (status === 'contracted') return type === undefined || !BY_CONTRACT.includes(type);
  return isPlan(status);
}
