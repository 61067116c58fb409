/**
 * Finds every stretch of a text that spells a name and stands as a word of its own, leftmost and longest first. All ends of a start
 * are kept until the boundary checks are done: a long candidate that fails must not hide a shorter valid one.
 */
import { isWord, splitsHangul } from './boundaries';
import { endOf, fold, startOf } from './fold';
import { matchTail, PATTERN, Shape, valueAt, type Lexicon, type LexiconName } from './lexicon';
import { readPatterns } from './patterns';

/** A span (UTF-16 code units) and the names it can be, not yet decided between. */
export interface Candidate {
  start: number;
  end: number;
  names: readonly LexiconName[];
  /** The organization that the article has to name for this to be anything. */
  maker?: number;
}

/** Candidates of a text in order, not overlapping. Linear in the text's length: a walk is at most as long as the longest name. */
export function findCandidates(text: string, lexicon: Lexicon): Candidate[] {
  const { codes, heads, starts } = fold(text, lexicon.table);
  const { nodes, tail } = lexicon;
  const found: Candidate[] = [];
  const patterns: { start: number; rule: number }[] = [];
  const root = (nodes[0] as number) >> 1;
  /** Ends and values of what the walk from one start came by. */
  const hits: number[] = [];
  let free = 0;
  for (let index = 0; index < starts; index++) {
    const from = heads[index] as number;
    let state = root + (codes[from] as number);
    if (nodes[state * 2 + 1] !== 0 || from < free) continue;
    let at = from + 1;
    let base = nodes[state * 2] as number;
    for (;;) {
      if (base < 0) {
        const end = matchTail(tail, ~base, codes, at);
        if (end > 0) hits.push(end, valueAt(tail, ~base));
        break;
      }
      if ((base & 1) === 1) hits.push(at, valueAt(tail, ~(nodes[(base >> 1) * 2] as number)));
      const next = (base >> 1) + (codes[at] as number);
      if (nodes[next * 2 + 1] !== state) break;
      state = next;
      base = nodes[next * 2] as number;
      at++;
    }
    while (hits.length > 0) {
      const value = hits.pop() as number;
      const end = hits.pop() as number;
      const start = startOf(from);
      const names = lexicon.namesAt(value);
      for (const { entity, reading } of names) if (entity === PATTERN) patterns.push({ start, rule: reading });
      const candidate = candidateAt(text, start, endOf(end - 1), names);
      if (candidate && from >= free) {
        found.push(candidate);
        free = end;
      }
    }
  }
  return patterns.length > 0 ? merged(found, readPatterns(text, patterns, lexicon)) : found;
}

function candidateAt(text: string, start: number, end: number, spelled: readonly LexiconName[]): Candidate | undefined {
  if (!isWord(text, start, end)) return undefined;
  const glued = splitsHangul(text, start);
  const names = spelled.filter(({ entity, shape, reading }) => entity !== PATTERN && hasShape(text.slice(start, end), shape) && (!glued || reading <= 1));
  return names.length > 0 ? { start, end, names } : undefined;
}

function hasShape(surface: string, shape: Shape): boolean {
  if (shape === Shape.Any) return true;
  const letters = surface.normalize('NFKC').replace(/[^A-Za-z]/g, '');
  return shape === Shape.Upper ? letters === letters.toUpperCase() : /^[A-Z]/.test(letters);
}

/** Both lists in order without overlap: what begins first stays, then what is longer; a name beats a pattern as long. */
function merged(names: readonly Candidate[], patterns: readonly Candidate[]): Candidate[] {
  const all = [...names, ...patterns].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Candidate[] = [];
  for (const candidate of all) if (candidate.start >= (kept.at(-1)?.end ?? 0)) kept.push(candidate);
  return kept;
}
