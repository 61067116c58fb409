/**
 * The knowledge as the background has it at hand: opened when first asked, loaded when it is missing, older or damaged.
 * Nothing is kept that can't be rebuilt, so that the worker may be killed at any instant.
 */
import { buildGraph, type KnowledgeGraph } from '../knowledge/graph';
import type { Skeleton } from '../knowledge/links';
import { buildSearch, type SearchIndex } from '../insight/explore/search';
import { EMPTY_PACK } from '../knowledge/own';
import { reach, type ReachBounds } from '../knowledge/reach';
import { parsePack, type Pack } from '../knowledge/schema';
import {
  BUNDLED,
  dropPack,
  nodeReader,
  openKnowledge,
  OWN,
  putPack,
  readAllEntities,
  readAllNodes,
  readRecords,
  storedLexicon,
  storedPacks,
  versionsOf,
  type KnowledgeStore,
  type StoredLexicon,
  type StoredPack,
  type Wanted,
} from '../knowledge/store';
import { ProblemError } from '../platform';
import { compileLexicon, LexiconError, openLexicon, type Lexicon } from '../recognition';

export interface KnowledgeBase {
  lexicon(): Promise<Lexicon>;
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

interface Opened {
  db: KnowledgeStore;
  lexicon: Lexicon;
}

type FetchPack = () => Promise<unknown>;

/**
 * The knowledge base over the pack of this build. `version` is the pack's; `fetchPack` gets the bundled file. Answers
 * reject with the problem `knowledge-unavailable`; the next question tries again.
 */
export function createKnowledgeBase(version: string, fetchPack: FetchPack): KnowledgeBase {
  let opened: Promise<Opened> | undefined;
  let searchable: Promise<SearchIndex> | undefined;
  let changing: Promise<unknown> = Promise.resolve();
  const open = (): Promise<Opened> => {
    opened ??= openAndRepair(version, fetchPack).catch((error: unknown) => {
      opened = undefined;
      throw new ProblemError('knowledge-unavailable', String(error));
    });
    return opened;
  };
  /** Puts what `edit` makes of the pack called `id` in its place; nothing takes it away. */
  const change = async (id: string, edit: (pack: Pack) => Pack | undefined): Promise<void> => {
    const { db } = await open();
    const packs = await storedPacks(db);
    const made = edit(packs.find((pack) => pack.id === id)?.content ?? EMPTY_PACK);
    const others = contentsOf(packs, parsePack(await fetchPack())).filter((pack) => pack.id !== id);
    const stored = made
      ? await storeAll(db, [...others, { id, pack: parsePack(made) }], [id])
      : await dropAndCompile(db, id, others);
    opened = Promise.resolve(stored);
    searchable = undefined;
  };
  /** One after the other: each change builds on the packs that the one before has stored. */
  const inTurn = (id: string, edit: (pack: Pack) => Pack | undefined): Promise<void> => {
    const next = changing
      .then(() => change(id, edit))
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
    lexicon: async () => (await open()).lexicon,
    search() {
      searchable ??= open()
        .then(({ db }) => searchIn(db))
        .catch((error: unknown) => {
          searchable = undefined;
          throw error;
        });
      return searchable;
    },
    async skeleton(ids, bounds) {
      return reach(nodeReader((await open()).db), ids, bounds);
    },
    records: async (wanted) => buildGraph(await readRecords((await open()).db, wanted)),
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

async function openAndRepair(version: string, fetchPack: FetchPack): Promise<Opened> {
  const db = await openKnowledge();
  // Closed by the browser or for a newer schema: the worker starts anew with the next message then.
  const [packs, stored] = await Promise.all([storedPacks(db), storedLexicon(db)]);
  if (stored?.versions === versionsOf(packs) && packs.find(({ id }) => id === BUNDLED)?.version === version) {
    const lexicon = tryOpen(await stored.bytes.arrayBuffer());
    if (lexicon) return { db, lexicon };
  }
  const all = contentsOf(packs, parsePack(await fetchPack()));
  // The bundled pack comes last: as long as it is not there, a load that was cut off is begun again.
  return storeAll(db, all, all.map(({ id }) => id).reverse());
}

interface NamedPack {
  id: string;
  pack: Pack;
}

/** All packs in the order they are believed. */
function contentsOf(packs: readonly StoredPack[], bundled: Pack): NamedPack[] {
  return [
    { id: BUNDLED, pack: bundled },
    ...packs.flatMap(({ id, content }) => (content ? [{ id, pack: content }] : [])),
  ];
}

/** Writes the packs called `ids`, with the lexicon of all of them. */
async function storeAll(db: KnowledgeStore, all: readonly NamedPack[], ids: readonly string[]): Promise<Opened> {
  const { lexicon, buffer } = lexiconOf(all);
  for (const id of ids) {
    const found = all.find((one) => one.id === id);
    if (found) await putPack(db, id, found.pack, lexicon);
  }
  return { db, lexicon: openLexicon(buffer) };
}

async function dropAndCompile(db: KnowledgeStore, id: string, left: readonly NamedPack[]): Promise<Opened> {
  const { lexicon, buffer } = lexiconOf(left);
  await dropPack(db, id, lexicon);
  return { db, lexicon: openLexicon(buffer) };
}

/** The lexicon of some packs, as it is stored and as it is used. */
function lexiconOf(packs: readonly NamedPack[]): { lexicon: StoredLexicon; buffer: ArrayBuffer } {
  const buffer = compileLexicon(packs.map(({ pack }) => pack));
  return {
    lexicon: {
      versions: versionsOf(packs.map(({ id, pack }) => ({ id, version: pack.version }))),
      bytes: new Blob([buffer]),
    },
    buffer,
  };
}

/** The lexicon, or nothing when it is damaged or of an older layout. */
function tryOpen(buffer: ArrayBuffer): Lexicon | undefined {
  try {
    return openLexicon(buffer);
  } catch (error) {
    if (error instanceof LexiconError) return undefined;
    throw error;
  }
}
