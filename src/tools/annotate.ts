/**
 * `npm run -s annotate -- FILE…`: the recognition core on files, one JSON line each. FILE is .json, .txt or .html; `-`
 * is text on standard input. Offsets are UTF-16 code units into `text`. A file that can't be read gives
 * `{"file","error"}` and exit code 1.
 */
import { readBundledPack } from '../knowledge/files';
import { compileLexicon, openLexicon, type Lexicon } from '../recognition';
import { mentionsIn, readInput } from './inputs';

function annotate(file: string, lexicon: Lexicon): object {
  const input = readInput(file);
  return {
    file,
    lang: input.lang,
    ...(input.extracted ? { text: input.text } : {}),
    mentions: mentionsIn(input, lexicon).map(({ start, end, surface, entity, name, kind, score }) => ({
      start,
      end,
      surface,
      entity,
      name,
      kind,
      score,
    })),
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
