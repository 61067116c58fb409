/**
 * The knowledge in IndexedDB. A database that can be rebuilt from packs at any time: a pack goes in within one transaction together
 * with its lexicon, so that what is there is whole or absent. Reading is by neighbourhood: an article needs the statements about its
 * entities, never the whole graph.
 */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Entity, KnowledgeEvent, Pack, Relation, Source } from './schema';

const NAME = 'fablens-knowledge';
/** Raise with every change of the stores; all of them are then made anew and filled again. */
const SCHEMA_VERSION = 1;

interface KnowledgeSchema extends DBSchema {
  entities: { key: string; value: Entity };
  relations: { key: string; value: Relation; indexes: { from: string; to: string } };
  events: { key: string; value: KnowledgeEvent; indexes: { entities: string } };
  sources: { key: string; value: Source };
  /** What was loaded, and the compiled lexicon. */
  loaded: { key: 'pack'; value: Loaded };
}

interface Loaded {
  version: string;
  asOf: string;
  lexicon: ArrayBuffer;
}

const RECORDS = ['entities', 'relations', 'events', 'sources'] as const;

export type KnowledgeStore = IDBPDatabase<KnowledgeSchema>;

/** Opens the database, making its stores where they are missing. */
export function openKnowledge(): Promise<KnowledgeStore> {
  return openDB<KnowledgeSchema>(NAME, SCHEMA_VERSION, {
    upgrade(db) {
      for (const name of db.objectStoreNames) db.deleteObjectStore(name);
      db.createObjectStore('entities', { keyPath: 'id' });
      const relations = db.createObjectStore('relations', { keyPath: 'id' });
      relations.createIndex('from', 'from');
      relations.createIndex('to', 'to');
      db.createObjectStore('events', { keyPath: 'id' }).createIndex('entities', 'entities', { multiEntry: true });
      db.createObjectStore('sources', { keyPath: 'id' });
      db.createObjectStore('loaded');
    },
    // Another window wants a newer schema: give way at once instead of blocking it.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
}

/** Replaces everything by a pack and its compiled lexicon, in one transaction; on any failure the earlier content stays. */
export async function loadPack(db: KnowledgeStore, pack: Pack, lexicon: ArrayBuffer): Promise<void> {
  const transaction = db.transaction([...RECORDS, 'loaded'], 'readwrite', { durability: 'strict' });
  const work: Promise<unknown>[] = [];
  for (const name of RECORDS) {
    const store = transaction.objectStore(name);
    work.push(store.clear());
    // Only the last request of each store is waited for: the transaction fails as a whole if any does.
    for (const record of pack[name]) void store.put(record as never).catch(() => undefined);
  }
  work.push(transaction.objectStore('loaded').put({ version: pack.version, asOf: pack.asOf, lexicon }, 'pack'));
  await Promise.all([...work, transaction.done]);
}

/** What is loaded; nothing when a load never finished. */
export function loadedPack(db: KnowledgeStore): Promise<Loaded | undefined> {
  return db.get('loaded', 'pack');
}

/** The part of the knowledge around some entities: they, all statements about them, what these name, events and sources. */
export async function neighbourhood(db: KnowledgeStore, ids: readonly string[]): Promise<Pack> {
  const transaction = db.transaction([...RECORDS, 'loaded']);
  const [relationStore, eventStore] = [transaction.objectStore('relations'), transaction.objectStore('events')];
  const found = await Promise.all(ids.flatMap((id) => [relationStore.index('from').getAll(id), relationStore.index('to').getAll(id)]));
  const relations = unique(found.flat());
  const events = unique((await Promise.all(ids.map((id) => eventStore.index('entities').getAll(id)))).flat());

  const entityIds = new Set([...ids, ...relations.flatMap(({ from, to, item }) => (item === undefined ? [from, to] : [from, to, item])), ...events.flatMap((event) => event.entities)]);
  const entities = await getEach([...entityIds], (id) => transaction.objectStore('entities').get(id));
  const own = entities.filter(({ id }) => ids.includes(id)).flatMap(({ dependencies }) => dependencies ?? []);
  const sourceIds = new Set([...relations, ...events, ...own].flatMap(({ sources }) => sources));
  const sources = await getEach([...sourceIds], (id) => transaction.objectStore('sources').get(id));
  const loaded = await transaction.objectStore('loaded').get('pack');
  return { version: loaded?.version ?? '', asOf: loaded?.asOf ?? '', entities, relations, events, sources };
}

async function getEach<T>(ids: readonly string[], get: (id: string) => Promise<T | undefined>): Promise<T[]> {
  return (await Promise.all(ids.map(get))).filter((record) => record !== undefined);
}

function unique<T extends { id: string }>(records: readonly T[]): T[] {
  return [...new Map(records.map((record) => [record.id, record])).values()];
}
