/** Article + knowledge → what it means. Pure: no browser, no clock (days are handed in). May import knowledge. */
export { draftArticle, tellArticle, wantedFor } from './article';
export { describeEntity } from './entity';
export { draftNotes, recordsOf } from './notes';
export { TIERS } from './tiers';
export { entityRef } from './view';
export type {
  ArticleInsight, ChainStep, EntityDescription, EntityRef, EventView, MapNode, NamedEntity, NoteText, NoteValue, NoteView, SourceView, Standing, StatementGroup,
  StatementView, SupplyMapView, Tier, Viewpoint,
} from './views';
