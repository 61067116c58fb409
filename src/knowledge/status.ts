/** The course of a status: rumoured → announced → contracted, sampling, qualified → in production → ended. Pure. */
import type { Status } from './schema';

const NOT_YET: readonly (Status | undefined)[] = ['rumoured', 'announced', 'sampling'];
const OVER: readonly (Status | undefined)[] = ['ended', 'cancelled'];

/** Said or tried, but nothing is delivered yet. A statement without a status simply holds. */
export function isPlan(status: Status | undefined): boolean {
  return NOT_YET.includes(status);
}

export function isOver(status: Status | undefined): boolean {
  return OVER.includes(status);
}
