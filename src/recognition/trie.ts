/**
 * A double-array trie (J. Aoe, "An Efficient Digital Search Algorithm by Using a Double-Array Structure", IEEE TSE 15(9), 1989):
 * two typed arrays that can be stored and read as they are. Walking one symbol costs one addition and one comparison.
 */

export interface TrieArrays {
  /** Folded symbol → dense code, 0 when no name contains it. */
  codes: Uint16Array;
  /** Where the children of a state begin. */
  base: Int32Array;
  /** The parent of a state, -1 when the slot is free. */
  check: Int32Array;
  /** Index of the key that ends in a state, -1 when none does. */
  value: Int32Array;
}

interface Job { state: number; from: number; to: number; depth: number }

/** Builds a trie over `keys`, which must be sorted by UTF-16 code unit, distinct and not empty. `value` gives a key's index. */
export function buildTrie(keys: readonly string[]): TrieArrays {
  const codes = denseCodes(keys);
  let size = Math.max(1024, keys.length * 8);
  let base = new Int32Array(size);
  let check = new Int32Array(size).fill(-1);
  let value = new Int32Array(size).fill(-1);
  check[0] = 0;
  let firstFree = 1;
  let used = 1;

  const grow = (needed: number): void => {
    if (needed < size) return;
    size = Math.max(size * 2, needed + 1);
    base = resized(base, size, 0);
    check = resized(check, size, -1);
    value = resized(value, size, -1);
  };

  const jobs: Job[] = [{ state: 0, from: 0, to: keys.length, depth: 0 }];
  for (let next = 0; next < jobs.length; next++) {
    const job = jobs[next] as Job;
    let { from } = job;
    if ((keys[from] as string).length === job.depth) value[job.state] = from++;
    const children = childrenOf(keys, codes, from, job.to, job.depth);
    if (children.length === 0) continue;
    while (firstFree < size && check[firstFree] !== -1) firstFree++;
    let offset = Math.max(1, firstFree - (children[0] as Child).code);
    const last = (children[children.length - 1] as Child).code;
    let tried = 0;
    for (; ; offset++) {
      grow(offset + last + 1);
      if (children.every(({ code }) => check[offset + code] === -1)) break;
      tried++;
    }
    // A region that is nearly full is not worth searching again (the same idea as `next_check_pos` in T. Kudo's Darts).
    if (tried > 200) firstFree = Math.max(firstFree, offset);
    base[job.state] = offset;
    for (const child of children) {
      const state = offset + child.code;
      check[state] = job.state;
      used = Math.max(used, state + 1);
      jobs.push({ state, from: child.from, to: child.to, depth: job.depth + 1 });
    }
  }
  return { codes, base: base.slice(0, used), check: check.slice(0, used), value: value.slice(0, used) };
}

/** The state reached from `state` by a folded symbol, or -1. */
export function step(trie: TrieArrays, state: number, symbol: number): number {
  const code = trie.codes[symbol] as number;
  if (code === 0) return -1;
  const next = (trie.base[state] as number) + code;
  return trie.check[next] === state && next !== 0 ? next : -1;
}

interface Child { code: number; from: number; to: number }

function childrenOf(keys: readonly string[], codes: Uint16Array, from: number, to: number, depth: number): Child[] {
  const children: Child[] = [];
  let index = from;
  while (index < to) {
    const symbol = (keys[index] as string).charCodeAt(depth);
    const begin = index;
    while (index < to && (keys[index] as string).charCodeAt(depth) === symbol) index++;
    children.push({ code: codes[symbol] as number, from: begin, to: index });
  }
  return children.sort((a, b) => a.code - b.code);
}

/** Frequent symbols get small codes, so that children lie close together. */
function denseCodes(keys: readonly string[]): Uint16Array {
  const counts = new Map<number, number>();
  for (const key of keys) for (let i = 0; i < key.length; i++) counts.set(key.charCodeAt(i), (counts.get(key.charCodeAt(i)) ?? 0) + 1);
  const codes = new Uint16Array(0x10000);
  [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).forEach(([symbol], index) => (codes[symbol] = index + 1));
  return codes;
}

function resized(array: Int32Array, size: number, fill: number): Int32Array<ArrayBuffer> {
  const next = new Int32Array(size).fill(fill);
  next.set(array);
  return next;
}
