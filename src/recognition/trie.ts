/**
 * A double-array trie (J. Aoe, "An Efficient Digital Search Algorithm by Using a Double-Array Structure", IEEE TSE
 * 15(9), 1989). A slot is checked by the code that leads to it instead of by its parent (as in S. Yata's Darts-clone):
 * no two states share a base, so that half the bits tell as much, and gzip finds more in them. The unbranched ends of
 * keys lie in a tail of bytes, in the order of their slots.
 *
 * `labels[s]` is the code that leads to state s. `bases[s]` is twice its base, plus 1 when a key ends there; negative,
 * the complement of where the key's rest lies in the tail, counted from `tailBlocks[s >> BLOCK]`. A rest is its codes,
 * each as LEB128, ended by 0. A key is told by the slot that it ends in.
 */

export interface Trie {
  labels: Uint16Array;
  bases: Int32Array;
  tail: Uint8Array;
  tailBlocks: Uint32Array;
  /** The slots that keys end in, ascending, and for each the number of its key. */
  ends: Uint32Array;
  keys: Uint32Array;
}

/** So many bits of a slot are its place in a block of slots. */
export const BLOCK = 6;
/** The code of the state in which a key ends at a branch; no symbol has it. */
const END = 0;
/** The label of a slot that no state has; no symbol has that code either. */
const FREE = 0xffff;
/**
 * After this many failed tries a stretch of the array is taken to be full (as T. Kudo's Darts does with
 * `next_check_pos`).
 */
const TRIES = 160;

/** Builds a trie over keys of codes from 1 to `alphabet`, sorted, distinct and not empty. */
export function buildTrie(keys: readonly string[], alphabet: number): Trie {
  const array = new DoubleArray(alphabet, keys.length);
  let jobs = new Int32Array(4096);
  let added = 0;
  const add = (state: number, from: number, to: number, depth: number): void => {
    if (added + 4 > jobs.length) jobs = grown(jobs, jobs.length * 2);
    jobs.set([state, from, to, depth], added);
    added += 4;
  };
  const codes: number[] = [];
  const froms: number[] = [];
  /** For each key how much of it the states spell. */
  const depths = new Uint16Array(keys.length);
  if (keys.length > 0) add(0, 0, keys.length, 0);
  // Breadth first: the states near the root, which every text visits, lie close together.
  for (let next = 0; next < added; next += 4) {
    const [state, from, to, depth] = [
      jobs[next] as number,
      jobs[next + 1] as number,
      jobs[next + 2] as number,
      jobs[next + 3] as number,
    ];
    if (to - from === 1 && state !== 0) {
      array.bases[state] = ~from;
      depths[from] = depth;
      continue;
    }
    codes.length = froms.length = 0;
    for (let index = from; index < to; index++) {
      const key = keys[index] as string;
      const code = key.length === depth ? END : key.charCodeAt(depth);
      if (codes[codes.length - 1] !== code) {
        codes.push(code);
        froms.push(index);
      }
    }
    const base = array.place(state, codes);
    for (let child = 0; child < codes.length; child++)
      add(
        base + (codes[child] as number),
        froms[child] as number,
        froms[child + 1] ?? to,
        depth + (codes[child] === END ? 0 : 1),
      );
  }
  return withTail(array.finished(), keys, depths);
}

/** Writes the ends of keys, whose states have the complement of the key's number as base so far. */
function withTail(
  { labels, bases }: Pick<Trie, 'labels' | 'bases'>,
  keys: readonly string[],
  depths: Uint16Array,
): Trie {
  const tail = new ByteWriter(keys.length * 8);
  const tailBlocks = new Uint32Array((bases.length >> BLOCK) + 1);
  const ends = new Uint32Array(keys.length);
  const order = new Uint32Array(keys.length);
  let count = 0;
  for (let slot = 0; slot < bases.length; slot++) {
    if (slot % (1 << BLOCK) === 0) tailBlocks[slot >> BLOCK] = tail.length;
    const number = ~(bases[slot] as number);
    if (number < 0) continue;
    ends[count] = slot;
    order[count++] = number;
    bases[slot] = ~(tail.length - (tailBlocks[slot >> BLOCK] as number));
    // A key that ends at a branch has no rest.
    if (labels[slot] === END) continue;
    const key = keys[number] as string;
    for (let at = depths[number] as number; at < key.length; at++) tail.number(key.charCodeAt(at));
    tail.number(END);
  }
  return { labels, bases, tail: tail.finished(), tailBlocks, ends, keys: order };
}

