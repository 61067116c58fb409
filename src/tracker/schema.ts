/**
 * What the archive's database holds. A record is parted: `heads` is what lists show, `bodies` what is read on opening,
 * `fresh` and
 * `segments` how it is found. All parts of a record are written in one transaction. `trash` holds what was deleted
 * until it can no longer be undone; `tombstones` stay for good, so that a later replication needs no migration.
 */
import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import type { Body, Head, SavedArticle } from './records';
import type { Doc, Segment } from './search/segment';

export interface Watch {
  /** Ids of the watched entities. */
  entities: string[];
  /** Whether a page that names one is saved at once. */
  autoSave: boolean;
  /** The last key that was there at the last visit: keys only grow, so that no clock is needed. */
  seen: number;
}

export interface Tombstone {
  id: string;
  revision: number;
  deletedAt: string;
}

/**
 * Small records of one kind each. `segments` counts the merges of each segment, so that a reader knows which it has to
 * read anew.
 */
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
