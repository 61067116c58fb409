/**
 * The knowledge in IndexedDB. Several packs lie side by side, each written and removed whole in one transaction
 * together with the lexicon of all: the bundled one, imported ones, the reader's own. What a reader made is kept whole
 * in `packs` as well, so that everything else can be thrown away and made anew at any time. An article asks for its
 * surroundings, never for the whole graph.
 */
import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
import { compareDates } from './dates';
import { groupBy } from './group-by';
import { nodeRecords, type NodeRecord, type RecordKey } from './links';
import { mergeEntity } from './own';
import { sourcesOf } from './observations';
import type { Entity, KnowledgeEvent, Pack, Relation, Source } from './schema';
import type { PackStep } from './steps';

const NAME = 'fablens-knowledge';
/** Raise with every change of the stores; all but `packs` are then made anew and filled again. */
const SCHEMA_VERSION = 5;

/**
 * Packs are asked in the order of their ids, and the first that has a record is believed: the bundled pack says what an
 * entity is, others add to it. Imported packs are called `import-…` (see `imported.ts`).
 */
export const BUNDLED = 'bundled';
export const OWN = 'own';

type InPack<T> = T & { pack: string };

interface KnowledgeSchema extends DBSchema {
  packs: { key: string; value: StoredPack };
  nodes: { key: [string, string, number]; value: NodeRecord };
  entities: { key: [string, string]; value: InPack<Entity> };
  relations: { key: [string, string]; value: InPack<Relation> };
  events: { key: [string, string]; value: InPack<KnowledgeEvent> };
  sources: { key: [string, string]; value: InPack<Source> };
  lexicon: { key: 'lexicon'; value: StoredLexicon };
  loading: { key: string; value: Loading };
}

/** How far the loading of a pack has come. */
interface Loading {
  version: string;
  /** The steps before this one are written. */
  next: number;
}

/** A pack that is loaded. The bundled one can be fetched again; what the reader made or brought is kept here whole. */
export interface StoredPack {
  id: string;
  version: string;
  asOf: string;
  content?: Pack;
}

/**
 * The names of imported packs, to be laid over the bundled lexicon; `versions` says of which, so that stale ones are
 * noticed.
 */
export interface StoredLexicon {
  versions: string;
  /** As a Blob: browsers read its bytes in one go, an ArrayBuffer in a record is copied several times. */
  bytes: Blob;
}

const RECORDS = ['entities', 'relations', 'events', 'sources'] as const;
const DERIVED = ['nodes', ...RECORDS, 'lexicon', 'loading'] as const;
const ALL = ['packs', ...DERIVED] as const;

export type KnowledgeStore = IDBPDatabase<KnowledgeSchema>;
type Read = IDBPTransaction<KnowledgeSchema, (typeof ALL)[number][], 'readonly'>;
type Write = IDBPTransaction<KnowledgeSchema, typeof ALL, 'readwrite'>;

/**
 * Opens the database, making its stores where they are missing. What the reader made survives a new schema. `onClosed`
 * hears when the connection is lost: the database was deleted, or gave way to a newer schema.
 */
export function openKnowledge(name = NAME, onClosed: () => void = () => undefined): Promise<KnowledgeStore> {
  return openDB<KnowledgeSchema>(name, SCHEMA_VERSION, {
    upgrade(db, _from, _to, transaction) {
      // Names of older schemas are not in the type.
      for (const store of [...db.objectStoreNames] as string[])
        if (store !== 'packs') db.deleteObjectStore(store as 'nodes');
      if (!db.objectStoreNames.contains('packs')) db.createObjectStore('packs', { keyPath: 'id' });
      // Without its row the bundled pack counts as missing, and is loaded into the new stores.
      void transaction
        .objectStore('packs')
        .delete(BUNDLED)
        .catch(() => undefined);
      db.createObjectStore('nodes', { keyPath: ['pack', 'id', 'part'] });
      for (const record of RECORDS) db.createObjectStore(record, { keyPath: ['pack', 'id'] });
      db.createObjectStore('lexicon');
      db.createObjectStore('loading');
    },
    // Another window wants a newer schema, or the database away: give way at once instead of blocking it.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      onClosed();
    },
    terminated: onClosed,
  });
}

/**
 * Puts a pack in the place of the one with this id, with the lexicon compiled of all packs, in one transaction; on any
 * failure the earlier content stays. `keep` keeps the content whole: for packs that can't be fetched again.
 */
