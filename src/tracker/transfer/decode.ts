/** A file's bytes as text. Other programs write other encodings than UTF-8: they are read, or refused by name. */
import chardet from 'chardet';

/** The encoding of a file that can't be read without loss. */
export class EncodingError extends Error {
  override name = 'EncodingError';
}

/** Of a long file so much tells the encoding. Bytes. */
const SAMPLE = 200_000;

/** What reads as control characters was written otherwise. */
const CONTROLS = /[\0-\x08\x0e-\x1f\x80-\x9f]/;
const OWN_SCRIPT = /[\u3041-\u30fa\uac00-\ud7a3]/;

/** The text of a file. Throws {@link EncodingError} with the encoding's name. */
export function decodeFile(bytes: Uint8Array): string {
  const utf8 = decoded(bytes, 'utf-8');
  if (utf8 !== undefined && !utf8.includes('\0')) return utf8;
  const mark =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff && 'utf-16be';
  const names = mark ? [mark] : chardet.analyse(bytes.subarray(0, SAMPLE)).map(({ name }) => name);
  const texts = names.flatMap((name) => decoded(bytes, name) ?? []).filter((text) => !CONTROLS.test(text));
  // A short text fits several encodings: letters of these scripts come out by chance in none.
  const text = texts.find((one) => OWN_SCRIPT.test(one)) ?? texts[0];
  if (text !== undefined) return text;
  throw new EncodingError(`The file is not written in UTF-8 but perhaps in ${names[0] ?? 'no known encoding'}.`);
}

function decoded(bytes: Uint8Array, name: string): string | undefined {
  try {
    return new TextDecoder(name, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
