/**
 * Saved articles: the reader's own archive, precious. Pure of `browser.*`; IndexedDB is its only neighbour, the clock
 * is handed in. May import article. Promises: what was acknowledged is there, whole; one address is one record.
 */
export { addressKey } from './address';
export { onTrackerChange } from './changes';
export { NewerArchiveError, openTracker } from './database';
export type { TrackerStore, Watch } from './schema';
export { anchorQuote, quoteAt, quoteOf, type Span } from './quotes';
export { isStorageFull, storageState, StorageFullError, type StorageState } from './quota';
export {
  pageOf,
  READ_STATES,
  type ArticleCopy,
  type Head,
  type NamedInArticle,
  type PageCopy,
  type Quote,
  type ReadState,
  type SavedArticle,
  type Snapshot,
  type TextMention,
} from './records';
export {
  articleById,
  articlesByKey,
  changeArticle,
  changeMany,
  changeNote,
  countNaming,
  headsByKey,
  latestKeys,
  saveArticle,
  savedAt,
  savedKeys,
  type Before,
  type Receipt,
} from './store';
export {
  deleteArticles,
  deletedArticles,
  eraseDeleted,
  eraseEverything,
  restoreArticles,
  UNDO_TIME,
  type Deleted,
} from './trash';
export { repairRecords } from './repair';
export { changeWatch, readWatch } from './watch';
export { backupIfDue, listBackups, makeBackup, type Backup } from './backup/store';
export { planRestore, restoreBackup, type RestorePlan } from './backup/restore';
export { createCatalogue, SORTS, type Catalogue, type FieldCount, type Query, type Sort } from './search/catalogue';
export { mergeFresh } from './search/merge';
export type { Field } from './search/segment';
export { findWords } from './search/words';
export { dayOfHead, timelineOf, type TimelineMonth } from './timeline';
export { EXPORT_FORMATS, formatOf, IMPORT_FORMATS } from './formats';
export type { ExportFormat } from './formats/format';
export { csvLine, UTF8_MARK } from './formats/table';
export { decodeFile, EncodingError } from './transfer/decode';
export { exportFile, type ExportedFile } from './transfer/export';
export { planImport, runImport, type ImportOptions, type ImportPlan } from './transfer/import';
