/**
 * Deleting, and taking it back. A deleted record moves to the trash with a tombstone in its place; after {@link
 * UNDO_TIME} its content is erased for good, from the search index and every backup too. Only the tombstone (id,
 * revision, time) stays.
 */
import { announceChange } from './changes';
import { eraseBackups, eraseFromBackups } from './backup/store';
import { STORES, type TrackerStore } from './schema';
import { mergeFresh } from './search/merge';
import { placeOf, RECORD, recordOf, removeRecord, writeRecord } from './store';
import { inTransaction } from './transaction';
import { changed, withWork } from './work';

/** How long a deletion can be undone, in milliseconds. */
export const UNDO_TIME = 30 * 60_000;

export interface Deleted {
  id: string;
  title: string;
  deletedAt: string;
}

const WITH_TRASH = [...RECORD, 'trash', 'tombstones'] as const;

/** Deletes records; those that are gone already are passed over. */
export async function deleteArticles(db: TrackerStore, ids: readonly string[], now: string): Promise<void> {
  await inTransaction(db, WITH_TRASH, async (transaction) => {
    for (const id of ids) {
      const found = await recordOf(transaction, id);
      if (!found) continue;
      const article = changed(found.article, {}, now);
      await removeRecord(transaction, found.key);
      await transaction.objectStore('trash').put({ id, deletedAt: now, key: found.key, article });
      await transaction.objectStore('tombstones').put({ id, revision: article.revision, deletedAt: now });
    }
  });
  announceChange();
}

/**
 * Takes deletions back. A page that was saved anew meanwhile gets the reader's own work of the deleted record; nothing
 * is lost.
 */
export async function restoreArticles(db: TrackerStore, ids: readonly string[], now: string): Promise<void> {
  await inTransaction(db, WITH_TRASH, async (transaction) => {
    for (const id of ids) {
      const deleted = await transaction.objectStore('trash').get(id);
      if (!deleted) continue;
      const { earlier: present, address } = await placeOf(transaction, deleted.article);
      await writeRecord(
        transaction,
        present?.key ?? deleted.key,
        present
          ? changed(present.article, withWork(present.article, deleted.article), now)
          : changed(deleted.article, { address }, now),
      );
      await transaction.objectStore('trash').delete(id);
      if (!present) await transaction.objectStore('tombstones').delete(id);
    }
  });
  announceChange();
}

/** What can still be undone, last deleted first. */
export async function deletedArticles(db: TrackerStore): Promise<Deleted[]> {
  const all = await db.getAll('trash');
  return all
    .map(({ id, deletedAt, article }) => ({ id, deletedAt, title: article.title }))
    .sort((a, b) => b.deletedAt.localeCompare(a.deletedAt));
}

/**
 * Erases the content of what was deleted before `limit` (ISO time), or of all that was. A deletion dated after `now`
 * comes from a clock that was set back since: it counts from now. Gives back how many were erased.
 */
export async function eraseDeleted(db: TrackerStore, now: string, limit?: string): Promise<number> {
  const deleted = await db.getAll('trash');
  const erased = deleted.filter(({ deletedAt }) => limit === undefined || deletedAt < limit).map(({ id }) => id);
  const ahead = deleted.filter(({ id, deletedAt }) => deletedAt > now && !erased.includes(id));
  if (erased.length + ahead.length === 0) return 0;
  // The index and the backups go first: were we ended in between, the trash would still name what has to go.
  if (erased.length > 0) {
    await mergeFresh(db, true);
    await eraseFromBackups(new Set(erased));
  }
  const transaction = db.transaction('trash', 'readwrite', { durability: 'strict' });
  await Promise.all([
    ...erased.map((id) => transaction.store.delete(id)),
    ...ahead.map((record) => transaction.store.put({ ...record, deletedAt: now })),
    transaction.done,
  ]);
  if (erased.length > 0) announceChange();
  return erased.length;
}

/** Erases everything: articles, trash, tombstones, what is watched, and all backups. Can't be undone. */
export async function eraseEverything(db: TrackerStore): Promise<void> {
  const transaction = db.transaction(STORES, 'readwrite', { durability: 'strict' });
  await Promise.all([...STORES.map((name) => transaction.objectStore(name).clear()), transaction.done]);
  await eraseBackups();
  announceChange();
}
