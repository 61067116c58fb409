/** The icons: drawn on 16 × 16, in the colour of the text; words beside them or a label say the same. */
import type { Kind } from '../knowledge/schema';

const GEAR =
  'M8 5.8a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4M8 1.8v2.4M8 11.8v2.4M1.8 8h2.4M11.8 8h2.4M3.6 3.6l1.7 1.7M10.7 10.7l1.7 1.7M3.6 12.4l1.7-1.7M10.7 5.3l1.7-1.7';

const KIND_PATHS: Record<Kind, string> = {
  organization: 'M3.5 13.5v-11h6v11M9.5 6.5h3v7M2 13.5h12M5.7 5.2h1.6M5.7 7.8h1.6M5.7 10.4h1.6',
  product:
    'M5.5 4.5h5a1 1 0 0 1 1 1v5a1 1 0 0 1-1 1h-5a1 1 0 0 1-1-1v-5a1 1 0 0 1 1-1zM6.5 4.5v-2M9.5 4.5v-2M6.5 13.5v-2M9.5 13.5v-2M4.5 6.5h-2M4.5 9.5h-2M13.5 6.5h-2M13.5 9.5h-2',
  process: 'M8 2.3a5.7 5.7 0 1 0 0 11.4A5.7 5.7 0 0 0 8 2.3M2.5 6.5h11M2.5 9.7h11M6.4 2.6v10.8M9.7 2.6v10.8',
  technology: 'M8 2.3 13.7 5.3 8 8.3 2.3 5.3zM2.3 8 8 11l5.7-3M2.3 10.7 8 13.7l5.7-3',
  facility: 'M2.5 13.5v-7l3.7 2.6V6.5l3.7 2.6V2.5h3.6v11z',
  equipment: GEAR,
  material: 'M8 1.9c2.6 3.2 4.3 5.4 4.3 7.6a4.3 4.3 0 0 1-8.6 0C3.7 7.3 5.4 5.1 8 1.9z',
  policy: 'M8 1.9l5.2 1.9v4c0 3.2-2.2 5.2-5.2 6.3-3-1.1-5.2-3.1-5.2-6.3v-4zM6 8l1.5 1.5 2.7-3',
  concept: 'M8 4c-1.2-1-3-1.3-5.5-1.3v9.6c2.5 0 4.3.3 5.5 1.3 1.2-1 3-1.3 5.5-1.3V2.7C11 2.7 9.2 3 8 4zM8 4v9.6',
};

const PATHS = {
  search: 'M7 2.7a4.3 4.3 0 1 0 0 8.6 4.3 4.3 0 0 0 0-8.6M10.3 10.3 14 14',
  settings: GEAR,
  article: 'M4 1.8h5.5L12.5 5v9.2H4zM9.5 1.8V5h3M6.2 8h4M6.2 10.7h4',
  explorer:
    'M3.5 6.3a1.7 1.7 0 1 0 0 3.4 1.7 1.7 0 0 0 0-3.4M12.5 2a1.7 1.7 0 1 0 0 3.4 1.7 1.7 0 0 0 0-3.4M12.5 10.6a1.7 1.7 0 1 0 0 3.4 1.7 1.7 0 0 0 0-3.4M5 7.2l6-2.8M5 8.8l6 2.8',
  tracker: 'M5.5 4h8M5.5 8h8M5.5 12h8M2.5 4h.01M2.5 8h.01M2.5 12h.01',
  right: 'M6 3.5 10.5 8 6 12.5',
  left: 'M10 3.5 5.5 8l4.5 4.5',
  clock: 'M8 2.3a5.7 5.7 0 1 0 0 11.4A5.7 5.7 0 0 0 8 2.3M8 4.8V8l2.2 1.5',
  lock: 'M5 7h6a1.5 1.5 0 0 1 1.5 1.5V12a1.5 1.5 0 0 1-1.5 1.5H5A1.5 1.5 0 0 1 3.5 12V8.5A1.5 1.5 0 0 1 5 7M5.5 7V5a2.5 2.5 0 0 1 5 0v2',
  bolt: 'M9 1.8 3.5 9H8l-1 5.2L12.5 7H8z',
  save: 'M4 2.5h8v11L8 10.5l-4 3z',
  agrees: 'M3 8.5l3.2 3.2L13 4.7',
  new: 'M8 3v10M3 8h10',
  differs: 'M3 6h10M3 10h10M10.5 3l-5 10',
  panel:
    'M3.5 3h9A1.5 1.5 0 0 1 14 4.5v7a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 2 11.5v-7A1.5 1.5 0 0 1 3.5 3M9.8 3v10',
  open: 'M9 2.5h4.5V7M13.5 2.5 8 8M12 9.5v3a1 1 0 0 1-1 1H3.5a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1h3',
  copy: 'M7 5.5h5A1.5 1.5 0 0 1 13.5 7v5a1.5 1.5 0 0 1-1.5 1.5H7A1.5 1.5 0 0 1 5.5 12V7A1.5 1.5 0 0 1 7 5.5M10.5 5.5v-2a1 1 0 0 0-1-1h-6a1 1 0 0 0-1 1v6a1 1 0 0 0 1 1h2',
  close: 'M4 4l8 8M12 4l-8 8',
  flag: 'M4 14V2.5h7.5L10 5.3l1.5 2.7H4',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  edit: 'M10.5 3 13 5.5 6 12.5l-3.2.7.7-3.2z',
  pin: 'M10 2.2 13.8 6l-2.5.8-2.6 2.6-.4 3-4.7-4.7 3-.4L9.2 4.7zM6 10l-3.5 3.5',
  watch: 'M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8zM8 6.2a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6',
  filter: 'M2.5 4h11M4.5 8h7M6.5 12h3',
  notThis: 'M8 2.3a5.7 5.7 0 1 0 0 11.4A5.7 5.7 0 0 0 8 2.3M4 4l8 8',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, filled = false }: { name: IconName; filled?: boolean }) {
  return (
    <svg class="i" viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} {...(filled && { fill: 'currentColor' })} />
    </svg>
  );
}

/** What kind of thing it is, as a shape; the colour only helps. */
export function KindIcon({ kind }: { kind: Kind }) {
  return (
    <svg class={`i kind-${kind}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={KIND_PATHS[kind]} />
    </svg>
  );
}

/** The product's own sign. */
export function Sign() {
  return (
    <svg class="sign" viewBox="0 0 24 24" aria-hidden="true">
      <path d="M8 5h8a3 3 0 0 1 3 3v8a3 3 0 0 1-3 3H8a3 3 0 0 1-3-3V8a3 3 0 0 1 3-3M9 2v2M15 2v2M9 20v2M15 20v2M2 9h2M2 15h2M20 9h2M20 15h2M11.3 8.3a3 3 0 1 0 0 6 3 3 0 0 0 0-6M13.6 13.6 16 16" />
    </svg>
  );
}
