/**
 * When a page says it was last changed: by its meta data, or by the JSON-LD description that news sites carry for
 * search engines.
 */
import { dayOf } from './article';

const NAMES = ['article:modified_time', 'og:updated_time', 'dateModified', 'lastmod'];

/** The day of the last change, YYYY-MM-DD; nothing when the page does not say. */
export function readModified(document: Document): string | undefined {
  const named = NAMES.map((name) =>
    document
      .querySelector(`meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`)
      ?.getAttribute('content'),
  ).find(Boolean);
  const described = [...document.querySelectorAll('script[type="application/ld+json"]')]
    .map(({ textContent }) => /"dateModified"\s*:\s*"([^"]+)"/.exec(textContent ?? '')?.[1])
    .find(Boolean);
  return dayOf(named ?? described ?? '');
}
