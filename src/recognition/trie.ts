/**
 * A double-array trie (J. Aoe, "An Efficient Digital Search Algorithm by Using a Double-Array Structure", IEEE TSE 15(9), 1989) with
 * base and check side by side, so that a step costs one cache line, and with the unbranched ends of keys in a tail of bytes.
 *
 * `nodes[2s]` is twice the base of state s, plus 1 when a key ends there; negative, it is the complement of a place in the tail.
 * `nodes[2s + 1]` is the parent of s. A tail record is the key's value and its remaining codes, each as LEB128, ended by 0.
 */

export interface Trie {
  nodes: Int32Array;
  tail: Uint8Array;
}

/** The code under which the value of a key that ends at a branch is kept; no symbol has it. */
const END = 0;
/** After this many failed tries a stretch of the array is taken to be full (as T. Kudo's Darts does with `next_check_pos`). */
const TRIES = 160;
/** The parent of a slot that no state has. */
const FREE = -1;

/** Builds a trie over keys of codes from 1 to `alphabet`, sorted, distinct and not empty; `values` has one number for each. */
export function buildTrie(keys: readonly string[], values: ArrayLike<number>, alphabet: number): Trie {
  const array = new DoubleArray(alphabet, keys.length);
  const tail = new ByteWriter(keys.length * 8);
  let jobs = new Int32Array(4096);
  let added = 0;
  const add = (state: number, from: number, to: number, depth: number): void => {
    if (added + 4 > jobs.length) jobs = grown(jobs, jobs.length * 2);
    jobs.set([state, from, to, depth], added);
    added += 4;
  };
  const codes: number[] = [];
  const froms: number[] = [];
  if (keys.length > 0) add(0, 0, keys.length, 0);
  // Breadth first: the states near the root, which every text visits, lie close together.
  for (let next = 0; next < added; next += 4) {
    const [state, from, to, depth] = [jobs[next] as number, jobs[next + 1] as number, jobs[next + 2] as number, jobs[next + 3] as number];
    if (to - from === 1 && state !== 0) {
      array.nodes[state * 2] = ~tail.length;
      tail.number(values[from] as number);
      const key = keys[from] as string;
      for (let at = depth; at < key.length; at++) tail.number(key.charCodeAt(at));
      tail.number(END);
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
    for (let child = 0; child < codes.length; child++) add(base + (codes[child] as number), froms[child] as number, froms[child + 1] ?? to, depth + (codes[child] === END ? 0 : 1));
  }
  return { nodes: array.finished(), tail: tail.finished() };
}

/** The array while it is built; its free slots are a list, so that looking for room skips what is taken. */
class DoubleArray {
  nodes: Int32Array;
  private readonly alphabet: number;
  /** For each free slot the next and the previous one; slot 0 is taken and heads the list. */
  private next: Int32Array;
  private previous: Int32Array;
  private slots = 1;
  /** Where the search for room begins, by the power of two of the number of children: what is full for many has room for few. */
  private readonly rooms = new Int32Array(17);
  private used = 1;

  constructor(alphabet: number, keys: number) {
    this.alphabet = alphabet;
    this.nodes = Int32Array.of(0, 0);
    this.next = Int32Array.of(0);
    this.previous = Int32Array.of(0);
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
    for (const code of codes) this.take(base + code, state);
    this.nodes[state * 2] = base * 2 + (first === END ? 1 : 0);
    return base;
  }

  /** The array cut to what is used, with room for any code after the last base, so that no step needs a bounds check. */
  finished(): Int32Array {
    this.reserve(this.used + this.alphabet + 2);
    return this.nodes.slice(0, (this.used + this.alphabet + 2) * 2);
  }

  private fits(base: number, codes: readonly number[]): boolean {
    for (let child = 1; child < codes.length; child++) if (this.nodes[(base + (codes[child] as number)) * 2 + 1] !== FREE) return false;
    return true;
  }

  private take(slot: number, parent: number): void {
    const [before, after] = [this.previous[slot] as number, this.next[slot] as number];
    this.next[before] = after;
    this.previous[after] = before;
    for (let room = 0; room < this.rooms.length; room++) if (this.rooms[room] === slot) this.rooms[room] = before;
    this.nodes[slot * 2 + 1] = parent;
    this.used = Math.max(this.used, slot + 1);
  }

  /** Makes at least so many slots; new ones join the end of the list. */
  private reserve(slots: number): void {
    if (slots <= this.slots) return;
    const size = Math.max(slots, this.slots + (this.slots >> 1));
    this.nodes = grown(this.nodes, size * 2);
    this.next = grown(this.next, size);
    this.previous = grown(this.previous, size);
    for (let slot = this.slots; slot < size; slot++) {
      const last = this.previous[0] as number;
      this.nodes[slot * 2 + 1] = FREE;
      this.next[last] = slot;
      this.previous[slot] = last;
      this.next[slot] = 0;
      this.previous[0] = slot;
    }
    this.slots = size;
  }
}

/** Bytes that grow; numbers are written as LEB128. */
class ByteWriter {
  length = 0;
  private bytes: Uint8Array;

  constructor(size: number) {
    this.bytes = new Uint8Array(Math.max(64, size));
  }

  number(value: number): void {
    if (this.length + 5 > this.bytes.length) {
      const next = new Uint8Array(this.bytes.length * 2);
      next.set(this.bytes);
      this.bytes = next;
    }
    while (value > 0x7f) {
      this.bytes[this.length++] = (value & 0x7f) | 0x80;
      value >>>= 7;
    }
    this.bytes[this.length++] = value;
  }

  finished(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }
}

function grown(array: Int32Array, size: number): Int32Array<ArrayBuffer> {
  const next = new Int32Array(size);
  next.set(array);
  return next;
}
