/** Entities whose news the reader waits for, and up to where the archive has been looked through. */
import { announceChange } from './changes';
import type { TrackerStore, Watch } from './schema';

const NOTHING: Watch = { entities: [], autoSave: false, seen: 0 };

export async function readWatch(db: TrackerStore): Promise<Watch> {
  return ((await db.get('meta', 'watch')) as Watch | undefined) ?? NOTHING;
}

export async function changeWatch(db: TrackerStore, edit: (watch: Watch) => Partial<Watch>): Promise<Watch> {
  const transaction = db.transaction('meta', 'readwrite', { durability: 'strict' });
  const watch = ((await transaction.store.get('watch')) as Watch | undefined) ?? NOTHING;
  const next = { ...watch, ...edit(watch) };
  await Promise.all([transaction.store.put(next, 'watch'), transaction.done]);
  announceChange();
  return next;
}
