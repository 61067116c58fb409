/**
 * Parts of records whose other part has gone, as a failure in the middle of a write left them before writes were whole:
 * found at every start, and put right.
 */
import { announceChange } from './changes';
import type { TrackerStore } from './schema';
import { emptyDoc } from './search/segment';
import { emptyBody } from './sound';
import { RECORD } from './store';
import { inTransaction } from './transaction';

/** Gives back how many records were mended. A head without a body keeps what it tells; a body alone can't be found. */
export async function repairRecords(db: TrackerStore): Promise<number> {
  const [heads, bodies] = await Promise.all([db.getAllKeys('heads'), db.getAllKeys('bodies')]);
  const [known, filled] = [new Set(heads), new Set(bodies)];
  const headsAlone = heads.filter((key) => !filled.has(key));
  const bodiesAlone = bodies.filter((key) => !known.has(key));
  if (headsAlone.length + bodiesAlone.length === 0) return 0;
  await inTransaction(db, RECORD, async (transaction) => {
    for (const key of headsAlone) await transaction.objectStore('bodies').put(emptyBody(key));
    for (const key of bodiesAlone) {
      await transaction.objectStore('bodies').delete(key);
      await transaction.objectStore('fresh').put(emptyDoc(key));
    }
  });
  announceChange();
  return headsAlone.length + bodiesAlone.length;
}
