/** What the stages of recognition hand on to each other. */
import type { LexiconName } from './compiled';

/** A span (UTF-16 code units) and the names it can be, not yet decided between. */
export interface Candidate {
  start: number;
  end: number;
  names: readonly LexiconName[];
  /** The organization that the article has to name for this to be anything. */
  maker?: number;
}
