/** Page → article. May import nothing of ours; works on any DOM, changes none. */
export { articleRoot, readArticle, languageOf, dayOf, type Article, type ArticleMeta } from './article';
export { readModified } from './modified';
export { rangeOf, readBlocks, TEXT_LIMIT, type Block } from './blocks';
