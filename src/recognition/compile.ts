/** Compiles the names of the active packs into the lexicon's one buffer. Runs when packs change, never while reading. */
import { Class, foldName, NONCHARACTER, symbolTable } from './fold';
import { checksum, HEADER_WORDS, KINDS, MAGIC, NameBits, PATTERN, SECTIONS, Shape, VERSION, type SectionName } from './lexicon';
import { LONG_KOREAN_NAME } from './boundaries';
import { PATTERN_RULES } from './patterns';
import { nameVariants } from './variants';
import { buildTrie } from './trie';

/** The part of a pack that recognition needs. */
export interface LexiconSource {
  entities: readonly {
    id: string;
    kind: string;
    roles?: readonly string[] | undefined;
    names: { en?: readonly string[] | undefined; ko?: readonly string[] | undefined; ja?: readonly string[] | undefined; zh?: readonly string[] | undefined };
    ambiguous?: Readonly<Record<string, 'topic' | readonly string[]>> | undefined;
  }[];
  relations: readonly { type: string; from: string; to: string }[];
}

/** An entity that is only this is known for other things than chips: its names count where the article is about chips. */
const GENERAL_ROLES = new Set([
  'hyperscaler', 'device-maker', 'device', 'phone-maker', 'automaker', 'carmaker', 'automotive', 'tier-1', 'carrier', 'cloud', 'neocloud', 'customer', 'investor', 'conglomerate', 'holding', 'agency', 'ai-lab',
  'server-maker', 'systems-maker', 'research', 'storage-maker',
]);

/** Names are held as the 32 bits they are stored in; cue lists beside them. */
interface Spelled {
  bits: number[];
  cues: (number | undefined)[];
}

type Section = ArrayBufferView;

/** Compiles the names of some packs; where two have an entity, the first one's counts. The same packs give the same bytes. */
export function compileLexicon(packs: readonly LexiconSource[]): ArrayBuffer {
  const entities = new Map<string, number>();
  const texts: string[] = [];
  const kinds: number[] = [];
  const spelled = new Map<string, Spelled>();
  const cues = new CueLists();
  for (const entity of packs.flatMap((pack) => pack.entities)) {
    if (entities.has(entity.id)) continue;
    const index = entities.size;
    entities.set(entity.id, index);
    kinds.push(Math.max(0, KINDS.indexOf(entity.kind)));
    const general = (entity.roles ?? []).length > 0 && (entity.roles ?? []).every((role) => GENERAL_ROLES.has(role));
    const { en, ko, ja, zh } = entity.names;
    const surfaces = [...new Set([en, ko, ja, zh].flatMap((list) => list ?? []))];
    texts.push(entity.id, en?.[0] ?? surfaces[0] ?? entity.id);
    for (const surface of surfaces) {
      // What stands in brackets is a mention of its own: `설계자산(IP)`.
      if (/[(（]/.test(surface)) continue;
      const wanted = entity.ambiguous?.[surface];
      const reading = wanted === undefined ? (general ? 1 : 0) : wanted === 'topic' ? 1 : 2;
      const bits = (index << NameBits.Entity) | (shapeOf(surface) << NameBits.Shape) | (reading << NameBits.Reading);
      const list = typeof wanted === 'object' ? cues.add(wanted) : undefined;
      for (const spelling of nameVariants(foldName(surface))) addName(spelled, spelling, bits, list);
    }
  }
  PATTERN_RULES.forEach(({ heads }, rule) => {
    for (const head of heads) addName(spelled, head, (PATTERN << NameBits.Entity) | (2 << NameBits.Reading), rule);
  });
  const near = nearness(packs, entities);
  const { table, code } = alphabetOf(spelled.keys());
  const coded = [...spelled].map(([spelling, names]) => ({ key: code(spelling), names }));
  coded.sort((a, b) => (a.key < b.key ? -1 : 1));
  const names: number[] = [];
  const values = new Uint32Array(coded.length);
  const cueNames: number[] = [];
  const cueLists: number[] = [];
  coded.forEach(({ names: own }, index) => {
    values[index] = names.length;
    own.bits.forEach((bits, at) => {
      if (own.cues[at] !== undefined) {
        cueNames.push(names.length);
        cueLists.push(own.cues[at]);
      }
      names.push(bits | (at < own.bits.length - 1 ? 1 : 0));
    });
  });
  const alphabet = (table[NONCHARACTER] as number) & 0xffff;
  const { nodes, tail } = buildTrie(coded.map(({ key }) => key), values, alphabet);
  const encoder = new TextEncoder();
  const textBytes = texts.map((text) => encoder.encode(text));
  const textStarts = startsOf(textBytes.map((bytes) => bytes.length));
  const joined = new Uint8Array(textStarts.at(-1) ?? 0);
  textBytes.forEach((bytes, index) => joined.set(bytes, textStarts[index]));
  return write({
    table,
    nodes,
    names: Uint32Array.from(names),
    cueNames: Uint32Array.from(cueNames),
    cueLists: Uint32Array.from(cueLists),
    entities: Uint8Array.from(kinds),
    nearStarts: startsOf(near.map((list) => list.length)),
    near: Uint32Array.from(near.flat()),
    textStarts,
    texts: joined,
    tail,
    cues: encoder.encode(JSON.stringify(cues.lists)),
  });
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

function shapeOf(surface: string): Shape {
  const letters = surface.replace(/[^A-Za-z]/g, '');
  if (letters.length >= 1 && letters.length <= 5 && letters === letters.toUpperCase()) return Shape.Upper;
  return /^[A-Z][a-z]/.test(surface) && !surface.includes(' ') ? Shape.Title : Shape.Any;
}

/**
 * Gives the symbols of all spellings dense codes from 1, letters and digits first and frequent ones before rare ones, so that children
 * lie close together and the tail stays short; all other units get the code after the last.
 */
function alphabetOf(spellings: Iterable<string>): { table: Uint32Array; code: (spelling: string) => string } {
  const counts = new Map<number, number>();
  const heads = new Set<number>();
  const symbols = symbolTable();
  const isHangul = (symbol: number): boolean => (symbols[symbol] as number) >>> 16 === Class.Hangul;
  for (const spelling of spellings) {
    let hangul = 0;
    for (let at = 0; at < spelling.length; at++) {
      const symbol = spelling.charCodeAt(at);
      counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
      if (hangul === at && isHangul(symbol)) hangul++;
    }
    if (hangul >= LONG_KOREAN_NAME) heads.add(spelling.charCodeAt(0));
  }
  const order = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const codes = new Uint16Array(0x10000).fill(order.length + 1);
  order.forEach(([symbol], index) => (codes[symbol] = index + 1));
  const table = symbols.map((entry, unit) => {
    const kind = entry >>> 16;
    if (kind === Class.Special) return entry;
    return ((heads.has(unit) ? Class.HangulHead : kind) << 16) | (codes[entry & 0xffff] as number);
  });
  return { table, code: (spelling) => coded(spelling, codes) };
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

/** Where each part begins, and where the last ends. */
function startsOf(lengths: readonly number[]): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  lengths.forEach((length, index) => (starts[index + 1] = (starts[index] as number) + length));
  return starts;
}

function write(sections: Record<SectionName, Section>): ArrayBuffer {
  const aligned = (bytes: number): number => Math.ceil(bytes / 8) * 8;
  let size = aligned(HEADER_WORDS * 4);
  const offsets = SECTIONS.map((name) => (size += aligned(sections[name].byteLength)) - aligned(sections[name].byteLength));
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
