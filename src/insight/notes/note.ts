/**
 * What a dependency note is before it is told: ids only, so that rules need no more than the skeleton of the knowledge.
 */
import type { RecordKey, Skeleton } from '../../knowledge/links';
import type { RelationType, Share } from '../../knowledge/schema';
import type { Chokepoint } from '../chokepoints';
import type { Need, Supply } from '../needs';
import type { NoteRule, NoteText } from '../views';

export type DraftValue =
  | { entities: string[] }
  | { steps: RelationType[] }
  | { share: Share }
  | { countries: { country: string; entities: string[] }[] }
  | { standings: { entity: string; status: string }[] }
  | { number: number };

export interface NoteDraft {
  rule: Exclude<NoteRule, 'authored'>;
  text: NoteText;
  values: Record<string, DraftValue>;
  about: string[];
  /** The statements it follows from. */
  path: RecordKey[];
}

/** What a rule may ask. */
export interface NoteContext {
  skeleton: Skeleton;
  /** The entities the notes are about, heaviest first. */
  named: readonly string[];
  day: string;
  needs: (id: string) => Need[];
  chokepoints: (id: string) => Chokepoint[];
}

export type NoteRuleOf = (context: NoteContext) => NoteDraft[];

export function keyOf({ pack, edge }: Pick<Supply, 'pack' | 'edge'>): RecordKey {
  return { pack, id: edge.id };
}
