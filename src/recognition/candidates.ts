/**
 * From spellings to candidates: those that stand as words of their own, leftmost and longest first. All ends of a start are tried: a
 * long spelling that fails the boundary checks must not hide a shorter valid one.
 */
import { isWord, splitsHangul } from './boundaries';
import type { Candidate } from './candidate';
import { Shape, type LexiconName, type Spelling } from './compiled';
import { numbered, type Layer, type Lexicon } from './lexicon';
import { readPatterns } from './rules/patterns';
import { scan } from './scan';

/** A spelling at a place, in UTF-16 code units. */
interface Hit {
  start: number;
  end: number;
  spelling: Spelling;
}

/**
 * Candidates of some texts, each in order and not overlapping. The words about chips that they have are added to `topics`. Layer by layer:
 * to go from one to another means another folding table.
 */
export function findCandidates(texts: readonly string[], lexicon: Lexicon, topics?: Set<Spelling>): Candidate[][] {
  const [base, ...deltas] = lexicon.layers.map((layer) => texts.map((text) => hitsIn(text, layer)));
  return texts.map((text, index) => {
    const more = deltas.flatMap((hits) => hits[index] ?? []);
    const own = base?.[index] ?? [];
    return candidatesOf(text, more.length > 0 ? inOrder([...own, ...more]) : own, lexicon, topics);
  });
}

function hitsIn(text: string, layer: Layer): Hit[] {
  const { count, places } = scan(text, layer.names);
  const hits: Hit[] = [];
  for (let place = 0; place < count * 3; place += 3) {
    const spelling = layer.names.at(places[place + 2] as number);
    const names = numbered(spelling.names, layer);
    hits.push({
      start: places[place] as number,
      end: places[place + 1] as number,
      spelling: names === spelling.names ? spelling : { ...spelling, names },
    });
  }
  return hits;
}

/** By start, shorter before longer; what several layers spell alike is one. */
function inOrder(hits: Hit[]): Hit[] {
  const joined: Hit[] = [];
  for (const hit of hits.sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1);
    if (last?.start === hit.start && last.end === hit.end)
      joined[joined.length - 1] = {
        ...last,
        spelling: {
          ...last.spelling,
          names: [...last.spelling.names, ...hit.spelling.names],
          exception: last.spelling.exception || hit.spelling.exception,
        },
      };
    else joined.push(hit);
  }
  return joined;
}

function candidatesOf(text: string, hits: readonly Hit[], lexicon: Lexicon, topics?: Set<Spelling>): Candidate[] {
  const found: Candidate[] = [];
  const patterns: { start: number; rule: number }[] = [];
  let free = 0;
  // Where the longest of the exceptions ends that have begun.
  let excepted = 0;
  for (let first = 0; first < hits.length;) {
    const start = (hits[first] as Hit).start;
    let after = first + 1;
    while (hits[after]?.start === start) after++;
    for (let at = first; at < after; at++) {
      const { end, spelling } = hits[at] as Hit;
      if (spelling.exception) excepted = Math.max(excepted, end);
    }
    let taken = start < free;
    for (let at = after - 1; at >= first; at--) {
      const { end, spelling } = hits[at] as Hit;
      for (const rule of spelling.rules) patterns.push({ start, rule });
      if (spelling.topic && isWord(text, start, end)) topics?.add(spelling);
      const candidate = taken || end <= excepted ? undefined : candidateAt(text, start, end, spelling.names);
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
  if (spelled.length === 0 || !isWord(text, start, end)) return undefined;
  const glued = splitsHangul(text, start);
  const names = spelled.filter(
    ({ shape, reading }) => hasShape(text, start, end, shape) && (!glued || reading.when !== 'cued'),
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
