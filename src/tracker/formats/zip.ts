/** Many files as one, by a maintained library; the same files give the same bytes. Stored, not compressed. */
import { strToU8, Zip, ZipPassThrough } from 'fflate';

export interface ZipFile {
  /** The bytes of one more file. */
  add(name: string, text: string): Uint8Array<ArrayBuffer>;
  /** The bytes after the last file. */
  end(): Uint8Array<ArrayBuffer>;
}

/** The first day a zip knows, wherever the machine stands: the notes carry their own dates. */
const FIRST_DAY = (): Date => new Date(1980, 0, 1);

export function createZip(): ZipFile {
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    ready.push(bytes);
  });
  const taken = (): Uint8Array<ArrayBuffer> => {
    const bytes = new Uint8Array(ready.reduce((size, part) => size + part.length, 0));
    let at = 0;
    for (const part of ready) {
      bytes.set(part, at);
      at += part.length;
    }
    ready = [];
    return bytes;
  };
  return {
    add(name, text) {
      const file = new ZipPassThrough(name);
      file.mtime = FIRST_DAY();
      zip.add(file);
      file.push(strToU8(text), true);
      return taken();
    },
    end() {
      zip.end();
      return taken();
    },
  };
}
