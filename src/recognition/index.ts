/**
 * Recognition: text blocks and a lexicon in, mentions out. Pure: no browser, no Node, no clock; the same in the
 * background worker, in the commands and in tests. May import nothing but this room's own files.
 */
import { graphemeEnd } from './boundaries';
import type { Candidate } from './candidate';
import { findCandidates } from './candidates';
import { compileNames, type LexiconSource } from './compile';
import type { Spelling } from './compiled';
import { lookUp, type Lexicon } from './lexicon';
import { Evidence, isListed, link, noteProven, noteSure, type ArticleContext } from './linking';
import { findShortNames, noteShortNames } from './short-names';
import type { Span } from './span';
import { makerIn, spansOf } from './spans';
import { withWrittenForms } from './written-forms';

export type { LexiconSource } from './compile';
export { LexiconError } from './compiled';
export { openLexicon, type Lexicon } from './lexicon';
export type { ArticleContext } from './linking';
export { findUnknownNames, type UnknownName } from './unknown-names';

/** Compiles the names of some packs, with both written forms of Chinese names. See `compile.ts`. */
export function compileLexicon(packs: readonly LexiconSource[]): ArrayBuffer {
  return compileNames(packs.map(withWrittenForms), 'base');
}

/**
 * Compiles the names of a few packs to be laid over a compiled lexicon by {@link openLexicon}: a name more takes milliseconds so, and
 * nothing of the base is read again.
 */
export function compileDelta(packs: readonly LexiconSource[]): ArrayBuffer {
  return compileNames(packs.map(withWrittenForms), 'delta');
}

export interface RecogniseInput {
  title?: string | undefined;
  blocks: readonly string[];
  /** Indices of the blocks that are headings: each begins a section. */
  headings?: readonly number[] | undefined;
}

export interface RecogniseOptions {
  /** Whether general concepts are reported too; they are by default. */
  concepts?: boolean | undefined;
  /** Names that the reader said not to mark; with an entity, only for that one. */
  rejected?: readonly { name: string; entity?: string | undefined }[] | undefined;
  /** Whether each mention tells why it was made. */
  evidence?: boolean | undefined;
  /** What earlier blocks of the same article told. */
  context?: ArticleContext | undefined;
}

/** An entity found at a place. `start` and `end` are UTF-16 code units into the block; block -1 is the title. */
export interface Mention {
  block: number;
  start: number;
  end: number;
  surface: string;
  entity: string;
  /** The entity's label. */
  name: string;
  kind: string;
  /** 0 to 1. */
  score: number;
  /** Whether this is the entity's first mention in its section. */
  first: boolean;
  evidence?: string[];
}

export interface Recognised {
  mentions: Mention[];
  context: ArticleContext;
}

const SHORT_NAME_SCORE = 0.8;

/** A mention in one text, before the reader's wishes. */
interface Found extends Span {
  score: number;
  evidence: string[];
}

/** Finds every mention in an article, in reading order. Never throws on any text. */
export function recognise(input: RecogniseInput, lexicon: Lexicon, options: RecogniseOptions = {}): Recognised {
  const texts = input.title === undefined ? input.blocks : [input.title, ...input.blocks];
  const shift = input.title === undefined ? 0 : 1;
  const topics = new Set<Spelling>();
  const candidates = findCandidates(texts, lexicon, topics);
  const earlier = options.context;
  const context: ArticleContext = {
    sure: { ...earlier?.sure },
    chipWords: Math.max(earlier?.chipWords ?? 0, topics.size),
    short: { ...earlier?.short },
  };
  texts.forEach((text, index) => noteSure(candidates[index] ?? [], text, lexicon, context));
  texts.forEach((text, index) => noteProven(candidates[index] ?? [], text, lexicon, context));
  const evidence = new Evidence(lexicon, context, candidates, texts);
  const found = texts.map((text, index) => linked(text, candidates[index] ?? [], evidence));
  withShortNames(texts, found, lexicon, context);

  const headings = new Set(input.headings);
  const wanted = wishes(lexicon, options);
  const mentions: Mention[] = [];
  let seen = new Set<string>();
  found.forEach((list, index) => {
    const block = index - shift;
    if (headings.has(block) || block === 0) seen = new Set();
    for (const { start, end, entity, score, evidence: reasons } of list) {
      const id = lexicon.idOf(entity);
      const surface = (texts[index] ?? '').slice(start, end);
      if (!wanted(entity, surface)) continue;
      mentions.push({
        block,
        start,
        end,
        surface,
        entity: id,
        name: lexicon.labelOf(entity),
        kind: lexicon.kindOf(entity),
        score: Math.round(score * 100) / 100,
        first: !seen.has(id),
        ...(options.evidence ? { evidence: reasons } : {}),
      });
      seen.add(id);
    }
  });
  return { mentions, context };
}

