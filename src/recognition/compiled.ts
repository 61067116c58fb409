/**
 * The compiled form of the names of some packs: one aligned ArrayBuffer that is stored once and opened without
 * copying or parsing. It carries a version and a checksum, because a damaged or older lexicon must be rebuilt, never
 * trusted.
 *
 * Header: 32-bit words: magic, version, checksum, total bytes, then for each section its byte offset and byte length.
 */
import { BLOCK } from './trie';

/** When a name means its entity: always, wherever the article is about chips, or near words that tell it (folded). */
export type Reading =
  | { readonly when: 'always' }
  | { readonly when: 'topic' }
  | { readonly when: 'cued'; readonly cues: readonly string[] };

export interface LexiconName {
  entity: number;
  reading: Reading;
  shape: Shape;
}

/** All that is spelled alike. */
export interface Spelling {
  names: readonly LexiconName[];
  /** Numbers of the pattern rules that begin so. */
  rules: readonly number[];
  /** Whether it is a word that shows a text to be about chips. */
  topic: boolean;
  /** Whether it is a longer word in which no name is meant. */
  exception: boolean;
}

export const ALWAYS: Reading = { when: 'always' };
export const TOPICAL: Reading = { when: 'topic' };

/**
 * How letters must be written: anyhow, all capitals (`TEL` is not `tel`), or a capital first (`Apple` is not `apple`).
 */
export const Shape = { Any: 0, Upper: 1, Title: 2 } as const;
export type Shape = (typeof Shape)[keyof typeof Shape];

/** The sections, in file order. */
export const SECTIONS = [
  'table',
  'labels',
  'bases',
  'tailBlocks',
  'tail',
  'filter',
  'shorts',
  'lone',
  'nameBlocks',
  'names',
  'nameTops',
  'cueNames',
  'cueLists',
  'entities',
  'nearStarts',
  'near',
  'textBlocks',
  'texts',
  'cues',
] as const;
export type SectionName = (typeof SECTIONS)[number];

export const MAGIC = 0x46424c58;
/** Raise with every change of the layout, the folding or the tables. */
export const VERSION = 5;
export const HEADER_WORDS = 4 + SECTIONS.length * 2;

/** So many texts lie in a block, each after its length. */
export const TEXTS_PER_BLOCK = 32;

/**
 * A name in 32 bits: entity, shape, reading (0, 1, or 2: see the section `cueLists`) and whether the next name is
 * spelled alike.
 */
export const NameBits = { Entity: 6, Shape: 3, Reading: 1, More: 0 } as const;

export const KINDS = [
  'organization',
  'product',
  'process',
  'technology',
  'facility',
  'equipment',
  'material',
  'concept',
  'policy',
];

/** The entity of spellings that begin a pattern; their reading is the rule's number. */
export const PATTERN = 0x3ffffff;
/** The entity of words that show a text to be about chips. */
export const TOPIC = 0x3fffffe;
/** The entity of longer words that contain a name without meaning it. */
export const EXCEPTION = 0x3fffffd;

const DECODER = new TextDecoder();

/** The buffer is not a lexicon of this version, or is damaged: build it anew. */
export class LexiconError extends Error {
  override name = 'LexiconError';
}

/** The names of some packs, compiled: views into one buffer and ways to read them. Entities are numbers from 0. */
export class CompiledNames {
  /** For {@link fold}: code unit → class and code. */
  readonly table: Int32Array;
  readonly labels: Uint16Array;
  readonly bases: Int32Array;
  readonly tailBlocks: Uint32Array;
  readonly tail: Uint8Array;
  /** For {@link scan}: bits of first codes. */
  readonly filter: Int32Array;
  readonly shorts: Int32Array;
  /** From this code on a code is a name by itself; the filters do not know those. */
  readonly lone: number;
  /** By block of slots the number of names before it. */
  private readonly nameBlocks: Uint32Array;
  /** Lower and upper halves of names, apart because gzip finds more so. */
  private readonly names: Uint16Array;
  private readonly nameTops: Uint16Array;
  private readonly cueNames: Uint32Array;
  private readonly cueLists: Uint32Array;
  private readonly entities: Uint8Array;
  private readonly nearStarts: Uint32Array;
  private readonly nearIds: Uint32Array;
  private readonly textBlocks: Uint32Array;
  private readonly texts: Uint8Array;
  private readonly cueBytes: Uint8Array;
  private readonly words = new Map<number, string>();
  private readonly spelled = new Map<number, Spelling>();
  private cues: readonly (readonly string[])[] | undefined;

