/** The pages that are measured: a folder's, or the bundled samples; and always one with a megabyte of text. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Pages } from '../../page-server';

export const MEGABYTE = '/megabyte.html';
const SAMPLES = fileURLToPath(new URL('../../../../assets/samples', import.meta.url));
/** UTF-16 code units of text. */
const LARGE = 1_000_000;

/** At most `limit` pages of a folder, and the large one. */
export function pagesOf(folder: string = SAMPLES, limit: number): Pages {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.html'))
    .slice(0, limit);
  const pages = new Map<string, { body: string | Buffer }>(
    files.map((file) => [`/${file}`, { body: readFileSync(join(folder, file)) }]),
  );
  return pages.set(MEGABYTE, { body: megabyte() });
}

/**
 * A page with a megabyte of text: the paragraphs and headings of all samples again and again, each numbered, because
 * text that comes back would be read only once.
 */
function megabyte(): string {
  const parts = ['en', 'ko', 'ja', 'zh'].flatMap((language) =>
    [...readFileSync(join(SAMPLES, `${language}.html`), 'utf8').matchAll(/<(p|h2)\b[^>]*>[\s\S]*?<\/\1>/g)].map(
      ([part]) => part,
    ),
  );
  const body: string[] = [];
  for (let number = 0, size = 0; size < LARGE; number++) {
    const part = (parts[number % parts.length] ?? '').replace(/>/, `>${number + 1}. `);
    body.push(part);
    size += part.replace(/<[^>]*>/g, '').length;
  }
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>A megabyte about semiconductor makers</title><body><article><h1>A megabyte about semiconductor makers</h1>${body.join('\n')}</article></body></html>`;
}
