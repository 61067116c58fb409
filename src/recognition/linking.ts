/**
 * Decides which candidates are mentions, and of which entity, by evidence from the whole article: distinct names
 * elsewhere, cue words near by, whether the article is about chips at all, and nearness in the knowledge graph.
 */
import type { Candidate } from './candidate';
import { ALWAYS, TOPICAL, type LexiconName, type Reading } from './compiled';
import { lookUp, type Lexicon } from './lexicon';
import { fieldOf, type FieldRule } from './rules/other-fields';
import { isRejected } from './rules/rejections';
import { TOPIC_WORDS } from './rules/topic-words';
import { weaknessOf } from './rules/weak-names';
import { standsForOther, type ShortNames } from './short-names';

/**
 * What an article has told so far; plain JSON, so that a page can keep it and send it with blocks that change later.
 */
export interface ArticleContext {
  /** Number of sure mentions by entity id. */
  sure: Record<string, number>;
  /** Different words about chips seen. */
  chipWords: number;
  /** Short names that the article gives itself. */
  short?: ShortNames | undefined;
}

export interface Link {
  entity: number;
  /** 0 to 1. */
  score: number;
  evidence: string[];
}

/** How far from a name, in UTF-16 code units, a cue word may stand. */
const CUE_REACH = 90;
/** This many entities, or words about chips, make an article one of the trade. */
const MANY = 4;
/** With at most so many names of the trade and no word about chips an article may be of another field. */
const FEW = 2;
const CHIP_WORDS: ReadonlySet<string> = new Set(TOPIC_WORDS);
/** A name so short means other things in other fields. UTF-16 code units. */
const SHORT_NAME = 5;
/** A concept's name so long is its own meaning in an article of the trade: `yields`, not `die`. UTF-16 code units. */
const LONG_WORD = 5;
/** From this many related entities on a company is one that everybody knows. */
const BEST_KNOWN = 25;
/** What stands between the names of a list. */
const BETWEEN = /^(?: ?(?:[、,，・·/]|와|과|및|や|と|與|与|和|及) ?|,? (?:and|or|&) )$/;
const TICKER = /^ ?[(（<][^()（）<>]{1,24}[)）>]/;
/** Kinds whose names are common words: they say nothing about what an article is about. */
const COMMON_KINDS = new Set(['concept', 'material', 'equipment']);
/** Notes what the distinct names of a block prove. */
export function noteSure(
  candidates: readonly Candidate[],
  text: string,
  lexicon: Lexicon,
  context: ArticleContext,
): void {
  for (const candidate of candidates) {
    const sure =
      candidate.maker === undefined
        ? candidate.names.filter((name) => readingIn(name, candidate, text, lexicon, context).when === 'always')
        : [];
    const [only] = sure;
    if (!only || sure.some(({ entity }) => entity !== only.entity) || COMMON_KINDS.has(lexicon.kindOf(only.entity)))
      continue;
    const id = lexicon.idOf(only.entity);
    context.sure[id] = (context.sure[id] ?? 0) + 1;
  }
}

/** The reading of a name at a place: where nothing is said of chips, weak forms of names are not distinct. */
function readingIn(
  { entity, reading }: LexiconName,
  { start, end }: Candidate,
  text: string,
  lexicon: Lexicon,
  { chipWords, sure }: ArticleContext,
): Reading {
  if (reading.when !== 'always' || chipWords > 0) return reading;
  const weakness = weaknessOf(lexicon.kindOf(entity), text.slice(start, end));
  if (!weakness || (weakness.trustedBesideNames === true && Object.keys(sure).length > 0)) return reading;
  return weakness.sparesWellKnown === true && lexicon.nearOf(entity).length >= BEST_KNOWN ? ALWAYS : TOPICAL;
}

/**
 * Notes the ambiguous names that a cue near by, or a list of companies, proves, so that they license the same name
 * elsewhere.
 */
export function noteProven(
  candidates: readonly Candidate[],
  text: string,
  lexicon: Lexicon,
  context: ArticleContext,
): void {
  const about = isAboutChips(context);
  for (const [at, candidate] of candidates.entries()) {
    const open = candidate.names.filter(
      ({ entity, reading }) => reading.when === 'cued' && !context.sure[lexicon.idOf(entity)],
    );
    const cued = new Set(
      open.filter(({ reading }) => cueNear(reading, candidate, text) !== undefined).map(({ entity }) => entity),
    );
    // Cues for two things prove neither; a list of companies means the best known, if that is the open one.
    const listed =
      cued.size === 0 && open.length > 0 && about && isName(text, candidate) && isListed(candidates, at, text, lexicon);
    const [only] = listed ? bestKnown(candidate.names, lexicon) : cued;
    if (only !== undefined && cued.size <= 1 && open.some(({ entity }) => entity === only))
      context.sure[lexicon.idOf(only)] = 1;
  }
}

