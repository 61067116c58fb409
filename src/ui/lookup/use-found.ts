/** What a query names and resembles, asked anew as it is typed. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FoundNames, Result } from '../../messages';
import { useFrame } from '../frame/context';

/** Letters typed faster than this, in milliseconds, are asked about together. */
const TYPING = 80;

const NOTHING: Result<FoundNames> = { ok: true, value: { name: '', exact: [], named: [], like: [] } };

/** The last answer stays until the next is there. `first` is what is known of the first query. */
export function useFound(query: string, first: Result<FoundNames> = NOTHING): Result<FoundNames> {
  const { ask } = useFrame();
  const [found, setFound] = useState(first);
  const asked = useRef(query);
  useEffect(() => {
    if (asked.current === query) return;
    asked.current = query;
    const timer = setTimeout(() => {
      if (query.trim() === '') setFound(NOTHING);
      else void ask('find', { text: query }).then((answer) => asked.current === query && setFound(answer));
    }, TYPING);
    return () => clearTimeout(timer);
  }, [query]);
  return found;
}