/** The array while it is built; its free slots are a list, so that looking for room skips what is taken. */
class DoubleArray {
  labels = new Uint16Array(1);
  bases = new Int32Array(1);
  private readonly alphabet: number;
  /** For each free slot the next and the previous one; slot 0 is taken and heads the list. */
  private next = new Int32Array(1);
  private previous = new Int32Array(1);
  /** Which bases a state has. */
  private based = new Uint8Array(1);
  private slots = 1;
  /**
   * Where the search for room begins, by the power of two of the number of children: what is full for many has room for
   * few.
   */
  private readonly rooms = new Int32Array(17);
  private used = 1;

  constructor(alphabet: number, keys: number) {
    this.alphabet = alphabet;
    this.reserve(Math.max(alphabet + 64, keys));
  }

  /** Puts the children of a state at a place where they all fit; gives the base. */
  place(state: number, codes: readonly number[]): number {
    const first = codes[0] as number;
    const span = (codes[codes.length - 1] as number) - first;
    const room = 32 - Math.clz32(codes.length - 1);
    let tries = 0;
    let at = this.next[this.rooms[room] as number] as number;
    for (; ; at = this.next[at] as number) {
      if (at === 0) at = this.slots;
      this.reserve(at + span + 1);
      if (at > first && this.fits(at - first, codes)) break;
      // Past a full stretch: the next search begins here.
      if (at > first && ++tries > TRIES) {
        this.rooms[room] = at;
        tries = 0;
      }
    }
    const base = at - first;
    this.based[base] = 1;
    for (const code of codes) this.take(base + code, code);
    this.bases[state] = base * 2 + (first === END ? 1 : 0);
    return base;
  }

  /**
   * The arrays cut to what is used, with room for any code after the last base, so that no step needs a bounds check.
   */
  finished(): Pick<Trie, 'labels' | 'bases'> {
    const size = this.used + this.alphabet + 2;
    this.reserve(size);
    return { labels: this.labels.slice(0, size), bases: this.bases.slice(0, size) };
  }

  private fits(base: number, codes: readonly number[]): boolean {
    if (this.based[base] === 1) return false;
    for (let child = 1; child < codes.length; child++)
      if (this.labels[base + (codes[child] as number)] !== FREE) return false;
    return true;
  }

  private take(slot: number, label: number): void {
    const [before, after] = [this.previous[slot] as number, this.next[slot] as number];
    this.next[before] = after;
    this.previous[after] = before;
    for (let room = 0; room < this.rooms.length; room++) if (this.rooms[room] === slot) this.rooms[room] = before;
    this.labels[slot] = label;
    this.used = Math.max(this.used, slot + 1);
  }

  /** Makes at least so many slots; new ones join the end of the list. */
  private reserve(slots: number): void {
    if (slots <= this.slots) return;
    const size = Math.max(slots, this.slots + (this.slots >> 1));
    this.bases = grown(this.bases, size);
    this.next = grown(this.next, size);
    this.previous = grown(this.previous, size);
    const [labels, based] = [new Uint16Array(size).fill(FREE), new Uint8Array(size)];
    labels.set(this.labels);
    based.set(this.based);
    this.labels = labels;
    this.based = based;
    for (let slot = this.slots; slot < size; slot++) {
      const last = this.previous[0] as number;
      this.next[last] = slot;
      this.previous[slot] = last;
      this.next[slot] = 0;
      this.previous[0] = slot;
    }
    this.slots = size;
  }
}

/** Bytes that grow; numbers are written as LEB128. */
export class ByteWriter {
  length = 0;
  private bytes: Uint8Array;

  constructor(size: number) {
    this.bytes = new Uint8Array(Math.max(64, size));
  }

  number(value: number): void {
    this.reserve(5);
    while (value > 0x7f) {
      this.bytes[this.length++] = (value & 0x7f) | 0x80;
      value >>>= 7;
    }
    this.bytes[this.length++] = value;
  }

  /** Bytes after their number. */
  counted(bytes: Uint8Array): void {
    this.number(bytes.length);
    this.reserve(bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  finished(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }

  private reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const next = new Uint8Array((this.length + more) * 2);
    next.set(this.bytes);
    this.bytes = next;
  }
}

function grown(array: Int32Array, size: number): Int32Array<ArrayBuffer> {
  const next = new Int32Array(size);
  next.set(array);
  return next;
}
