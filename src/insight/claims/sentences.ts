/** Where the sentences of a text begin and end. */

/**
 * A full stop ends a sentence before white space or the end, and glued after Hangul, kana or Han ("개발했다.SK하이닉스"); the marks of
 * East Asia do by themselves. Closing quotes and brackets belong to it.
 */
const ENDS =
  /[.!?]["”’')\]]*(?=\s|$)|(?<=[\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}])[.!?]["”’')\]]*(?=[^\s\d.])|[。！？]["”’」』）]*|\n/gu;
const ABBREVIATION =
  /(?:^|[^\p{L}])(?:\p{Lu}|\p{Lu}\.\p{Lu}|Inc|Corp|Co|Ltd|No|vs|Mr|Ms|Mrs|Dr|St|Sen|Rep|Gov|Prof|Jr|Sr|Fig|approx|est|e\.g|i\.e|etc|al|U\.S|U\.K|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$/u;
/** Longer ones are cut: no sentence of prose is, and what reads a sentence may take longer than linear in it. */
const LONGEST = 600;

/** Offsets are UTF-16 code units. A stop inside a name (`Applied Materials Inc.`) ends nothing. */
export function sentencesOf(
  text: string,
  names: readonly { start: number; end: number }[],
): { start: number; end: number }[] {
  const sentences: { start: number; end: number }[] = [];
  let start = 0;
  let next = 0;
  const push = (end: number): void => {
    for (; end - start > LONGEST; start += LONGEST) sentences.push({ start, end: start + LONGEST });
    if (end > start) sentences.push({ start, end });
    start = end;
  };
  for (const match of text.matchAll(ENDS)) {
    while ((names[next]?.end ?? Infinity) <= match.index) next++;
    const inside = (names[next]?.start ?? Infinity) < match.index;
    if (!inside && !isAbbreviation(text, match.index)) push(match.index + match[0].length);
  }
  push(text.length);
  return sentences;
}

/** `U.S. `, `Inc. `, `J. `: a stop that ends no sentence, unless it is the last or a new one plainly begins after it. */
function isAbbreviation(text: string, stop: number): boolean {
  return (
    text[stop] === '.' &&
    ABBREVIATION.test(text.slice(Math.max(0, stop - 8), stop)) &&
    /^\.\s+\S/u.test(text.slice(stop, stop + 4)) &&
    !/^\.\s+(?:The|It|In|This|That|But|He|She|They|A|An)\s/u.test(text.slice(stop, stop + 8))
  );
}
