/** The reader's own pack: statements taken over from articles, each with its article as the source. Pure. */
import type { Pack, Relation, Source } from './schema';

export const EMPTY_PACK: Pack = { version: '0', asOf: '1970', entities: [], relations: [], events: [], sources: [] };

/** The pack with a statement and its source put in; one with the same id is replaced. `now` is an ISO time and becomes the version. */
export function withStatement(pack: Pack, relation: Relation, source: Source, now: string): Pack {
  return {
    ...pack,
    version: now,
    asOf: now.slice(0, 10),
    relations: [...pack.relations.filter(({ id }) => id !== relation.id), relation],
    sources: [...pack.sources.filter(({ id }) => id !== source.id), source],
  };
}

/** The pack without a statement, and without sources that nothing cites any more. */
export function withoutStatement(pack: Pack, id: string, now: string): Pack {
  const relations = pack.relations.filter((relation) => relation.id !== id);
  const cited = new Set([...relations, ...pack.events].flatMap(({ sources }) => sources));
  return { ...pack, version: now, asOf: now.slice(0, 10), relations, sources: pack.sources.filter((source) => cited.has(source.id)) };
}
