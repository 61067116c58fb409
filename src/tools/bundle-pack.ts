/**
 * The knowledge as the extension carries it, read from the YAML files by the build: the lexicon ready for use, so that
 * no reader's machine compiles it, and the records in the steps in which they are put into the database.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readBundledPack } from '../knowledge/files';
import { stepsOf } from '../knowledge/steps';
import { BUNDLED } from '../knowledge/store';
import { compileLexicon } from '../recognition';

/** A file of the package: its text, or where it is copied from. */
type Asset = { relativeDest: string } & ({ contents: string } | { absoluteSrc: string });

export interface BundledFiles {
  /** What the background must know before it reads any of the files. */
  about: { version: string; asOf: string; steps: number };
  paths: string[];
  /** Makes the files. */
  assets(): Asset[];
}

const LEXICON = 'knowledge/lexicon.bin';
/** The build copies binary files from somewhere: from here. */
const COMPILED = fileURLToPath(new URL('../../.wxt/lexicon.bin', import.meta.url));

/** Throws with every problem when a knowledge file is malformed. */
export async function bundlePack(): Promise<BundledFiles> {
  const pack = await readBundledPack();
  const steps = stepsOf(BUNDLED, pack).map((step, index) => ({
    relativeDest: `knowledge/${index}.json`,
    contents: JSON.stringify(step),
  }));
  return {
    about: { version: pack.version, asOf: pack.asOf, steps: steps.length },
    paths: [LEXICON, ...steps.map(({ relativeDest }) => relativeDest)],
    assets() {
      mkdirSync(dirname(COMPILED), { recursive: true });
      writeFileSync(COMPILED, Buffer.from(compileLexicon([pack])));
      return [{ relativeDest: LEXICON, absoluteSrc: COMPILED }, ...steps];
    },
  };
}
