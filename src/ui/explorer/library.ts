/**
 * What the explorer reads, straight from the database: it asks about the whole graph, so it loads the skeleton and all
 * names once, in its own window, and never burdens the background with them.
 */
import { buildSearch, type SearchIndex } from '../../insight/explore/search';
import { skeletonOf, type Skeleton } from '../../knowledge/links';
import type { Entity, Pack } from '../../knowledge/schema';
import {
  openKnowledge,
  OWN,
  readAllEntities,
  readAllNodes,
  readRecords,
  storedPacks,
  type KnowledgeStore,
  type Wanted,
} from '../../knowledge/store';

export interface Library {
  entities: ReadonlyMap<string, Entity>;
  skeleton: Skeleton;
  search: SearchIndex;
  records(wanted: Wanted): Promise<Pack>;
  /** The reader's own pack, if there is one. */
  own(): Promise<Pack | undefined>;
}

/** Loads the library. The background must have loaded the knowledge before. */
export async function openLibrary(): Promise<Library> {
  const db: KnowledgeStore = await openKnowledge();
  const [nodes, list] = await Promise.all([readAllNodes(db), readAllEntities(db)]);
  const skeleton = skeletonOf(nodes);
  return {
    entities: new Map(list.map((entity) => [entity.id, entity])),
    skeleton,
    search: await buildSearch(list, (id) => skeleton.links(id).length),
    records: (wanted) => readRecords(db, wanted),
    own: async () => (await storedPacks(db)).find(({ id }) => id === OWN)?.content,
  };
}
