/** How a relation stood on a day. */
import { isAfter } from '../knowledge/dates';
import { RELATION_FACTS } from '../knowledge/relation-types';
import { hasEnded } from '../knowledge/graph';
import type { Edge } from '../knowledge/links';
import type { Relation } from '../knowledge/schema';
import { isPlan } from '../knowledge/status';
import type { Standing } from './views';

export function standingOf(relation: Partial<Omit<Relation, 'observations'>>, day: string): Standing {
  const { type, asOf } = relation;
  const plan = isPlan(relation.status);
  const begins = relation.since ?? (plan || (type !== undefined && RELATION_FACTS[type].begins) ? asOf : undefined);
  if (begins !== undefined && isAfter(begins, day)) return 'later';
  return hasEnded(relation, day) ? 'ended' : 'holds';
}

/** Whether something is delivered over this relation on the day. */
export function isRunning(edge: Edge, day: string): boolean {
  return standingOf(edge, day) === 'holds' && !isPlan(edge.status);
}
