/** Page → article. May import nothing of ours; works on any DOM, changes none. */
export { readArticle, SAMPLE, type Article } from './article';
export { readBlocks, readBlocksCalmly, spanOf, TEXT_LIMIT, type Block, type Span } from './blocks';
export { dayOf } from './day';
export { languageOf } from './language';
export { readMeta, readModified, titleOf, type ArticleMeta } from './metadata';
export { LINE_KINDS, type Line, type LineKind } from './structure';
export { articleRoot, articleRootCalmly } from './root';
