/** Which entities an article names, and how often. */
import type { Found } from './known';

/** An entity as the article names it. */
export interface Named {
  id: string;
  name: string;
  kind: string;
  count: number;
  inTitle: boolean;
}

/** Counts mentions by entity. */
export function createNames(titleMentions: readonly Found[]): { count: (mention: Found) => void; all(): Named[] } {
  const found = new Map<string, Named>();
  const entryOf = ({ entity, name, kind }: Found): Named => {
    let entry = found.get(entity);
    if (!entry) found.set(entity, (entry = { id: entity, name, kind, count: 0, inTitle: false }));
    return entry;
  };
  for (const mention of titleMentions) entryOf(mention).inTitle = true;
  return { count: (mention) => void entryOf(mention).count++, all: () => [...found.values()] };
}
