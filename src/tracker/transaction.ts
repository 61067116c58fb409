/** One way to write: a transaction with strict durability that happens whole or not at all. */
import type { IDBPTransaction } from 'idb';
import type { TrackerSchema, TrackerStore } from './schema';

type Name = 'heads' | 'bodies' | 'fresh' | 'segments' | 'trash' | 'tombstones' | 'meta';
export type WritingTransaction = IDBPTransaction<TrackerSchema, ArrayLike<Name>, 'readwrite'>;

/**
 * Does some work in a transaction and gives back its result after the transaction is complete. Whatever throws, as a
 * `put` of something that can't be stored does, takes back what was written before it.
 */
export async function inTransaction<T>(
  db: TrackerStore,
  stores: readonly Name[],
  work: (transaction: WritingTransaction) => Promise<T>,
): Promise<T> {
  const transaction = db.transaction(stores, 'readwrite', { durability: 'strict' });
  // Its failure is told below; the promise itself must not be left unheard.
  transaction.done.catch(() => undefined);
  try {
    const result = await work(transaction);
    await transaction.done;
    return result;
  } catch (error) {
    // What a request fails with says only that the transaction was ended; why, the transaction knows.
    const cause = transaction.error ?? error;
    abort(transaction);
    throw cause;
  }
}

function abort(transaction: WritingTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It has ended by itself, with the same failure.
  }
}
