/**
 * Bringing a backup back: first what that would do, then doing it. Nothing that is in the archive now is taken away.
 */
import { announceChange } from '../changes';
import type { TrackerStore } from '../schema';
import type { SavedArticle } from '../records';
import { RECORD, recordAt, recordOf, writeRecord } from '../store';
import { changed, withWork } from '../work';
import { copiesOf, makeBackup, type Backup } from './store';

/** What a restore would do. */
export interface RestorePlan {
  /** In the backup only: would come back. */
  missing: Backup['records'];
  /** Other now than in the backup: would be set back if the reader wants that. */
  changed: Backup['records'];
  same: number;
  /** Saved since the backup: stay as they are. */
  newer: number;
}

const STEP = 50;

export async function planRestore(db: TrackerStore, { records }: Backup): Promise<RestorePlan> {
  const { store } = db.transaction('heads');
  const index = store.index('id');
  const plan: RestorePlan = { missing: [], changed: [], same: 0, newer: 0 };
  for (const record of records) {
    const head = await index.get(record[0]);
    if (!head) plan.missing.push(record);
    else if (head.revision === record[1]) plan.same++;
    else plan.changed.push(record);
  }
  plan.newer = (await db.count('heads')) - plan.same - plan.changed.length;
  return plan;
}

/** Brings back the given records; a backup of the present state is made before, so that this can be undone. */
export async function restoreBackup(
  db: TrackerStore,
  records: Backup['records'],
  now: string,
  onProgress: (done: number) => void = () => undefined,
): Promise<void> {
  await makeBackup(db, now, 'restore');
  for (let at = 0; at < records.length; at += STEP) {
    const copies = await copiesOf(records.slice(at, at + STEP));
    const transaction = db.transaction([...RECORD, 'trash', 'tombstones'], 'readwrite', { durability: 'strict' });
    for (const copy of copies) {
      const same = await recordOf(transaction, copy.id);
      const taken = await recordAt(transaction, copy.address);
      const other = taken && taken.article.id !== copy.id ? taken : undefined;
      const article: SavedArticle = other
        ? changed(other.article, withWork(other.article, copy), now)
        : changed({ ...copy, revision: Math.max(copy.revision, same?.article.revision ?? 0) }, {}, now);
      await writeRecord(transaction, (other ?? same)?.key, article);
      if (!other)
        for (const store of ['trash', 'tombstones'] as const) void transaction.objectStore(store).delete(copy.id);
    }
    await transaction.done;
    onProgress(Math.min(records.length, at + STEP));
  }
  announceChange();
}
