/**
 * Which entities an authored English sentence names: whole words, the longest name first. Only for the knowledge's own sentences, which
 * call things by their names; articles are read by `recognition`.
 */
import type { Pack } from './schema';

/** Words of the longest name that is looked for. */
const LONGEST = 5;
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}.+&/-]*[\p{L}\p{N}+])?/gu;

/** A function from a text to the ids of the entities of the pack that it names, each once, in order. */
export function nameFinder({ entities }: Pick<Pack, 'entities'>): (text: string) => string[] {
  const owners = new Map<string, string>();
  for (const { id, names } of entities) {
    for (const name of names.en ?? []) {
      const key = wordsOf(name).join(' ');
      // A word without a capital or a digit is a word of the language before it is a name.
      if (!owners.has(key) && /[\p{Lu}\p{N}]/u.test(name)) owners.set(key, id);
    }
  }
  return (text) => {
    const words = wordsOf(text);
    const found = new Set<string>();
    for (let at = 0; at < words.length;) {
      let length = Math.min(LONGEST, words.length - at);
      while (length > 0 && !owners.has(words.slice(at, at + length).join(' '))) length--;
      const id = owners.get(words.slice(at, at + length).join(' '));
      if (id !== undefined) found.add(id);
      at += Math.max(1, length);
    }
    return [...found];
  };
}

/** The words of a text, without the possessive. */
function wordsOf(text: string): string[] {
  return (text.match(WORD) ?? []).map((word) => word.replace(/[’']s$/, ''));
}
