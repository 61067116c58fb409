/** What the card's script offers to the reader in the same page. */
import type { Mark } from '../../overlay';

export interface CardRequest {
  mark: Mark;
  /** Whether the card takes the focus: when it was opened by keyboard. */
  focus: boolean;
  /** The article's day, YYYY-MM-DD. */
  day?: string | undefined;
  /** How often the entity is named on the page. */
  count: number;
}

export interface CardOpener {
  open(request: CardRequest): void;
}