  constructor(buffer: ArrayBuffer, place: (name: SectionName) => [offset: number, length: number]) {
    const section = <T>(
      name: SectionName,
      make: new (buffer: ArrayBuffer, offset: number, length: number) => T,
      size: number,
    ): T => {
      const [offset, length] = place(name);
      return new make(buffer, offset, length / size);
    };
    this.table = section('table', Int32Array, 4);
    this.labels = section('labels', Uint16Array, 2);
    this.bases = section('bases', Int32Array, 4);
    this.tailBlocks = section('tailBlocks', Uint32Array, 4);
    this.filter = section('filter', Int32Array, 4);
    this.shorts = section('shorts', Int32Array, 4);
    this.lone = section('lone', Uint32Array, 4)[0] ?? 0;
    this.nameBlocks = section('nameBlocks', Uint32Array, 4);
    this.names = section('names', Uint16Array, 2);
    this.nameTops = section('nameTops', Uint16Array, 2);
    this.cueNames = section('cueNames', Uint32Array, 4);
    this.cueLists = section('cueLists', Uint32Array, 4);
    this.entities = section('entities', Uint8Array, 1);
    this.nearStarts = section('nearStarts', Uint32Array, 4);
    this.nearIds = section('near', Uint32Array, 4);
    this.textBlocks = section('textBlocks', Uint32Array, 4);
    this.texts = section('texts', Uint8Array, 1);
    this.tail = section('tail', Uint8Array, 1);
    this.cueBytes = section('cues', Uint8Array, 1);
  }

  /** The number of entities. */
  get size(): number {
    return this.entities.length;
  }

  kindOf(entity: number): string {
    return KINDS[this.entities[entity] as number] ?? '';
  }

  idOf(entity: number): string {
    return this.text(entity);
  }

  labelOf(entity: number): string {
    return this.text(this.entities.length + entity);
  }

  /**
   * The entities with some ids. Takes as long as there are entities; only ids as long as a wanted one with the same
   * last byte are read.
   */
  entitiesOf(ids: ReadonlySet<string>): number[] {
    const encoder = new TextEncoder();
    const looks = new Set(
      [...ids].map((id) => encoder.encode(id)).map((bytes) => bytes.length * 256 + (bytes.at(-1) ?? 0)),
    );
    const found: number[] = [];
    for (let entity = 0, at = 0; entity < this.entities.length && found.length < ids.size; entity++) {
      const after = this.afterText(at);
      if (looks.has(numberAt(this.texts, at) * 256 + (this.texts[after - 1] as number)) && ids.has(this.textAt(at)))
        found.push(entity);
      at = after;
    }
    return found;
  }

  /** Entities one relation away. */
  nearOf(entity: number): Uint32Array {
    return this.nearIds.subarray(this.nearStarts[entity], this.nearStarts[entity + 1]);
  }

  /** What is spelled as the way to this slot of the trie. */
  at(slot: number): Spelling {
    let spelling = this.spelled.get(slot);
    if (!spelling) this.spelled.set(slot, (spelling = this.readSpelling(slot)));
    return spelling;
  }

  private readSpelling(slot: number): Spelling {
    const names: LexiconName[] = [];
    const rules: number[] = [];
    let topic = false;
    let exception = false;
    for (let index = this.firstName(slot); ; index++) {
      const bits = (((this.nameTops[index] as number) << 16) | (this.names[index] as number)) >>> 0;
      const entity = bits >>> NameBits.Entity;
      if (entity === PATTERN) rules.push(this.listOf(index));
      else if (entity === TOPIC) topic = true;
      else if (entity === EXCEPTION) exception = true;
      else
        names.push({
          entity,
          shape: ((bits >>> NameBits.Shape) & 3) as Shape,
          reading: this.readingOf(index, (bits >>> NameBits.Reading) & 3),
        });
      if ((bits & 1) === 0) return { names, rules, topic, exception };
    }
  }

  private readingOf(name: number, code: number): Reading {
    if (code === 0) return ALWAYS;
    return code === 1 ? TOPICAL : { when: 'cued', cues: this.cueList(this.listOf(name)) };
  }

