/**
 * Search over all names in all languages: prefixes and slips of the finger count. An index of MiniSearch (BM25+ over a
 * radix tree), with names cut where the script changes, so that 하이닉스 finds SK하이닉스.
 */
import MiniSearch from 'minisearch';
import { LANGUAGES, type Entity, type Kind, type Role } from '../../knowledge/schema';

export interface SearchHit {
  id: string;
  /** The name that was found. */
  name: string;
}

export interface Filters {
  kind?: Kind | undefined;
  country?: string | undefined;
  role?: Role | undefined;
}

export interface SearchIndex {
  /** The best hits for a text, at most `limit`; for an empty text the entities with most links. */
  search(text: string, filters: Filters, limit: number): { hits: SearchHit[]; total: number };
}

type Searchable = Pick<Entity, 'id' | 'kind' | 'roles' | 'country' | 'names'>;

interface NameRecord {
  key: number;
  name: string;
}

/** Texts up to this many letters are looked up, longer ones are searched. */
const SHORT = 2;
/** Names are indexed in portions of this size, with a breath between them, so that a window stays alive meanwhile. */
const PORTION = 4000;

/** Builds the index. `degreeOf` is how many links an entity has: of equal names the better known comes first. */
export async function buildSearch(
  entities: readonly Searchable[],
  degreeOf: (id: string) => number,
): Promise<SearchIndex> {
  const names: string[] = [];
  const owners: Searchable[] = [];
  for (const entity of entities) {
    for (const name of new Set(LANGUAGES.flatMap((language) => entity.names[language] ?? []))) {
      names.push(name);
      owners.push(entity);
    }
  }
  const index = new MiniSearch<NameRecord>({ idField: 'key', fields: ['name'], tokenize, processTerm: fold });
  await index.addAllAsync(
    names.map((name, key) => ({ key, name })),
    { chunkSize: PORTION },
  );
  const foldedNames = names.map(fold);
  const beginnings = new Beginnings(names);
  const byDegree = [...entities].sort((a, b) => degreeOf(b.id) - degreeOf(a.id));

  return {
    search(text, filters, limit) {
      const wanted = fold(text.trim());
      if (wanted === '') {
        const found = byDegree.filter((entity) => passes(entity, filters));
        return {
          hits: found.slice(0, limit).map(({ id, names: all }) => ({ id, name: all.en?.[0] ?? id })),
          total: found.length,
        };
      }
      const found = new Map<string, SearchHit & { score: number }>();
      for (const [key, score] of wanted.length <= SHORT ? beginnings.find(wanted) : ranked(index, text)) {
        const [owner, name, folded] = [owners[key], names[key], foldedNames[key]];
        if (!owner || name === undefined || folded === undefined || !passes(owner, filters)) continue;
        // The more of a name is typed, and the better known its owner, the likelier it is meant.
        const typed = folded.startsWith(wanted) ? 2 + 4 * (wanted.length / folded.length) : 1;
        const total = Math.log2(1 + score) * typed * (1 + Math.log2(1 + degreeOf(owner.id)) / 4);
        const earlier = found.get(owner.id);
        if (!earlier || earlier.score < total) found.set(owner.id, { id: owner.id, name, score: total });
      }
      const sorted = [...found.values()].sort((a, b) => b.score - a.score);
      return { hits: sorted.slice(0, limit).map(({ id, name }) => ({ id, name })), total: sorted.length };
    },
  };
}

/** The names that have all words of the text, else those that have some, with their scores. */
function ranked(index: MiniSearch<NameRecord>, text: string): [number, number][] {
  const find = (combineWith: 'AND' | 'OR') =>
    index.search(text, { prefix: true, fuzzy: slips, combineWith, maxFuzzy: 2 });
  const all = find('AND');
  return (all.length > 0 ? all : find('OR')).map(({ id, score }) => [id as number, score]);
}

/**
 * The words of all names in order. One or two letters begin so many words that ranking them all would take longer than
 * a keystroke may.
 */
class Beginnings {
  private readonly words: (readonly [word: string, key: number])[];

  constructor(names: readonly string[]) {
    this.words = names
      .flatMap((name, key) => tokenize(name).map((word) => [fold(word), key] as const))
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  }

  /** The names with a word that begins so, each with the same score. */
  find(beginning: string): [number, number][] {
    let [low, high] = [0, this.words.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.words[middle]?.[0] ?? '') < beginning) low = middle + 1;
      else high = middle;
    }
    const keys = new Set<number>();
    for (let at = low; this.words[at]?.[0].startsWith(beginning); at++) keys.add(this.words[at]?.[1] ?? 0);
    return [...keys].map((key) => [key, 1]);
  }
}

function passes(entity: Searchable, { kind, country, role }: Filters): boolean {
  return (
    (!kind || entity.kind === kind) &&
    (!country || entity.country === country) &&
    (!role || entity.roles.includes(role))
  );
}

function fold(term: string): string {
  return term.normalize('NFKC').toLowerCase();
}

/** A run of one script: Korean, Chinese characters, kana, or anything else. */
const RUN =
  /\p{Script=Hangul}+|\p{Script=Han}+|[\p{Script=Hiragana}\p{Script=Katakana}ー]+|[^\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+/gu;

/** Words, and the parts of a word where its script changes: `SK하이닉스` → `SK하이닉스`, `SK`, `하이닉스`. */
function tokenize(text: string): string[] {
  return text
    .split(/[\s\p{P}\p{S}]+/u)
    .filter(Boolean)
    .flatMap((word) => {
      const runs = word.match(RUN) ?? [];
      return runs.length > 1 ? [word, ...runs] : [word];
    });
}

/** How many slips a term may have: none in short ones, where everything is near everything. */
function slips(term: string): number | boolean {
  const short = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(term) ? 3 : 4;
  return term.length < short || /^\p{N}+$/u.test(term) ? false : term.length < 6 ? 1 : 2;
}
