/** What can be wrong with a pack as a whole: references, sources, names that collide, dates that contradict. Pure. */
import { compareDates, couldBeSame, earliestDay, latestDay, overlap } from './dates';
import { mostCertain } from './evidence';
import { groupBy } from './group-by';
import { observationsOf, sourcesOf } from './observations';
import { staleSince } from './validity';
import { RELATION_FACTS } from './relation-types';
import { LANGUAGES, type Pack, type Relation } from './schema';

export interface Finding {
  /** Id of the entity, relation, event or source it is about. */
  subject: string;
  level: 'error' | 'warning';
  message: string;
}

type Check = (pack: Pack, report: (subject: string, message: string, level?: Finding['level']) => void) => void;

/** Everything that is wrong or doubtful, in the order of the checks. */
export function checkPack(pack: Pack): Finding[] {
  const findings: Finding[] = [];
  for (const check of CHECKS)
    check(pack, (subject, message, level = 'error') => findings.push({ subject, level, message }));
  return findings;
}

const checkReferences: Check = (pack, report) => {
  const entities = new Map(pack.entities.map((entity) => [entity.id, entity]));
  for (const relation of pack.relations) {
    const from = entities.get(relation.from);
    const to = entities.get(relation.to);
    if (!to) report(relation.id, `there is no entity ${relation.to}`);
    if (relation.item && !entities.has(relation.item))
      report(relation.id, `there is no entity ${relation.item} (item)`);
    if (relation.from === relation.to) report(relation.id, 'an entity is related to itself');
    const predicate = RELATION_FACTS[relation.type];
    if (from && !predicate.from.includes(from.kind))
      report(relation.id, `${relation.type} can't start at a ${from.kind}`, 'warning');
    if (to && !predicate.to.includes(to.kind))
      report(relation.id, `${relation.type} can't lead to a ${to.kind}`, 'warning');
  }
  for (const event of pack.events)
    for (const id of event.entities) if (!entities.has(id)) report(event.id, `there is no entity ${id}`);
};

const checkSources: Check = (pack, report) => {
  const sources = new Map(pack.sources.map((source) => [source.id, source]));
  const used = new Set<string>();
  const need = (subject: string, ids: readonly string[]): void => {
    for (const id of ids) {
      used.add(id);
      if (!sources.has(id)) report(subject, `there is no source ${id}`);
    }
  };
  for (const relation of pack.relations) need(relation.id, sourcesOf(relation));
  for (const event of pack.events) need(event.id, event.sources);
  for (const entity of pack.entities)
    for (const dependency of entity.dependencies ?? []) need(entity.id, dependency.sources);
  for (const source of pack.sources)
    if (!used.has(source.id)) report(source.id, 'no statement cites this source', 'warning');
};

const checkNames: Check = (pack, report) => {
  const owners = new Map<string, string>();
  for (const entity of pack.entities) {
    const own = new Set(LANGUAGES.flatMap((language) => entity.names[language] ?? []));
    for (const name of Object.keys(entity.ambiguous ?? {}))
      if (!own.has(name)) report(entity.id, `"${name}" has a reading but is not among the names`, 'warning');
    for (const name of own) {
      if (entity.ambiguous?.[name] !== undefined) continue;
      const other = owners.get(name.toLowerCase());
      if (other && other !== entity.id)
        report(entity.id, `the name "${name}" also belongs to ${other}: give both a reading under "ambiguous"`);
      owners.set(name.toLowerCase(), entity.id);
    }
  }
};

const checkDates: Check = (pack, report) => {
  for (const relation of pack.relations) {
    if (relation.since && relation.until && earliestDay(relation.since) > latestDay(relation.until))
      report(relation.id, `it ends (${relation.until}) before it begins (${relation.since})`);
    if (compareDates(relation.asOf, pack.asOf) > 0)
      report(relation.id, `asOf ${relation.asOf} is later than any source`, 'warning');
  }
};

/** A statement is as of what was read: its `asOf` must be the date of one of its sources, as far as both are known. */
const checkAsOf: Check = (pack, report) => {
  const published = new Map(pack.sources.map((source) => [source.id, source.published]));
  const observed = pack.relations.flatMap((relation) =>
    observationsOf(relation).map(({ asOf, sources }) => ({ id: relation.id, asOf, sources })),
  );
  for (const { id, asOf, sources } of observed) {
    const dates = sources.flatMap((source) => published.get(source) ?? []);
    if (dates.length > 0 && !dates.some((date) => couldBeSame(date, asOf)))
      report(id, `asOf ${asOf} is the date of none of its sources (${dates.join(', ')})`, 'warning');
  }
};

/** Statements of one subject and item that can't hold at the same time, or that say the same twice. */
const checkContradictions: Check = (pack, report) => {
  for (const together of groupBy(pack.relations, ({ from, type, item }) => [from, type, item].join(' '))) {
    together.forEach((one, at) => {
      for (const other of together.slice(at + 1)) {
        if (!overlap(one, other)) continue;
        if (one.to === other.to) {
          if (saying(one) === saying(other))
            report(
              other.id,
              `the same is said by ${one.id} for an overlapping time: keep one, with the sources of both`,
              'warning',
            );
        } else if (excludes(one, other) || excludes(other, one))
          report(
            other.id,
            `it contradicts ${one.id}: one of the two is said to be the only one at that time`,
            'warning',
          );
      }
    });
  }
};

