/**
 * What the list shows: keys that match the query, kept up to date with what any window changes. The database owns the
 * state.
 */
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import {
  createCatalogue,
  latestKeys,
  mergeFresh,
  onTrackerChange,
  savedKeys,
  type Catalogue,
  type Field,
  type FieldCount,
  type Query,
  type TrackerStore,
} from '../../tracker';

export interface Archive {
  catalogue: Catalogue;
  /** Matching articles in order; nothing before the first answer. */
  keys: readonly number[] | undefined;
  /** How many articles there are in all, once that is known. */
  total: number | undefined;
  /** What there is to filter by. */
  values: ReadonlyMap<Field, FieldCount[]>;
  /** Changes with every change of the archive: whoever shows records reads them again. */
  version: number;
}

/** Changes that come close together are taken in at once, in milliseconds. */
const SETTLE = 60;
/** More than a screen holds. */
const FIRST = 40;
const FILTERS: readonly Field[] = ['publisher', 'lang', 'tag', 'state', 'entity', 'rating'];

export function useArchive(store: TrackerStore, query: Query): Archive {
  const catalogue = useMemo(() => createCatalogue(store), [store]);
  const [version, setVersion] = useState(0);
  const [keys, setKeys] = useState<readonly number[]>();
  const [total, setTotal] = useState<number>();
  const [values, setValues] = useState<ReadonlyMap<Field, FieldCount[]>>(new Map());
  const asked = useRef(0);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = onTrackerChange(() => {
      clearTimeout(timer);
      timer = setTimeout(() => setVersion((before) => before + 1), SETTLE);
    });
    return () => (clearTimeout(timer), end());
  }, []);

  // Not after the next frame: the first rows are waited for.
  useLayoutEffect(() => {
    const number = ++asked.current;
    const latest = (): boolean => number === asked.current;
    void (async () => {
      // The first screen does not wait for the keys of a large archive.
      if (number === 1) {
        setKeys(await latestKeys(store, FIRST));
        await idle();
      }
      const all = await savedKeys(store);
      if (!latest()) return;
      setTotal(all.length);
      // The plain list needs no index, so that the page is there at once.
      if (isPlain(query)) setKeys(all.reverse());
      await catalogue.refresh();
      if (!isPlain(query)) {
        const found = await catalogue.find(query);
        if (latest()) setKeys(found);
      }
    })();
  }, [catalogue, version, JSON.stringify(query)]);

  useEffect(() => {
    let current = true;
    void (async () => {
      await idle();
      await catalogue.refresh();
      const found = await catalogue.values(FILTERS);
      if (current) setValues(found);
      await mergeFresh(store);
    })();
    return () => void (current = false);
  }, [catalogue, version]);

  return { catalogue, keys, total, values, version };
}

/** When nothing more urgent is to be done; after a second in any case. */
function idle(): Promise<void> {
  return new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: 1000 }));
}

function isPlain({ text = '', fields = {}, published, sort = 'saved' }: Query): boolean {
  return (
    text.trim() === '' &&
    sort === 'saved' &&
    !published?.from &&
    !published?.to &&
    Object.values(fields).every((values) => values.length === 0)
  );
}
