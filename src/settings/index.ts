/** What the reader chose, and where we read by default. Imports nothing of ours; storage is handed in by the platform. */
export { isNewsHost, NEWS_HOSTS, NEWS_SITE_PATTERNS } from './news-sites';
export { DEFAULT_SETTINGS, mayRead, parseSettings, UI_LANGUAGES, uiLanguage, withNever, type Settings, type UiLanguage } from './settings';