/** What a statement adds to its bare relation. */
function saying({ status, exclusivity, share, note }: Relation): string {
  return JSON.stringify([status, exclusivity, share, note?.en]);
}

function excludes(sole: Relation, other: Relation): boolean {
  return sole.exclusivity === 'sole' && (other.status === undefined || ACTUAL.includes(other.status));
}
const ACTUAL: readonly string[] = ['contracted', 'qualified', 'in-production'];

const checkSymmetry: Check = (pack, report) => {
  const seen = new Map<string, Relation>();
  for (const relation of pack.relations) {
    if (RELATION_FACTS[relation.type].symmetric) {
      if (seen.has(`${relation.to} ${relation.type} ${relation.from}`))
        report(relation.id, 'the same statement is written from both ends: keep one', 'warning');
      seen.set(`${relation.from} ${relation.type} ${relation.to}`, relation);
    }
  }
};

/** Nobody who answers for it says so: then it is reported, not confirmed. */
const checkEvidence: Check = (pack, report) => {
  const classes = new Map(pack.sources.map((source) => [source.id, source.class]));
  const told = [
    ...pack.relations.flatMap((relation) => observationsOf(relation).map((seen) => ({ ...seen, id: relation.id }))),
    ...pack.events,
  ];
  for (const { id, certainty, sources } of told)
    if (certainty === 'confirmed' && mostCertain(sources.map((source) => classes.get(source))) !== 'confirmed')
      report(
        id,
        `confirmed by nobody who answers for it (${sources.join(', ')}): call it reported, or find a better source`,
      );
};

/** Two counts of one thing for one period and no word on which is believed. */
const checkRanking: Check = (pack, report) => {
  for (const relation of pack.relations) {
    const shares = observationsOf(relation).filter(({ share }) => share?.period !== undefined);
    for (const same of groupBy(shares, ({ share }) =>
      JSON.stringify([share?.of, share?.basis, share?.region, share?.period]),
    )) {
      const values = new Set(same.map(({ share }) => JSON.stringify(share?.value)));
      if (values.size > 1 && !same.some(({ rank }) => rank !== undefined))
        report(
          relation.id,
          `${values.size} shares for ${same[0]?.share?.period}: rank the one that is believed, with a note why`,
          'warning',
        );
    }
  }
};

/** Plans that nobody reported on for more than a year: ended, happened, or to be asked after. */
const checkStale: Check = (pack, report) => {
  for (const relation of pack.relations) {
    const since = staleSince(relation, latestDay(pack.asOf));
    if (since !== undefined)
      report(relation.id, `${relation.status}, and not heard of since ${since}: look what became of it`, 'warning');
  }
};

const checkReach: Check = (pack, report) => {
  const reached = new Set(pack.relations.flatMap((relation) => [relation.from, relation.to]));
  for (const entity of pack.entities) {
    if (!reached.has(entity.id) && !entity.dependencies && entity.kind !== 'concept')
      report(entity.id, 'nothing is said about this entity', 'warning');
  }
};

/** A chip without a maker and a node is half known; what it is part of, or what it follows, may say it. */
const checkMakers: Check = (pack, report) => {
  const told = new Set(
    pack.relations
      .filter(({ type }) =>
        ['fabricated_by', 'uses_node', 'produced_by', 'part_of', 'kind_of', 'contains'].includes(type),
      )
      .map(({ from }) => from),
  );
  for (const { id, kind, roles } of pack.entities) {
    if (kind === 'product' && roles.some((role) => CHIPS.includes(role)) && !told.has(id))
      report(id, 'nobody is told to make this chip, and no node', 'warning');
  }
};
const CHIPS: readonly string[] = ['accelerator', 'soc', 'cpu', 'gpu', 'npu'];

/** So many years a share or a customer may stand before somebody should look again. */
const STALE_YEARS = 5;
const AGEING: readonly string[] = ['market_share_in', 'customer_of'];

const checkAge: Check = (pack, report) => {
  const limit = String(Number(pack.asOf.slice(0, 4)) - STALE_YEARS);
  for (const { id, type, asOf, until, status } of pack.relations) {
    if (
      AGEING.includes(type) &&
      until === undefined &&
      status !== 'ended' &&
      status !== 'cancelled' &&
      latestDay(asOf) < limit
    )
      report(id, `told as of ${asOf} and not since: look whether it still holds`, 'warning');
  }
};

const CHECKS: readonly Check[] = [
  checkReferences,
  checkSources,
  checkNames,
  checkDates,
  checkAsOf,
  checkContradictions,
  checkSymmetry,
  checkEvidence,
  checkRanking,
  checkStale,
  checkReach,
  checkMakers,
  checkAge,
];
