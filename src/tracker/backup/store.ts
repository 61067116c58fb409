/**
 * Backups in a database of their own, so that whatever befalls the archive does not befall them. A backup is a list of
 * records and revisions; each revision of a record is copied once, however many backups name it. The list is written
 * last: a backup that was cut short is none.
 */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { TrackerStore } from '../schema';
import type { SavedArticle } from '../records';
import { articlesByKey, savedKeys } from '../store';
import { backupsToKeep, type BackupMark } from './rotation';

const NAME = 'fablens-tracker-backups';

/** Why a backup was made: by the day, or before something that changes much. */
export type BackupReason = 'daily' | 'asked' | 'import' | 'restore';

export interface Backup extends BackupMark {
  reason: BackupReason;
  /** Id and revision of every record. */
  records: [id: string, revision: number][];
}

interface BackupSchema extends DBSchema {
  backups: { key: number; value: Backup };
  copies: { key: [id: string, revision: number]; value: SavedArticle };
}

type BackupStore = IDBPDatabase<BackupSchema>;

/** A day, in milliseconds. */
const DUE = 86_400_000;
const STEP = 100;

function openBackups(): Promise<BackupStore> {
  return openDB<BackupSchema>(NAME, 1, {
    upgrade(db) {
      db.createObjectStore('backups', { keyPath: 'number', autoIncrement: true });
      db.createObjectStore('copies');
    },
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
}

async function withBackups<T>(work: (backups: BackupStore) => Promise<T>): Promise<T> {
  const backups = await openBackups();
  try {
    return await work(backups);
  } finally {
    backups.close();
  }
}

/** Makes a backup when the last one is a day old, by whichever way the clock went since. */
export async function backupIfDue(db: TrackerStore, now: string): Promise<void> {
  const last = (await listBackups())[0];
  if (last && Math.abs(Date.parse(now) - Date.parse(last.at)) < DUE) return;
  if ((await db.count('heads')) > 0) await makeBackup(db, now, 'daily');
}

/** Makes a backup, then drops those that the rotation no longer keeps. One window at a time; a second one waits. */
export async function makeBackup(db: TrackerStore, now: string, reason: BackupReason): Promise<void> {
  await navigator.locks.request(NAME, () =>
    withBackups(async (backups) => {
      const known = new Set((await backups.getAllKeys('copies')).map(nameOf));
      const records: Backup['records'] = [];
      const keys = await savedKeys(db);
      for (let at = 0; at < keys.length; at += STEP) {
        const articles = await articlesByKey(db, keys.slice(at, at + STEP));
        const transaction = backups.transaction('copies', 'readwrite');
        for (const article of articles) {
          records.push([article.id, article.revision]);
          if (!known.has(nameOf([article.id, article.revision])))
            void transaction.store.put(article, [article.id, article.revision]);
        }
        await transaction.done;
      }
      const transaction = backups.transaction('backups', 'readwrite', { durability: 'strict' });
      await Promise.all([transaction.store.add({ at: now, reason, records } as Backup), transaction.done]);
      await rotate(backups);
    }),
  );
}

/** All backups, newest first. */
export async function listBackups(): Promise<Backup[]> {
  return (await withBackups((backups) => backups.getAll('backups'))).reverse();
}

/** Copies of a backup, in the given order. */
export function copiesOf(records: Backup['records']): Promise<SavedArticle[]> {
  return withBackups(async (backups) => {
    const { store } = backups.transaction('copies');
    return (await Promise.all(records.map((record) => store.get(record)))).filter((article) => article !== undefined);
  });
}

/** Takes records out of every backup. */
export function eraseFromBackups(ids: ReadonlySet<string>): Promise<void> {
  return withBackups(async (backups) => {
    const transaction = backups.transaction(['backups', 'copies'], 'readwrite', { durability: 'strict' });
    for (const backup of await transaction.objectStore('backups').getAll()) {
      const records = backup.records.filter(([id]) => !ids.has(id));
      if (records.length < backup.records.length) void transaction.objectStore('backups').put({ ...backup, records });
    }
    for (const id of ids) void transaction.objectStore('copies').delete(IDBKeyRange.bound([id], [id, []]));
    await transaction.done;
  });
}

/** Erases all backups. */
export function eraseBackups(): Promise<void> {
  return withBackups(async (backups) => {
    const transaction = backups.transaction(['backups', 'copies'], 'readwrite', { durability: 'strict' });
    await Promise.all([
      transaction.objectStore('backups').clear(),
      transaction.objectStore('copies').clear(),
      transaction.done,
    ]);
  });
}

async function rotate(backups: BackupStore): Promise<void> {
  const transaction = backups.transaction(['backups', 'copies'], 'readwrite', { durability: 'strict' });
  const all = await transaction.objectStore('backups').getAll();
  const kept = backupsToKeep(all);
  const needed = new Set(all.flatMap(({ number, records }) => (kept.has(number) ? records.map(nameOf) : [])));
  for (const { number } of all) if (!kept.has(number)) void transaction.objectStore('backups').delete(number);
  for (const key of await transaction.objectStore('copies').getAllKeys())
    if (!needed.has(nameOf(key))) void transaction.objectStore('copies').delete(key);
  await transaction.done;
}

function nameOf([id, revision]: [string, number]): string {
  return `${id} ${revision}`;
}
