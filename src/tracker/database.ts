/**
 * The archive's database. A record is parted: `heads` is what lists show, `bodies` what is read on opening, `fresh` and `segments` how it
 * is found. All parts of a record are written in one transaction. `trash` holds what was deleted until it can no longer be undone;
 * `tombstones` stay for good, so that a later replication needs no migration.
 */
import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
import { migrateFrom1 } from './migrations/from-1';
import { migrateFrom2 } from './migrations/from-2';
import type { Body, Head, SavedArticle } from './records';
import type { Doc, Segment } from './search/segment';
import type { Watch } from './watch';

const NAME = 'fablens-tracker';
export const SCHEMA_VERSION = 3;

export interface Tombstone {
  id: string;
  revision: number;
  deletedAt: string;
}

/** Small records of one kind each. `segments` counts the merges of each segment, so that a reader knows which it has to read anew. */
export interface Meta {
  watch: Watch;
  segments: Record<number, number>;
}

export interface TrackerSchema extends DBSchema {
  heads: { key: number; value: Head; indexes: { id: string; address: string; entity: string } };
  bodies: { key: number; value: Body };
  fresh: { key: number; value: Doc };
  segments: { key: number; value: Segment };
  /** `key` is where the record was, so that it comes back to its place; one that was deleted in version 1 has none. */
  trash: { key: string; value: { id: string; deletedAt: string; key?: number; article: SavedArticle } };
  tombstones: { key: string; value: Tombstone };
  meta: { key: keyof Meta; value: Meta[keyof Meta] };
}

export type TrackerStore = IDBPDatabase<TrackerSchema>;
export const STORES = ['heads', 'bodies', 'fresh', 'segments', 'trash', 'tombstones', 'meta'] as const;
export type Upgrade = IDBPTransaction<TrackerSchema, ArrayLike<(typeof STORES)[number]>, 'versionchange'>;

/** Opens the archive, bringing it to the present schema; an upgrade happens whole or not at all. */
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
  });
}
