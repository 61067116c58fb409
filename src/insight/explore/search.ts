/**
 * Search over all names in all languages: prefixes and slips of the finger count. An index of MiniSearch (BM25+ over a radix tree),
 * with names cut where the script changes, so that 하이닉스 finds SK하이닉스.
 */
import MiniSearch from 'minisearch';
import { LANGUAGES, type Entity, type Kind } from '../../knowledge/schema';

export interface SearchHit {
  id: string;
  /** The name that was found. */
  name: string;
}

export interface Filters {
  kind?: Kind | undefined;
  country?: string | undefined;
  role?: string | undefined;
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

/** Names are indexed in portions of this size, with a breath between them, so that a window stays alive meanwhile. */
const PORTION = 4000;

/** Builds the index. `degreeOf` is how many links an entity has: of equal names the better known comes first. */
export async function buildSearch(entities: readonly Searchable[], degreeOf: (id: string) => number): Promise<SearchIndex> {
  const names: string[] = [];
  const owners: Searchable[] = [];
  for (const entity of entities) {
    for (const name of new Set(LANGUAGES.flatMap((language) => entity.names[language] ?? []))) {
      names.push(name);
      owners.push(entity);
    }
  }
  const index = new MiniSearch<NameRecord>({ idField: 'key', fields: ['name'], tokenize, processTerm: fold });
  await index.addAllAsync(names.map((name, key) => ({ key, name })), { chunkSize: PORTION });
  const byDegree = [...entities].sort((a, b) => degreeOf(b.id) - degreeOf(a.id));

  return {
    search(text, filters, limit) {
      const wanted = fold(text.trim());
      if (wanted === '') {
        const found = byDegree.filter((entity) => passes(entity, filters));
        return { hits: found.slice(0, limit).map(({ id, names: all }) => ({ id, name: all.en?.[0] ?? id })), total: found.length };
      }
      const found = new Map<string, SearchHit & { score: number }>();
      for (const { id, score } of index.search(text, { prefix: true, fuzzy: slips, combineWith: 'AND', maxFuzzy: 2 })) {
        const [owner, name] = [owners[id as number], names[id as number]];
        if (!owner || name === undefined || !passes(owner, filters)) continue;
        const folded = fold(name);
        // The more of a name is typed, and the better known its owner, the likelier it is meant.
        const typed = folded.startsWith(wanted) ? 2 + 4 * (wanted.length / folded.length) : 1;
        const total = score * typed * (1 + Math.log2(1 + degreeOf(owner.id)) / 4);
        const earlier = found.get(owner.id);
        if (!earlier || earlier.score < total) found.set(owner.id, { id: owner.id, name, score: total });
      }
      const sorted = [...found.values()].sort((a, b) => b.score - a.score);
      return { hits: sorted.slice(0, limit).map(({ id, name }) => ({ id, name })), total: sorted.length };
    },
  };
}

function passes(entity: Searchable, { kind, country, role }: Filters): boolean {
  return (!kind || entity.kind === kind) && (!country || entity.country === country) && (!role || entity.roles.includes(role));
}

function fold(term: string): string {
  return term.normalize('NFKC').toLowerCase();
}

/** A run of one script: Korean, Chinese characters, kana, or anything else. */
const RUN = /\p{Script=Hangul}+|\p{Script=Han}+|[\p{Script=Hiragana}\p{Script=Katakana}ー]+|[^\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+/gu;

/** Words, and the parts of a word where its script changes: `SK하이닉스` → `SK하이닉스`, `SK`, `하이닉스`. */
function tokenize(text: string): string[] {
  return text.split(/[\s\p{P}\p{S}]+/u).filter(Boolean).flatMap((word) => {
    const runs = word.match(RUN) ?? [];
    return runs.length > 1 ? [word, ...runs] : [word];
  });
}

/** How many slips a term may have: none in short ones, where everything is near everything. */
function slips(term: string): number | boolean {
  const short = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(term) ? 3 : 4;
  return term.length < short || /^\p{N}+$/u.test(term) ? false : term.length < 7 ? 1 : 2;
}
