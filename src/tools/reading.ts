/** Reading an article in Node as the extension reads it: the same recognition, the same two steps, over the bundled pack in memory. */
import {
  compareClaims,
  draftArticle,
  findClaims,
  tellArticle,
  tellClaims,
  type ArticleInsight,
  type ClaimView,
  type NamedEntity,
  type Viewpoint,
} from '../insight';
import { buildGraph, type KnowledgeGraph } from '../knowledge/graph';
import { nodeRecords, type NodeRecord } from '../knowledge/links';
import { reach } from '../knowledge/reach';
import type { Pack } from '../knowledge/schema';
import { compileLexicon, openLexicon, recognise, type Lexicon, type Mention } from '../recognition';
import type { Input } from './inputs';

export interface Library {
  lexicon: Lexicon;
  graph: KnowledgeGraph;
  records: ReadonlyMap<string, readonly NodeRecord[]>;
}

/** A pack as the commands ask it. */
export function libraryOf(pack: Pack): Library {
  const records = new Map<string, NodeRecord[]>();
  for (const record of nodeRecords('bundled', pack)) {
    const list = records.get(record.id);
    if (list) list.push(record);
    else records.set(record.id, [record]);
  }
  return { lexicon: openLexicon(compileLexicon([pack])), graph: buildGraph(pack), records };
}

export interface Reading {
  named: NamedEntity[];
  insight: ArticleInsight;
  claims: ClaimView[];
}

/** What an article is told. */
export async function readInsight(
  { lexicon, graph, records }: Library,
  input: Input,
  view: Viewpoint,
): Promise<Reading> {
  const { mentions } = recognise({ title: input.title, blocks: input.blocks }, lexicon);
  const named = namedIn(mentions);
  const skeleton = await reach(
    async (ids, parts) => ids.flatMap((id) => (records.get(id) ?? []).slice(0, parts)),
    named.map(({ id }) => id),
  );
  const texts = input.blocks.map((text, at) => ({ text, names: mentions.filter(({ block }) => block === at) }));
  const claims = compareClaims(
    skeleton,
    findClaims(texts, (id) => skeleton.node(id)),
    view.day,
  );
  return {
    named,
    insight: tellArticle(graph, draftArticle(skeleton, named, view), named, view),
    claims: tellClaims(graph, claims, view),
  };
}

/** The entities in the order of first mention, the title first. */
function namedIn(mentions: readonly Mention[]): NamedEntity[] {
  const named = new Map<string, NamedEntity>();
  for (const { entity, block } of [...mentions].sort((a, b) => a.block - b.block || a.start - b.start)) {
    const known = named.get(entity) ?? { id: entity, count: 0, inTitle: false };
    named.set(entity, { id: entity, count: known.count + 1, inTitle: known.inTitle || block < 0 });
  }
  return [...named.values()];
}
