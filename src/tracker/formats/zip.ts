/**
 * A zip file without compression (PKWARE APPNOTE 6.3, stored entries, UTF-8 names): enough to hand over many notes as
 * one file.
 */

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** CRC-32 (ISO 3309). */
export function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (TABLE[(value ^ byte) & 0xff] as number) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

export interface Zip {
  /** The bytes of one more file. */
  add(name: string, text: string): Uint8Array<ArrayBuffer>;
  /** The bytes after the last file. */
  end(): Uint8Array<ArrayBuffer>;
}

/** UTF-8 names. */
const FLAGS = 0x0800;
/** 1 January 1980, the first day a zip knows: the notes carry their own dates. */
const DATE = 0x0021;

/** At most 65,535 files and 4 GB together. */
export function createZip(): Zip {
  const directory: Uint8Array[] = [];
  let offset = 0;
  const encoder = new TextEncoder();
  return {
    add(name, text) {
      const [path, data] = [encoder.encode(name), encoder.encode(text)];
      const common = [20, FLAGS, 0, 0, DATE];
      const sizes = [crc32(data), data.length, data.length];
      const entry = joined([record(0x04034b50, common, sizes, [path.length, 0]), path, data]);
      directory.push(
        joined([record(0x02014b50, [20, ...common], sizes, [path.length, 0, 0, 0, 0, 0, 0], [offset]), path]),
      );
      offset += entry.length;
      return entry;
    },
    end() {
      const list = joined(directory);
      return joined([list, record(0x06054b50, [0, 0, directory.length, directory.length], [list.length, offset], [0])]);
    },
  };
}

/** Little-endian numbers after a signature: groups of 16, 32, 16 and 32 bits. */
function record(signature: number, ...groups: (readonly number[])[]): Uint8Array {
  const widths = groups.map((_, index) => (index % 2 === 0 ? 2 : 4));
  const view = new DataView(
    new ArrayBuffer(4 + groups.reduce((size, group, index) => size + group.length * (widths[index] ?? 2), 0)),
  );
  view.setUint32(0, signature, true);
  let at = 4;
  groups.forEach((group, index) => {
    for (const value of group) {
      if (widths[index] === 2) view.setUint16(at, value, true);
      else view.setUint32(at, value, true);
      at += widths[index] ?? 2;
    }
  });
  return new Uint8Array(view.buffer);
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
