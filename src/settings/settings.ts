/** What the reader chose. One record, checked whenever it is read, so that a damaged one falls back to the defaults field by field. */
import * as v from 'valibot';

/** Languages that our own texts are complete in. */
export const UI_LANGUAGES = ['en', 'ko'] as const;
export type UiLanguage = (typeof UI_LANGUAGES)[number];

const hosts = v.fallback(v.array(v.string()), []);

export const SettingsSchema = v.object({
  /** The language of our texts; `auto` is the browser's. */
  language: v.fallback(v.picklist(['auto', ...UI_LANGUAGES]), 'auto'),
  /** Whether marks are painted at all. */
  marks: v.fallback(v.boolean(), true),
  /** Whether general concepts (foundry, yield …) are marked too. */
  concepts: v.fallback(v.boolean(), true),
  /** Whether every mention is marked, or only an entity's first in each section. */
  everyMention: v.fallback(v.boolean(), false),
  /** Hosts on which nothing is read. */
  never: hosts,
});

export type Settings = v.InferOutput<typeof SettingsSchema>;

export const DEFAULT_SETTINGS: Settings = { language: 'auto', marks: true, concepts: true, everyMention: false, never: [] };

/** Settings out of whatever was stored. Never throws. */
export function parseSettings(stored: unknown): Settings {
  const result = v.safeParse(SettingsSchema, stored);
  return result.success ? result.output : DEFAULT_SETTINGS;
}

/** Whether pages of this host may be read. */
export function mayRead(settings: Settings, host: string): boolean {
  return !settings.never.includes(host);
}

/** The settings with a host put on or taken off the list of sites that are never read. */
export function withNever(settings: Settings, host: string, never: boolean): Settings {
  const others = settings.never.filter((other) => other !== host);
  return { ...settings, never: never ? [...others, host].sort() : others };
}

/** The language of our texts, given the browser's own (`ko-KR`). */
export function uiLanguage(settings: Settings, browserLanguage: string): UiLanguage {
  if (settings.language !== 'auto') return settings.language;
  return UI_LANGUAGES.find((language) => browserLanguage.toLowerCase().startsWith(language)) ?? 'en';
}
