/** What is watched, and up to where the last visit went; this visit is noted as soon as the list is there. */
import { useEffect, useState } from 'preact/hooks';
import { changeWatch, latestKeys, readWatch, type TrackerStore, type Watch } from '../../tracker';

export interface Watching {
  watch: Watch;
  /** The last key of the visit before this one. */
  seen: number;
  change: (edit: (watch: Watch) => Partial<Watch>) => void;
}

export function useWatch(store: TrackerStore, version: number): Watching {
  const [watch, setWatch] = useState<Watch>({ entities: [], autoSave: false, seen: 0 });
  const [seen, setSeen] = useState<number>();
  useEffect(() => {
    void readWatch(store).then(setWatch);
  }, [version]);
  useEffect(() => {
    void (async () => {
      const before = await readWatch(store);
      const last = (await latestKeys(store, 1))[0] ?? 0;
      // At the first visit everything is new, which tells nothing.
      setSeen(before.seen === 0 ? last : before.seen);
      if (last > before.seen) await changeWatch(store, () => ({ seen: last }));
    })();
  }, []);
  return { watch, seen: seen ?? Infinity, change: (edit) => void changeWatch(store, edit).then(setWatch) };
}
