/** Opens the archive's database and brings older ones to the present schema. */
import { openDB, type IDBPDatabase } from 'idb';
import { migrateFrom1 } from './migrations/from-1';
import { migrateFrom2 } from './migrations/from-2';
import type { TrackerSchema, TrackerStore } from './schema';

const NAME = 'fablens-tracker';
export const SCHEMA_VERSION = 3;

/** The archive was written by a newer version of the extension; it is left as it is. */
export class NewerArchiveError extends Error {
  override name = 'NewerArchiveError';
}

/** Opens the archive, bringing it to the present schema; an upgrade happens whole or not at all. Throws {@link NewerArchiveError}. */
export function openTracker(): Promise<TrackerStore> {
  return openDB<TrackerSchema>(NAME, SCHEMA_VERSION, {
    upgrade(db, oldVersion, _new, transaction) {
      if (oldVersion < 2) {
        const heads = db.createObjectStore('heads', { keyPath: 'key', autoIncrement: true });
        heads.createIndex('id', 'id', { unique: true });
        heads.createIndex('address', 'address', { unique: true });
        heads.createIndex('entity', 'entityIds', { multiEntry: true });
        for (const name of ['bodies', 'fresh'] as const) db.createObjectStore(name, { keyPath: 'key' });
        db.createObjectStore('segments', { keyPath: 'block' });
        for (const name of ['trash', 'tombstones'] as const) db.createObjectStore(name, { keyPath: 'id' });
        db.createObjectStore('meta');
      }
      // A failure takes the whole upgrade back: the old archive stays as it was.
      if (oldVersion === 1) migrateFrom1(db as unknown as IDBPDatabase, transaction).catch(() => transaction.abort());
      if (oldVersion === 2) migrateFrom2(transaction).catch(() => transaction.abort());
    },
    // Another window wants a newer schema: give way at once instead of blocking it.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'VersionError') throw new NewerArchiveError(error.message);
    throw error;
  });
}
