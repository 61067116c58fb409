/**
 * Finds every stretch of a text that spells a name and stands as a word of its own, leftmost and longest first. All ends of a start
 * are kept until the boundary checks are done: a long candidate that fails must not hide a shorter valid one.
 */
import { isWord } from './boundaries';
import { fold } from './fold';
import type { Lexicon, LexiconName } from './lexicon';
import { Script, scriptOf } from './scripts';
import { step } from './trie';

/** A span (UTF-16 code units) and the names it can be, not yet decided between. */
export interface Candidate {
  start: number;
  end: number;
  names: readonly LexiconName[];
}

/** Candidates of a text in order, not overlapping. Linear in the text's length: a walk is at most as long as the longest name. */
export function findCandidates(text: string, lexicon: Lexicon): Candidate[] {
  const folded = fold(text);
  const { symbols, starts, ends, length } = folded;
  const { trie } = lexicon;
  const found: Candidate[] = [];
  for (let index = 0; index < length; ) {
    const best = longestAt(index);
    if (best) {
      found.push(best.candidate);
      index = best.next;
    } else {
      index++;
    }
  }
  return found;

  function longestAt(from: number): { candidate: Candidate; next: number } | undefined {
    if (from > 0 && insideWord(symbols[from - 1] as number, symbols[from] as number)) return undefined;
    let state = 0;
    let best: { candidate: Candidate; next: number } | undefined;
    for (let at = from; at < length; at++) {
      state = step(trie, state, symbols[at] as number);
      if (state < 0) break;
      const key = trie.value[state] as number;
      if (key < 0) continue;
      const start = starts[from] as number;
      const end = ends[at] as number;
      if (!isWord(text, start, end)) continue;
      const names = (lexicon.names[key] ?? []).filter((name) => hasShape(text.slice(start, end), name.shape));
      if (names.length > 0) best = { candidate: { start, end, names }, next: at + 1 };
    }
    return best;
  }
}

/** A Latin, Hangul or katakana word can only begin where its run begins. */
function insideWord(before: number, here: number): boolean {
  const script = scriptOf(here);
  const previous = scriptOf(before);
  if (script === Script.Latin || script === Script.Digit) return previous === Script.Latin || previous === Script.Digit;
  return (script === Script.Hangul || script === Script.Katakana) && previous === script;
}

function hasShape(surface: string, shape: LexiconName['shape']): boolean {
  if (shape === '') return true;
  const letters = surface.normalize('NFKC').replace(/[^A-Za-z]/g, '');
  return shape === 'upper' ? letters === letters.toUpperCase() : /^[A-Z]/.test(letters);
}
