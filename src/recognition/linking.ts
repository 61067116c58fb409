/**
 * Decides which candidates are mentions, and of which entity, by evidence from the whole article: distinct names elsewhere, cue
 * words near by, whether the article is about chips at all, and nearness in the knowledge graph.
 */
import type { Candidate } from './candidates';
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

/** Notes what the distinct names of a block prove. */
export function noteSure(candidates: readonly Candidate[], lexicon: Lexicon, context: ArticleContext): void {
  for (const { names } of candidates) {
    const sure = names.filter((name) => name.reading === 0);
    if (sure.length !== 1) continue;
    const entity = lexicon.entities[(sure[0] as LexiconName).entity];
    if (entity && entity.kind !== 'concept') context.sure[entity.id] = (context.sure[entity.id] ?? 0) + 1;
  }
}

/** Whether the article is about chips, so that `Apple` and `Amazon` are worth a mark. */
export function isAboutChips(context: ArticleContext): boolean {
  const sure = Object.keys(context.sure).length;
  return sure >= 3 || (sure >= 1 && context.chipWords >= 1) || context.chipWords >= 2;
}

/** The entity a candidate means, or nothing when the evidence does not carry it. */
export function link(candidate: Candidate, text: string, lexicon: Lexicon, context: ArticleContext): Link | undefined {
  const links = candidate.names.flatMap((name) => judge(name, candidate, text, lexicon, context) ?? []);
  return links.sort((a, b) => b.score - a.score || a.entity - b.entity)[0];
}

function judge(name: LexiconName, candidate: Candidate, text: string, lexicon: Lexicon, context: ArticleContext): Link | undefined {
  const entity = lexicon.entities[name.entity];
  if (!entity) return undefined;
  const evidence: string[] = [];
  const known = context.sure[entity.id] ?? 0;
  let score = 0;
  if (name.reading === 0) {
    score = 0.9;
    evidence.push('distinct name');
  } else if (known > 0) {
    score = 0.85;
    evidence.push('named in full elsewhere in the article');
  } else if (name.reading === 1) {
    if (!isAboutChips(context)) return undefined;
    score = 0.7;
    evidence.push('the article is about chips');
  } else {
    const cue = cueNear(lexicon.cues[name.reading - 2] ?? [], candidate, text);
    if (cue === undefined || (!isAboutChips(context) && cue.length < 3)) return undefined;
    score = 0.75;
    evidence.push(`near "${cue}"`);
  }
  const neighbours = entity.near.filter((index) => (context.sure[lexicon.entities[index]?.id ?? ''] ?? 0) > 0).length;
  if (neighbours > 0) evidence.push(`${neighbours} related names in the article`);
  // Among several readings the best known in this article wins; neighbours and fame only break ties.
  const tie = Math.min(0.05, known * 0.01) + Math.min(0.03, neighbours * 0.004) + Math.min(0.01, entity.near.length * 0.0001);
  return { entity: name.entity, score: Math.min(1, score + tie), evidence };
}

function cueNear(cues: readonly string[], { start, end }: Candidate, text: string): string | undefined {
  const before = sentenceStart(text, start);
  const around = `${text.slice(before, start)} ${text.slice(end, sentenceEnd(text, end))}`.toLowerCase().normalize('NFC').replace(/[\s\-·・]+/g, ' ');
  return cues.find((cue) => (/^[a-z0-9]{1,3}$/.test(cue) ? new RegExp(`(?<![a-z0-9])${cue}(?![a-z0-9])`).test(around) : around.includes(cue)));
}

function sentenceStart(text: string, from: number): number {
  const floor = Math.max(0, from - CUE_REACH);
  for (let at = from - 1; at > floor; at--) if (/[。！？!?\n]/.test(text[at] ?? '') || (text[at] === '.' && text[at + 1] === ' ')) return at + 1;
  return floor;
}

function sentenceEnd(text: string, from: number): number {
  const ceiling = Math.min(text.length, from + CUE_REACH);
  for (let at = from; at < ceiling; at++) if (/[。！？!?\n]/.test(text[at] ?? '') || (text[at] === '.' && text[at + 1] === ' ')) return at;
  return ceiling;
}
