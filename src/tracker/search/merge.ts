/**
 * Brings the entries written since the last merge into the segments, a few segments per transaction so that no save
 * waits long.
 */
import type { Meta, TrackerStore } from '../schema';
import { blockOf, mergeSegment, SEGMENT_SIZE, type Doc } from './segment';

/** So many entries wait before a merge is worth it. */
const WAITING = SEGMENT_SIZE;
const SEGMENTS_PER_STEP = 4;

/**
 * Merges when enough waits, or with `all` whatever waits. May be stopped at any point: each step is whole by itself.
 */
export async function mergeFresh(db: TrackerStore, all = false): Promise<void> {
  if ((await db.count('fresh')) < (all ? 1 : WAITING)) return;
  while (await mergeStep(db));
}

/** Merges the entries of some segments; false when nothing is left to do. */
async function mergeStep(db: TrackerStore): Promise<boolean> {
  const transaction = db.transaction(['fresh', 'segments', 'meta'], 'readwrite', { durability: 'strict' });
  const byBlock = new Map<number, Doc[]>();
  const fresh = transaction.objectStore('fresh');
  for (const doc of await fresh.getAll(undefined, WAITING * SEGMENTS_PER_STEP))
    byBlock.set(blockOf(doc.key), [...(byBlock.get(blockOf(doc.key)) ?? []), doc]);
  const merges = { ...((await transaction.objectStore('meta').get('segments')) as Meta['segments'] | undefined) };
  for (const [block, docs] of [...byBlock].slice(0, SEGMENTS_PER_STEP)) {
    const segment = await transaction.objectStore('segments').get(block);
    void transaction.objectStore('segments').put(mergeSegment(block, segment, docs));
    for (const { key } of docs) void fresh.delete(key);
    merges[block] = (merges[block] ?? 0) + 1;
  }
  if (byBlock.size > 0) void transaction.objectStore('meta').put(merges, 'segments');
  await transaction.done;
  return byBlock.size > 0;
}
