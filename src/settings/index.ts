/**
 * What the reader chose, and where we read by default. Imports nothing of ours; storage is handed in by the platform.
 */
export { isNewsHost, NEWS_HOSTS, NEWS_SITE_PATTERNS } from './news-sites';
export {
  DEFAULT_SETTINGS,
  MARK_STYLES,
  mayRead,
  parseSettings,
  SettingsSchema,
  rejectionsOn,
  UI_LANGUAGES,
  uiLanguage,
  withNever,
  withRejection,
  type Look,
  type Rejection,
  type Settings,
  type UiLanguage,
} from './settings';
