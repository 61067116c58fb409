/**
 * What the reader chose. One record, checked whenever it is read, so that a damaged one falls back to the defaults
 * field by field.
 */
import * as v from 'valibot';
import { UI_LANGUAGES } from '../../assets/locales/languages';

export { UI_LANGUAGES };

/** A language that our own texts are complete in, as a BCP 47 tag. */
export type UiLanguage = (typeof UI_LANGUAGES)[number];

export const MARK_STYLES = ['line', 'quiet', 'tint'] as const;

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
  /** How marks look: a line by kind, one quiet line for all, or a tinted ground besides the line. */
  style: v.fallback(v.picklist(MARK_STYLES), 'line'),
  /** Whether readers' comments under an article are read too. */
  comments: v.fallback(v.boolean(), false),
  /** Whether resting the pointer on a mark shows its peek. */
  hover: v.fallback(v.boolean(), true),
  /** Whether more is noted for a report of a fault. */
  debug: v.fallback(v.boolean(), false),
  /** Names the reader does not want marked so, on one site or (without a host) everywhere. */
  rejected: v.fallback(v.array(v.object({ name: v.string(), entity: v.string(), host: v.optional(v.string()) })), []),
  /** Hosts on which nothing is read. */
  never: hosts,
});

export type Settings = v.InferOutput<typeof SettingsSchema>;

/** The part of the settings that a page needs to paint; the language is that of our texts. */
export type Look = Pick<Settings, 'everyMention' | 'style' | 'comments' | 'hover'> & { language: UiLanguage };
export type Rejection = Settings['rejected'][number];

export const DEFAULT_SETTINGS: Settings = {
  language: 'auto',
  marks: true,
  concepts: true,
  everyMention: false,
  style: 'line',
  comments: false,
  hover: true,
  debug: false,
  rejected: [],
  never: [],
};

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

/** The settings with a name rejected, or allowed again. */
export function withRejection(settings: Settings, { name, entity, host }: Rejection, rejected: boolean): Settings {
  const others = settings.rejected.filter((one) => one.name !== name || one.entity !== entity || one.host !== host);
  return {
    ...settings,
    rejected: rejected ? [...others, { name, entity, ...(host !== undefined && { host }) }] : others,
  };
}

/** The rejections that count on a host. */
export function rejectionsOn(settings: Settings, host: string): Rejection[] {
  return settings.rejected.filter((one) => one.host === undefined || one.host === host);
}

/** The language of our texts, given the browser's own (`ko-KR`, `zh-TW`): the one of its language and script, else of its language, else English. */
export function uiLanguage(settings: Settings, browserLanguage: string): UiLanguage {
  if (settings.language !== 'auto') return settings.language;
  const wanted = new Intl.Locale(browserLanguage).maximize();
  const fits = UI_LANGUAGES.map((tag) => ({ tag, ...parts(tag) })).filter(
    ({ language }) => language === wanted.language,
  );
  return (fits.find(({ script }) => script === wanted.script) ?? fits[0])?.tag ?? 'en';
}

function parts(tag: string): { language: string; script: string | undefined } {
  const { language, script } = new Intl.Locale(tag).maximize();
  return { language, script };
}
