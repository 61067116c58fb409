/** Room on the disk: asked for before a save, told apart from other failures when it runs out during one. */

/** There is no room; nothing was changed. */
export class StorageFullError extends Error {
  override name = 'StorageFullError';
}

export interface StorageState {
  /** Bytes. */
  used: number;
  quota: number;
  /** Whether the browser has promised not to clear it by itself. */
  persistent: boolean;
}

/** Room that is left alone, so that notes and deletions still work on a disk that is nearly full. Bytes. */
const RESERVE = 2_000_000;
/** A record is written once as itself, once as index, and may be logged before. */
const COPIES = 3;

/** Throws {@link StorageFullError} when `characters` of text, with their index, would not fit. */
export async function assureRoom(characters: number): Promise<void> {
  const { usage = 0, quota = Infinity } = await navigator.storage.estimate();
  if (quota - usage < characters * 2 * COPIES + RESERVE) throw new StorageFullError(`${quota - usage} bytes are free.`);
}

/** Whether a failure means that there is no room. */
export function isStorageFull(error: unknown): boolean {
  return error instanceof StorageFullError || (error instanceof DOMException && error.name === 'QuotaExceededError');
}

/** How much is used; with `ask` the browser is asked to keep it for good, which only a window may do. */
export async function storageState(ask = false): Promise<StorageState> {
  const { usage = 0, quota = 0 } = await navigator.storage.estimate();
  const persistent = (await navigator.storage.persisted()) || (ask && (await navigator.storage.persist()));
  return { used: usage, quota, persistent };
}
