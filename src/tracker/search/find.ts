/**
 * Which articles of one segment, or which single entry, answer a question. An article lies in one segment only, so each
 * is asked by itself.
 */
import { docHas, docValues, fieldValues, searchSegment, type Doc, type Field, type Segment } from './segment';
import type { Needle } from './words';

/** All needles and all conditions have to hold. */
export interface Question {
  needles: readonly Needle[];
  conditions: readonly { field: Field; holds: (value: string) => boolean }[];
  /** Whether hits are to be weighed, or which value of theirs is wanted to order them by. */
  order: 'weight' | Field | undefined;
}

export interface Hit {
  key: number;
  /** How many of the needles are in the title. */
  weight: number;
  /** The value of the field asked for; nothing when the article has none. */
  value?: string;
}

/** Every article has a time of saving: who has no other condition is found by that. */
const ANY = { field: 'saved', holds: () => true } as const;

/** The hits of a segment; entries in `newer` outrank it. */
export function hitsInSegment(
  segment: Segment,
  { needles, conditions, order }: Question,
  newer: ReadonlyMap<number, Doc>,
): Hit[] {
  let matched: Set<number> | undefined;
  const narrow = (found: Set<number>): void =>
    void (matched = matched ? new Set([...matched].filter((key) => found.has(key))) : found);
  for (const needle of needles) {
    const found = new Set<number>();
    searchSegment(segment, 'words', needle, (key) => !newer.has(key) && found.add(key));
    narrow(found);
    if (found.size === 0) return [];
  }
  for (const { field, holds } of needles.length + conditions.length > 0 ? conditions : [ANY]) {
    const found = new Set<number>();
    fieldValues(
      segment,
      field,
      (value, keys) => holds(value) && keys.forEach((key) => !newer.has(key) && found.add(key)),
    );
    narrow(found);
  }
  const hits = new Map([...(matched ?? [])].map((key): [number, Hit] => [key, { key, weight: 0 }]));
  if (order === 'weight')
    for (const needle of needles) for (const key of titlesWith(segment, needle)) addWeight(hits.get(key));
  if (order !== undefined && order !== 'weight')
    fieldValues(segment, order, (value, keys) => keys.forEach((key) => setValue(hits.get(key), value)));
  return [...hits.values()];
}

/** The hit of an entry, if it is one. */
export function hitInDoc(doc: Doc, { needles, conditions, order }: Question): Hit | undefined {
  if (doc.fields === '' || !needles.every((needle) => docHas(doc, 'words', needle))) return undefined;
  if (!conditions.every(({ field, holds }) => docValues(doc, field).some(holds))) return undefined;
  const value = order === undefined || order === 'weight' ? undefined : docValues(doc, order)[0];
  return {
    key: doc.key,
    weight: needles.filter((needle) => docHas(doc, 'titles', needle)).length,
    ...(value !== undefined && { value }),
  };
}

function titlesWith(segment: Segment, needle: Needle): Set<number> {
  const keys = new Set<number>();
  searchSegment(segment, 'titles', needle, (key) => keys.add(key));
  return keys;
}

function addWeight(hit: Hit | undefined): void {
  if (hit) hit.weight++;
}

function setValue(hit: Hit | undefined, value: string): void {
  if (hit) hit.value = value;
}
