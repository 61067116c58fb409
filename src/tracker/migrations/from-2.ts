/**
 * Version 2 could not count the articles that name an entity without reading the search index: each head now lists its
 * entities.
 */
import type { Upgrade } from '../schema';
import { entityIdsOf } from '../records';

export async function migrateFrom2(transaction: Upgrade): Promise<void> {
  const heads = transaction.objectStore('heads');
  heads.createIndex('entity', 'entityIds', { multiEntry: true });
  for (let cursor = await heads.openCursor(); cursor; cursor = await cursor.continue())
    await cursor.update({ ...cursor.value, entityIds: entityIdsOf(cursor.value) });
}
