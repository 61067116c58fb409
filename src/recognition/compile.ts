/**
 * Compiles the names of the active packs into the lexicon's one buffer. Runs when packs change, never while reading.
 */
import { Class, classIn, entryFor, foldName, NONCHARACTER, symbolTable } from './fold';
import {
  checksum,
  EXCEPTION,
  HEADER_WORDS,
  KINDS,
  MAGIC,
  NameBits,
  PATTERN,
  SECTIONS,
  Shape,
  TEXTS_PER_BLOCK,
  TOPIC,
  VERSION,
  type SectionName,
} from './compiled';
import { LONG_KOREAN_NAME } from './boundaries';
import { PATTERN_RULES } from './rules/patterns';
import { buildFilter } from './scan';
import { TOPIC_WORDS } from './rules/topic-words';
import { Script, scriptOf } from './scripts';
import { roleFacts, type Role } from '../knowledge/roles';
import { nameVariants } from './variants';
import { BLOCK, buildTrie, ByteWriter } from './trie';

/** The part of a pack that recognition needs. */
export interface LexiconSource {
  entities: readonly {
    id: string;
    kind: string;
    roles?: readonly Role[] | undefined;
    names: {
      en?: readonly string[] | undefined;
      ko?: readonly string[] | undefined;
      ja?: readonly string[] | undefined;
      zh?: readonly string[] | undefined;
    };
    /** Longer words that contain a name without meaning it. */
    exceptions?: readonly string[] | undefined;
    /** Never marked in a text. */
    marked?: 'never' | undefined;
    ambiguous?: Readonly<Record<string, 'topic' | readonly string[]>> | undefined;
  }[];
  relations: readonly { type: string; from: string; to: string }[];
}

/** A company with so many statements about it is one that headlines name. */
export const WELL_KNOWN = 20;

/** Names are held as the 32 bits they are stored in; cue lists beside them. */
interface Spelled {
  bits: number[];
  cues: (number | undefined)[];
}

type Section = ArrayBufferView;

/**
 * Compiles the names of some packs. Where two have an entity, the first one's kind and label count, and the names of
 * both: so a reader's own names join those of the bundled pack. The same packs give the same bytes.
 */
