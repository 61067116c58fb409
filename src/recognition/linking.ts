/**
 * Decides which candidates are mentions, and of which entity, by evidence from the whole article: distinct names elsewhere, cue
 * words near by, whether the article is about chips at all, and nearness in the knowledge graph.
 */
import type { Candidate } from './candidates';
import { EVERYDAY } from './everyday';
import type { Lexicon, LexiconName } from './lexicon';

/** What an article has told so far; plain JSON, so that a page can keep it and send it with blocks that change later. */
export interface ArticleContext {
  /** Number of sure mentions by entity id. */
  sure: Record<string, number>;
  /** Different words about chips seen. */
  chipWords: number;
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
/** Kinds whose names are common words: they say nothing about what an article is about. */
const COMMON_KINDS = new Set(['concept', 'material', 'equipment']);
const PERSON_BEFORE = /(?:\b(?:Mr|Ms|Mrs|Dr|Prof|Professor|Admiral|Captain|Senator|Sen|Rep|Governor|President|Judge|Justice|Sir|Dame|astronomer|architect|physicist|scientist|poet|painter|artist|actor|actress|singer|chef|coach|goalkeeper|striker)\.? (?:[A-Z][a-z]+ |[A-Z]\. )?)$/;
const GIVEN_NAME = /(?:^|[^\w-])([A-Z][a-z]+) $/;
const PERSON_AFTER = /^ (?:[A-Z][a-z]+ )?(?:said|says|told|added|wrote|who|was born|, (?:a|an|the) [a-z]+ (?:scientist|architect))\b/;

/** Notes what the distinct names of a block prove. */
export function noteSure(candidates: readonly Candidate[], lexicon: Lexicon, context: ArticleContext): void {
  for (const { names, maker } of candidates) {
    const sure = maker === undefined ? names.filter((name) => name.reading === 0) : [];
    const [only] = sure;
    if (!only || sure.some(({ entity }) => entity !== only.entity) || COMMON_KINDS.has(lexicon.kindOf(only.entity))) continue;
    const id = lexicon.idOf(only.entity);
    context.sure[id] = (context.sure[id] ?? 0) + 1;
  }
}

/** Notes the ambiguous names that a cue near by proves, so that they license the same name elsewhere. */
export function noteProven(candidates: readonly Candidate[], text: string, lexicon: Lexicon, context: ArticleContext): void {
  for (const candidate of candidates) {
    for (const { entity, reading } of candidate.names) {
      const id = lexicon.idOf(entity);
      if (reading >= 2 && !context.sure[id] && cueNear(lexicon.cuesOf(reading), candidate, text) !== undefined) context.sure[id] = 1;
    }
  }
}

/** Whether the article is about chips, so that `Apple` and `Amazon` are worth a mark. */
export function isAboutChips(context: ArticleContext): boolean {
  const sure = Object.keys(context.sure).length;
  return sure >= 3 || (sure >= 1 && context.chipWords >= 1) || context.chipWords >= 2;
}

/** The entity a candidate means, or nothing when the evidence does not carry it. */
export function link(candidate: Candidate, text: string, lexicon: Lexicon, context: ArticleContext): Link | undefined {
  if (candidate.maker !== undefined && !context.sure[lexicon.idOf(candidate.maker)]) return undefined;
  const links = candidate.names.flatMap((name) => judge(name, candidate, text, lexicon, context) ?? []);
  const best = links.sort((a, b) => b.score - a.score || a.entity - b.entity)[0];
  return best && EVERYDAY.has(lexicon.idOf(best.entity)) ? undefined : best;
}

function judge({ entity, reading }: LexiconName, candidate: Candidate, text: string, lexicon: Lexicon, context: ArticleContext): Link | undefined {
  const kind = lexicon.kindOf(entity);
  const id = lexicon.idOf(entity);
  const about = isAboutChips(context);
  if (COMMON_KINDS.has(kind) && (!about || isPartOfCompound(text, candidate))) return undefined;
  if ((reading >= 2 || kind === 'product') && isPerson(text, candidate)) return undefined;
  if (kind === 'product' && !about && neighboursOf(entity, lexicon, context) === 0) return undefined;
  if (isPartOfDesignation(text, candidate) || isShares(kind, reading, text, candidate)) return undefined;
  const known = context.sure[id] ?? 0;
  const neighbours = neighboursOf(entity, lexicon, context);
  const evidence: string[] = [];
  let score = 0;
  if (reading === 0) {
    score = 0.9;
    evidence.push('distinct name');
  } else if (known > 0) {
    score = 0.85;
    evidence.push('named beyond doubt elsewhere in the article');
  } else if (reading === 1) {
    if (!about) return undefined;
    score = 0.7;
    evidence.push('the article is about chips');
  } else {
    const cue = cueNear(lexicon.cuesOf(reading), candidate, text);
    if (cue !== undefined && (about || cue.length >= 3)) {
      score = 0.75;
      evidence.push(`near "${cue}"`);
    } else if (fits(candidate, text, neighbours, context)) {
      score = 0.65;
      evidence.push('an article of the trade that names its neighbours');
    } else return undefined;
  }
  if (neighbours > 0) evidence.push(`${neighbours} related names in the article`);
  // Among several readings the best known in this article wins; neighbours and fame only break ties.
  const tie = Math.min(0.05, known * 0.01) + Math.min(0.03, neighbours * 0.004) + Math.min(0.01, lexicon.nearOf(entity).length * 0.0001);
  return { entity, score: Math.min(1, score + tie), evidence };
}

function neighboursOf(entity: number, lexicon: Lexicon, context: ArticleContext): number {
  let count = 0;
  for (const other of lexicon.nearOf(entity)) if (context.sure[lexicon.idOf(other)]) count++;
  return count;
}

/** Whether a name without a cue fits an article of the trade: written as a name in mid-sentence, with several neighbours about. */
function fits({ start, end }: Candidate, text: string, neighbours: number, context: ArticleContext): boolean {
  if (Object.keys(context.sure).length < MANY || context.chipWords < 1) return false;
  const surface = text.slice(start, end);
  if (/^[A-Za-z]/.test(surface)) return neighbours >= 2 && /^[A-Z]/.test(surface) && !/(?:^|[.!?:\n”"“] ?)$/.test(text.slice(Math.max(0, start - 2), start));
  return surface.length >= 3 && neighbours >= 3;
}

/** `wafer-on-wafer` is no wafer, `die-to-die` no die. */
function isPartOfCompound(text: string, { start, end }: Candidate): boolean {
  return /[A-Za-z0-9]-$/.test(text.slice(Math.max(0, start - 2), start)) || /^-(?:on|to|in|level|scale|up|down|out|by)\b/.test(text.slice(end, end + 7));
}

/** `CMM-DDR5` is no DDR5. */
function isPartOfDesignation(text: string, { start }: Candidate): boolean {
  return /(?<![A-Za-z])[A-Z]{2,}-$/.test(text.slice(Math.max(0, start - 8), start)) && /[A-Z]/.test(text[start] ?? '');
}

/** `Teslas` are cars, `ASML.AS` is a share. */
function isShares(kind: string, reading: number, text: string, { end }: Candidate): boolean {
  if (kind !== 'organization') return false;
  return /^\.[A-Z]{1,2}(?![A-Za-z])/.test(text.slice(end, end + 4)) || (reading === 1 && /^s(?![A-Za-z])/.test(text.slice(end, end + 2)));
}

/** `Rear Admiral Grace Hopper`, `Carrie Lam said`. */
function isPerson(text: string, { start, end }: Candidate): boolean {
  if (!/^[A-Z][a-z]/.test(text.slice(start, start + 2))) return false;
  const before = text.slice(Math.max(0, start - 40), start);
  return PERSON_BEFORE.test(before) || (GIVEN_NAME.test(before) && PERSON_AFTER.test(text.slice(end, end + 40)));
}

function cueNear(cues: readonly string[], { start, end }: Candidate, text: string): string | undefined {
  const before = sentenceStart(text, start);
  const around = `${text.slice(before, start)} ${text.slice(end, sentenceEnd(text, end))}`.toLowerCase().normalize('NFC').replace(/[\s\-·・]+/g, ' ');
  return cues.find((cue) => (/^[a-z0-9]{1,3}$/.test(cue) ? new RegExp(`(?<![a-z0-9])${cue}(?![a-z0-9])`).test(around) : around.includes(cue)));
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
