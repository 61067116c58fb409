/** What the card's script offers to the reader in the same page, and what it needs from there. */
import type { Box } from '../../overlay';
import type { Rejection } from '../../settings';

/** One place of the article that names the entity. */
export interface Place {
  before: string;
  surface: string;
  after: string;
  /** Brings it into view. */
  go(): void;
}

/** The article as the card needs it. `day` is YYYY-MM-DD. */
export interface CardArticle {
  title: string;
  url: string;
  publisher?: string | undefined;
  day?: string | undefined;
}

export interface CardRequest {
  entity: { id: string; name: string; kind: string };
  /** The name as the article writes it. */
  surface: string;
  /** Where it stands now, in CSS pixels of the viewport; nothing when it is gone. */
  anchor: () => Box | undefined;
  /** Whether the card takes the focus: when it was not opened with the pointer. */
  focus: boolean;
  article: CardArticle;
  places: readonly Place[];
  /** Of a name that is marked. */
  mark?: {
    /** Why it was marked, as recognition tells it. */
    why: () => Promise<readonly string[]>;
    /** Takes the name's marks off the page at once; gives back what puts them on again. */
    reject: () => () => void;
  };
}

/** How far "not this" goes. */
export type RejectionScope = 'page' | 'site' | 'everywhere';

/** What is stored of a rejection; nothing for one that ends with the page. */
export function rejectionFor(scope: RejectionScope, name: string, entity: string, host: string): Rejection | undefined {
  if (scope === 'page') return undefined;
  return scope === 'site' ? { name, entity, host } : { name, entity };
}

export interface CardOpener {
  open(request: CardRequest): void;
  close(): void;
  /** Whether a card is shown. */
  shown(): boolean;
}
