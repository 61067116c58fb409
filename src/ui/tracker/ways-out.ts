/** Ways out of the tracker in one click, as addresses that other programs and the browser understand. */
import { EXPORT_FORMATS, type SavedArticle } from '../../tracker';

/** An address that makes a note of the article in Obsidian: https://help.obsidian.md/Extending+Obsidian/Obsidian+URI. */
export function obsidianAddress(article: SavedArticle): string {
  const markdown = EXPORT_FORMATS.find(({ id }) => id === 'markdown');
  const content = markdown?.one(article, 0) ?? '';
  return `obsidian://new?name=${encodeURIComponent(noteName(article.title))}&content=${encodeURIComponent(content)}`;
}

/** What Obsidian takes as a note's name: none of the signs that file systems or its links refuse. */
function noteName(title: string): string {
  return (
    title
      .replace(/[\\/:*?"<>|#^[\]]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 120) || 'Fablens'
  );
}

const ENDS = 40;

/**
 * The page's address with the passage to go to, as a text fragment (https://wicg.github.io/scroll-to-text-fragment/): a long
 * passage by its beginning and end.
 */
export function passageAddress(url: string, passage: string): string {
  const encoded = (text: string): string => encodeURIComponent(text.trim()).replaceAll('-', '%2D');
  const text =
    passage.length > 3 * ENDS
      ? `${encoded(passage.slice(0, ENDS).replace(/\S*$/, ''))},${encoded(passage.slice(-ENDS).replace(/^\S*/, ''))}`
      : encoded(passage);
  return `${url.replace(/#.*$/, '')}#:~:text=${text}`;
}
