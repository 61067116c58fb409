/** Inputs that several targets share: text as pages have it, and files that were damaged on the way. */
import fc from 'fast-check';

/** What parsers stumble over: quotes, separators, markup, half a surrogate pair, marks of direction, digits by the yard. */
const PIECES = [
  '"',
  "'",
  '\\',
  ',',
  ';',
  '|',
  '\n',
  '\r\n',
  '\t',
  '\0',
  '{',
  '}',
  '[',
  ']',
  '<',
  '>',
  '&',
  '&amp;',
  '&#x110000;',
  '<script>',
  '</a>',
  '<!--',
  ']]>',
  '=SUM(A1)',
  '+1',
  '-1',
  '@x',
  '%00',
  '\ud800',
  '\udc00',
  '\u202e',
  '\u200b',
  '\ufeff',
  'é',
  'é',
  '한',
  '漢',
  'カ',
  '😀',
  '1e999',
  '-0',
  '9'.repeat(40),
  '0000-00-00',
  '2026-02-30',
  '1709251200000',
  'https://a.test/',
  'javascript:alert(1)',
  'data:text/html,x',
  '__proto__',
  'constructor',
  'null',
  'undefined',
] as const;

/** Text of all scripts with the pieces above. */
export const hostileText = (maxLength = 60): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme', maxLength: 8 })), { maxLength })
    .map((pieces) => pieces.join(''));

interface Edit {
  at: number;
  remove: number;
  insert: string;
}

/** A file with a few stretches taken out, doubled or put in; `seeds` are whole ones. */
export function damaged(seeds: readonly string[]): fc.Arbitrary<string> {
  const edit = fc.record<Edit>({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    remove: fc.integer({ min: 0, max: 30 }),
    insert: hostileText(4),
  });
  return fc.tuple(fc.constantFrom(...seeds), fc.array(edit, { maxLength: 6 })).map(([file, edits]) =>
    edits.reduce((text, { at, remove, insert }) => {
      const place = Math.floor(at * text.length);
      return text.slice(0, place) + insert + text.slice(place + remove);
    }, file),
  );
}

/** Any JSON-like value with keys that parsers stumble over. */
export const anyValue = fc.anything({
  key: fc.constantFrom('id', 'url', 'title', 'text', '__proto__', 'entity', 'day'),
});
