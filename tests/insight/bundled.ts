/**
 * The bundled knowledge as the insight tests use it: the same two steps as the background takes, without a database.
 */
import { draftArticle, tellArticle, type ArticleInsight, type NamedEntity, type Viewpoint } from '../../src/insight';
import { readBundledPack } from '../../src/knowledge/files';
import { buildGraph } from '../../src/knowledge/graph';
import { nodeRecords, skeletonOf, type Skeleton } from '../../src/knowledge/links';
import { reach } from '../../src/knowledge/reach';
import type { Pack } from '../../src/knowledge/schema';

export const VIEW: Viewpoint = { language: 'en', day: '2026-06-01', today: '2026-08-05' };

export function namedOf(...ids: string[]): NamedEntity[] {
  return ids.map((id) => ({ id, count: 1, inTitle: false }));
}

/** What an article that names these entities is told, over any pack. */
export async function explain(
  pack: Pack,
  named: readonly NamedEntity[],
  viewpoint: Viewpoint = VIEW,
): Promise<ArticleInsight> {
  const skeleton = await skeletonFor(
    pack,
    named.map(({ id }) => id),
  );
  return tellArticle(buildGraph(pack), draftArticle(skeleton, named, viewpoint), named, viewpoint);
}

/** The skeleton around some entities of a pack. */
export async function skeletonFor(pack: Pack, ids: readonly string[]): Promise<Skeleton> {
  const records = [...nodeRecords('bundled', pack)];
  return reach(async (wanted, parts) => records.filter(({ id, part }) => part < parts && wanted.includes(id)), ids);
}

/** A whole pack as one skeleton. */
export function wholeSkeleton(pack: Pack): ReturnType<typeof skeletonOf> {
  return skeletonOf(nodeRecords('bundled', pack));
}

export const bundled = await readBundledPack();