export async function putPack(
  db: KnowledgeStore,
  id: string,
  pack: Pack,
  lexicon: StoredLexicon | undefined,
  keep = id !== BUNDLED,
): Promise<void> {
  const transaction = db.transaction(ALL, 'readwrite', { durability: 'strict' });
  // Only some requests are waited for: the transaction fails as a whole if any does.
  const put = (name: 'nodes' | (typeof RECORDS)[number], record: unknown): void =>
    void transaction
      .objectStore(name)
      .put(record as never)
      .catch(() => undefined);
  clearPack(transaction, id);
  for (const name of RECORDS) for (const record of pack[name]) put(name, { ...record, pack: id });
  for (const record of nodeRecords(id, pack)) put('nodes', record);
  void transaction
    .objectStore('packs')
    .put({ id, version: pack.version, asOf: pack.asOf, ...(keep && { content: pack }) })
    .catch(() => undefined);
  putLexicon(transaction, lexicon);
  await transaction.done;
}

/**
 * How many steps of a version of a pack are written. Those of another version count for nothing; all of them are
 * written when the pack is loaded.
 */
export async function stepsDone(db: KnowledgeStore, id: string, version: string): Promise<number> {
  const transaction = db.transaction(['packs', 'loading']);
  const [pack, loading] = await Promise.all([
    transaction.objectStore('packs').get(id),
    transaction.objectStore('loading').get(id),
  ]);
  if (pack?.version === version) return Infinity;
  return loading?.version === version ? loading.next : 0;
}

/**
 * Writes step number `step` of a pack in one transaction. The first takes away what is there of an earlier version, the
 * `last` makes the pack one that is loaded: before, nobody sees its records. A step that another background has written
 * meanwhile is passed over.
 */
export async function putStep(
  db: KnowledgeStore,
  pack: Pick<StoredPack, 'id' | 'version' | 'asOf'>,
  { nodes, ...records }: PackStep,
  step: number,
  last: boolean,
): Promise<void> {
  const transaction = db.transaction(ALL, 'readwrite', { durability: 'strict' });
  const loading = transaction.objectStore('loading');
  const before = await loading.get(pack.id);
  const next = before?.version === pack.version ? before.next : 0;
  const settle = (request: Promise<unknown>): void => void request.catch(() => undefined);
  if (next === step) {
    if (step === 0) {
      settle(transaction.objectStore('packs').delete(pack.id));
      clearPack(transaction, pack.id);
    }
    for (const name of RECORDS)
      for (const record of records[name]) settle(transaction.objectStore(name).put({ ...record, pack: pack.id }));
    for (const record of nodes) settle(transaction.objectStore('nodes').put(record));
    if (last) settle(transaction.objectStore('packs').put(pack));
    settle(last ? loading.delete(pack.id) : loading.put({ version: pack.version, next: step + 1 }, pack.id));
  }
  await transaction.done;
}

/** Puts or, with none, takes away the lexicon of imported packs. */
function putLexicon(transaction: Write, lexicon: StoredLexicon | undefined): void {
  const store = transaction.objectStore('lexicon');
  void (lexicon ? store.put(lexicon, 'lexicon') : store.delete('lexicon')).catch(() => undefined);
}

/** Puts the lexicon of imported packs in the place of an older one. */
export async function storeLexicon(db: KnowledgeStore, lexicon: StoredLexicon): Promise<void> {
  await db.put('lexicon', lexicon, 'lexicon');
}

/** Takes a pack away, with the lexicon compiled of those that stay, in one transaction. */
export async function dropPack(db: KnowledgeStore, id: string, lexicon: StoredLexicon | undefined): Promise<void> {
  const transaction = db.transaction(ALL, 'readwrite', { durability: 'strict' });
  clearPack(transaction, id);
  void transaction
    .objectStore('packs')
    .delete(id)
    .catch(() => undefined);
  putLexicon(transaction, lexicon);
  await transaction.done;
}

function clearPack(transaction: Write, id: string): void {
  for (const name of ['nodes', ...RECORDS] as const)
    void transaction
      .objectStore(name)
      .delete(ofPack(id))
      .catch(() => undefined);
}

/** Everything of a pack but `packs`' own row, in one array key range. */
function ofPack(id: string): IDBKeyRange {
  // An array sorts after every string, so this is the end of all keys that begin with the id.
  return IDBKeyRange.bound([id], [id, []]);
}

/** The packs that are loaded, in the order they are believed. */
export function storedPacks(db: KnowledgeStore): Promise<StoredPack[]> {
  return db.getAll('packs');
}