export function compileNames(packs: readonly LexiconSource[], as: 'base' | 'delta'): ArrayBuffer {
  const entities = new Map<string, number>();
  const labels: string[] = [];
  const kinds: number[] = [];
  const spelled = new Map<string, Spelled>();
  const cues = new CueLists();
  const told = new Map<string, number>();
  for (const { from, to } of packs.flatMap((pack) => pack.relations))
    for (const id of [from, to]) told.set(id, (told.get(id) ?? 0) + 1);
  const anywhere = new Set<number>();
  const makers = new Set(
    packs
      .flatMap((pack) => pack.entities)
      .filter(({ kind }) => kind === 'organization')
      .flatMap(({ names }) => names.en ?? []),
  );
  for (const entity of packs.flatMap((pack) => pack.entities)) {
    const index = entities.get(entity.id) ?? entities.size;
    const { en, ko, ja, zh } = entity.names;
    const general = isGeneral(entity.roles ?? [], entity.ambiguous?.[en?.[0] ?? ''] === 'topic');
    const given = [en, ko, ja, zh].flatMap((list) => list ?? []);
    const surfaces = [
      ...new Set(
        entity.kind === 'product' ? [...given, ...given.flatMap((name) => withoutMaker(name, makers))] : given,
      ),
    ];
    if (index === entities.size) {
      entities.set(entity.id, index);
      kinds.push(Math.max(0, KINDS.indexOf(entity.kind)));
      labels.push(en?.[0] ?? surfaces[0] ?? entity.id);
    }
    for (const word of entity.exceptions ?? [])
      addName(spelled, foldName(word), EXCEPTION << NameBits.Entity, undefined);
    if (entity.marked === 'never') continue;
    for (const surface of surfaces) {
      // What stands in brackets is a mention of its own: `설계자산(IP)`.
      if (/[(（]/.test(surface)) continue;
      const wanted = entity.ambiguous?.[surface];
      const reading = wanted === undefined ? (general ? 1 : 0) : wanted === 'topic' ? 1 : 2;
      const bits = (index << NameBits.Entity) | (shapeOf(surface) << NameBits.Shape) | (reading << NameBits.Reading);
      const list = typeof wanted === 'object' ? cues.add(wanted) : undefined;
      for (const spelling of nameVariants(foldName(surface))) {
        addName(spelled, spelling, bits, list);
        // Where a headline was joined to the text a name begins in mid-run. Looking for it slows Korean down: only for
        // the well known.
        if (entity.kind === 'organization' && (told.get(entity.id) ?? 0) >= WELL_KNOWN && isLongHangul(spelling))
          anywhere.add(spelling.charCodeAt(0));
      }
    }
  }
  if (as === 'base') addRules(spelled);
  // What the reader's statements lead to is in the base; it is named here so that it is near.
  else
    for (const id of told.keys()) {
      if (entities.has(id)) continue;
      entities.set(id, entities.size);
      kinds.push(0);
      labels.push(id);
    }
  const near = nearness(packs, entities);
  const { table, code, lone } = alphabetOf(spelled.keys(), anywhere);
  const coded = [...spelled].map(([spelling, names]) => ({ key: code(spelling), names }));
  coded.sort((a, b) => (a.key < b.key ? -1 : 1));
  const keys = coded.map(({ key }) => key);
  const trie = buildTrie(keys, (table[NONCHARACTER] as number) & 0xffff);
  const names: number[] = [];
  const nameBlocks = new Uint32Array(trie.tailBlocks.length);
  const cueNames: number[] = [];
  const cueLists: number[] = [];
  trie.keys.forEach((key, index) => {
    const own = (coded[key] as { names: Spelled }).names;
    own.bits.forEach((bits, at) => {
      if (own.cues[at] !== undefined) {
        cueNames.push(names.length);
        cueLists.push(own.cues[at]);
      }
      names.push(bits | (at < own.bits.length - 1 ? 1 : 0));
    });
    // Counted here for the block after, summed up below.
    const block = ((trie.ends[index] as number) >> BLOCK) + 1;
    if (block < nameBlocks.length) nameBlocks[block] = (nameBlocks[block] as number) + own.bits.length;
  });
  for (let block = 1; block < nameBlocks.length; block++)
    nameBlocks[block] = (nameBlocks[block] as number) + (nameBlocks[block - 1] as number);
  const encoder = new TextEncoder();
  return write({
    table,
    labels: trie.labels,
    bases: trie.bases,
    tailBlocks: trie.tailBlocks,
    tail: trie.tail,
    ...buildFilter(keys),
    lone: Uint32Array.of(lone),
    nameBlocks,
    names: Uint16Array.from(names),
    nameTops: Uint16Array.from(names, (bits) => bits >>> 16),
    cueNames: Uint32Array.from(cueNames),
    cueLists: Uint32Array.from(cueLists),
    entities: Uint8Array.from(kinds),
    nearStarts: startsOf(near.map((list) => list.length)),
    near: Uint32Array.from(near.flat()),
    ...textsOf([...entities.keys(), ...labels], encoder),
    cues: encoder.encode(JSON.stringify(cues.lists)),
  });
}

/** Known for other things than chips: by all its roles, or by one and by a first name that says so. */
function isGeneral(roles: readonly Role[], ambiguous: boolean): boolean {
  const general = roles.filter((role) => roleFacts(role).general).length;
  return general > 0 && (general === roles.length || ambiguous);
}

/** `AMD Instinct MI430X` → `Instinct MI430X`, which is distinct too; `Apple A12` leaves too little. */
function withoutMaker(name: string, makers: ReadonlySet<string>): string[] {
  const [maker = '', ...rest] = name.split(' ');
  const bare = rest.join(' ');
  return rest.length >= 2 && /^[A-Z][a-z]{2}/.test(bare) && /\d/.test(bare) && makers.has(maker) ? [bare] : [];
}

class CueLists {
  readonly lists: string[][] = [];
  private readonly known = new Map<string, number>();

  add(words: readonly string[]): number {
    const list = [...new Set(words.map(foldName))];
    const key = list.join('\n');
    const index = this.known.get(key) ?? this.lists.push(list) - 1;
    this.known.set(key, index);
    return index;
  }
}

function addName(spelled: Map<string, Spelled>, spelling: string, bits: number, cues: number | undefined): void {
  if (spelling === '') return;
  const own = spelled.get(spelling);
  if (!own) spelled.set(spelling, { bits: [bits], cues: [cues] });
  else if (!own.bits.some((other, at) => other === bits && own.cues[at] === cues)) {
    own.bits.push(bits);
    own.cues.push(cues);
  }
}

function addRules(spelled: Map<string, Spelled>): void {
  PATTERN_RULES.forEach(({ heads }, rule) => {
    for (const head of heads) addName(spelled, head, (PATTERN << NameBits.Entity) | (2 << NameBits.Reading), rule);
  });
  for (const word of TOPIC_WORDS) addName(spelled, foldName(word), TOPIC << NameBits.Entity, undefined);
}

function shapeOf(surface: string): Shape {
  const letters = surface.replace(/[^A-Za-z]/g, '');
  if (letters.length >= 1 && letters.length <= 5 && letters === letters.toUpperCase()) return Shape.Upper;
  return /^[A-Z][a-z]/.test(surface) && !surface.includes(' ') ? Shape.Title : Shape.Any;
}

/**
 * Gives the symbols of all spellings dense codes from 1, letters and digits first and frequent ones before rare ones,
 * so that children lie close together and the tail stays short; those from `lone` on are names by themselves. All other
 * units get the code after the last.
 */
function alphabetOf(
  spellings: Iterable<string>,
  anywhere: ReadonlySet<number>,
): { table: Int32Array; code: (spelling: string) => string; lone: number } {
  const counts = new Map<number, number>();
  const firsts = new Set<number>();
  const alone = new Set<number>();
  const symbols = symbolTable();
  for (const spelling of spellings) {
    for (let at = 0; at < spelling.length; at++)
      counts.set(spelling.charCodeAt(at), (counts.get(spelling.charCodeAt(at)) ?? 0) + 1);
    firsts.add(spelling.charCodeAt(0));
    if (spelling.length === 1) alone.add(spelling.charCodeAt(0));
  }
  const order = [...counts].sort(
    (a, b) => Number(alone.has(a[0])) - Number(alone.has(b[0])) || b[1] - a[1] || a[0] - b[0],
  );
  const codes = new Uint16Array(0x10000).fill(order.length + 1);
  order.forEach(([symbol], index) => (codes[symbol] = index + 1));
  const table = symbols.map((entry, unit) => {
    const kind = classIn(entry);
    return kind === Class.Special
      ? entry
      : entryFor(headClass(kind, firsts.has(entry & 0xffff), anywhere.has(unit)), codes[entry & 0xffff] as number);
  });
  return { table, code: (spelling) => coded(spelling, codes), lone: order.length - alone.size + 1 };
}

function isLongHangul(spelling: string): boolean {
  if (spelling.length < LONG_KOREAN_NAME) return false;
  for (let at = 0; at < LONG_KOREAN_NAME; at++) if (scriptOf(spelling.charCodeAt(at)) !== Script.Hangul) return false;
  return true;
}

function headClass(kind: number, begins: boolean, anywhere: boolean): number {
  if (anywhere) return Class.Anywhere;
  if (begins) return kind;
  if (kind === Class.Hangul) return Class.Inner;
  return kind === Class.Ideograph ? Class.Other : kind;
}

function coded(spelling: string, codes: Uint16Array): string {
  let text = '';
  for (let at = 0; at < spelling.length; at++) text += String.fromCharCode(codes[spelling.charCodeAt(at)] as number);
  return text;
}

/** For each entity those one relation away. */
function nearness(packs: readonly LexiconSource[], entities: ReadonlyMap<string, number>): number[][] {
  const near = Array.from(entities, () => new Set<number>());
  for (const { from, to } of packs.flatMap((pack) => pack.relations)) {
    const [a, b] = [entities.get(from), entities.get(to)];
    if (a === undefined || b === undefined || a === b) continue;
    near[a]?.add(b);
    near[b]?.add(a);
  }
  return near.map((set) => [...set]);
}

/** Texts after their lengths, and where each block of them begins. */
function textsOf(texts: readonly string[], encoder: TextEncoder): { textBlocks: Uint32Array; texts: Uint8Array } {
  const bytes = new ByteWriter(texts.length * 16);
  const blocks: number[] = [];
  texts.forEach((text, index) => {
    if (index % TEXTS_PER_BLOCK === 0) blocks.push(bytes.length);
    bytes.counted(encoder.encode(text));
  });
  return { textBlocks: Uint32Array.from(blocks), texts: bytes.finished() };
}

/** Where each part begins, and where the last ends. */
function startsOf(lengths: readonly number[]): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  lengths.forEach((length, index) => (starts[index + 1] = (starts[index] as number) + length));
  return starts;
}

function write(sections: Record<SectionName, Section>): ArrayBuffer {
  const aligned = (bytes: number): number => Math.ceil(bytes / 8) * 8;
  let size = aligned(HEADER_WORDS * 4);
  const offsets = SECTIONS.map(
    (name) => (size += aligned(sections[name].byteLength)) - aligned(sections[name].byteLength),
  );
  const buffer = new ArrayBuffer(size);
  const words = new Uint32Array(buffer);
  SECTIONS.forEach((name, index) => {
    const { buffer: from, byteOffset, byteLength } = sections[name];
    words.set([offsets[index] as number, byteLength], 4 + index * 2);
    new Uint8Array(buffer).set(new Uint8Array(from, byteOffset, byteLength), offsets[index]);
  });
  words.set([MAGIC, VERSION, 0, size]);
  words[2] = checksum(words);
  return buffer;
}
