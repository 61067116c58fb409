/** Saved articles. Imports nothing of ours; the clock is handed in. */
export { addressKey, ArticleCopySchema, type ArticleCopy, type SavedArticle } from './records';
export {
  deleteArticle, eraseDeleted, MissingRecordError, openTracker, restoreArticle, saveArticle, savedArticles, savedAt, setNote, type Receipt, type TrackerStore,
} from './store';
