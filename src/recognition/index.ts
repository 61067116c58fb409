/**
 * Recognition: text blocks and a lexicon in, mentions out. Pure: no browser, no Node, no clock; the same in the
 * background worker, in the commands and in tests. May import nothing but this room's own files.
 */
import { graphemeEnd } from './boundaries';
import { findCandidates } from './candidates';
import { compileNames, type LexiconSource } from './compile';
import type { Spelling } from './compiled';
import { lookUp, type Lexicon } from './lexicon';
import { Evidence, isListed, link, noteProven, noteSure, type ArticleContext } from './linking';
import { makerIn, spansOf } from './spans';
import { withWrittenForms } from './written-forms';

export type { LexiconSource } from './compile';
export { LexiconError } from './compiled';
export { openLexicon, type Lexicon } from './lexicon';
export type { ArticleContext } from './linking';

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

/** Finds every mention in an article, in reading order. Never throws on any text. */
export function recognise(input: RecogniseInput, lexicon: Lexicon, options: RecogniseOptions = {}): Recognised {
  const texts = input.title === undefined ? input.blocks : [input.title, ...input.blocks];
  const shift = input.title === undefined ? 0 : 1;
  const topics = new Set<Spelling>();
  const candidates = findCandidates(texts, lexicon, topics);
  const context: ArticleContext = { sure: { ...options.context?.sure }, chipWords: options.context?.chipWords ?? 0 };
  context.chipWords = Math.max(context.chipWords, topics.size);
  texts.forEach((text, index) => noteSure(candidates[index] ?? [], text, lexicon, context));
  texts.forEach((text, index) => noteProven(candidates[index] ?? [], text, lexicon, context));
  const evidence = new Evidence(lexicon, context, candidates);

  const headings = new Set(input.headings);
  const rejected = (options.rejected ?? []).map(({ name, entity }) => ({ name: plain(name), entity }));
  const mentions: Mention[] = [];
  let seen = new Set<string>();
  texts.forEach((text, index) => {
    const block = index - shift;
    if (headings.has(block) || block === 0) seen = new Set();
    let free = 0;
    const list = candidates[index] ?? [];
    for (const [at, found] of list.entries()) {
      if (found.start < free) continue;
      const open = found.names.some(({ reading }) => reading.when === 'cued');
      const whole = link(found, text, evidence, open && isListed(list, at, text, lexicon));
      const candidate = whole ? found : makerIn(text, found, lexicon);
      const chosen = whole ?? (candidate && link(candidate, text, evidence, false));
      if (!candidate || !chosen) continue;
      for (const { start, end: last, entity } of spansOf(
        text,
        { start: candidate.start, end: candidate.end, entity: chosen.entity },
        lexicon,
      )) {
        if (start < free) continue;
        const end = graphemeEnd(text, last);
        free = end;
        const id = lexicon.idOf(entity);
        const kind = lexicon.kindOf(entity);
        const surface = text.slice(start, end);
        if (options.concepts === false && kind === 'concept') continue;
        if (
          rejected.length > 0 &&
          rejected.some((item) => item.name === plain(surface) && (item.entity === undefined || item.entity === id))
        )
          continue;
        mentions.push({
          block,
          start,
          end,
          surface,
          entity: id,
          name: lexicon.labelOf(entity),
          kind,
          score: Math.round(chosen.score * 100) / 100,
          first: !seen.has(id),
          ...(options.evidence ? { evidence: chosen.evidence } : {}),
        });
        seen.add(id);
      }
    }
  });
  return { mentions, context };
}

/** The ids of the entities that have this name, however it must be read in a text. */
export function entitiesCalled(name: string, lexicon: Lexicon): string[] {
  return [...new Set(lookUp(lexicon, name).map(({ entity }) => lexicon.idOf(entity)))];
}

/** How a rejected name is compared: a reader who rejects `TSMC` means `ＴＳＭＣ` too. */
function plain(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}
