/** The explorer's view lives in the address after `#` and nowhere else, so that a copied link shows the same. */
import { useEffect, useState } from 'preact/hooks';

/** Everything a view is made of; what is not in the address is empty. */
export const FIELDS = [
  'q',
  'kind',
  'country',
  'role',
  'entity',
  'tab',
  'to',
  'flow',
  'depth',
  'day',
  'without',
  'place',
] as const;
export type ViewState = Readonly<Record<(typeof FIELDS)[number], string>>;

/** Reads a view from an address part like `#entity=tsmc&tab=paths&to=azure`. Unknown fields are left out. */
export function parseView(hash: string): ViewState {
  const values = new URLSearchParams(hash.replace(/^#/, ''));
  return Object.fromEntries(FIELDS.map((field) => [field, values.get(field) ?? ''])) as ViewState;
}

export function formatView(view: ViewState): string {
  return `#${new URLSearchParams(FIELDS.flatMap((field) => (view[field] ? [[field, view[field]]] : []))).toString()}`;
}

/** The view, and how to change a part of it. `replace` leaves no step in the history: for every letter typed. */
export function useViewState(): [ViewState, (change: Partial<ViewState>, replace?: boolean) => void] {
  const [view, setView] = useState(() => parseView(location.hash));
  useEffect(() => {
    const read = (): void => setView(parseView(location.hash));
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, []);
  const change = (part: Partial<ViewState>, replace = false): void => {
    const hash = formatView({ ...parseView(location.hash), ...part });
    if (replace) {
      history.replaceState(undefined, '', hash);
      setView(parseView(hash));
    } else location.hash = hash;
  };
  return [view, change];
}
