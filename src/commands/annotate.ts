/**
 * `npm run -s annotate -- FILE…`: the recognition core on files, one JSON line each. FILE is .json, .txt or .html; `-` is text on
 * standard input. Offsets are UTF-16 code units into `text`. A file that can't be read gives `{"file","error"}` and exit code 1.
 */
import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import * as v from 'valibot';
import { languageOf, readArticle } from '../article';
import { readBundledPack } from '../knowledge/files';
import { compileLexicon, openLexicon, recognise, type Lexicon } from '../recognition';

const ArticleFile = v.object({ title: v.optional(v.string()), text: v.string(), lang: v.optional(v.string()) });

/** A file's text in blocks; `offsets` are UTF-16 positions of the blocks in `text`. */
interface Input {
  title?: string | undefined;
  lang: string;
  text: string;
  blocks: string[];
  offsets: number[];
  showText?: true;
}

function fromText(text: string, title?: string, lang?: string): Input {
  const blocks = text.split('\n');
  return { title, text, lang: languageOf(lang ?? '', text), ...placed(blocks) };
}

function placed(blocks: string[]): Pick<Input, 'blocks' | 'offsets'> {
  let at = 0;
  return { blocks, offsets: blocks.map((block) => (at += block.length + 1) - block.length - 1) };
}

/** Reads a saved page, with the encoding it declares. */
export function fromHtml(bytes: Buffer, name: string): Input {
  const { document } = parseHTML(decode(bytes));
  const article = readArticle(document, `file:///${name}`);
  const blocks = article.blocks.map((block) => block.text.replaceAll('\n', ' '));
  return { title: article.title, lang: article.lang, text: blocks.join('\n'), ...placed(blocks), showText: true };
}

function decode(bytes: Buffer): string {
  const declared = /charset\s*=\s*["']?([\w-]+)/i.exec(bytes.subarray(0, 4096).toString('latin1'))?.[1];
  try {
    return new TextDecoder(declared ?? 'utf-8').decode(bytes);
  } catch {
    return bytes.toString('utf8');
  }
}

function read(file: string): Input {
  const bytes = readFileSync(file === '-' ? 0 : file);
  if (file.endsWith('.json')) {
    const result = v.safeParse(ArticleFile, JSON.parse(bytes.toString('utf8')));
    if (!result.success) throw new Error('not an article: a JSON object with a string "text" is expected');
    return fromText(result.output.text, result.output.title, result.output.lang);
  }
  return /\.x?html?$/i.test(file) ? fromHtml(bytes, file) : fromText(bytes.toString('utf8'));
}

function annotate(file: string, lexicon: Lexicon): object {
  const input = read(file);
  const { mentions } = recognise({ title: input.title, blocks: input.blocks }, lexicon);
  return {
    file,
    lang: input.lang,
    ...(input.showText ? { text: input.text } : {}),
    mentions: mentions
      .filter((mention) => mention.block >= 0)
      .map(({ block, start, end, surface, entity, name, kind, score }) => {
        const offset = input.offsets[block] ?? 0;
        return { start: offset + start, end: offset + end, surface, entity, name, kind, score };
      }),
  };
}

async function main(files: string[]): Promise<void> {
  if (files.length === 0) {
    console.error('Usage: npm run -s annotate -- FILE…   (.json, .txt, .html, or - for text on standard input)');
    process.exitCode = 2;
    return;
  }
  const lexicon = openLexicon(compileLexicon([await readBundledPack()]));
  for (const file of files) {
    try {
      console.log(JSON.stringify(annotate(file, lexicon)));
    } catch (error) {
      console.log(JSON.stringify({ file, error: error instanceof Error ? error.message : String(error) }));
      process.exitCode = 1;
    }
  }
}

await main(process.argv.slice(2));
