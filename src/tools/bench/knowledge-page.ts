/**
 * The part of the knowledge bench that runs in a browser's page: the pack into the store as the background puts it
 * there. Times in milliseconds.
 */
import { parsePack } from '../../knowledge/parse';
import {
  BUNDLED,
  openKnowledge,
  putPack,
  readAllEntities,
  versionsOf,
  type KnowledgeStore,
} from '../../knowledge/store';
import { compileLexicon } from '../../recognition';
import { madeUpPack } from './made-up-pack';

const NAME = 'bench-knowledge';
/** Milliseconds for the browser to bring its files in order, before their size is asked. */
const SETTLE = 3000;

export interface Load {
  entities: number;
  relations: number;
  /** Bytes of the pack as JSON text. */
  json: number;
  /** To check the pack against the schema. */
  check: number;
  /** To compile the lexicon of all its names. */
  compile: number;
  /** To write everything, in one transaction with strict durability. */
  write: number;
  /** The same once more, in the place of what is there: an update. */
  replace: number;
  /** Bytes the origin takes more on disk than before, as the browser estimates. */
  store: number;
  /** Bytes of the lexicon in it. */
  lexicon: number;
}

/**
 * Loads a pack into an empty database and throws it away again: a made-up one of so many entities, or the one at
 * `/pack.json`.
 */
export async function load(made: number | null): Promise<Load> {
  const text = made === null ? await (await fetch('/pack.json')).text() : JSON.stringify(madeUpPack(made));
  const data: unknown = JSON.parse(text);
  await remove();
  const before = await usage();
  const [pack, check] = await timed(() => parsePack(data));
  const [bytes, compile] = await timed(() => compileLexicon([pack]));
  const lexicon = { versions: versionsOf([{ id: BUNDLED, version: pack.version }]), bytes: new Blob([bytes]) };
  const db = await openKnowledge(NAME);
  const [, write] = await timed(() => putPack(db, BUNDLED, pack, lexicon));
  const [, replace] = await timed(() => putPack(db, BUNDLED, pack, lexicon));
  await expectWhole(db, pack.entities.length);
  db.close();
  await new Promise((resolve) => setTimeout(resolve, SETTLE));
  const store = (await usage()) - before;
  await remove();
  return {
    entities: pack.entities.length,
    relations: pack.relations.length,
    json: new TextEncoder().encode(text).length,
    check,
    compile,
    write,
    replace,
    store,
    lexicon: bytes.byteLength,
  };
}

async function expectWhole(db: KnowledgeStore, entities: number): Promise<void> {
  const stored = (await readAllEntities(db)).length;
  if (stored !== entities) throw new Error(`${stored} of ${entities} entities were stored`);
}

async function usage(): Promise<number> {
  return (await navigator.storage.estimate()).usage ?? 0;
}

function remove(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(NAME);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error ?? new Error('the database could not be deleted'));
  });
}

async function timed<T>(work: () => T | Promise<T>): Promise<[T, number]> {
  const start = performance.now();
  const result = await work();
  return [result, performance.now() - start];
}
