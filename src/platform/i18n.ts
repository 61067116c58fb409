/**
 * Every text of ours goes through here: the locale files are the only place where words of the interface are written.
 * What a card says comes with this module; the texts of the windows, the background and the look-up are added by those
 * who show them, so that nobody loads what it never shows.
 */
import { browser } from 'wxt/browser';
import type background from '../../assets/locales/en/background.json';
import type lookup from '../../assets/locales/en/lookup.json';
import type pages from '../../assets/locales/en/pages.json';
import card from '../../assets/locales/card';
import { UI_LANGUAGES, uiLanguage, type UiLanguage } from '../settings/settings';
import { readSettings } from './storage';

type Key = keyof (typeof card)['en'] | keyof typeof background | keyof typeof lookup | keyof typeof pages;

/** A text with a count: one form for each plural category of the language, `other` always. */
export type PluralKey<K = Key> = K extends `${infer Base}.other` ? Base : never;
export type TextKey = Exclude<Key, `${PluralKey}.${Intl.LDMLPluralRule}`>;

type Values = Record<string, string | number>;
type Texts = Record<UiLanguage, Record<string, string>>;

const TEXTS: Texts = structuredClone(card);

/** Adds texts that not every surface needs. */
export function addTexts(more: Texts): void {
  for (const language of UI_LANGUAGES) Object.assign(TEXTS[language], more[language]);
}

/** The texts and formats of one language. */
export interface I18n {
  language: UiLanguage;
  /** The text of a key with `{name}` places filled in; numbers as the language writes them. */
  t: (key: TextKey, values?: Values) => string;
  /** The text of a key in the plural form of a count, which fills `{count}`. */
  plural: (key: PluralKey, count: number, values?: Values) => string;
  /** A date of any EDTF precision (2026, 2026-Q1, 2026-06, 2026-06-15) or an ISO time, as the language writes it. */
  date: (date: string) => string;
  percent: (value: number) => string;
  number: (value: number) => string;
  /** The name of a country by its two letters. */
  country: (code: string) => string;
  /** Whether there is a text for a key that was put together from data. */
  has: (key: string) => key is TextKey;
  /** `a, b and c`. */
  list: (parts: readonly string[]) => string;
}

/** The language of the browser itself: `ko-KR`. */
export function browserLanguage(): string {
  return browser.i18n.getUILanguage();
}

/** The texts in the language the reader chose. */
export async function loadI18n(): Promise<I18n> {
  return i18nFor(uiLanguage(await readSettings(), browserLanguage()));
}

export function i18nFor(language: UiLanguage): I18n {
  const texts = TEXTS[language];
  const numbers = new Intl.NumberFormat(language);
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  const list = new Intl.ListFormat(language);
  const countries = new Intl.DisplayNames(language, { type: 'region' });
  const rules = new Intl.PluralRules(language);
  const fill = (text: string, values: Values): string =>
    text.replace(/\{(\w+)\}/g, (place, name: string) => {
      const value = values[name];
      return typeof value === 'number' ? numbers.format(value) : (value ?? place);
    });
  return {
    language,
    t: (key, values = {}) => fill(texts[key] ?? key, values),
    plural: (key, count, values = {}) =>
      fill(texts[`${key}.${rules.select(count)}`] ?? texts[`${key}.other`] ?? key, { count, ...values }),
    date: (date) => formatDate(date, language),
    percent: (value) => percent.format(value / 100),
    number: (value) => numbers.format(value),
    country: (code) => countries.of(code) ?? code,
    has: (key): key is TextKey => key in texts,
    list: (parts) => list.format(parts),
  };
}

function formatDate(date: string, language: UiLanguage): string {
  const quarter = /^(\d{4})-Q(\d)$/.exec(date);
  if (quarter) return formatQuarter(quarter[1] ?? '', quarter[2] ?? '', language);
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

/** `Intl` has no quarters: the text has the order of the words, `Intl` the year. */
function formatQuarter(year: string, quarter: string, language: UiLanguage): string {
  const text = TEXTS[language]['date.quarter'] ?? '{year} Q{quarter}';
  return text.replace('{year}', formatDate(year, language)).replace('{quarter}', quarter);
}
