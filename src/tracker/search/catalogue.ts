/**
 * The archive as it can be asked: which articles, in which order, and which values there are to filter by. Reads the
 * segments once and keeps up to a fixed number of them, so that memory does not grow with the archive; larger archives
 * are read through.
 */
import type { Meta, TrackerStore } from '../schema';
import { hitInDoc, hitsInSegment, type Hit, type Question } from './find';
import { docValues, fieldValues, type Doc, type Field, type Segment } from './segment';
import { needlesOf } from './words';

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
}

/** So many segments stay in memory: the index of about 16,000 articles, some 30 MB. */
const KEPT = 64;
const STEP = 16;

export function createCatalogue(db: TrackerStore): Catalogue {
  const kept = new Map<number, { merges: number; segment: Segment }>();
  let merges: Meta['segments'] = {};
  let fresh = new Map<number, Doc>();

  const refresh = async (): Promise<void> => {
    const transaction = db.transaction(['fresh', 'meta']);
    const [docs, counts] = await Promise.all([
      transaction.objectStore('fresh').getAll(),
      transaction.objectStore('meta').get('segments'),
    ]);
    fresh = new Map(docs.map((doc) => [doc.key, doc]));
    merges = (counts as Meta['segments'] | undefined) ?? {};
    for (const [block, { merges: known }] of kept) if (merges[block] !== known) kept.delete(block);
  };

  const forEachSegment = async (work: (segment: Segment) => void): Promise<void> => {
    const blocks = Object.keys(merges).map(Number);
    for (let at = 0; at < blocks.length; at += STEP) {
      const part = blocks.slice(at, at + STEP);
      const missing = part.filter((block) => !kept.has(block));
      const read = new Map(
        missing.length === 0 ? [] : (await readSegments(db, missing)).map((segment) => [segment.block, segment]),
      );
      for (const block of part) {
        const segment = kept.get(block)?.segment ?? read.get(block);
        if (!segment) continue;
        if (kept.size < KEPT && !kept.has(block)) kept.set(block, { merges: merges[block] ?? 0, segment });
        work(segment);
      }
    }
  };

  const forEachValue = async (
    fields: readonly Field[],
    found: (value: string, keys: readonly number[], field: Field) => void,
  ): Promise<void> => {
    await forEachSegment((segment) =>
      fields.forEach((field) =>
        fieldValues(segment, field, (value, keys) =>
          found(
            value,
            keys.filter((key) => !fresh.has(key)),
            field,
          ),
        ),
      ),
    );
    for (const doc of fresh.values())
      for (const field of fields) for (const value of docValues(doc, field)) found(value, [doc.key], field);
  };

  const find = async (query: Query): Promise<number[]> => {
    const question = questionOf(query);
    if (question.needles.length === 0 && query.text?.trim()) return [];
    const hits: Hit[] = [];
    await forEachSegment((segment) => hits.push(...hitsInSegment(segment, question, fresh)));
    for (const doc of fresh.values()) hits.push(...[hitInDoc(doc, question)].filter((hit) => hit !== undefined));
    return hits.sort(comparison(query.sort ?? 'saved')).map(({ key }) => key);
  };

  return {
    refresh,
    find,
    async values(fields) {
      const tallies = new Map(fields.map((field) => [field, new Map<string, number>()]));
      // One pass for all fields: large archives are read through.
      await forEachValue(fields, (value, keys, field) => {
        const tally = tallies.get(field);
        if (keys.length > 0) tally?.set(value, (tally.get(value) ?? 0) + keys.length);
      });
      return new Map(
        [...tallies].map(([field, tally]) => [
          field,
          [...tally]
            .map(([value, count]) => ({ value, count }))
            .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)),
        ]),
      );
    },
  };
}

async function readSegments(db: TrackerStore, blocks: readonly number[]): Promise<Segment[]> {
  const { store } = db.transaction('segments');
  return (await Promise.all(blocks.map((block) => store.get(block)))).filter((segment) => segment !== undefined);
}

/** What has to hold for a query, and what is wanted for its order. */
function questionOf({ text = '', fields = {}, published, sort = 'saved' }: Query): Question {
  const { from, to } = published ?? {};
  const conditions: Question['conditions'] = [
    ...Object.entries(fields)
      .filter(([, values]) => values.length > 0)
      .map(([field, values]) => ({ field: field as Field, holds: (value: string) => values.includes(value) })),
    ...(from || to
      ? [{ field: 'published' as const, holds: (day: string) => (!from || day >= from) && (!to || day <= to) }]
      : []),
  ];
  return {
    needles: needlesOf(text),
    conditions,
    order: sort === 'relevance' ? 'weight' : sort === 'saved' ? undefined : sort === 'oldest' ? 'saved' : sort,
  };
}

/** Among equals the last that came in is first. */
function comparison(sort: Sort): (a: Hit, b: Hit) => number {
  const rises = sort === 'oldest' || sort === 'title' || sort === 'publisher';
  return (a, b) => {
    if (sort === 'relevance') return b.weight - a.weight || b.key - a.key;
    if (a.value === b.value) return b.key - a.key;
    // What has no value stands last in either direction.
    if (a.value === undefined || b.value === undefined)
      return Number(a.value === undefined) - Number(b.value === undefined);
    return (a.value < b.value ? -1 : 1) * (rises ? 1 : -1);
  };
}
