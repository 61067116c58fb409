/** Article + knowledge → what it means. Pure: no browser, no clock (days are handed in). May import knowledge. */
export { draftArticle, tellArticle, wantedFor } from './article';
export { compareClaims, findClaims, ownStatement, tellClaims, wantedForClaims, type ClaimSource } from './claims';
export { findName, type FoundName } from './explore/find-name';
export { describeEntity, draftEntity, wantedForEntity } from './entity';
export { TIERS } from '../knowledge/roles';
export { entityRef } from './view';
export type {
  ArticleInsight,
  ChainStep,
  ClaimType,
  ClaimView,
  EntityDescription,
  EntityRef,
  EventView,
  MapNode,
  NamedEntity,
  NoteText,
  NoteValue,
  NoteView,
  PartyRef,
  SourceView,
  Standing,
  StatementGroup,
  StatementView,
  SupplyMapView,
  Tier,
  Viewpoint,
} from './views';
