/** The files of the bundled pack, read out of the extension's own package. */
import type { PackStep } from '../knowledge/steps';

export interface Bundled {
  version: string;
  asOf: string;
  /** How many steps its records come in. */
  steps: number;
  /** Its compiled lexicon. */
  lexicon(): Promise<ArrayBuffer>;
  step(number: number): Promise<PackStep>;
}

/** The pack of this build; `addressOf` gives where a file of the package is. */
export function bundledPack(addressOf: (path: string) => string): Bundled {
  const read = (path: string): Promise<Response> => fetch(addressOf(`/knowledge/${path}`));
  return {
    ...BUNDLED_PACK,
    lexicon: async () => (await read('lexicon.bin')).arrayBuffer(),
    // Checked by the build; no pack of others comes this way.
    step: async (number) => (await read(`${number}.json`)).json() as Promise<PackStep>,
  };
}
