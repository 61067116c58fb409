/** What changed between two packs, in words: for the changelog, and for whoever checks a contribution. Pure. */
import { observationsOf } from './observations';
import { labelOf, type Entity, type Pack, type Relation } from './schema';

/** One line per change: entities, then statements, then events; what is gone before what is new. */
export function packChanges(before: Pack, after: Pack): string[] {
  const names = new Map([...before.entities, ...after.entities].map((entity) => [entity.id, labelOf(entity, 'en')]));
  const named = (id: string): string => names.get(id) ?? id;
  const words = (relation: Relation): string =>
    `${named(relation.from)} ${relation.type.replaceAll('_', ' ')} ${named(relation.to)}` +
    (relation.item === undefined ? '' : ` (${named(relation.item)})`);
  return [
    ...compare(before.entities, after.entities, (entity: Entity) => labelOf(entity, 'en'), entityChange),
    ...compare(before.relations, after.relations, words, statementChange),
    ...compare(
      before.events,
      after.events,
      ({ date, title }) => `${date}, ${title.en}`,
      () => [],
    ),
  ];
}

function compare<T extends { id: string }>(
  before: readonly T[],
  after: readonly T[],
  words: (record: T) => string,
  changes: (from: T, to: T) => string[],
): string[] {
  const old = new Map(before.map((record) => [record.id, record]));
  const kept = new Set(after.map(({ id }) => id));
  return [
    ...before.filter(({ id }) => !kept.has(id)).map((record) => `gone: ${words(record)}`),
    ...after.flatMap((record) => {
      const earlier = old.get(record.id);
      if (!earlier) return [`new: ${words(record)}`];
      return changes(earlier, record).map((change) => `${words(record)}: ${change}`);
    }),
  ];
}

function entityChange(from: Entity, to: Entity): string[] {
  const all = ({ names }: Entity): string[] => Object.values(names).flatMap((list) => list ?? []);
  const added = all(to).filter((name) => !all(from).includes(name));
  const removed = all(from).filter((name) => !all(to).includes(name));
  return [
    ...(added.length > 0 ? [`also called ${added.join(', ')}`] : []),
    ...(removed.length > 0 ? [`no longer called ${removed.join(', ')}`] : []),
    ...(from.summary.en === to.summary.en ? [] : [`now described as “${to.summary.en}”`]),
  ];
}

/** What a reader is told of a statement by one word each. */
const TOLD = ['status', 'certainty', 'exclusivity', 'since', 'until', 'asOf'] as const;

function statementChange(from: Relation, to: Relation): string[] {
  const fields = TOLD.filter((field) => from[field] !== to[field]).map(
    (field) => `${field} ${from[field] ?? 'not said'} → ${to[field] ?? 'not said'}`,
  );
  const more = observationsOf(to).length - observationsOf(from).length;
  return [
    ...fields,
    ...(JSON.stringify(from.share) === JSON.stringify(to.share) ? [] : ['another share']),
    ...(more === 0 ? [] : [`${Math.abs(more)} ${more > 0 ? 'more' : 'fewer'} observations`]),
  ];
}
