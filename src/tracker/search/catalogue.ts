/**
 * The archive as it can be asked: which articles, in which order, and which values there are to filter by. Reads the segments once
 * and keeps up to a fixed number of them, so that memory does not grow with the archive; larger archives are read through.
 */
import type { Meta, TrackerStore } from '../database';
import { docHas, docValues, fieldValues, searchSegment, type Doc, type Field, type Segment } from './segment';
import { needlesOf, type Needle } from './words';

/** Several values of one field are alternatives; fields are all required. Days and times are compared as text. */
export interface Query {
  text?: string;
  fields?: Partial<Record<Field, readonly string[]>>;
  /** Days, both included; either may be missing. */
  published?: { from?: string | undefined; to?: string | undefined };
  sort?: Sort;
}

export const SORTS = ['saved', 'oldest', 'relevance', 'published', 'title', 'publisher', 'rating'] as const;
export type Sort = (typeof SORTS)[number];

/** A value of a field and how many articles have it. */
export interface FieldCount {
  value: string;
  count: number;
}

export interface Catalogue {
  /** Takes in what has changed in the database. */
  refresh(): Promise<void>;
  /** Keys of the articles that match, in order. */
  find(query: Query): Promise<number[]>;
  /** The values of some fields, most frequent first. */
  values(fields: readonly Field[]): Promise<Map<Field, FieldCount[]>>;
  /** All articles that have a value, with another field's value of each: `entity=tsmc` → day. */
  column(field: Field): Promise<Map<number, string>>;
}

/** So many segments stay in memory: the index of about 16,000 articles, some 30 MB. */
const KEPT = 64;
const STEP = 16;
/** A hit in the title counts as much as so many in the text. */
const TITLE = 3;

export function createCatalogue(db: TrackerStore): Catalogue {
  const kept = new Map<number, { merges: number; segment: Segment }>();
  let merges: Meta['segments'] = {};
  let fresh = new Map<number, Doc>();

  const refresh = async (): Promise<void> => {
    const transaction = db.transaction(['fresh', 'meta']);
    const [docs, counts] = await Promise.all([transaction.objectStore('fresh').getAll(), transaction.objectStore('meta').get('segments')]);
    fresh = new Map(docs.map((doc) => [doc.key, doc]));
    merges = (counts as Meta['segments'] | undefined) ?? {};
    for (const [block, { merges: known }] of kept) if (merges[block] !== known) kept.delete(block);
  };

  const forEachSegment = async (work: (segment: Segment) => void): Promise<void> => {
    const blocks = Object.keys(merges).map(Number);
    for (let at = 0; at < blocks.length; at += STEP) {
      const part = blocks.slice(at, at + STEP);
      const missing = part.filter((block) => !kept.has(block));
      const read = new Map(missing.length === 0 ? [] : (await readSegments(db, missing)).map((segment) => [segment.block, segment]));
      for (const block of part) {
        const segment = kept.get(block)?.segment ?? read.get(block);
        if (!segment) continue;
        if (kept.size < KEPT && !kept.has(block)) kept.set(block, { merges: merges[block] ?? 0, segment });
        work(segment);
      }
    }
  };

  /** Every key that has a needle. */
  const search = async (list: 'words' | 'titles', needle: Needle): Promise<Set<number>> => {
    const found = new Set<number>();
    await forEachSegment((segment) => searchSegment(segment, list, needle, (key) => !fresh.has(key) && found.add(key)));
    for (const doc of fresh.values()) if (docHas(doc, list, needle)) found.add(doc.key);
    return found;
  };

  const forEachValue = async (fields: readonly Field[], found: (value: string, keys: readonly number[], field: Field) => void): Promise<void> => {
    await forEachSegment((segment) => fields.forEach((field) => fieldValues(segment, field, (value, keys) => found(value, keys.filter((key) => !fresh.has(key)), field))));
    for (const doc of fresh.values()) for (const field of fields) for (const value of docValues(doc, field)) found(value, [doc.key], field);
  };

  const withValue = async (field: Field, wanted: (value: string) => boolean): Promise<Set<number>> => {
    const keys = new Set<number>();
    await forEachValue([field], (value, list) => wanted(value) && list.forEach((key) => keys.add(key)));
    return keys;
  };

  const column = async (field: Field): Promise<Map<number, string>> => {
    const values = new Map<number, string>();
    await forEachValue([field], (value, keys) => keys.forEach((key) => values.set(key, value)));
    return values;
  };

  const find = async ({ text = '', fields = {}, published, sort = 'saved' }: Query): Promise<number[]> => {
    const needles = needlesOf(text);
    if (text.trim() !== '' && needles.length === 0) return [];
    const sets = [];
    for (const needle of needles) sets.push(await search('words', needle));
    for (const [field, values] of Object.entries(fields)) if (values.length > 0) sets.push(await withValue(field as Field, (value) => values.includes(value)));
    const { from, to } = published ?? {};
    if (from || to) sets.push(await withValue('published', (day) => (!from || day >= from) && (!to || day <= to)));
    const all = sets.length > 0 ? intersection(sets) : [...(await withValue('saved', () => true))];
    all.sort((a, b) => b - a);
    return ordered(all, sort, needles);
  };

  const ordered = async (keys: number[], sort: Sort, needles: readonly Needle[]): Promise<number[]> => {
    if (sort === 'relevance') {
      const scores = new Map<number, number>();
      for (const needle of needles) for (const key of await search('titles', needle)) scores.set(key, (scores.get(key) ?? 0) + TITLE);
      return keys.sort((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0));
    }
    const values = await column(sort === 'oldest' ? 'saved' : sort);
    const rises = sort === 'oldest' || sort === 'title' || sort === 'publisher';
    // What has no value stands last in either direction.
    return keys.sort((a, b) => {
      const [first, second] = [values.get(a), values.get(b)];
      if (first === undefined || second === undefined) return Number(first === undefined) - Number(second === undefined);
      return first === second ? 0 : (first < second ? -1 : 1) * (rises ? 1 : -1);
    });
  };

  return {
    refresh,
    find,
    column,
    async values(fields) {
      const tallies = new Map(fields.map((field) => [field, new Map<string, number>()]));
      // One pass for all fields: large archives are read through.
      await forEachValue(fields, (value, keys, field) => {
        const tally = tallies.get(field);
        if (keys.length > 0) tally?.set(value, (tally.get(value) ?? 0) + keys.length);
      });
      return new Map([...tallies].map(([field, tally]) => [field, [...tally].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))]));
    },
  };
}

async function readSegments(db: TrackerStore, blocks: readonly number[]): Promise<Segment[]> {
  const { store } = db.transaction('segments');
  return (await Promise.all(blocks.map((block) => store.get(block)))).filter((segment) => segment !== undefined);
}

function intersection(sets: readonly Set<number>[]): number[] {
  const [smallest, ...others] = [...sets].sort((a, b) => a.size - b.size);
  return [...(smallest ?? [])].filter((key) => others.every((set) => set.has(key)));
}

