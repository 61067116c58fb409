/** Hands a file to the reader. */
import type { ExportedFile } from '../../tracker';

/** The address lives a while, since the browser may ask where to put the file before it reads it. Milliseconds. */
const LIVES = 10 * 60_000;

export async function download({ name, type, pieces }: ExportedFile): Promise<void> {
  const parts: BlobPart[] = [];
  for await (const piece of pieces) parts.push(piece);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob(parts, { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), LIVES);
}
