/** What the look-up's script offers to the reader in the same page, and what it needs from there. */
import type { EntityRef } from '../../insight';
import type { FoundNames, Result } from '../../messages';
import type { Box } from '../../overlay';

export interface LookUpRequest {
  /** As it was selected. */
  text: string;
  found: Result<FoundNames>;
  /** Where it stands now, in CSS pixels of the viewport. */
  anchor: () => Box | undefined;
  /** The article's language. */
  lang: string;
  /** The article's text, block by block. */
  texts: () => Promise<readonly string[]>;
  /** Shows an entity's card in the place of the look-up; `surface` is what the reader looked for. */
  choose: (entity: EntityRef, surface: string) => void;
}

export interface LookUpOpener {
  open(request: LookUpRequest): void;
  close(): void;
}
