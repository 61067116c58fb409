/** What a dependency note is before it is told: ids only, so that rules need no more than the skeleton of the knowledge. */
import { compareDates, isAfter } from '../../knowledge/dates';
import type { RecordKey, Skeleton } from '../../knowledge/links';
import { RELATION_FACTS } from '../../knowledge/relation-types';
import type { RelationType, Share } from '../../knowledge/schema';
import type { Chokepoint } from '../chokepoints';
import type { Need, Supply } from '../needs';
import type { NoteRule, NoteText, Standing } from '../views';

export type DraftValue =
  | { entities: string[] }
  | { steps: RelationType[] }
  | { share: Share }
  | { countries: { country: string; entities: string[] }[] }
  | { standings: { entity: string; status: string }[] }
  | { parts: { step: RelationType; entities: string[] }[] }
  | { summary: string }
  | { number: number };

/** What a rule gives. */
export interface Finding {
  rule: Exclude<NoteRule, 'authored'>;
  text: NoteText;
  values: Record<string, DraftValue>;
  /** All its parties. */
  about: string[];
  /** Those of them that hang on the others. */
  dependents: string[];
  /** The statements it follows from. */
  path: readonly Evidence[];
}

/** A statement that a note follows from. */
export type Evidence = Pick<Supply, 'pack' | 'edge'>;

/** A note that may be told: computed, or the written one at a place in its owner's list. */
export interface NoteDraft {
  rule: NoteRule;
  text?: NoteText;
  /** The place of a written note among its owner's. */
  written?: number;
  values: Record<string, DraftValue>;
  about: readonly string[];
  dependents: readonly string[];
  path: RecordKey[];
  /** Whether a source says that there is one only. */
  exclusive: boolean;
  /** Date of the newest evidence that it needs. */
  evidence: string;
  standing: Standing;
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

export type NoteRuleOf = (context: NoteContext) => Finding[];

export function keyOf({ pack, edge }: Evidence): RecordKey {
  return { pack, id: edge.id };
}

/** The draft of what a rule found, dated by its evidence. */
export function draftOf({ path, ...finding }: Finding, day: string): NoteDraft {
  const newest = path.reduce((date, { edge }) => (compareDates(edge.asOf, date) > 0 ? edge.asOf : date), '1900');
  const later = path.filter(({ edge }) => isAfter(edge.asOf, day));
  const began = later.some(({ edge }) => edge.since === undefined && RELATION_FACTS[edge.type].begins);
  return {
    ...finding,
    path: path.map(keyOf),
    exclusive: path.some(({ edge }) => edge.exclusivity === 'sole'),
    evidence: newest,
    standing: later.length === 0 ? 'holds' : began ? 'later' : 'reported-later',
  };
}
