/** Where the sentences of a text begin and end. */

/**
 * A full stop ends a sentence before white space or the end; the marks of East Asia do by themselves. Closing quotes
 * belong to it.
 */
const ENDS = /[.!?]["”’')\]]*(?=\s|$)|[。！？]["”’」』）]*|\n/gu;

/** Offsets are UTF-16 code units. A stop inside a name (`Applied Materials Inc.`) ends nothing. */
export function sentencesOf(
  text: string,
  names: readonly { start: number; end: number }[],
): { start: number; end: number }[] {
  const sentences: { start: number; end: number }[] = [];
  let start = 0;
  for (const match of text.matchAll(ENDS)) {
    const end = match.index + match[0].length;
    if (names.some((name) => name.start <= match.index && match.index < name.end) || isAbbreviation(text, match.index))
      continue;
    sentences.push({ start, end });
    start = end;
  }
  if (start < text.length) sentences.push({ start, end: text.length });
  return sentences;
}

/** `U.S. `, `Inc. `, `Corp. `, `No. `: a stop that ends no sentence. */
function isAbbreviation(text: string, stop: number): boolean {
  return (
    text[stop] === '.' &&
    /(?:\b[A-Z]|\b(?:Inc|Corp|Co|Ltd|No|vs|Mr|Ms|Dr|St))$/.test(text.slice(Math.max(0, stop - 6), stop)) &&
    /^\.\s+\S/.test(text.slice(stop, stop + 4))
  );
}
