/** Page → article. May import nothing of ours; works on any DOM, changes none. */
export { articleOf, articleRoot, readArticle, languageOf, dayOf, type Article, type ArticleMeta } from './article';
export { readBlocks, readBlocksCalmly, spanOf, TEXT_LIMIT, type Block, type Span } from './blocks';
