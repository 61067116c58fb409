/**
 * The compiled form of all names of the active packs: one aligned ArrayBuffer that is stored once and opened without rebuilding.
 * It carries a version and a checksum, because a damaged or older lexicon must be rebuilt, never trusted.
 *
 *   header  8 × u32: magic, version, checksum, total bytes, then the byte lengths of the sections
 *   codes   u16[65536] · base i32[] · check i32[] · value i32[] · tables (UTF-8 JSON: entities, names, cue lists)
 */
import { foldName } from './fold';
import { nameVariants } from './variants';
import { buildTrie, type TrieArrays } from './trie';

/** The part of a pack that recognition needs. */
export interface LexiconSource {
  entities: readonly {
    id: string;
    kind: string;
    names: { en?: readonly string[] | undefined; ko?: readonly string[] | undefined; ja?: readonly string[] | undefined; zh?: readonly string[] | undefined };
    ambiguous?: Readonly<Record<string, 'topic' | readonly string[]>> | undefined;
  }[];
  relations: readonly { type: string; from: string; to: string }[];
}

/** Reading of a name: 0 distinct, 1 right wherever the article is about chips, 2 and up: index + 2 of a cue list. */
export type Reading = number;

export interface LexiconEntity {
  id: string;
  kind: string;
  label: string;
  /** Indices of entities one relation away. */
  near: number[];
}

export interface LexiconName {
  entity: number;
  reading: Reading;
  /** Letters must be written as in the name: `TEL` is not `tel`, `Apple` is not `apple`. */
  shape: '' | 'upper' | 'title';
}

export interface Lexicon {
  readonly trie: TrieArrays;
  readonly entities: readonly LexiconEntity[];
  /** For each key of the trie, the names spelled so. */
  readonly names: readonly (readonly LexiconName[])[];
  /** Folded cue words. */
  readonly cues: readonly (readonly string[])[];
}

/** The buffer is not a lexicon of this version, or is damaged: build it anew. */
export class LexiconError extends Error {
  override name = 'LexiconError';
}

const MAGIC = 0x46424c58;
/** Raise with every change of the layout, the folding or the tables. */
const VERSION = 1;
const HEADER = 8;

/** Compiles the names of some packs. Deterministic: the same packs give the same bytes. */
export function compileLexicon(packs: readonly LexiconSource[]): ArrayBuffer {
  const entities: LexiconEntity[] = [];
  const indexOf = new Map<string, number>();
  const spelled = new Map<string, LexiconName[]>();
  const cues: string[][] = [];

  for (const pack of packs) {
    for (const entity of pack.entities) {
      if (indexOf.has(entity.id)) continue;
      const index = entities.length;
      indexOf.set(entity.id, index);
      const { en, ko, ja, zh } = entity.names;
      const surfaces = [...new Set([en, ko, ja, zh].flatMap((list) => list ?? []))];
      entities.push({ id: entity.id, kind: entity.kind, label: en?.[0] ?? surfaces[0] ?? entity.id, near: [] });
      for (const surface of surfaces) {
        const reading = readingOf(entity.ambiguous?.[surface], cues);
        for (const spelling of nameVariants(foldName(surface))) addName(spelled, spelling, { entity: index, reading, shape: shapeOf(surface) });
      }
    }
  }
  for (const pack of packs) for (const { from, to } of pack.relations) connect(entities, indexOf.get(from), indexOf.get(to));

  const keys = [...spelled.keys()].sort((a, b) => (a < b ? -1 : 1));
  const tables = { entities, names: keys.map((key) => spelled.get(key)), cues };
  return write(buildTrie(keys), new TextEncoder().encode(JSON.stringify(tables)));
}

/** Opens a compiled lexicon; the tries are views into `buffer`. Throws {@link LexiconError}. */
export function openLexicon(buffer: ArrayBuffer): Lexicon {
  if (buffer.byteLength < HEADER * 4 || buffer.byteLength % 4 !== 0) throw new LexiconError('The lexicon is cut short.');
  const words = new Uint32Array(buffer);
  const [magic, version, sum, bytes, slots = 0, json = 0] = words;
  if (magic !== MAGIC || version !== VERSION) throw new LexiconError('This is not a lexicon of this version.');
  if (bytes !== buffer.byteLength || sum !== checksum(words)) throw new LexiconError('The lexicon is damaged.');
  let at = HEADER * 4;
  const codes = new Uint16Array(buffer, at, 0x10000);
  at += codes.byteLength;
  const [base, check, value] = [0, 1, 2].map((index) => new Int32Array(buffer, at + index * slots * 4, slots)) as [Int32Array, Int32Array, Int32Array];
  const tables = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, at + 3 * slots * 4, json))) as Pick<Lexicon, 'entities' | 'names' | 'cues'>;
  return { trie: { codes, base, check, value }, ...tables };
}

function write(trie: TrieArrays, json: Uint8Array): ArrayBuffer {
  const slots = trie.base.length;
  const size = HEADER * 4 + 0x20000 + slots * 12 + Math.ceil(json.length / 4) * 4;
  const buffer = new ArrayBuffer(size);
  const words = new Uint32Array(buffer);
  let at = HEADER * 4;
  new Uint16Array(buffer, at, 0x10000).set(trie.codes);
  at += 0x20000;
  for (const array of [trie.base, trie.check, trie.value]) {
    new Int32Array(buffer, at, slots).set(array);
    at += slots * 4;
  }
  new Uint8Array(buffer, at).set(json);
  words.set([MAGIC, VERSION, 0, size, slots, json.length]);
  words[2] = checksum(words);
  return buffer;
}

/** FNV-1a over 32-bit words (G. Fowler, L. C. Noll, K.-P. Vo, 1991), the checksum's own place left out. */
function checksum(words: Uint32Array): number {
  let hash = 0x811c9dc5;
  for (let index = 3; index < words.length; index++) hash = Math.imul(hash ^ (words[index] as number), 0x01000193);
  return hash >>> 0;
}

function addName(spelled: Map<string, LexiconName[]>, spelling: string, name: LexiconName): void {
  if (spelling === '') return;
  const list = spelled.get(spelling);
  if (!list) spelled.set(spelling, [name]);
  else if (!list.some((other) => other.entity === name.entity)) list.push(name);
}

function readingOf(value: 'topic' | readonly string[] | undefined, cues: string[][]): Reading {
  if (value === undefined) return 0;
  if (value === 'topic') return 1;
  return cues.push(value.map(foldName)) + 1;
}

function shapeOf(surface: string): LexiconName['shape'] {
  const letters = surface.replace(/[^A-Za-z]/g, '');
  if (letters.length >= 1 && letters.length <= 5 && letters === letters.toUpperCase()) return 'upper';
  return /^[A-Z][a-z]/.test(surface) && !surface.includes(' ') ? 'title' : '';
}

function connect(entities: LexiconEntity[], from: number | undefined, to: number | undefined): void {
  if (from === undefined || to === undefined || from === to) return;
  const a = entities[from] as LexiconEntity;
  const b = entities[to] as LexiconEntity;
  if (!a.near.includes(to)) a.near.push(to);
  if (!b.near.includes(from)) b.near.push(from);
}
