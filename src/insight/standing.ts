/** How a relation stood on a day. */
import { isAfter } from '../knowledge/dates';
import { hasEnded } from '../knowledge/graph';
import type { Edge } from '../knowledge/links';
import type { Relation } from '../knowledge/schema';
import type { Standing } from './views';

/** Said or tried, but nothing is delivered yet. */
const NOT_YET: readonly Relation['status'][] = ['rumoured', 'announced', 'sampling'];

/**
 * What begins at some time and is then reported: where no beginning is told, the report's date is the first day it is
 * known to hold, as with every plan. The others (who designed a chip, on which node it is) are as true before the
 * report as after it.
 */
const BEGINNING: readonly Relation['type'][] = [
  'deployed_by',
  'customer_of',
  'invests_in',
  'partners_with',
  'funded_by',
  'regulated_by',
  'memory_supplied_by',
  'equipment_supplied_by',
  'material_supplied_by',
  'component_supplied_by',
];

export function standingOf(relation: Partial<Relation>, day: string): Standing {
  const { type, asOf } = relation;
  const plan = NOT_YET.includes(relation.status);
  const begins = relation.since ?? (plan || (type !== undefined && BEGINNING.includes(type)) ? asOf : undefined);
  if (begins !== undefined && isAfter(begins, day)) return 'later';
  return hasEnded(relation, day) ? 'ended' : 'holds';
}

/** Whether something is delivered over this relation on the day. */
export function isRunning(edge: Edge, day: string): boolean {
  return standingOf(edge, day) === 'holds' && !NOT_YET.includes(edge.status);
}
