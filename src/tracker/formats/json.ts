/** Records of a JSON file one by one, each with its line, so that a bad one does not spoil the others. */

export interface JsonRecord {
  line: number;
  source: string;
}

/**
 * The elements of the file's list: the file itself (`[…]`) or the first list in it (`{"articles":[…]}`). Reads by
 * brackets and quotes alone, so that an element need not be valid JSON to be parted from the others.
 */
export function* jsonRecords(text: string): Generator<JsonRecord> {
  let depth = 0;
  let inString = false;
  let line = 1;
  let start = -1;
  let startLine = 1;
  let at = text.indexOf('[');
  if (at < 0) return;
  for (let before = 0; before < at; before++) if (text[before] === '\n') line++;
  for (at++; at < text.length; at++) {
    const character = text[at] as string;
    if (character === '\n') line++;
    if (inString) {
      if (character === '\\') at++;
      else if (character === '"') inString = false;
      continue;
    }
    if (start < 0 && !/[\s,\]]/.test(character)) [start, startLine] = [at, line];
    if (character === '"') inString = true;
    else if (character === '{' || character === '[') depth++;
    else if (depth > 0 && (character === '}' || character === ']')) depth--;
    else if (depth === 0 && (character === ',' || character === ']')) {
      if (start >= 0) yield { line: startLine, source: text.slice(start, at).trim() };
      start = -1;
      if (character === ']') return;
    }
  }
  if (start >= 0) yield { line: startLine, source: text.slice(start) };
}

/** The parsed record, or why it can't be parsed. */
export function parseRecord(source: string): { value: unknown } | { error: string } {
  try {
    return { value: JSON.parse(source) as unknown };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
