/**
 * The reader's own archive in IndexedDB: precious. Every change is one transaction with strict durability, and its promise is kept
 * only after the transaction is complete. The database is the one owner of the state; every surface asks it.
 */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import * as v from 'valibot';
import { addressKey, ArticleCopySchema, type ArticleCopy, type SavedArticle } from './records';

const NAME = 'fablens-tracker';
const SCHEMA_VERSION = 1;

interface TrackerSchema extends DBSchema {
  articles: { key: string; value: SavedArticle; indexes: { address: string; savedAt: string } };
}

export type TrackerStore = IDBPDatabase<TrackerSchema>;

/** What a save did. */
export interface Receipt {
  id: string;
  savedAt: string;
  /** The page was in the tracker before and is now up to date. */
  updated: boolean;
}

/** The record is not there (any more): another window may have erased it. */
export class MissingRecordError extends Error {
  override name = 'MissingRecordError';
}

export function openTracker(): Promise<TrackerStore> {
  return openDB<TrackerSchema>(NAME, SCHEMA_VERSION, {
    upgrade(db) {
      const articles = db.createObjectStore('articles', { keyPath: 'id' });
      articles.createIndex('address', 'address');
      articles.createIndex('savedAt', 'savedAt');
    },
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
}

/** Saves a page, or brings its record up to date. `now` is an ISO time. Throws when the copy is malformed or the disk is full. */
export async function saveArticle(db: TrackerStore, copy: ArticleCopy, now: string): Promise<Receipt> {
  const article = v.parse(ArticleCopySchema, copy);
  const address = addressKey(article.url);
  const transaction = db.transaction('articles', 'readwrite', { durability: 'strict' });
  const earlier = (await transaction.store.index('address').getAll(address)).find(({ deletedAt }) => deletedAt === undefined);
  const record: SavedArticle = earlier
    ? { ...earlier, ...article, revision: earlier.revision + 1, updatedAt: now }
    : { ...article, id: crypto.randomUUID(), revision: 1, address, savedAt: now, updatedAt: now, note: '' };
  await Promise.all([transaction.store.put(record), transaction.done]);
  return { id: record.id, savedAt: record.savedAt, updated: earlier !== undefined };
}

/** All articles that are not deleted, last saved first. */
export async function savedArticles(db: TrackerStore): Promise<SavedArticle[]> {
  const all = await db.getAllFromIndex('articles', 'savedAt');
  return all.filter(({ deletedAt }) => deletedAt === undefined).reverse();
}

/** The record of a page, if it is saved. */
export async function savedAt(db: TrackerStore, url: string): Promise<SavedArticle | undefined> {
  return (await db.getAllFromIndex('articles', 'address', addressKey(url))).find(({ deletedAt }) => deletedAt === undefined);
}

/** Sets the reader's note. Throws {@link MissingRecordError}. */
export function setNote(db: TrackerStore, id: string, note: string, now: string): Promise<SavedArticle> {
  return change(db, id, (record) => ({ ...record, note, updatedAt: now }));
}

/** Marks as deleted, so that it can be undone. Throws {@link MissingRecordError}. */
export function deleteArticle(db: TrackerStore, id: string, now: string): Promise<SavedArticle> {
  return change(db, id, (record) => ({ ...record, deletedAt: now, updatedAt: now }));
}

/** Takes a deletion back. Throws {@link MissingRecordError}. */
export function restoreArticle(db: TrackerStore, id: string, now: string): Promise<SavedArticle> {
  return change(db, id, ({ deletedAt, ...record }) => ({ ...record, updatedAt: now }));
}

/** Erases the content of what was deleted before `limit` (ISO time); a bare tombstone stays, for a later replication. */
export async function eraseDeleted(db: TrackerStore, limit: string): Promise<number> {
  const transaction = db.transaction('articles', 'readwrite', { durability: 'strict' });
  let erased = 0;
  for (const record of await transaction.store.getAll()) {
    if (record.deletedAt === undefined || record.deletedAt >= limit || record.address === '') continue;
    const { id, revision, savedAt: saved, deletedAt } = record;
    erased++;
    void transaction.store.put({ id, revision: revision + 1, savedAt: saved, updatedAt: deletedAt, deletedAt, address: '', url: '', title: '', lang: '', text: '', entities: [], note: '' });
  }
  await transaction.done;
  return erased;
}

async function change(db: TrackerStore, id: string, edit: (record: SavedArticle) => SavedArticle): Promise<SavedArticle> {
  const transaction = db.transaction('articles', 'readwrite', { durability: 'strict' });
  const record = await transaction.store.get(id);
  if (!record || record.address === '') throw new MissingRecordError(`There is no saved article ${id}.`);
  const changed = { ...edit(record), revision: record.revision + 1 };
  await Promise.all([transaction.store.put(changed), transaction.done]);
  return changed;
}
