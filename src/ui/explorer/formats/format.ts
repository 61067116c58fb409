/**
 * A file format for what the explorer shows: the entities and relations in view. Adding one is adding a file and a line
 * in the list.
 */
import type { Pack } from '../../../knowledge/schema';

export interface Format {
  id: string;
  /** Shown on the button: a format's own name, the same in every language. */
  label: string;
  extension: string;
  type: string;
  write(pack: Pack): string;
}
