/**
 * The part of the cold start's measure that runs in a window of the extension, over its own database. Times in
 * milliseconds.
 */
import { IMPORTED } from '../../../knowledge/imported';
import { EMPTY_PACK } from '../../../knowledge/own';
import { openKnowledge, storedLexicon, storeLexicon, versionsOf } from '../../../knowledge/store';

export interface Reading {
  /** To get the bytes from the open database. */
  read: number;
  /** To copy them into new memory, as reading has to, and over memory that is in use. */
  copy: number;
  copyOver: number;
  bytes: number;
}

const ROUNDS = 15;
/** Copies to a timing: browsers round their clocks. */
const COPIES = 4;

const pieces: Uint8Array<ArrayBuffer>[] = [];

/** Takes the next bytes of a lexicon, in base64. */
export function add(piece: string): void {
  pieces.push(Uint8Array.from(atob(piece), (letter) => letter.charCodeAt(0)));
}

/** Stores the lexicon that was added as if it were that of the bundled pack and of an imported one. */
export async function store(): Promise<void> {
  const db = await openKnowledge();
  const { version, asOf } = EMPTY_PACK;
  const pack = { id: `${IMPORTED}cold-start`, version, asOf, content: EMPTY_PACK };
  await db.put('packs', pack);
  await storeLexicon(db, { versions: versionsOf([pack]), bytes: new Blob(pieces) });
  db.close();
}

export async function readAgain(): Promise<Reading> {
  const db = await openKnowledge();
  const reads: number[] = [];
  const copies: number[] = [];
  const overs: number[] = [];
  let bytes = new Uint8Array();
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    bytes = new Uint8Array((await (await storedLexicon(db))?.bytes.arrayBuffer()) ?? []);
    reads.push(performance.now() - start);
    const into = [bytes];
    copies.push(timed(() => void into.push(bytes.slice())));
    overs.push(timed(() => into[1]?.set(bytes)));
  }
  db.close();
  return { read: middle(reads), copy: middle(copies), copyOver: middle(overs), bytes: bytes.byteLength };
}

/** Milliseconds that a copy takes, the mean of a few. */
function timed(copy: () => void): number {
  const start = performance.now();
  for (let count = 0; count < COPIES; count++) copy();
  return (performance.now() - start) / COPIES;
}

/** Sends a message to the background; gives how long the answer took and how many mentions it has. */
export async function ask(message: unknown): Promise<{ time: number; mentions: number }> {
  const scope = globalThis as unknown as Record<
    'browser' | 'chrome',
    { runtime: { sendMessage(message: unknown): Promise<{ value?: { mentions?: unknown[] } }> } }
  >;
  const start = performance.now();
  const answer = await (scope.browser ?? scope.chrome).runtime.sendMessage(message);
  return { time: performance.now() - start, mentions: answer.value?.mentions?.length ?? 0 };
}

function middle(list: number[]): number {
  return list.sort((a, b) => a - b)[list.length >> 1] as number;
}
