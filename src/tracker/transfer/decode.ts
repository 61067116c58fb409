/** A file's bytes as text. Other programs write other encodings than UTF-8: they are read, or refused by name. */
import chardet from 'chardet';

/** The encoding of a file that can't be read without loss. */
export class EncodingError extends Error {
  override name = 'EncodingError';
}

/** Of a long file so much tells the encoding. Bytes. */
const SAMPLE = 200_000;

/** The text of a file. Throws {@link EncodingError} with the encoding's name. */
export function decodeFile(bytes: Uint8Array): string {
  const utf8 = decoded(bytes, 'utf-8');
  if (utf8 !== undefined && !utf8.includes('\0')) return utf8;
  const mark =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff && 'utf-16be';
  const names = mark ? [mark] : chardet.analyse(bytes.subarray(0, SAMPLE)).map(({ name }) => name);
  for (const name of names) {
    const text = decoded(bytes, name);
    // What reads as control characters was written otherwise.
    if (text !== undefined && !/[\0-\x08\x0e-\x1f\x80-\x9f]/.test(text)) return text;
  }
  throw new EncodingError(`The file is not written in UTF-8 but perhaps in ${names[0] ?? 'no known encoding'}.`);
}

function decoded(bytes: Uint8Array, name: string): string | undefined {
  try {
    return new TextDecoder(name, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
