/**
 * A relation is one statement; an observation is what was said of it on a date. A statement with a single observation carries
 * it in its own fields; one with several lists them, and its own fields are those of the best. Pure.
 */
import { compareDates, earliestDay, isAfter, latestDay } from './dates';
import { groupBy } from './group-by';
import { isOver, isPlan } from './status';
import type { Observation, Relation, Share } from './schema';

/** What depends on who looks and when; everything else of a relation is the statement itself. */
export const OBSERVED = ['asOf', 'status', 'certainty', 'exclusivity', 'share', 'rank', 'note', 'sources'] as const;
type Observed = (typeof OBSERVED)[number];

/** An observation, or what the skeleton keeps of one (no words, no sources). */
export type Seen = Pick<Observation, 'asOf'> & Partial<Observation>;
type Observable = Seen & { observations?: readonly Seen[] | undefined };

/** Everything that was said of a statement, as a list. */
export function observationsOf(relation: Relation): Observation[];
export function observationsOf(relation: Observable): readonly Seen[];
export function observationsOf(relation: Observable): readonly Seen[] {
  return relation.observations ?? [pick(relation)];
}

/**
 * The observation that counts, of those made by the end of `day` (YYYY-MM-DD; all without it): one that is ranked `preferred`;
 * else, where something is said that changes (status, share, exclusivity), the newest; else the surest. Nothing when all are
 * later.
 */
export function bestObservation<T extends Seen>(observations: readonly T[], day?: string): T | undefined {
  const made = day === undefined ? observations : observations.filter(({ asOf }) => !isAfter(asOf, day));
  const candidates = made.filter((one) => one.rank !== 'deprecated' && !isMore(one, made));
  const changing = candidates.some(({ status, share, exclusivity }) => status ?? share ?? exclusivity);
  const surer = (a: T, b: T): number => certainty(a) - certainty(b);
  const newer = (a: T, b: T): number => moment(b).localeCompare(moment(a)) || compareDates(b.asOf, a.asOf);
  return [...candidates].sort(
    (a, b) => preferred(a) - preferred(b) || (changing ? newer(a, b) || surer(a, b) : surer(a, b) || newer(a, b)),
  )[0];
}

/** The statement with the best of its observations in its own fields. */
export function withBest<R extends Observable>(relation: R): R {
  if (!relation.observations) return relation;
  const best = bestObservation(relation.observations) ?? relation.observations[0];
  const rest: R = { ...relation };
  for (const key of OBSERVED) delete rest[key];
  if (relation.observations.length < 2) delete rest.observations;
  return { ...rest, ...best };
}

/**
 * The statement as it was known on `day`: its own fields are those of the best observation until then, of the earliest where all
 * came later.
 */
export function asOfDay<R extends Observable>(relation: R, day: string): R {
  if (!relation.observations) return relation;
  const seen =
    bestObservation(relation.observations, day) ??
    [...relation.observations].sort((a, b) => compareDates(a.asOf, b.asOf))[0];
  const rest: R = { ...relation };
  for (const key of OBSERVED) delete rest[key];
  return { ...rest, ...seen };
}

/** Sources of all observations, each once. */
export function sourcesOf(relation: Relation): string[] {
  return [...new Set(observationsOf(relation).flatMap(({ sources }) => sources))];
}

/** One estimator's counts of one thing, oldest first: only within a series may shares be compared or told as a trend. */
export interface ShareSeries {
  of: string;
  basis?: string;
  region?: string;
  by?: string;
  points: { period: string; share: Share }[];
}

/** The shares of a statement as series, by what is counted, how, where and by whom; those observed after `day` left out. */
export function shareSeries(relation: Observable, day?: string): ShareSeries[] {
  const shares = observationsOf(relation).flatMap(({ share, asOf }) =>
    share && (day === undefined || !isAfter(asOf, day)) ? [{ period: share.period ?? asOf, share }] : [],
  );
  return groupBy(shares, ({ share: { of, basis, region, by } }) => JSON.stringify([of, basis, region, by])).map(
    (points) => {
      const { value: _value, period: _period, ...series } = points[0]?.share as Share;
      return {
        ...series,
        points: points.sort((a, b) => latestDay(a.period).localeCompare(latestDay(b.period))),
      } as ShareSeries;
    },
  );
}

/** Puts two reports of one statement together; the same report twice becomes one with the sources of both. */
export function joinObservations(lists: readonly (readonly Observation[])[]): Observation[] {
  const saying = ({ sources: _sources, ...rest }: Observation): string =>
    JSON.stringify(OBSERVED.map((key) => rest[key as never]));
  return groupBy(lists.flat(), saying)
    .flatMap(([first, ...others]) =>
      first ? [{ ...first, sources: [...new Set([first, ...others].flatMap(({ sources }) => sources))] }] : [],
    )
    .sort((a, b) => compareDates(a.asOf, b.asOf));
}

/** A plan that is reported after the thing held is about more of it: the course of a status does not go back. */
function isMore(one: Seen, all: readonly Seen[]): boolean {
  return (
    isPlan(one.status) &&
    all.some(({ status, asOf }) => !isPlan(status) && !isOver(status) && compareDates(asOf, one.asOf) <= 0)
  );
}

function pick(relation: Seen): Seen {
  return Object.fromEntries(
    OBSERVED.flatMap((key: Observed) => (relation[key] === undefined ? [] : [[key, relation[key]]])),
  ) as unknown as Seen;
}

/** What time an observation is about: a share's period, else the day it was made. */
function moment({ share, asOf }: Seen): string {
  return share?.period === undefined ? earliestDay(asOf) : latestDay(share.period);
}

const CERTAINTY = ['confirmed', 'reported', 'estimated'];

function certainty({ certainty }: Seen): number {
  return CERTAINTY.indexOf(certainty ?? 'reported');
}

function preferred({ rank }: Seen): number {
  return rank === 'preferred' ? 0 : 1;
}