  /** Names lie in the order of the slots that their spellings end in. */
  private firstName(slot: number): number {
    let name = this.nameBlocks[slot >>> BLOCK] as number;
    for (let before = (slot >>> BLOCK) << BLOCK; before < slot; before++) {
      if ((this.bases[before] as number) < 0) while (((this.names[name++] as number) & 1) === 1);
    }
    return name;
  }

  private cueList(list: number): readonly string[] {
    this.cues ??= JSON.parse(DECODER.decode(this.cueBytes)) as string[][];
    return this.cues[list] ?? [];
  }

  /** The number of the cue list, or of the pattern rule, that belongs to a name. */
  private listOf(name: number): number {
    let low = 0;
    let high = this.cueNames.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.cueNames[middle] as number) < name) low = middle + 1;
      else high = middle;
    }
    return this.cueLists[low] as number;
  }

  /** The ids of all entities, then the labels of all. */
  private text(index: number): string {
    let text = this.words.get(index);
    if (text === undefined) {
      let at = this.textBlocks[Math.floor(index / TEXTS_PER_BLOCK)] as number;
      for (let before = index % TEXTS_PER_BLOCK; before > 0; before--) at = this.afterText(at);
      text = this.textAt(at);
      this.words.set(index, text);
    }
    return text;
  }

  private textAt(at: number): string {
    return DECODER.decode(this.texts.subarray(at + lengthOf(numberAt(this.texts, at)), this.afterText(at)));
  }

  private afterText(at: number): number {
    const length = numberAt(this.texts, at);
    return at + lengthOf(length) + length;
  }
}

/** Opens compiled names; everything is a view into `buffer`. Throws {@link LexiconError}. */
export function openNames(buffer: ArrayBuffer): CompiledNames {
  if (buffer.byteLength < HEADER_WORDS * 4 || buffer.byteLength % 4 !== 0)
    throw new LexiconError('The lexicon is cut short.');
  const words = new Uint32Array(buffer);
  const [magic, version, sum, bytes] = words;
  if (magic !== MAGIC || version !== VERSION) throw new LexiconError('This is not a lexicon of this version.');
  if (bytes !== buffer.byteLength || sum !== checksum(words)) throw new LexiconError('The lexicon is damaged.');
  return new CompiledNames(buffer, (name) => {
    const at = 4 + SECTIONS.indexOf(name) * 2;
    return [words[at] as number, words[at + 1] as number];
  });
}

/**
 * FNV-1a over 32-bit words (G. Fowler, L. C. Noll, K.-P. Vo, 1991) in four lanes, which a processor steps at once; the
 * checksum's own place is left out.
 */
export function checksum(words: Uint32Array): number {
  let [a, b, c, d] = [0x811c9dc5, 0x811c9dc6, 0x811c9dc7, 0x811c9dc8];
  let index = 3;
  for (; index + 3 < words.length; index += 4) {
    a = Math.imul(a ^ (words[index] as number), 0x01000193);
    b = Math.imul(b ^ (words[index + 1] as number), 0x01000193);
    c = Math.imul(c ^ (words[index + 2] as number), 0x01000193);
    d = Math.imul(d ^ (words[index + 3] as number), 0x01000193);
  }
  for (; index < words.length; index++) a = Math.imul(a ^ (words[index] as number), 0x01000193);
  return (Math.imul(a ^ b, 0x01000193) ^ Math.imul(c ^ d, 0x01000193)) >>> 0;
}

/** The index after the codes from `at` on when they begin with a rest in the tail, else -1. */
export function matchTail(tail: Uint8Array, place: number, codes: Uint16Array, at: number): number {
  for (;;) {
    let byte = tail[place++] as number;
    if (byte === 0) return at;
    let code = byte & 0x7f;
    for (let shift = 7; byte >= 0x80; shift += 7) {
      byte = tail[place++] as number;
      code |= (byte & 0x7f) << shift;
    }
    if (codes[at++] !== code) return -1;
  }
}

/** A number in LEB128. */
function numberAt(bytes: Uint8Array, at: number): number {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++] as number;
    value |= (byte & 0x7f) << shift;
    if (byte < 0x80) return value;
  }
}

/** Bytes that a number takes in LEB128. */
function lengthOf(value: number): number {
  return value < 0x80 ? 1 : 1 + lengthOf(value >>> 7);
}