/** The mentions of one text by the names of the lexicon. */
function linked(text: string, candidates: readonly Candidate[], evidence: Evidence): Found[] {
  const { lexicon } = evidence;
  const found: Found[] = [];
  let free = 0;
  for (const [at, own] of candidates.entries()) {
    if (own.start < free) continue;
    const open = own.names.some(({ reading }) => reading.when === 'cued');
    const whole = link(own, text, evidence, open && isListed(candidates, at, text, lexicon));
    const candidate = whole ? own : makerIn(text, own, lexicon);
    const chosen = whole ?? (candidate && link(candidate, text, evidence, false));
    if (!candidate || !chosen) continue;
    const span = { start: candidate.start, end: candidate.end, entity: chosen.entity };
    for (const { start, end: last, entity } of spansOf(text, span, lexicon)) {
      if (start < free) continue;
      const end = graphemeEnd(text, last);
      free = end;
      found.push({ start, end, entity, score: chosen.score, evidence: chosen.evidence });
    }
  }
  return found;
}

/** Puts in the mentions by short names that the article gives itself. */
function withShortNames(texts: readonly string[], found: Found[][], lexicon: Lexicon, context: ArticleContext): void {
  const short = context.short ?? {};
  texts.forEach((text, index) => noteShortNames(text, found[index] ?? [], lexicon, short));
  context.short = short;
  const ids = new Set(Object.values(short));
  if (ids.size === 0) return;
  const entities = new Map(lexicon.entitiesOf(ids).map((entity) => [lexicon.idOf(entity), entity]));
  const names = new Map(
    Object.entries(short).flatMap(([name, id]) => {
      const entity = entities.get(id);
      return entity === undefined ? [] : [[name, entity] as const];
    }),
  );
  texts.forEach((text, index) => {
    const own = found[index] ?? [];
    const more = findShortNames(text, names, own).map((span) => ({
      ...span,
      score: SHORT_NAME_SCORE,
      evidence: ['short name that the article gives'],
    }));
    if (more.length > 0) found[index] = [...own, ...more].sort((a, b) => a.start - b.start);
  });
}

/** Whether the reader wants a mention of an entity by a surface. */
function wishes(lexicon: Lexicon, options: RecogniseOptions): (entity: number, surface: string) => boolean {
  const rejected = (options.rejected ?? []).map(({ name, entity }) => ({ name: plain(name), entity }));
  return (entity, surface) =>
    !(options.concepts === false && lexicon.kindOf(entity) === 'concept') &&
    !rejected.some(
      (item) => item.name === plain(surface) && (item.entity === undefined || item.entity === lexicon.idOf(entity)),
    );
}

/** The ids of the entities that have this name, however it must be read in a text. */
export function entitiesCalled(name: string, lexicon: Lexicon): string[] {
  return [...new Set(lookUp(lexicon, name).map(({ entity }) => lexicon.idOf(entity)))];
}

/** How a rejected name is compared: a reader who rejects `TSMC` means `ＴＳＭＣ` too. */
function plain(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}
