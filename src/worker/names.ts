/** Looking up what a text names, and the names that the reader gives: the part of the contract about names. */
import { entityRef, findName, type EntityRef } from '../insight';
import { judgeName, readName } from '../knowledge/names';
import { withName, withoutName } from '../knowledge/own';
import type { Entity, Kind } from '../knowledge/schema';
import { i18nFor } from '../platform';
import { entitiesCalled } from '../recognition';
import type { Answers } from './answer-types';
import type { KnowledgeBase } from './knowledge-base';
import { viewpoint } from './viewpoint';

/** `onNames` hears whenever the known names have changed. */
export function nameAnswers(
  knowledge: KnowledgeBase,
  onNames: () => void,
): Pick<Answers, 'find' | 'addName' | 'removeName'> {
  return {
    async find({ text }) {
      const { name, exact, named, like } = findName(text, await knowledge.lexicon(), await knowledge.search());
      const refs = new Map(
        (await refsOf(knowledge, [...exact, ...named, ...like.map(({ id }) => id)])).map((ref) => [ref.id, ref]),
      );
      const known = (ids: readonly string[]): EntityRef[] => ids.flatMap((id) => refs.get(id) ?? []);
      return {
        name,
        exact: known(exact),
        named: known(named),
        like: like.flatMap(({ id, name: found }) => known([id]).map((ref) => ({ ...ref, found }))),
      };
    },
    async addName({ name: text, lang, entity: id, kind }) {
      const name = readName(text);
      const verdict = judgeName(name);
      if ('refused' in verdict) return verdict;
      const [holder] = entitiesCalled(name, await knowledge.lexicon());
      if (holder !== undefined) {
        const [owner] = await refsOf(knowledge, [holder]);
        return { refused: holder === id ? 'known' : 'taken', ...(owner && { owner }) };
      }
      const known =
        id === undefined
          ? undefined
          : (await knowledge.records({ entities: [id], relations: [], events: [] })).entity(id);
      const entity = known ?? newEntity(id, kind);
      await knowledge.changeOwn((own) =>
        withName(own, entity, { name, lang, topic: verdict.as === 'topic' }, new Date().toISOString()),
      );
      onNames();
      const [ref] = await refsOf(knowledge, [entity.id]);
      return { entity: ref ?? { id: entity.id, name, kind: entity.kind }, as: verdict.as };
    },
    async removeName({ name, entity }) {
      await knowledge.changeOwn((own) => withoutName(own, entity, name, new Date().toISOString()));
      onNames();
      return null;
    },
  };
}

/** What entities are called in the reader's language; unknown ones are left out. */
export async function refsOf(knowledge: KnowledgeBase, ids: readonly string[]): Promise<EntityRef[]> {
  const [graph, view] = [await knowledge.records({ entities: ids, relations: [], events: [] }), await viewpoint()];
  return ids.flatMap((id) => graph.entity(id) ?? []).map((entity) => entityRef(entity, view));
}

/** An entity of the reader's own. Its id is never one that a later bundled pack could have. */
function newEntity(id: string | undefined, kind: Kind = 'concept'): Pick<Entity, 'id' | 'kind' | 'roles' | 'summary'> {
  return {
    id: id?.startsWith('own-') ? id : `own-${crypto.randomUUID()}`,
    kind,
    roles: [],
    summary: {
      en: i18nFor('en').t('own.summary'),
      ko: i18nFor('ko').t('own.summary'),
    },
  };
}
