/**
 * The knowledge as the background has it at hand: opened when first asked, loaded when it is missing, older or damaged. Nothing is
 * kept that can't be rebuilt, so that the worker may be killed at any instant.
 */
import { parsePack } from '../knowledge/schema';
import { buildGraph, type KnowledgeGraph } from '../knowledge/graph';
import { loadedPack, loadPack, neighbourhood, openKnowledge, type KnowledgeStore } from '../knowledge/store';
import { ProblemError } from '../platform';
import { compileLexicon, LexiconError, openLexicon, type Lexicon } from '../recognition';

export interface KnowledgeBase {
  lexicon(): Promise<Lexicon>;
  /** The graph around some entities. */
  around(ids: readonly string[]): Promise<KnowledgeGraph>;
}

interface Opened {
  db: KnowledgeStore;
  lexicon: Lexicon;
}

/**
 * The knowledge base over the pack of this build. `version` is the pack's; `fetchPack` gets the bundled file. Answers reject with the
 * problem `knowledge-unavailable`; the next question tries again.
 */
export function createKnowledgeBase(version: string, fetchPack: () => Promise<unknown>): KnowledgeBase {
  let opened: Promise<Opened> | undefined;
  const open = (): Promise<Opened> => {
    opened ??= openAndRepair(version, fetchPack).catch((error: unknown) => {
      opened = undefined;
      throw new ProblemError('knowledge-unavailable', String(error));
    });
    return opened;
  };
  return {
    lexicon: async () => (await open()).lexicon,
    around: async (ids) => buildGraph(await neighbourhood((await open()).db, ids)),
  };
}

async function openAndRepair(version: string, fetchPack: () => Promise<unknown>): Promise<Opened> {
  const db = await openKnowledge();
  // Closed by the browser or for a newer schema: the worker starts anew with the next message then.
  const loaded = await loadedPack(db);
  if (loaded?.version === version) {
    const lexicon = tryOpen(loaded.lexicon);
    if (lexicon) return { db, lexicon };
  }
  const pack = parsePack(await fetchPack());
  const buffer = compileLexicon([pack]);
  await loadPack(db, pack, buffer);
  return { db, lexicon: openLexicon(buffer) };
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
