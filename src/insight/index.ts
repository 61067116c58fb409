/** Article + knowledge → what it means. Pure: no browser, no clock (days are handed in). May import knowledge. */
export { articleInsight } from './article';
export { describeEntity } from './entity';
export { entityRef } from './view';
export type {
  ArticleInsight, ChainStep, EntityDescription, EntityRef, EventView, NamedEntity, NoteView, SourceView, Standing, StatementGroup, StatementView, Viewpoint,
} from './views';
