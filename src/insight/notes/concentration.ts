/**
 * How concentrated a step is: the Herfindahl–Hirschman index (sum of squared shares in percent, 10,000 is a monopoly)
 * of shares that one estimator gives for one period. Shares of different estimators are never added. Where not all
 * shares are known it is a lower bound.
 */
import { isAfter, latestDay } from '../../knowledge/dates';
import type { Link } from '../../knowledge/links';
import { observationsOf } from '../../knowledge/observations';
import type { Share } from '../../knowledge/schema';
import { groupBy } from '../../knowledge/group-by';
import type { Finding, NoteContext } from './note';

/** From this sum of known shares on, in percent, the index is told as known. */
const COMPLETE = 97;
/** From this share on one holder is worth a note, in percent. */
const DOMINANT = 40;

interface Holding {
  holder: string;
  share: Share;
  asOf: string;
  link: Link;
}

export function concentration(context: NoteContext): Finding[] {
  const { named, skeleton } = context;
  const things = named.filter((id) => skeleton.node(id)?.kind !== 'organization');
  const classes = things.flatMap((id) =>
    skeleton
      .links(id)
      .filter(({ edge, out }) => out && edge.type === 'kind_of')
      .map(({ other }) => other),
  );
  return [...new Set([...things, ...classes])].flatMap((market) => noteOn(context, market) ?? []);
}

function noteOn({ skeleton, day, needs }: NoteContext, market: string): Finding | undefined {
  const holdings = skeleton.links(market).flatMap((link) => holdingsOf(link, day));
  const estimates = groupBy(holdings, ({ share: { of, by, period, region } }) =>
    [of, by, period, region].join('|'),
  ).map(largestPerHolder);
  const best = estimates
    .sort(
      (a, b) =>
        Number(isRegional(a)) - Number(isRegional(b)) || lastDay(b).localeCompare(lastDay(a)) || sum(b) - sum(a),
    )
    .find((list) => sum(list) <= 101);
  if (!best) return unknown(market, needs(market));
  const [first] = best;
  if (!first || (lowest(first.share) < DOMINANT && best.length < 2)) return undefined;
  const known = sum(best);
  return {
    rule: 'concentration',
    text: known >= COMPLETE ? 'concentration' : 'concentration.atLeast',
    values: {
      market: { entities: [market] },
      holder: { entities: [first.holder] },
      share: { share: first.share },
      index: { number: Math.round(best.reduce((total, { share }) => total + lowest(share) ** 2, 0)) },
    },
    about: [market, first.holder],
    dependents: [market],
    path: best.map(({ link }) => link),
  };
}

/** Several makers, and nothing known of who has how much. */
function unknown(market: string, needs: ReturnType<NoteContext['needs']>): Finding | undefined {
  const makers = needs.find(({ type }) => type === 'fabricated_by')?.running ?? [];
  if (makers.length < 2) return undefined;
  return {
    rule: 'concentration',
    text: 'concentration.unknown',
    values: { market: { entities: [market] }, makers: { entities: makers.map(({ supplier }) => supplier) } },
    about: [market, ...makers.map(({ supplier }) => supplier)],
    dependents: [market],
    path: makers,
  };
}

/** Every share that was told of a holder until the day. */
function holdingsOf(link: Link, day: string): Holding[] {
  const { edge, other, out } = link;
  if (!(out ? edge.type === 'produced_by' : edge.type === 'market_share_in')) return [];
  return observationsOf(edge).flatMap(({ share, asOf }) =>
    share && !isAfter(asOf, day) ? [{ holder: other, share, asOf, link }] : [],
  );
}

function largestPerHolder(list: readonly Holding[]): Holding[] {
  const sorted = [...list].sort((a, b) => lowest(b.share) - lowest(a.share));
  return [...new Map(sorted.reverse().map((holding) => [holding.holder, holding])).values()].reverse();
}

/** A share of one country's market says little about the market. */
function isRegional(list: readonly Holding[]): boolean {
  return list.some(({ share: { region } }) => region !== undefined && !/^(world|global)/i.test(region));
}

function lastDay(list: readonly Holding[]): string {
  return (
    list
      .map(({ share, asOf }) => latestDay(share.period ?? asOf))
      .sort()
      .at(-1) ?? ''
  );
}

function sum(list: readonly Holding[]): number {
  return list.reduce((total, { share }) => total + lowest(share), 0);
}

/** The share that is sure, in percent. */
function lowest({ value }: Share): number {
  return typeof value === 'number' ? value : 'min' in value ? value.min : 0;
}
