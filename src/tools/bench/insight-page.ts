/**
 * The part of the insight bench that runs in a browser's page: the store and the rooms as the background uses them,
 * over the browser's real IndexedDB, with a made-up pack of any size. Times in milliseconds.
 */
import {
  describeEntity,
  draftArticle,
  draftEntity,
  tellArticle,
  wantedFor,
  wantedForEntity,
  type NamedEntity,
  type Viewpoint,
} from '../../insight';
import { buildGraph } from '../../knowledge/graph';
import { CARD_BOUNDS, reach } from '../../knowledge/reach';
import { parsePack } from '../../knowledge/parse';
import type { Pack } from '../../knowledge/schema';
import { BUNDLED, nodeReader, openKnowledge, putPack, readRecords, type KnowledgeStore } from '../../knowledge/store';
import { randomFrom } from '../random';
import { madeUpPack } from './made-up-pack';

const VIEW: Viewpoint = { language: 'en', day: '2026-01-01', today: '2026-06-01' };
const ROUNDS = 40;
/** Rounds before the clock counts, as a background that has answered before. */
const WARM_UP = 6;
/** Milliseconds between filling and measuring. */
const SETTLE = 8000;
/** Names in an article. */
const NAMES = 40;

export interface Spread {
  median: number;
  ninety: number;
  slowest: number;
}

export interface Measured {
  entities: number;
  relations: number;
  /** To write the pack into the database. */
  load: number;
  card: Spread;
  /** The best linked entity of all. */
  hub: Spread;
  /** Skeleton, supply map, chokepoints and notes in ids. */
  map: Spread;
  /** The same with every record that is told. */
  explained: Spread;
  /**
   * Entities read for an article, and drawn: to see that work is done, and that it does not grow with the knowledge.
   */
  reached: number;
  drawn: number;
  notes: number;
}

async function measure(pack: Pack): Promise<Measured> {
  const name = `bench-${pack.entities.length}`;
  const db = await openKnowledge(name);
  const start = performance.now();
  await putPack(db, BUNDLED, pack, { versions: '', bytes: new Blob() });
  const load = performance.now() - start;
  // The database goes on tidying for a while after it was filled; that is not what a reader meets.
  await new Promise((resolve) => setTimeout(resolve, SETTLE));
  const degrees = new Map<string, number>();
  for (const { from, to } of pack.relations) for (const id of [from, to]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  const byFame = pack.entities.map(({ id }) => id).sort((a, b) => (degrees.get(b) ?? 0) - (degrees.get(a) ?? 0));
  const next = randomFrom(7);
  // Articles name what is known well: of the thousand best linked.
  const famous = (): string => byFame[Math.floor(Math.min(1000, byFame.length) * next() ** 2)] ?? '';
  const seen = { reached: 0, drawn: 0, notes: 0 };
  const articles = Array.from({ length: ROUNDS }, () =>
    [...new Set(Array.from({ length: 2 * NAMES }, famous))]
      .slice(0, NAMES)
      .map((id): NamedEntity => ({ id, count: 1 + Math.floor(3 * next()), inTitle: next() < 0.1 })),
  );
  const skeletonOf = (named: readonly NamedEntity[]) =>
    reach(
      nodeReader(db),
      named.map(({ id }) => id),
    );

  const result = {
    entities: pack.entities.length,
    relations: pack.relations.length,
    load,
    card: await spread(Array.from({ length: ROUNDS }, famous), (id) => card(db, id)),
    hub: await spread(
      Array.from({ length: ROUNDS }, () => byFame[0] ?? ''),
      (id) => card(db, id),
    ),
    map: await spread(articles, async (named) => {
      const skeleton = await skeletonOf(named);
      const draft = draftArticle(skeleton, named, VIEW);
      Object.assign(seen, {
        reached: Math.max(seen.reached, skeleton.ids().length),
        drawn: Math.max(seen.drawn, draft.map.nodes.length),
        notes: Math.max(seen.notes, draft.notes.length),
      });
    }),
    explained: await spread(articles, async (named) => {
      const draft = draftArticle(await skeletonOf(named), named, VIEW);
      tellArticle(buildGraph(await readRecords(db, wantedFor(draft))), draft, named, VIEW);
    }),
    ...seen,
  };
  db.close();
  indexedDB.deleteDatabase(name);
  return result;
}

/** What the background does when a card is opened. */
async function card(db: KnowledgeStore, id: string): Promise<void> {
  const draft = draftEntity(await reach(nodeReader(db), [id], CARD_BOUNDS), id, VIEW);
  if (!describeEntity(buildGraph(await readRecords(db, wantedForEntity(draft))), draft, VIEW))
    throw new Error(`nothing is known of ${id}`);
}

async function spread<T>(inputs: readonly T[], work: (input: T) => Promise<unknown>): Promise<Spread> {
  const times: number[] = [];
  for (const input of inputs.slice(-WARM_UP)) await work(input);
  for (const input of inputs.slice(0, -WARM_UP)) {
    const start = performance.now();
    await work(input);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.floor((times.length - 1) * share)] ?? 0;
  return { median: at(0.5), ninety: at(0.9), slowest: at(1) };
}

export async function measureBundled(): Promise<Measured> {
  return measure(parsePack(await (await fetch('/pack.json')).json()));
}

export function measureSize(entities: number): Promise<Measured> {
  return measure(madeUpPack(entities));
}