/** How much a pack holds. */
export async function countRecords(db: KnowledgeStore, id: string): Promise<Record<(typeof RECORDS)[number], number>> {
  const [entities, relations, events, sources] = await Promise.all(RECORDS.map((name) => db.count(name, ofPack(id))));
  return { entities: entities ?? 0, relations: relations ?? 0, events: events ?? 0, sources: sources ?? 0 };
}

export function storedLexicon(db: KnowledgeStore): Promise<StoredLexicon | undefined> {
  return db.get('lexicon', 'lexicon');
}

/** What a lexicon is made of, as one string. */
export function versionsOf(packs: readonly Pick<StoredPack, 'id' | 'version'>[]): string {
  return packs
    .map(({ id, version }) => `${id}@${version}`)
    .sort()
    .join(' ');
}

/**
 * Reads the strongest links of entities, the first `parts` of their {@link nodeRecords}: for one question, wave by
 * wave.
 */
export function nodeReader(db: KnowledgeStore): (ids: readonly string[], parts: number) => Promise<NodeRecord[]> {
  const packs = db.getAllKeys('packs');
  return async (ids, parts) => {
    const order = await packs;
    const nodes = db.transaction('nodes').store;
    const read = async (pack: string, id: string): Promise<NodeRecord[]> => {
      if (parts > 1) return nodes.getAll(IDBKeyRange.bound([pack, id, 0], [pack, id, parts - 1]));
      const record = await nodes.get([pack, id, 0]);
      return record ? [record] : [];
    };
    return (await Promise.all(order.flatMap((pack) => ids.map((id) => read(pack, id))))).flat();
  };
}

/** Every link there is: for the explorer's questions about the whole graph. */
export function readAllNodes(db: KnowledgeStore): Promise<NodeRecord[]> {
  return db.getAll('nodes');
}

/** Every entity, each as the first pack that has it says, with the names that all give it. */
export async function readAllEntities(db: KnowledgeStore): Promise<Entity[]> {
  return groupBy(await db.getAll('entities'), ({ id }) => id).flatMap((records) => mergeEntity(records) ?? []);
}

export async function readEntityIds(db: KnowledgeStore): Promise<Set<string>> {
  return new Set((await db.getAllKeys('entities')).map(([, id]) => id));
}

/** What is wanted in full. */
export interface Wanted {
  entities: Iterable<string>;
  relations: Iterable<RecordKey>;
  events: Iterable<RecordKey>;
}

/** Some records in full, with the entities and sources that they name. What is not there is left out. */
export async function readRecords(db: KnowledgeStore, wanted: Wanted): Promise<Pack> {
  const transaction = db.transaction(ALL);
  const [order, relations, events] = await Promise.all([
    transaction.objectStore('packs').getAllKeys(),
    getEach(unique(wanted.relations), ({ pack, id }) => transaction.objectStore('relations').get([pack, id])),
    getEach(unique(wanted.events), ({ pack, id }) => transaction.objectStore('events').get([pack, id])),
  ]);
  const entityIds = new Set([
    ...wanted.entities,
    ...relations.flatMap(({ from, to, item }) => (item === undefined ? [from, to] : [from, to, item])),
    ...events.flatMap((event) => event.entities),
  ]);
  const entities = await getEach([...entityIds], async (id) =>
    mergeEntity(await getEach(order, (pack) => transaction.objectStore('entities').get([pack, id]))),
  );
  const authored = entities.flatMap(({ dependencies = [], pack }) =>
    dependencies.map(({ sources }) => ({ pack, sources })),
  );
  const reported = relations.map((relation) => ({ pack: relation.pack, sources: sourcesOf(relation) }));
  const cited = [...reported, ...events, ...authored].flatMap(({ pack, sources }) =>
    sources.map((id) => ({ pack, id })),
  );
  const sources = await getEach(unique(cited), ({ pack, id }) => sourceIn(transaction, [pack, ...order], id));
  const newest = sources
    .map(({ published }) => published)
    .sort(compareDates)
    .at(-1);
  return { version: order.join(' '), asOf: newest ?? '1970', entities, relations, events, sources };
}

async function sourceIn(transaction: Read, packs: readonly string[], id: string): Promise<InPack<Source> | undefined> {
  const store = transaction.objectStore('sources');
  for (const pack of packs) {
    const record = await store.get([pack, id]);
    if (record) return record;
  }
  return undefined;
}

async function getEach<K, T>(keys: readonly K[], get: (key: K) => Promise<T | undefined>): Promise<T[]> {
  return (await Promise.all(keys.map(get))).filter((record) => record !== undefined);
}

function unique(keys: Iterable<RecordKey>): RecordKey[] {
  return [...new Map([...keys].map((key) => [`${key.pack}\n${key.id}`, key])).values()];
}
