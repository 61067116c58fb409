/** How relevant a note is to an article. */
import { earliestDay, latestDay } from '../../knowledge/dates';
import type { NoteDraft } from '../notes/note';
import type { Nearness } from './nearness';
import { WEIGHTS } from './weights';

/** Nearer than this is near: the article has something to do with it. */
const RELATED = 0.1;

/** The score of a note as of `day`; higher is more relevant, about 1 for the best. */
export function noteScore(note: NoteDraft, nearness: Nearness, day: string): number {
  const weights = WEIGHTS.note;
  const { near, speciality } = nearness;
  const hanging = Math.max(0, ...note.dependents.map((id) => near(id) * speciality(id)));
  let weighed = 0;
  let total = weights.shrink;
  for (const id of note.about) {
    const weight = weights.base + speciality(id);
    weighed += weight * near(id);
    total += weight;
  }
  const unrelated = note.about.filter((id) => near(id) < RELATED).length / Math.max(1, note.about.length);
  return (
    hanging +
    weighed / total -
    weights.off * unrelated -
    lag(note, day) +
    (note.exclusive && note.dependents.every((id) => near(id) >= RELATED && nearness.salience.has(id))
      ? weights.exclusive
      : 0) +
    weights.rule[note.rule] -
    (note.text === 'concentration.unknown' ? weights.unknown : 0)
  );
}

/** What is taken off for evidence that lies far behind the day, or long before it. */
function lag({ evidence, standing }: NoteDraft, day: string): number {
  const { later, laterYears, stale, staleYears } = WEIGHTS.note;
  const after = years(day, earliestDay(evidence));
  // A report of how a thing is made is as true of it before the report.
  if (after > 0) return later * (standing === 'later' ? 1 : 0.5) * (1 - Math.exp(-after / laterYears));
  return stale * (1 - Math.exp(-years(latestDay(evidence), day) / staleYears));
}

/** Years from one day to another, 0 when the second is not later. */
export function years(from: string, to: string): number {
  const ms = Date.parse(safe(to)) - Date.parse(safe(from));
  return Math.max(0, ms / 31_557_600_000);
}

/** Months are taken to end on the 31st elsewhere; such days do not all exist. */
function safe(day: string): string {
  return day.replace(/-(29|30|31)$/, '-28');
}
