/** Page → article. May import nothing of ours; works on any DOM, changes none. */
export {
  articleRoot,
  articleRootCalmly,
  readArticle,
  readMeta,
  titleOf,
  languageOf,
  dayOf,
  SAMPLE,
  type Article,
  type ArticleMeta,
} from './article';
export { readModified } from './modified';
export { readBlocks, readBlocksCalmly, spanOf, TEXT_LIMIT, type Block, type Span } from './blocks';
