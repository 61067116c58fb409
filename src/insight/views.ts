/**
 * What insight says, ready to be shown: plain JSON with names already in the reader's language, so that a card or a popup needs no
 * second question. Words of the interface (relation labels, kinds) are keys; the surface translates them.
 */
import type { Certainty, Kind, Language, RelationType, Share } from '../knowledge/schema';

export interface EntityRef {
  id: string;
  name: string;
  kind: Kind;
}

export interface SourceView {
  publisher: string;
  title: string;
  url: string;
  /** EDTF, as the source gives it. */
  published: string;
}

/** How a statement stands on the article's day: it holds, it had ended, or it came only later. */
export type Standing = 'holds' | 'ended' | 'later';

export interface StatementView {
  id: string;
  type: RelationType;
  from: EntityRef;
  to: EntityRef;
  item?: EntityRef;
  standing: Standing;
  since?: string;
  until?: string;
  asOf: string;
  status?: string;
  certainty: Certainty;
  exclusivity?: string;
  share?: Share;
  note?: string;
  sources: SourceView[];
}

/** Statements of one type in one direction: `fabricated_by` seen from the chip, or from the foundry. */
export interface StatementGroup {
  type: RelationType;
  /** Whether the entity asked about is the subject. */
  outgoing: boolean;
  statements: StatementView[];
}

/** One box of the chain at a glance. */
export interface ChainStep {
  role: 'design' | 'make' | 'node' | 'place' | 'memory' | 'package' | 'use' | 'supply' | 'customer';
  entities: EntityRef[];
  /** How many more there are. */
  more: number;
}

export interface EventView {
  id: string;
  date: string;
  type: string;
  title: string;
  entities: EntityRef[];
  certainty: Certainty;
  sources: SourceView[];
}

/** A sentence about what something hangs on. Authored ones carry their text; computed ones what the sentence is made of. */
export type NoteView = { about: EntityRef[]; asOf: string; sources: SourceView[] } & (
  | { rule: 'authored'; text: string }
  | { rule: 'sole'; type: RelationType; product: EntityRef; supplier: EntityRef }
  | { rule: 'shared'; dependents: EntityRef[]; supplier: EntityRef; type: RelationType }
  | { rule: 'dominant'; holder: EntityRef; market: EntityRef; share: Share; type: RelationType }
);

export interface EntityDescription {
  entity: EntityRef;
  /** Other names, in the reader's language first. */
  aliases: string[];
  country?: string;
  ticker?: string;
  summary: string;
  chain: ChainStep[];
  groups: StatementGroup[];
  notes: NoteView[];
  /** What happened after the article's day, newest first; before it when nothing did. */
  events: { when: 'since' | 'before'; list: EventView[] };
}

/** An entity as an article names it. */
export interface NamedEntity {
  id: string;
  count: number;
  inTitle: boolean;
}

export interface ArticleInsight {
  entities: (EntityRef & { count: number; inTitle: boolean })[];
  relations: StatementView[];
  notes: NoteView[];
  events: { when: 'since' | 'before'; list: EventView[] };
}

/** For whom and when: the language of names and texts, the article's day and today (YYYY-MM-DD). */
export interface Viewpoint {
  language: Language;
  day: string;
  today: string;
}
