/** The part of the cold start's measure that runs in a window of the extension, over its own database. Times in milliseconds. */
import { openKnowledge, storedLexicon } from '../../knowledge/store';

export interface Reading {
  /** To get the bytes from the open database, and to copy them. */
  read: number;
  copy: number;
  bytes: number;
}

const ROUNDS = 15;
/** Copies to a timing: browsers round their clocks. */
const COPIES = 10;

const pieces: Uint8Array<ArrayBuffer>[] = [];

/** Takes the next bytes of a lexicon, in base64. */
export function add(piece: string): void {
  pieces.push(Uint8Array.from(atob(piece), (letter) => letter.charCodeAt(0)));
}

/** Puts the lexicon that was added in the place of the one of the packs, as if it were theirs. */
export async function store(): Promise<void> {
  const db = await openKnowledge();
  const known = await storedLexicon(db);
  if (!known) throw new Error('The extension has not loaded its pack.');
  await db.put('lexicon', { ...known, bytes: new Blob(pieces) }, 'lexicon');
  db.close();
}

export async function readAgain(): Promise<Reading> {
  const db = await openKnowledge();
  const reads: number[] = [];
  const copies: number[] = [];
  let buffer = new ArrayBuffer(0);
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    buffer = (await (await storedLexicon(db))?.bytes.arrayBuffer()) ?? buffer;
    const between = performance.now();
    for (let copy = 0; copy < COPIES; copy++) buffer.slice(0);
    reads.push(between - start);
    copies.push((performance.now() - between) / COPIES);
  }
  db.close();
  return { read: middle(reads), copy: middle(copies), bytes: buffer.byteLength };
}

/** Sends a message to the background; gives how long the answer took and how many mentions it has. */
export async function ask(message: unknown): Promise<{ time: number; mentions: number }> {
  const scope = globalThis as unknown as Record<'browser' | 'chrome', { runtime: { sendMessage(message: unknown): Promise<{ value?: { mentions?: unknown[] } }> } }>;
  const start = performance.now();
  const answer = await (scope.browser ?? scope.chrome).runtime.sendMessage(message);
  return { time: performance.now() - start, mentions: answer.value?.mentions?.length ?? 0 };
}

function middle(list: number[]): number {
  return list.sort((a, b) => a - b)[list.length >> 1] as number;
}
