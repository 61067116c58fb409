/**
 * Passages that survive changes of the text. Each keeps its words with some context and its position, the
 * TextQuoteSelector and TextPositionSelector of the W3C Web Annotation Data Model
 * (https://www.w3.org/TR/annotation-model/#selectors).
 */
import type { Quote } from './records';

/** Start and end in UTF-16 code units of the text. */
export interface Span {
  start: number;
  end: number;
}

const CONTEXT = 32;

/** The selectors of a span of a text. */
export function quoteAt(text: string, { start, end }: Span): Pick<Quote, 'quote' | 'position'> {
  return {
    quote: {
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - CONTEXT), start),
      suffix: text.slice(end, end + CONTEXT),
    },
    position: { start, end },
  };
}

/** A passage selected in the page itself, which may have other white space than the stored text. */
export function quoteOf(text: string, selected: string): Pick<Quote, 'quote' | 'position'> {
  const words = selected
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const found = new RegExp(words.join('\\s+')).exec(text);
  if (found) return quoteAt(text, { start: found.index, end: found.index + found[0].length });
  return { quote: { exact: selected.trim(), prefix: '', suffix: '' } };
}

/**
 * Where a passage stands in a text: at its position if its words are there, else where words and context fit best, else
 * nowhere.
 */
export function anchorQuote(text: string, { quote, position }: Pick<Quote, 'quote' | 'position'>): Span | undefined {
  if (position && text.slice(position.start, position.end) === quote.exact)
    return { start: position.start, end: position.end };
  let best: { start: number; fit: number } | undefined;
  for (let start = text.indexOf(quote.exact); start >= 0; start = text.indexOf(quote.exact, start + 1)) {
    const fit =
      alike(reverse(text.slice(0, start).slice(-CONTEXT)), reverse(quote.prefix)) +
      alike(text.slice(start + quote.exact.length), quote.suffix);
    if (!best || fit > best.fit) best = { start, fit };
  }
  return best && { start: best.start, end: best.start + quote.exact.length };
}

/** How many code units two texts have in common from their beginning. */
function alike(a: string, b: string): number {
  let length = 0;
  while (length < b.length && a[length] === b[length]) length++;
  return length;
}

function reverse(text: string): string {
  return [...text].reverse().join('');
}
