/**
 * The knowledge as the background has it at hand. Marks need only the lexicon, which comes compiled with the extension;
 * the records go into the database step by step, so that a background that is ended in between goes on where it
 * stopped. Nothing is kept that can't be rebuilt.
 */
import { buildSearch, type SearchIndex } from '../insight/explore/search';
import { buildGraph, type KnowledgeGraph } from '../knowledge/graph';
import type { Skeleton } from '../knowledge/links';
import { EMPTY_PACK } from '../knowledge/own';
import { reach, type ReachBounds } from '../knowledge/reach';
import { parsePack } from '../knowledge/parse';
import type { Pack } from '../knowledge/schema';
import {
  BUNDLED,
  dropPack,
  nodeReader,
  openKnowledge,
  OWN,
  putPack,
  putStep,
  readAllEntities,
  readAllNodes,
  readRecords,
  stepsDone,
  storedLexicon,
  storedPacks,
  storeLexicon,
  versionsOf,
  type KnowledgeStore,
  type StoredLexicon,
  type StoredPack,
  type Wanted,
} from '../knowledge/store';
import { ProblemError } from '../platform';
import { compileDelta, LexiconError, openLexicon, type Lexicon } from '../recognition';
import type { Bundled } from './bundled';
import { createConnection, type Connection } from './connection';

export interface KnowledgeBase {
  lexicon(): Promise<Lexicon>;
  /** Puts into the database what is missing there; whoever asks for records waits for it. */
  load(): Promise<void>;
  /** Search over all names; made when it is first asked for. */
  search(): Promise<SearchIndex>;
  /** The bounded skeleton around some entities. */
  skeleton(ids: readonly string[], bounds?: ReachBounds): Promise<Skeleton>;
  /** Some records in full. */
  records(wanted: Wanted): Promise<KnowledgeGraph>;
  /**
   * Changes the reader's own pack, puts an imported one in the place of the one of that id, or takes one away; it takes
   * part in lexicon and graph when these resolve. They reject with `storage-full` or `not-kept`; nothing is changed
   * then.
   */
  changeOwn(edit: (pack: Pack) => Pack): Promise<void>;
  putImported(id: string, pack: Pack): Promise<void>;
  dropImported(id: string): Promise<void>;
}

/**
 * A database that does not open in this time does not keep a page from its marks: it gets those of the bundled names.
 */
const PATIENCE = 3000;

/** The knowledge base over the pack of this build. Answers reject with `knowledge-unavailable`; the next asks anew. */
export function createKnowledgeBase(bundled: Bundled): KnowledgeBase {
  let names: Promise<Names> | undefined;
  let loading: Promise<void> | undefined;
  let searchable: Promise<SearchIndex> | undefined;
  let changing: Promise<unknown> = Promise.resolve();
  const connection = createConnection(
    (onClosed) => openKnowledge(undefined, onClosed),
    () => (loading = searchable = undefined),
  );

  const openedNames = (): Promise<Names> => {
    names ??= openNames(bundled, connection).then(
      (opened) => {
        if (!opened.whole) names = undefined;
        return opened;
      },
      (error: unknown) => {
        names = undefined;
        throw new ProblemError('knowledge-unavailable', String(error));
      },
    );
    return names;
  };
  const load = (): Promise<void> => {
    loading ??= connection
      .use((db) => loadSteps(db, bundled))
      .catch((error: unknown) => {
        loading = undefined;
        throw new ProblemError('knowledge-unavailable', String(error));
      });
    return loading;
  };
  const loaded = async <T>(work: (db: KnowledgeStore) => Promise<T>): Promise<T> => {
    await load();
    return connection.use(work);
  };
  /** Puts what `edit` makes of the pack called `id` in its place; nothing takes it away. */
  const change = async (db: KnowledgeStore, id: string, edit: (pack: Pack) => Pack | undefined): Promise<void> => {
    const packs = await storedPacks(db);
    const made = edit(packs.find((pack) => pack.id === id)?.content ?? EMPTY_PACK);
    const checked = made && parsePack(made);
    const others = extrasOf(packs).filter((pack) => pack.id !== id);
    const imports = importsOf(checked ? [...others, { id, version: checked.version, pack: checked }] : others);
    const lexicon = imports.length > 0 ? deltaOf(imports) : undefined;
    if (checked) await putPack(db, id, checked, lexicon);
    else await dropPack(db, id, lexicon);
    names = undefined;
    searchable = undefined;
  };
  /** One after the other: each change builds on the packs that the one before has stored. */
  const inTurn = (id: string, edit: (pack: Pack) => Pack | undefined): Promise<void> => {
    const next = changing
      .then(() => loaded((db) => change(db, id, edit)))
      .catch((error: unknown) => {
        throw error instanceof ProblemError
          ? error
          : new ProblemError(
              error instanceof DOMException && error.name === 'QuotaExceededError' ? 'storage-full' : 'not-kept',
              String(error),
            );
      });
    changing = next.catch(() => undefined);
    return next;
  };
  return {
    lexicon: async () => (await openedNames()).lexicon,
    load,
    search() {
      searchable ??= loaded(searchIn).catch((error: unknown) => {
        searchable = undefined;
        throw error;
      });
      return searchable;
    },
    skeleton: (ids, bounds) => loaded((db) => reach(nodeReader(db), ids, bounds)),
    records: async (wanted) => buildGraph(await loaded((db) => readRecords(db, wanted))),
    changeOwn: (edit) => inTurn(OWN, edit),
    putImported: (id, pack) => inTurn(id, () => pack),
    dropImported: (id) => inTurn(id, () => undefined),
  };
}

