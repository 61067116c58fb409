/**
 * Other ways to find names in a text, as their users would use them, for the comparison. Times are nanoseconds a code
 * unit.
 */
import { AhoCorasick } from '@monyone/aho-corasick';
import { AhoCorasick as FastAhoCorasick } from '@monyone/aho-corasick/fast';
import { Window } from 'happy-dom';
import Mark from 'mark.js';
import { timed } from './throughput';

export interface Measured {
  label: string;
  time: number;
}

/** The Aho–Corasick automaton of an npm package, over lower-case text: it knows no folding and no words. */
export function ahoCorasick(names: readonly string[], blocks: readonly string[]): Measured {
  const automaton = new AhoCorasick(names.map((name) => name.toLowerCase()));
  return {
    label: '@monyone/aho-corasick',
    time: perUnit(blocks, 3, (block) => void automaton.matchInText(block.toLowerCase())),
  };
}

/** The same package's faster automaton, which can't be changed once built. */
export function fastAhoCorasick(names: readonly string[], blocks: readonly string[]): Measured {
  const automaton = new FastAhoCorasick(names.map((name) => name.toLowerCase()));
  return {
    label: '@monyone/aho-corasick/fast',
    time: perUnit(blocks, 3, (block) => void automaton.matchInText(block.toLowerCase())),
  };
}

/** One regular expression of all names, their common beginnings factored out. */
export function regExp(names: readonly string[], blocks: readonly string[]): Measured {
  const pattern = new RegExp(factored(names.map((name) => name.toLowerCase())), 'g');
  const few = blocks.slice(0, 12);
  return {
    label: 'RegExp of a factored alternation',
    time: perUnit(few, 1, (block) => {
      pattern.lastIndex = 0;
      while (pattern.exec(block.toLowerCase()));
    }),
  };
}

/** mark.js in a DOM of happy-dom; it marks as well, and can't do without. */
export function markJs(names: readonly string[], blocks: readonly string[]): Measured {
  const window = new Window();
  const { document } = window;
  const globals = globalThis as Record<string, unknown>;
  Object.assign(globals, { window, document, NodeFilter: window.NodeFilter, NodeList: window.NodeList });
  document.body.innerHTML = blocks.map((block) => `<p>${block.replace(/[<&]/g, ' ')}</p>`).join('');
  const marker = new Mark(document.body as unknown as HTMLElement);
  const size = blocks.reduce((sum, block) => sum + block.length, 0);
  const time = (timed(() => marker.mark([...names], { separateWordSearch: false, accuracy: 'exactly' })) * 1e6) / size;
  window.close();
  return { label: `mark.js (${names.length} names only)`, time };
}

function perUnit(blocks: readonly string[], rounds: number, work: (block: string) => void): number {
  const size = blocks.reduce((sum, block) => sum + block.length, 0);
  return (Math.min(...Array.from({ length: rounds }, () => timed(() => blocks.forEach(work)))) * 1e6) / size;
}

function factored(names: readonly string[]): string {
  interface Branch {
    ends: boolean;
    next: Map<string, Branch>;
  }
  const root: Branch = { ends: false, next: new Map() };
  for (const name of names) {
    let branch = root;
    for (const letter of name) {
      const next = branch.next.get(letter) ?? { ends: false, next: new Map<string, Branch>() };
      branch.next.set(letter, next);
      branch = next;
    }
    branch.ends = true;
  }
  const source = ({ ends, next }: Branch): string => {
    const options = [...next].map(
      ([letter, branch]) => letter.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&') + source(branch),
    );
    if (options.length === 0) return '';
    return `(?:${options.join('|')})${ends ? '?' : ''}`;
  };
  return source(root);
}
