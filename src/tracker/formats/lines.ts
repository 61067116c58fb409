/** The stored text as an export writes it: lines with their kinds, without the headline that stands above them. */
import { type Line } from '../../article';
import type { SavedArticle } from '../records';

export function linesOf({ text, kinds, title }: Pick<SavedArticle, 'text' | 'kinds' | 'title'>): Line[] {
  const lines = text.split('\n').map((line, index): Line => ({ text: line, kind: kinds?.[index] ?? 'p' }));
  const [first] = lines;
  const headline = first?.text === title && /^h[1-6]$/.test(first.kind);
  return (headline ? lines.slice(1) : lines).filter((line) => line.text !== '');
}

/** Authors as a page or a list names them in one field: `Ann One; Bob Two`, `Ann One and Bob Two`. */
export function authorsOf(byline = ''): string[] {
  const names = byline.split(/\s*;\s*|\s+(?:and|und|et|&)\s+|、|・(?=\p{L}{2,}・)/u);
  return names.map((name) => name.trim()).filter(Boolean);
}
