/**
 * What insight says, ready to be shown: plain JSON with names already in the reader's language, so that a card or a
 * popup needs no second question. Words of the interface (relation labels, kinds) are keys; the surface translates
 * them.
 */
import type { Tier } from '../knowledge/roles';
import type { Certainty, Kind, Language, Relation, RelationType, Share } from '../knowledge/schema';

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

export type { Tier };

/**
 * How a statement stands on the article's day: it holds, it was planned (said or tried, nothing delivered), it had
 * ended, it came later, or only its report came later, so that it is not known whether it held.
 */
export type Standing = 'holds' | 'planned' | 'ended' | 'later' | 'reported-later';

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
  status?: NonNullable<Relation['status']>;
  certainty: Certainty;
  exclusivity?: NonNullable<Relation['exclusivity']>;
  share?: Share;
  note?: string;
  /** Whether the reader put it in. */
  own?: true;
  /** A plan of which nothing was heard for more than a year before today: the date of the last report. */
  stale?: string;
  sources: SourceView[];
}

/** Statements of one type in one direction: `fabricated_by` seen from the chip, or from the foundry. */
export interface StatementGroup {
  type: RelationType;
  /** Whether the entity asked about is the subject. */
  outgoing: boolean;
  statements: StatementView[];
  /** How many more there are that were not read; the explorer has them all. */
  more?: number;
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
  /** Whether it came after the article's day. */
  when: 'since' | 'before';
  /** How relevant it is to the article; falls along the list. */
  score: number;
  entities: EntityRef[];
  certainty: Certainty;
  sources: SourceView[];
}

/** The rules by which notes come about; the first is people's. */
export type NoteRule =
  | 'authored'
  | 'sole'
  | 'made'
  | 'supply'
  | 'customers'
  | 'chokepoint'
  | 'shared'
  | 'concentration'
  | 'alternatives'
  | 'countries'
  | 'policies';

/** The sentences of computed notes; the surface has the words. */
export const NOTE_TEXTS = [
  'sole.maker',
  'sole.maker.said',
  'sole.coming',
  'sole.supply.said',
  'made',
  'supply',
  'customers',
  'chokepoint',
  'shared',
  'concentration',
  'concentration.atLeast',
  'concentration.unknown',
  'alternatives',
  'alternatives.none',
  'countries.one',
  'countries.many',
  'policies',
] as const;
export type NoteText = (typeof NOTE_TEXTS)[number];

/** What stands in the places of such a sentence. */
export type NoteValue =
  | { entities: EntityRef[] }
  | { steps: RelationType[] }
  | { share: Share }
  | { countries: { country: string; entities: EntityRef[] }[] }
  | { standings: { entity: EntityRef; status: string }[] }
  | { parts: { step: RelationType; entities: EntityRef[] }[] }
  | { words: string }
  | { number: number };

/** A sentence about what something hangs on: what it says, the statements it was derived from, and their sources. */
export interface NoteView {
  rule: NoteRule;
  about: EntityRef[];
  /** An authored note's own words, or what a computed sentence is made of. */
  text: string | { key: NoteText; values: Record<string, NoteValue> };
  /** The statements it follows from, in the order of the reasoning; none for authored notes. */
  path: StatementView[];
  /** How relevant it is to the article; falls along the list. */
  score: number;
  /** Of the newest statement it needs. */
  asOf: string;
  /** Whether its evidence is younger than the article's day, and if so, whether only the report is. */
  standing: Standing;
  later: boolean;
  sources: SourceView[];
}

export interface MapNode extends EntityRef {
  tier: Tier;
  /** Whether the article names it; the others connect those it names. */
  named: boolean;
  weight: number;
}

export interface SupplyMapView {
  nodes: MapNode[];
  /** Relations between nodes, supply or not. */
  statements: StatementView[];
  /** Named in the article but not drawn: outside the chain, or beyond what a map can hold. */
  beside: EntityRef[];
}

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
  /** What happened before and after the article's day, most relevant first. */
  events: { list: EventView[] };
}

/** An entity as an article names it. Lists of them are in the order of first mention. */
export interface NamedEntity {
  id: string;
  count: number;
  inTitle: boolean;
}

export interface ArticleInsight {
  /** The sentence at the top; none where nothing is worth it. */
  headline?: NoteView['text'];
  /** `weight` is how much the article is about it, from 0 to 1. */
  entities: (EntityRef & { count: number; inTitle: boolean; weight: number })[];
  relations: StatementView[];
  notes: NoteView[];
  events: { list: EventView[] };
  /** Relations among the named entities that began or ended after the article's day, newest first. */
  changes: { date: string; ended: boolean; statement: StatementView }[];
  map: SupplyMapView;
}

/** How surely an article states something. */
export type ClaimSense = 'stated' | 'hedged' | 'planned' | 'ended' | 'denied';

/** What articles state besides the relations of the knowledge: where something is. */
export type ClaimType = RelationType | 'located_in';

/** A party of a claim: an entity, or a place or government, which is none and has no kind. */
export interface PartyRef {
  id: string;
  name: string;
  kind?: Kind;
}

/** What an article states, against what is known. */
export interface ClaimView {
  sentence: string;
  /** The article's block, and UTF-16 code units into it. */
  block: number;
  start: number;
  end: number;
  type: ClaimType;
  from: PartyRef;
  to: PartyRef;
  item?: EntityRef;
  /** What of the party is meant where no name says it ("AI chips"). */
  generic?: string;
  sole?: true;
  /** Percent. */
  share?: number;
  /** EDTF. */
  since?: string;
  /** Who says so, as the article has it. */
  saidBy?: string;
  sense: ClaimSense;
  verdict: 'agreed' | 'new' | 'differs';
  /** The knowledge's side: the same relation, or another in its place. */
  known: StatementView[];
}

/** For whom and when: the language of names and texts, the article's day and today (YYYY-MM-DD). */
export interface Viewpoint {
  language: Language;
  day: string;
  today: string;
}
