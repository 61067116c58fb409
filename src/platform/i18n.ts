/**
 * Every text of ours goes through here: the locale files are the only place where words of the interface are written.
 * What a card says comes with this module; the texts of the windows are added by `page-texts`, those of the look-up by
 * its script, so that a page does not load what it never shows.
 */
import { browser } from 'wxt/browser';
import type lookup from '../../assets/locales/lookup/en.json';
import type pages from '../../assets/locales/pages/en.json';
import en from '../../assets/locales/en.json';
import ko from '../../assets/locales/ko.json';
import { UI_LANGUAGES, uiLanguage, type UiLanguage } from '../settings/settings';
import { readSettings } from './storage';

export type TextKey = keyof typeof en | keyof typeof lookup | keyof typeof pages;
export type Texts = Record<UiLanguage, Partial<Record<TextKey, string>>>;

const TEXTS: Texts = { en: { ...en }, ko: { ...ko } };

/** Adds texts that not every surface needs. */
export function addTexts(more: Texts): void {
  for (const language of UI_LANGUAGES) Object.assign(TEXTS[language], more[language]);
}

/** The texts and formats of one language. */
export interface I18n {
  language: UiLanguage;
  /** The text of a key with `{name}` places filled in. */
  t: (key: TextKey, values?: Record<string, string | number>) => string;
  /** A date of any EDTF precision (2026, 2026-Q1, 2026-06, 2026-06-15) or an ISO time, as the language writes it. */
  date: (date: string) => string;
  percent: (value: number) => string;
  number: (value: number) => string;
  /** The name of a country by its two letters. */
  country: (code: string) => string;
  /** Whether there is a text for a key that was put together. */
  has: (key: string) => key is TextKey;
  /** `a, b and c`. */
  list: (parts: readonly string[]) => string;
}

/** The texts in the language the reader chose. */
export async function loadI18n(): Promise<I18n> {
  return i18nFor(uiLanguage(await readSettings(), browser.i18n.getUILanguage()));
}

export function i18nFor(language: UiLanguage): I18n {
  const texts = TEXTS[language];
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  const list = new Intl.ListFormat(language);
  const countries = new Intl.DisplayNames(language, { type: 'region' });
  return {
    language,
    t: (key, values = {}) =>
      (texts[key] ?? key).replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place)),
    date: (date) => formatDate(date, language),
    percent: (value) => percent.format(value / 100),
    number: (value) => value.toLocaleString(language),
    country: (code) => countries.of(code) ?? code,
    has: (key): key is TextKey => key in texts,
    list: (parts) => list.format(parts),
  };
}

function formatDate(date: string, language: UiLanguage): string {
  const quarter = /^(\d{4})-Q(\d)$/.exec(date);
  if (quarter) return language === 'ko' ? `${quarter[1]}년 ${quarter[2]}분기` : `Q${quarter[2]} ${quarter[1]}`;
  const parts: Intl.DateTimeFormatOptions =
    date.length === 4
      ? { year: 'numeric' }
      : date.length === 7
        ? { year: 'numeric', month: 'short' }
        : { year: 'numeric', month: 'short', day: 'numeric' };
  // A bare date is a day of the calendar, not an instant; an ISO time is told in the reader's own zone.
  return new Intl.DateTimeFormat(language, date.length > 10 ? parts : { ...parts, timeZone: 'UTC' }).format(
    new Date(date),
  );
}