async function searchIn(db: KnowledgeStore): Promise<SearchIndex> {
  const [nodes, entities] = await Promise.all([readAllNodes(db), readAllEntities(db)]);
  const links = new Map<string, number>();
  for (const { id, edges } of nodes) links.set(id, (links.get(id) ?? 0) + edges.length);
  return buildSearch(entities, (id) => links.get(id) ?? 0);
}

/**
 * Writes the steps that are missing, and first what a new layout of the stores has taken away of the reader's packs.
 */
async function loadSteps(db: KnowledgeStore, bundled: Bundled): Promise<void> {
  const pack = { id: BUNDLED, version: bundled.version, asOf: bundled.asOf };
  const done = await stepsDone(db, BUNDLED, bundled.version);
  if (done === 0)
    for (const { id, pack: extra } of extrasOf(await storedPacks(db)))
      await putPack(db, id, extra, await storedLexicon(db));
  for (let step = done; step < bundled.steps; step++)
    await putStep(db, pack, await bundled.step(step), step, step === bundled.steps - 1);
  if ((await stepsDone(db, BUNDLED, bundled.version)) < bundled.steps) throw new Error('The knowledge was taken away.');
}

interface Names {
  lexicon: Lexicon;
  /** Whether the names of the reader's packs are among them: they are not when the database can't be read now. */
  whole: boolean;
}

/** The names of all packs: those of the reader's packs are laid over the bundled lexicon. */
async function openNames(bundled: Bundled, { use }: Connection<KnowledgeStore>): Promise<Names> {
  const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), PATIENCE));
  const [base, deltas] = await Promise.all([
    bundled.lexicon(),
    Promise.race([use(readDeltas), late]).catch((error: unknown) => void console.error(error)),
  ]);
  return { lexicon: openLexicon(base, ...(deltas ?? [])), whole: deltas !== undefined };
}

/**
 * What is laid over the bundled lexicon. That of imported packs is kept, since it may be long; the reader's own is
 * short.
 */
async function readDeltas(db: KnowledgeStore): Promise<ArrayBuffer[]> {
  const extras = extrasOf(await storedPacks(db));
  const own = extras.filter(({ id }) => id === OWN).map(({ pack }) => compileDelta([pack]));
  const imports = importsOf(extras);
  if (imports.length === 0) return own;
  const stored = await storedLexicon(db);
  const kept = stored?.versions === versionsOf(imports) ? await stored.bytes.arrayBuffer() : undefined;
  if (kept && isLexicon(kept)) return [kept, ...own];
  const made = deltaOf(imports);
  await storeLexicon(db, made);
  return [await made.bytes.arrayBuffer(), ...own];
}

interface NamedPack {
  id: string;
  version: string;
  pack: Pack;
}

/** What the reader has besides the bundled pack, in the order they are believed. */
function extrasOf(packs: readonly StoredPack[]): NamedPack[] {
  return packs.flatMap(({ id, content }) => (content ? [{ id, version: content.version, pack: content }] : []));
}

function importsOf(extras: readonly NamedPack[]): NamedPack[] {
  return extras.filter(({ id }) => id !== OWN);
}

/** The names of some packs, to be laid over the bundled lexicon. */
function deltaOf(packs: readonly NamedPack[]): StoredLexicon {
  return { versions: versionsOf(packs), bytes: new Blob([compileDelta(packs.map(({ pack }) => pack))]) };
}

/** Whether these bytes are undamaged and of this layout. */
function isLexicon(buffer: ArrayBuffer): boolean {
  try {
    openLexicon(buffer);
    return true;
  } catch (error) {
    if (error instanceof LexiconError) return false;
    throw error;
  }
}