/** The company with the most relations; empty when none of the names is a company's. */
function bestKnown(names: readonly LexiconName[], lexicon: Lexicon): number[] {
  const companies = names.map(({ entity }) => entity).filter((entity) => lexicon.kindOf(entity) === 'organization');
  return companies.sort((a, b) => lexicon.nearOf(b).length - lexicon.nearOf(a).length).slice(0, 1);
}

/** An article's evidence, worked out once for all its candidates. Nothing may be noted in the context after that. */
export class Evidence {
  /** Whether the article is about chips, so that `Apple` and `Amazon` are worth a mark. */
  readonly about: boolean;
  /** Whether it is one of the trade, where names may stand without a cue. */
  readonly trade: boolean;
  /** Whether hardly a name of the trade stands in it. */
  private readonly few: boolean;
  private field: FieldRule | null | undefined;
  private readonly spelledOut = new Map<string, boolean>();
  private readonly counts = new Map<number, number>();
  private readonly named = new Set<number>();
  /** Number of sure mentions by entity. */
  private readonly sure = new Map<number, number>();

  constructor(
    readonly lexicon: Lexicon,
    readonly context: ArticleContext,
    candidates: readonly (readonly Candidate[])[],
    private readonly texts: readonly string[],
  ) {
    const counts = new Map(Object.entries(context.sure));
    this.about = isAboutChips(context);
    this.few = counts.size <= FEW;
    this.trade = counts.size >= MANY && context.chipWords >= 1;
    for (const { names } of candidates.flat()) {
      for (const { entity, reading } of names) {
        if (reading.when !== 'cued') this.named.add(entity);
        if (!this.sure.has(entity)) this.noteSure(entity, counts);
      }
    }
    // What only earlier blocks named; finding it takes a walk over all ids.
    if (counts.size > 0) for (const entity of lexicon.entitiesOf(new Set(counts.keys()))) this.noteSure(entity, counts);
  }

  /** Whether the article names an organization at all, if only by a name that could mean something else. */
  names(entity: number): boolean {
    return this.named.has(entity) || this.sureOf(entity) > 0;
  }

  /**
   * Whether a short name that stands alone means another thing here: it is of another field, or spelled out by other words (`AMD`, the eye
   * disease; `HBM`, an insurer).
   */
  isForeign(surface: string, neighbours: number): boolean {
    // A name that is a word about chips itself proves nothing of what it means.
    const own = CHIP_WORDS.has(surface.toLowerCase()) ? 1 : 0;
    if (!this.few || this.context.chipWords > own || neighbours > 0 || surface.length > SHORT_NAME) return false;
    if (this.field === undefined) this.field = fieldOf(this.texts) ?? null;
    if (this.field) return true;
    if (!/^[A-Z]{2,5}$/.test(surface)) return false;
    let other = this.spelledOut.get(surface);
    if (other === undefined) {
      other = this.texts.some((text) =>
        standsForOther(surface, text, (phrase) => lookUp(this.lexicon, phrase).length > 0),
      );
      this.spelledOut.set(surface, other);
    }
    return other;
  }

  /** How often an entity is named beyond doubt. */
  sureOf(entity: number): number {
    return this.sure.get(entity) ?? 0;
  }

  private noteSure(entity: number, counts: Map<string, number>): void {
    const id = this.lexicon.idOf(entity);
    const count = counts.get(id);
    if (count !== undefined) this.sure.set(entity, count);
    counts.delete(id);
  }

  /** How many entities one relation away are named beyond doubt. */
  neighboursOf(entity: number): number {
    let count = this.counts.get(entity);
    if (count === undefined) {
      count = this.lexicon.nearOf(entity).reduce((sum, other) => sum + (this.sureOf(other) > 0 ? 1 : 0), 0);
      this.counts.set(entity, count);
    }
    return count;
  }
}

/** Whether an article is about chips, so far as its names and words tell. */
export function isAboutChips({ sure, chipWords }: ArticleContext): boolean {
  const known = Object.keys(sure).length;
  return known >= 3 || (known >= 1 && chipWords >= 1) || chipWords >= 3;
}

/** Whether a candidate stands in a list beside a company that is named beyond doubt: `ディスコやKOKUSAI ELECTRIC`. */
export function isListed(candidates: readonly Candidate[], at: number, text: string, lexicon: Lexicon): boolean {
  const beside = (
    first: Candidate | undefined,
    second: Candidate | undefined,
    other: Candidate | undefined,
  ): boolean => {
    if (
      !first ||
      !second ||
      !other?.names.every(
        ({ entity, reading }) => reading.when === 'always' && lexicon.kindOf(entity) === 'organization',
      )
    )
      return false;
    const gap = text.slice(first.end, second.start);
    const bare = gap.replace(TICKER, '');
    return BETWEEN.test(bare) || (bare === '' && gap !== '');
  };
  const [before, own, after] = [candidates[at - 1], candidates[at], candidates[at + 1]];
  return beside(before, own, before) || beside(own, after, after);
}

