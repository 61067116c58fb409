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
const TRIES = 48;

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

class DoubleArray {
  nodes: Int32Array;
  private readonly alphabet: number;
  private firstFree = 1;
  private firstRoom = 1;
  private used = 1;

  constructor(alphabet: number, keys: number) {
    this.alphabet = alphabet;
    this.nodes = freeNodes(new Int32Array(0), Math.max(alphabet + 64, keys * 3));
    this.nodes[1] = 0;
  }

  /** Puts the children of a state at the first place where they all fit; gives the base. */
  place(state: number, codes: readonly number[]): number {
    const single = codes.length === 1;
    const first = codes[0] as number;
    let at = single ? this.firstFree : this.firstRoom;
    let tries = 0;
    for (; ; at++) {
      while (!this.isFree(at)) at++;
      if (at - first < 1) continue;
      if (this.fits(at - first, codes)) break;
      tries++;
    }
    const base = at - first;
    if (single) this.firstFree = at;
    else if (tries > TRIES) this.firstRoom = Math.max(this.firstRoom, at);
    for (const code of codes) {
      this.nodes[(base + code) * 2 + 1] = state;
      this.used = Math.max(this.used, base + code + 1);
    }
    this.nodes[state * 2] = base * 2 + (first === END ? 1 : 0);
    return base;
  }

  /** The array cut to what is used, with room for any code after the last base, so that no step needs a bounds check. */
  finished(): Int32Array {
    this.reserve(this.used + this.alphabet + 2);
    return this.nodes.slice(0, (this.used + this.alphabet + 2) * 2);
  }

  private fits(base: number, codes: readonly number[]): boolean {
    for (const code of codes) if (!this.isFree(base + code)) return false;
    return true;
  }

  private isFree(slot: number): boolean {
    this.reserve(slot + 1);
    return this.nodes[slot * 2 + 1] === -1;
  }

  private reserve(slots: number): void {
    if (slots * 2 > this.nodes.length) this.nodes = freeNodes(this.nodes, Math.max(slots + this.alphabet, this.nodes.length));
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

function freeNodes(nodes: Int32Array, slots: number): Int32Array {
  const next = new Int32Array(slots * 2).fill(-1);
  next.set(nodes);
  return next;
}

function grown(array: Int32Array<ArrayBuffer>, size: number): Int32Array<ArrayBuffer> {
  const next = new Int32Array(size);
  next.set(array);
  return next;
}
