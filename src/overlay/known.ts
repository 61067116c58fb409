/**
 * What recognition has said of each text, packed: a page may have thousands of paragraphs, and neither their texts nor
 * an object for each mention are worth a tab's memory. A text is known by its hash; its mentions are numbers, read back
 * when they are needed.
 */
import type { Mention } from '../recognition';

/** A mention as the page keeps it. Offsets are UTF-16 code units of the block's text. */
export type Found = Pick<Mention, 'start' | 'end' | 'surface' | 'entity' | 'name' | 'kind'>;

export interface Known {
  has(text: string): boolean;
  /** Notes the mentions of a text, in their order; the first word counts. */
  add(text: string, mentions: readonly Found[]): void;
  /** The mentions of a text, in reading order; none of a text that is not known. */
  of(text: string): Found[];
}

/** A table grows when more than this part of it is used. */
const FULL = 0.75;
/** No place. */
const NONE = 0xffffffff;

type Name = Pick<Found, 'surface' | 'entity' | 'name' | 'kind'>;

export function createKnown(): Known {
  /** Where the mentions of a text begin in `packed`, by the text's hash; {@link NONE} where it has none. */
  const places = createTable();
  const packed = createNumbers();
  const names: Name[] = [];
  const numbers = new Map<string, number>();

  const numberOf = ({ surface, entity, name, kind }: Name): number => {
    const key = `${surface} ${entity}`;
    let number = numbers.get(key);
    if (number === undefined) {
      numbers.set(key, (number = names.length));
      names.push({ surface, entity, name, kind });
    }
    return number;
  };

  return {
    has: (text) => places.get(hashOf(text)) !== undefined,
    add(text, mentions) {
      const hash = hashOf(text);
      if (places.get(hash) !== undefined) return;
      places.put(hash, mentions.length > 0 ? packed.end() : NONE);
      if (mentions.length === 0) return;
      packed.put(mentions.length);
      let last = 0;
      // A mention is as long as its surface, and starts not far after the one before.
      for (const mention of mentions.toSorted((a, b) => a.start - b.start)) {
        packed.put(mention.start - last);
        packed.put(numberOf(mention));
        last = mention.start;
      }
    },
    of(text) {
      const place = places.get(hashOf(text)) ?? NONE;
      if (place === NONE) return [];
      const next = packed.from(place);
      const count = next();
      let start = 0;
      return Array.from({ length: count }, () => {
        start += next();
        const name = names[next()] as Name;
        return { ...name, start, end: start + name.surface.length };
      });
    },
  };
}

/**
 * A map from hashes to places in flat memory, 12 bytes an entry: open addressing with linear probing (Knuth, TAOCP
 * 6.4).
 */
function createTable(): { get(hash: number): number | undefined; put(hash: number, place: number): void } {
  let [hashes, places] = [new Float64Array(64), new Uint32Array(64)];
  let size = 0;
  const slotOf = (hash: number): number => {
    let slot = hash % hashes.length;
    while (hashes[slot] !== 0 && hashes[slot] !== hash) slot = (slot + 1) % hashes.length;
    return slot;
  };
  return {
    get(hash) {
      const slot = slotOf(hash);
      return hashes[slot] === 0 ? undefined : places[slot];
    },
    put(hash, place) {
      if (++size > hashes.length * FULL) {
        const [oldHashes, oldPlaces] = [hashes, places];
        [hashes, places] = [new Float64Array(oldHashes.length * 2), new Uint32Array(oldHashes.length * 2)];
        oldHashes.forEach((old, index) => {
          if (old === 0) return;
          const slot = slotOf(old);
          hashes[slot] = old;
          places[slot] = oldPlaces[index] as number;
        });
      }
      const slot = slotOf(hash);
      hashes[slot] = hash;
      places[slot] = place;
    },
  };
}

/** 53 bits of a text (cyrb53, public domain, bryc): among ten thousand texts two meet once in 10^8 pages. Never 0. */
function hashOf(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0) || 1;
}

/** A growing list of numbers from 0 up, small ones in one byte (LEB128). */
function createNumbers(): { end(): number; put(value: number): void; from(place: number): () => number } {
  let bytes = new Uint8Array(256);
  let end = 0;
  const append = (byte: number): void => {
    if (end === bytes.length) {
      const larger = new Uint8Array(end + Math.max(256, end >> 2));
      larger.set(bytes);
      bytes = larger;
    }
    bytes[end++] = byte;
  };
  return {
    end: () => end,
    put(value) {
      for (; value > 127; value >>>= 7) append((value & 127) | 128);
      append(value);
    },
    from: (place) => () => {
      let value = 0;
      for (let shift = 0; ; shift += 7) {
        const byte = bytes[place++] ?? 0;
        value |= (byte & 127) << shift;
        if (byte < 128) return value;
      }
    },
  };
}
