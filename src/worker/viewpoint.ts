/** For whom and when something is told: the reader's language, the article's day, today. */
import type { Viewpoint } from '../insight';
import { knowledgeLanguage } from '../knowledge/language';
import { loadI18n } from '../platform';

/** As of `day`, YYYY-MM-DD; of today without one. */
export async function viewpoint(day?: string): Promise<Viewpoint> {
  const today = new Date().toISOString().slice(0, 10);
  return { language: knowledgeLanguage((await loadI18n()).language), day: day ?? today, today };
}
