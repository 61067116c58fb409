/**
 * From spellings to candidates: those that stand as words of their own, leftmost and longest first. All ends of a start
 * are tried: a long spelling that fails the boundary checks must not hide a shorter valid one.
 */
import { isWord, splitsHangul } from './boundaries';
import type { Candidate } from './candidate';
import { PATTERN, Shape, TOPIC, type Lexicon, type LexiconName } from './lexicon';
import { readPatterns } from './patterns';
import { scan } from './scan';

/**
 * Candidates of a text in order, not overlapping. The words about chips that it has are added to `topics`, as values of
 * the trie.
 */
export function findCandidates(text: string, lexicon: Lexicon, topics?: Set<number>): Candidate[] {
  const { count, places } = scan(text, lexicon);
  const found: Candidate[] = [];
  const patterns: { start: number; rule: number }[] = [];
  let free = 0;
  for (let first = 0; first < count;) {
    const start = places[first * 3] as number;
    let after = first + 1;
    while (after < count && places[after * 3] === start) after++;
    let taken = start < free;
    for (let hit = after - 1; hit >= first; hit--) {
      const end = places[hit * 3 + 1] as number;
      const value = places[hit * 3 + 2] as number;
      const names = lexicon.namesAt(value);
      for (const { entity, reading } of names) {
        if (entity === PATTERN) patterns.push({ start, rule: reading });
        else if (entity === TOPIC && isWord(text, start, end)) topics?.add(value);
      }
      const candidate = taken ? undefined : candidateAt(text, start, end, names);
      if (!candidate) continue;
      found.push(candidate);
      free = end;
      taken = true;
    }
    first = after;
  }
  return patterns.length > 0 ? merged(found, readPatterns(text, patterns, lexicon)) : found;
}

function candidateAt(text: string, start: number, end: number, spelled: readonly LexiconName[]): Candidate | undefined {
  if (spelled.every(({ entity }) => entity >= TOPIC) || !isWord(text, start, end)) return undefined;
  const glued = splitsHangul(text, start);
  const names = spelled.filter(
    ({ entity, shape, reading }) => entity < TOPIC && hasShape(text, start, end, shape) && (!glued || reading <= 1),
  );
  return names.length > 0 ? { start, end, names } : undefined;
}

function hasShape(text: string, start: number, end: number, shape: Shape): boolean {
  if (shape === Shape.Any) return true;
  const letters = text
    .slice(start, end)
    .normalize('NFKC')
    .replace(/[^A-Za-z]/g, '');
  return shape === Shape.Upper ? letters === letters.toUpperCase() : /^[A-Z]/.test(letters);
}

/**
 * Both lists in order without overlap: what begins first stays, then what is longer; a name beats a pattern as long.
 */
function merged(names: readonly Candidate[], patterns: readonly Candidate[]): Candidate[] {
  const all = [...names, ...patterns].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Candidate[] = [];
  for (const candidate of all) if (candidate.start >= (kept.at(-1)?.end ?? 0)) kept.push(candidate);
  return kept;
}
