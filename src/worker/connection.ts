/** A database connection that is opened when it is needed, and opened again when it was lost. */

export interface Connection<DB> {
  /** Does something with the database. Work that the loss of the connection cut off is done once more. */
  use: <T>(work: (db: DB) => Promise<T>) => Promise<T>;
}

/** `onLost` hears of every loss. */
export function createConnection<DB>(
  open: (onClosed: () => void) => Promise<DB>,
  onLost: () => void = () => undefined,
): Connection<DB> {
  let opened: Promise<DB> | undefined;
  const lost = (which: Promise<DB>): void => {
    if (opened !== which) return;
    opened = undefined;
    onLost();
  };
  const connect = (): Promise<DB> => {
    if (opened) return opened;
    const opening: Promise<DB> = open(() => lost(opening));
    opening.catch(() => lost(opening));
    return (opened = opening);
  };
  return {
    async use(work) {
      const used = connect();
      try {
        return await work(await used);
      } catch (error) {
        if (!isLoss(error)) throw error;
        lost(used);
        return work(await connect());
      }
    },
  };
}

/** What IndexedDB says of a connection that is closed, and of transactions that were cut off by that. */
function isLoss(error: unknown): boolean {
  return error instanceof DOMException && ['InvalidStateError', 'AbortError', 'NotFoundError'].includes(error.name);
}
