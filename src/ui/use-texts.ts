/** Texts with a number in them. */
import type { TextKey } from '../platform/i18n';
import { useI18n } from './context';

/** Texts with a count, in the plural form of the language. */
export function useTexts() {
  const i18n = useI18n();
  const rules = new Intl.PluralRules(i18n.language);
  const plural = (key: string, count: number, values: Record<string, string | number> = {}): string =>
    i18n.t(`${key}.${rules.select(count) === 'one' ? 'one' : 'other'}` as TextKey, { count, ...values });
  return { ...i18n, plural };
}