/** The entity a candidate means, or nothing when the evidence does not carry it. `listed`: see {@link isListed}. */
export function link(candidate: Candidate, text: string, evidence: Evidence, listed: boolean): Link | undefined {
  if (candidate.maker !== undefined && !evidence.names(candidate.maker)) return undefined;
  let best: Link | undefined;
  for (const name of candidate.names) {
    const own = judge(name, candidate, text, evidence, listed);
    if (own && (!best || own.score > best.score || (own.score === best.score && own.entity < best.entity))) best = own;
  }
  return best;
}

function judge(
  name: LexiconName,
  candidate: Candidate,
  text: string,
  article: Evidence,
  listed: boolean,
): Link | undefined {
  const { lexicon, about } = article;
  const { entity } = name;
  const reading = readingIn(name, candidate, text, lexicon, article.context);
  const kind = lexicon.kindOf(entity);
  const neighbours = article.neighboursOf(entity);
  if ((COMMON_KINDS.has(kind) || kind === 'product') && !about && neighbours === 0) return undefined;
  if (isRejected(kind, reading.when !== 'always', text, candidate.start, candidate.end)) return undefined;
  if (article.isForeign(text.slice(candidate.start, candidate.end), neighbours)) return undefined;
  const known = article.sureOf(entity);
  const evidence: string[] = [];
  let score = 0;
  if (reading.when === 'always') {
    score = 0.9;
    evidence.push('distinct name');
  } else if (known > 0) {
    score = 0.85;
    evidence.push('named beyond doubt elsewhere in the article');
  } else if (reading.when === 'topic') {
    // A company known for other things needs a whole article; a thing only a company it belongs to.
    if (!about && (kind === 'organization' || neighbours === 0)) return undefined;
    score = 0.7;
    evidence.push(about ? 'the article is about chips' : 'named beside what it belongs to');
  } else {
    const cue = cueNear(reading, candidate, text);
    if (cue !== undefined && (about || cue.length >= 3)) {
      score = 0.75;
      evidence.push(`near "${cue}"`);
    } else if (listed && about && kind === 'organization' && isName(text, candidate)) {
      score = 0.68;
      evidence.push('in a list of companies');
    } else if (
      article.trade &&
      (fits(candidate, text, neighbours) || (kind === 'concept' && candidate.end - candidate.start >= LONG_WORD))
    ) {
      score = 0.65;
      evidence.push('an article of the trade that names its neighbours');
    } else return undefined;
  }
  if (neighbours > 0) evidence.push(`${neighbours} related names in the article`);
  // Among several readings the best known in this article wins; neighbours and fame only break ties.
  const tie =
    Math.min(0.05, known * 0.01) +
    Math.min(0.03, neighbours * 0.004) +
    Math.min(0.01, lexicon.nearOf(entity).length * 0.0001);
  return { entity, score: Math.min(1, score + tie), evidence };
}

/**
 * Whether a name without a cue fits an article of the trade: written as a name in mid-sentence, with several neighbours
 * about.
 */
function fits({ start, end }: Candidate, text: string, neighbours: number): boolean {
  const surface = text.slice(start, end);
  // A number makes a name of its own of it: `AI5`.
  if (/^[A-Z]+\d/.test(surface)) return neighbours >= 1;
  if (/^[A-Za-z]/.test(surface))
    return (
      neighbours >= 2 &&
      /^[A-Z]/.test(surface) &&
      !/(?:^|[.!?:\n”"“] ?)$/.test(text.slice(Math.max(0, start - 2), start))
    );
  return surface.length >= 3 && neighbours >= 3;
}

/** Whether a candidate is written as a name is: with a capital, or in a script that has none. */
function isName(text: string, { start }: Candidate): boolean {
  return !/[a-z]/.test(text[start] ?? '');
}

function cueNear(reading: Reading, { start, end }: Candidate, text: string): string | undefined {
  if (reading.when !== 'cued') return undefined;
  const before = sentenceStart(text, start);
  const around = `${text.slice(before, start)} ${text.slice(end, sentenceEnd(text, end))}`
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\-·・]+/g, ' ');
  return reading.cues.find((cue) =>
    /^[a-z0-9]{1,3}$/.test(cue) ? new RegExp(`(?<![a-z0-9])${cue}(?![a-z0-9])`).test(around) : around.includes(cue),
  );
}

function sentenceStart(text: string, from: number): number {
  const floor = Math.max(0, from - CUE_REACH);
  for (let at = from - 1; at > floor; at--) if (endsSentence(text, at)) return at + 1;
  return floor;
}

function sentenceEnd(text: string, from: number): number {
  const ceiling = Math.min(text.length, from + CUE_REACH);
  for (let at = from; at < ceiling; at++) if (endsSentence(text, at)) return at;
  return ceiling;
}

function endsSentence(text: string, at: number): boolean {
  const mark = text[at] ?? '';
  return '。！？!?\n'.includes(mark) || (mark === '.' && text[at + 1] === ' ');
}
