/** The language of the knowledge's names and texts for one of the interface: both kinds of Chinese are one there. */
import { LANGUAGES, type Language } from './schema';

/** `tag` is a BCP 47 tag; English for a language that the knowledge does not speak. */
export function knowledgeLanguage(tag: string): Language {
  const { language } = new Intl.Locale(tag);
  return LANGUAGES.find((known) => known === language) ?? 'en';
}
