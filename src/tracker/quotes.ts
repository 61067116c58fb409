/**
 * Passages that survive changes of the text. Each keeps its words with some context and its position, the
 * TextQuoteSelector and TextPositionSelector of the W3C Web Annotation Data Model
 * (https://www.w3.org/TR/annotation-model/#selectors). What is no longer there word for word is found approximately
 * (Myers' bit-parallel algorithm, as the Hypothesis client anchors).
 */
import search from 'approx-string-match';
import type { Quote } from './records';

/** Start and end in UTF-16 code units of the text. */
export interface Span {
  start: number;
  end: number;
}

const CONTEXT = 32;
/** So many letters of a passage may have changed. */
const CHANGED = 0.2;
/** Longer passages are looked for word for word only. UTF-16 code units. */
const APPROXIMATE = 1000;
/** Letters of scripts that part words by spaces. */
const WORD = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}\p{M}]/u;

/** The selectors of a span of a text, which is widened to whole words and characters. */
export function quoteAt(text: string, span: Span): Pick<Quote, 'quote' | 'position'> {
  const { start, end } = snapped(text, span);
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
export function quoteOf(text: string, selected: Quote['quote']): Pick<Quote, 'quote' | 'position'> {
  const plain = spaced(text);
  const exact = spaced(selected.exact).letters.trim();
  const found = anchorIn(plain.letters, {
    exact,
    prefix: spaced(selected.prefix).letters,
    suffix: spaced(selected.suffix).letters,
  });
  if (!found) return { quote: { exact: selected.exact.trim(), prefix: '', suffix: '' } };
  const last = plain.starts[found.end - 1] ?? 0;
  return quoteAt(text, { start: plain.starts[found.start] ?? 0, end: last + 1 });
}

/**
 * Where a passage stands in a text: at its position if its words are there, else where words and context fit best, else
 * where words are most like it, else nowhere.
 */
export function anchorQuote(text: string, { quote, position }: Pick<Quote, 'quote' | 'position'>): Span | undefined {
  if (position && text.slice(position.start, position.end) === quote.exact) return { ...position };
  return anchorIn(text, quote);
}

function anchorIn(text: string, { exact, prefix, suffix }: Quote['quote']): Span | undefined {
  if (exact === '') return undefined;
  let best: (Span & { fit: number }) | undefined;
  for (const { start, end } of placesOf(text, exact)) {
    const before = reverse(text.slice(Math.max(0, start - prefix.length), start));
    const fit = alike(before, reverse(prefix)) + alike(text.slice(end, end + suffix.length), suffix);
    if (!best || fit > best.fit) best = { start, end, fit };
  }
  return best && { start: best.start, end: best.end };
}

function placesOf(text: string, exact: string): Span[] {
  const places: Span[] = [];
  for (let start = text.indexOf(exact); start >= 0; start = text.indexOf(exact, start + 1))
    places.push({ start, end: start + exact.length });
  if (places.length > 0 || exact.length > APPROXIMATE) return places;
  return search(text, exact, Math.floor(exact.length * CHANGED)).map(({ start, end }) => ({ start, end }));
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

/** A text with one space for any white space; letter `i` of it was at `starts[i]`. */
function spaced(text: string): { letters: string; starts: number[] } {
  let letters = '';
  const starts: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const space = /\s/.test(text[at] as string);
    if (space && letters.endsWith(' ')) continue;
    letters += space ? ' ' : (text[at] as string);
    starts.push(at);
  }
  return { letters, starts };
}

/** No half words, no half characters. */
function snapped(text: string, span: Span): Span {
  let { start, end } = span;
  while (start > 0 && joined(text, start)) start--;
  while (end < text.length && joined(text, end)) end++;
  return { start, end };
}

/** Whether what stands on both sides of a place is one word or one character. */
function joined(text: string, at: number): boolean {
  const [before, after] = [text.charCodeAt(at - 1), text.codePointAt(at) ?? 0];
  if (before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff) return true;
  const letter = String.fromCodePoint(after);
  if (/[\p{M}\u200d]/u.test(letter) || before === 0x200d) return true;
  return WORD.test(text[at - 1] ?? '') && WORD.test(letter);
}
