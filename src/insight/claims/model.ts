/**
 * What the reader of claims works with. A sentence becomes noun phrases and predicates; a predicate's frame gives each phrase a role;
 * roles become relations. Everything that depends on a language is data of the type {@link LanguageRules}.
 */
import type { NodeFacts } from '../../knowledge/links';
import type { ClaimSense, ClaimType } from '../views';

/** A name in a block; `start` and `end` are UTF-16 code units into it. */
export interface NamePlace {
  start: number;
  end: number;
  entity: string;
}

export type FactsOf = (id: string) => NodeFacts | undefined;

/** What a phrase is, as far as frames care: a firm, a thing, a thing of a named firm, a site, a place. */
export const CLASSES = ['firm', 'government', 'thing', 'goods', 'site', 'place', 'policy'] as const;
export type PhraseClass = (typeof CLASSES)[number];

/** How a phrase stands in its sentence, the same marks for all languages: by particle, preposition, coverb or position. */
export type Mark =
  | 'topic'
  | 'subject'
  | 'object'
  | 'to'
  | 'from'
  | 'by'
  | 'with'
  | 'at'
  | 'for'
  | 'on'
  | 'as'
  | 'of'
  /** No mark: position decides. */
  | 'bare'
  /** Part of something else that is not a party ("TSMC shares"). */
  | 'opaque';

/** A noun phrase: one or more coordinated names. Positions are UTF-16 code units into the masked sentence. */
export interface Phrase {
  class: PhraseClass;
  entities: readonly string[];
  /** Who owns or makes it, where a name says so ("NVIDIA's H100"). */
  owners: readonly string[];
  /** The head noun where it is not a name ("AI chips" of NVIDIA). */
  noun?: string;
  /** Stands for something said before. */
  anaphor?: true;
  mark: Mark;
  at: number;
  /** UTF-16 code units into the block. */
  start: number;
  end: number;
}

export const FAMILIES = [
  'make',
  'outsource',
  'supply',
  'buy',
  'design',
  'package',
  'use',
  'invest',
  'own',
  'partner',
  'compete',
  'operate',
  'build',
  'order',
  'regulate',
  'license',
  'customer',
] as const;
export type Family = (typeof FAMILIES)[number];

/** Roles of frames and of the places in nominal rules. */
export type Role =
  | 'maker'
  | 'thing'
  | 'client'
  | 'node'
  | 'site'
  | 'place'
  | 'seller'
  | 'item'
  | 'buyer'
  | 'designer'
  | 'packager'
  | 'user'
  | 'used'
  | 'investor'
  | 'target'
  | 'owner'
  | 'owned'
  | 'left'
  | 'right'
  | 'authority'
  | 'bound'
  | 'licensor'
  | 'licensee'
  | 'customer'
  | 'vendor';
export type Roles = Partial<Record<Role, Phrase>>;

/** A predicate as it was found; positions in the masked sentence. */
export interface Predicate {
  family: Family;
  passive: boolean;
  /** It stands before its head noun. */
  adnominal: boolean;
  at: number;
  end: number;
}

/** A statement with its roles, and where in the masked sentence it stands. */
export interface Statement {
  family: Family;
  roles: Roles;
  sole?: true;
  at: number;
  end: number;
  /** Where its predicate begins. */
  pivot?: number;
}

/** One line of a language's list of predicates. */
export interface PredicateRule {
  family: Family;
  /** Verbs or stems, as a regular expression without groups. */
  words: string;
  /** The words themselves turn subject and object ("공급받", "获得"). */
  passive?: true;
  /** Sentences that it is for; the parties in brackets. */
  examples: readonly string[];
  /** Sentences with its words that state nothing. */
  counterexamples?: readonly string[];
}

/** A nominal or idiomatic statement; `{seller}` and the like stand for phrases, everything else is a regular expression. */
export interface NominalRule {
  family: Family;
  text: string;
  sole?: true;
  examples: readonly string[];
}

export interface SenseWords {
  /** Where a clause ends; words beyond do not count. */
  clause: string;
  /** What changes the sense, on either side of the predicate. */
  before: Partial<Record<Exclude<ClaimSense, 'stated'>, string>>;
  after: Partial<Record<Exclude<ClaimSense, 'stated'>, string>>;
  /** Hedges that hold for the whole sentence. */
  whole: string;
  /** Questions and conditions state nothing. */
  nothing: string;
  sole: string;
}

export interface NounWords {
  /** Things that a firm makes ("chips"): with an owner they stand for it. */
  goods: string;
  /** Nouns after a name that change nothing ("Inc.", "CEO", "공정"). */
  clear: string;
  /** Plants: with an owner, a place of its. */
  sites: string;
  /** What follows a name that is only part of something else ("shares", "주가"): the name is no party. */
  opaque: string;
  /** Words between a place and the firm that it says more of ("Taiwanese chipmaker"). */
  trade: string;
  /** Between coordinated phrases. */
  and: string;
  /** Between an owner and what it owns. */
  of: string;
  /** What may stand between an owner and its thing, with how often. */
  modifier: string;
  /** What stands for a firm, or a thing, said before. */
  firmAnaphor: string;
  thingAnaphor: string;
}

export interface LanguageRules {
  /** Whether verbs stand last and particles mark (Korean, Japanese), or position and prepositions do. */
  order: 'verb-last' | 'verb-second';
  /** Whether words are set apart, so that a predicate has to be a whole one. */
  words: boolean;
  /** Verb-last: particles after a phrase; verb-second: prepositions and coverbs before it. The first that fits decides. */
  marks: readonly (readonly [Mark, string])[];
  /** What a predicate's form says, looked for after its stem (verb-last) or around it (verb-second). */
  forms: { passive: string; adnominal: string; boundHeads?: string; relative?: string };
  /** Between a phrase and a later predicate: phrases before it belong to another clause, but for topic and subject. */
  breaks: string;
  nouns: NounWords;
  predicates: readonly PredicateRule[];
  nominals: readonly NominalRule[];
  sense: SenseWords;
}

export interface StatedRelation {
  type: ClaimType;
  from: string;
  to: string;
  item?: string;
  generic?: string;
}

export interface Claim extends StatedRelation {
  /** The sentence as the article has it; `start` and `end` are UTF-16 code units into the block. */
  sentence: string;
  block: number;
  start: number;
  end: number;
  sense: ClaimSense;
  sole?: true;
  /** Percent. */
  share?: number;
  /** EDTF. */
  since?: string;
  /** Who says so: a name as the article has it. */
  saidBy?: string;
}
