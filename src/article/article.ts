/** A page as an article: what it is called, who published it when, in which language, and where its text stands. */
import { readBlocks, type Block } from './blocks';
import { readMeta, type ArticleMeta } from './metadata';
import { articleRoot } from './root';

export interface Article extends ArticleMeta {
  blocks: Block[];
}

/** So many blocks tell an article's language. */
export const SAMPLE = 40;

/** Reads a document; never changes it. `url` is where the reader is. */
export function readArticle(document: Document, url: string): Article {
  const blocks = readBlocks(articleRoot(document));
  const sample = blocks.slice(0, SAMPLE).map(({ text }) => text);
  return { ...readMeta(document, url, sample), blocks };
}
