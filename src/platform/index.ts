/** The only place that touches `browser.*`. Handed to the pure rooms where they need it, never imported by them. */
export { whileAwake } from './awake';
export { notesTaken, setDebugging, takeNote } from './diagnostics';
export { browserLanguage, i18nFor, loadI18n, type I18n, type PluralKey, type TextKey } from './i18n';
export { answerMessages, askBackground, ProblemError, type Asker } from './messaging';
export { askPage, rereadPage } from './pages';
export { followActiveTab, openSidePanel, type ActiveTab } from './panel';
export {
  ALL_SITES,
  framesOfOurs,
  grantedSites,
  hasSites,
  injectReader,
  openOwnPage,
  patternOf,
  registerGrantedSites,
  requestSites,
  runInPage,
  withdrawSites,
} from './sites';
export { activeTabs, createMenus, isPrivateTab, onCommand, onMenu, showOnButton } from './tabs';
export { changeSettings, onSettingsChange, readSettings } from './storage';
