/**
 * Files as the commands take them: an article as JSON, plain text or a saved page, cut into blocks that remember where
 * they stood.
 */
import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import * as v from 'valibot';
import { languageOf, readArticle } from '../article';
import { recognise, type Lexicon, type Mention } from '../recognition';

const ArticleFile = v.object({
  title: v.optional(v.string()),
  text: v.string(),
  lang: v.optional(v.string()),
  published: v.optional(v.nullable(v.string())),
});

/** A file's text in blocks; `offsets` are UTF-16 positions of the blocks in `text`. */
export interface Input {
  title?: string | undefined;
  lang: string;
  /** YYYY-MM-DD, where the file says it. */
  published?: string | undefined;
  text: string;
  blocks: string[];
  offsets: number[];
  /** Whether the text is our own extraction, which the caller has never seen. */
  extracted: boolean;
}

/** Plain text as an article: each line is a block. */
export function fromText(text: string, title?: string, lang?: string): Input {
  return { title, text, lang: languageOf(lang ?? '', text), ...placed(text.split('\n')), extracted: false };
}

/** A saved page, with the encoding it declares. */
export function fromHtml(bytes: Buffer, name: string): Input {
  const { document } = parseHTML(decode(bytes));
  const article = readArticle(document, `file:///${name}`);
  const blocks = article.blocks.map((block) => block.text.replaceAll('\n', ' '));
  return { title: article.title, lang: article.lang, text: blocks.join('\n'), ...placed(blocks), extracted: true };
}

/** Reads a file, or standard input for `-`. Throws when it is missing or has the wrong shape. */
export function readInput(file: string): Input {
  const bytes = readFileSync(file === '-' ? 0 : file);
  if (file.endsWith('.json')) {
    const result = v.safeParse(ArticleFile, JSON.parse(bytes.toString('utf8')));
    if (!result.success) throw new Error('not an article: a JSON object with a string "text" is expected');
    const { text, title, lang, published } = result.output;
    return { ...fromText(text, title, lang), published: /^\d{4}-\d{2}-\d{2}/.exec(published ?? '')?.[0] };
  }
  return /\.x?html?$/i.test(file) ? fromHtml(bytes, file) : fromText(bytes.toString('utf8'));
}

/** The mentions in the text of an input; their offsets are UTF-16 code units of `text`. */
export function mentionsIn(input: Input, lexicon: Lexicon): Omit<Mention, 'block'>[] {
  const { mentions } = recognise({ title: input.title, blocks: input.blocks }, lexicon);
  return mentions
    .filter(({ block }) => block >= 0)
    .map(({ block, start, end, ...rest }) => {
      const offset = input.offsets[block] ?? 0;
      return { start: offset + start, end: offset + end, ...rest };
    });
}

function placed(blocks: string[]): Pick<Input, 'blocks' | 'offsets'> {
  let at = 0;
  return { blocks, offsets: blocks.map((block) => (at += block.length + 1) - block.length - 1) };
}

function decode(bytes: Buffer): string {
  const declared = /charset\s*=\s*["']?([\w-]+)/i.exec(bytes.subarray(0, 4096).toString('latin1'))?.[1];
  try {
    return new TextDecoder(declared ?? 'utf-8').decode(bytes);
  } catch {
    return bytes.toString('utf8');
  }
}
