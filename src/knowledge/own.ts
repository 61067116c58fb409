/**
 * The reader's own pack: statements taken over from articles, each with its article as the source, and names the reader
 * gave, to entities of other packs or to new ones. Pure.
 */
import { sourcesOf } from './observations';
import { LANGUAGES, type Entity, type Language, type Pack, type Relation, type Source } from './schema';

export const EMPTY_PACK: Pack = { version: '0', asOf: '1970', entities: [], relations: [], events: [], sources: [] };

/**
 * The pack with a statement and its source put in; one with the same id is replaced. `now` is an ISO time and becomes
 * the version.
 */
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
  const cited = new Set([...relations.flatMap(sourcesOf), ...pack.events.flatMap(({ sources }) => sources)]);
  return {
    ...pack,
    version: now,
    asOf: now.slice(0, 10),
    relations,
    sources: pack.sources.filter((source) => cited.has(source.id)),
  };
}

/** A name as the reader gives it; `topic`: marked only in articles about chips. */
export interface OwnName {
  name: string;
  lang: Language;
  topic: boolean;
}

/**
 * The pack with a name put in. `entity` is what any pack says of its owner: the own pack takes over what it is, so that
 * the name outlives an update in which the owner is gone, but none of its other names.
 */
export function withName(
  pack: Pack,
  { id, kind, roles, summary }: Pick<Entity, 'id' | 'kind' | 'roles' | 'summary'>,
  { name, lang, topic }: OwnName,
  now: string,
): Pack {
  const before = pack.entities.find((entity) => entity.id === id) ?? { id, kind, roles, summary, names: {} };
  const names = { ...before.names, [lang]: [...(before.names[lang] ?? []).filter((other) => other !== name), name] };
  const entity: Entity = {
    ...before,
    names,
    ...(topic && { ambiguous: { ...before.ambiguous, [name]: 'topic' as const } }),
  };
  return {
    ...pack,
    version: now,
    asOf: now.slice(0, 10),
    entities: [...pack.entities.filter((other) => other.id !== id), entity],
  };
}

/** The pack without a name of an entity; the entity goes with its last one. */
export function withoutName(pack: Pack, id: string, name: string, now: string): Pack {
  const entities = pack.entities.flatMap((entity) => {
    if (entity.id !== id) return [entity];
    const names = Object.fromEntries(
      LANGUAGES.flatMap((language) => {
        const left = (entity.names[language] ?? []).filter((other) => other !== name);
        return left.length > 0 ? [[language, left]] : [];
      }),
    );
    const { [name]: _gone, ...ambiguous } = entity.ambiguous ?? {};
    const { ambiguous: _before, ...rest } = entity;
    return Object.keys(names).length > 0
      ? [{ ...rest, names, ...(Object.keys(ambiguous).length > 0 && { ambiguous }) }]
      : [];
  });
  return { ...pack, version: now, asOf: now.slice(0, 10), entities };
}

/** Every name in the pack, with its owner. */
export function ownNames(pack: Pick<Pack, 'entities'>): (OwnName & { entity: Entity })[] {
  return pack.entities.flatMap((entity) =>
    LANGUAGES.flatMap((lang) =>
      (entity.names[lang] ?? []).map((name) => ({ entity, name, lang, topic: entity.ambiguous?.[name] === 'topic' })),
    ),
  );
}

/** An entity as some packs say, in the order they are believed: the first says what it is, all of them name it. */
export function mergeEntity<E extends Entity>([first, ...others]: readonly E[]): E | undefined {
  if (!first || others.length === 0) return first;
  const names = Object.fromEntries(
    LANGUAGES.flatMap((language) => {
      const all = [first, ...others].flatMap((entity) => entity.names[language] ?? []);
      return all.length > 0 ? [[language, [...new Set(all)]]] : [];
    }),
  );
  return { ...first, names };
}
