/** The knowledge as the extension carries it: one file of the package, read from the YAML files by the build. */
import { readBundledPack } from '../knowledge/files';

/**
 * The pack's version and the file to put into the package. Throws with every problem when a knowledge file is
 * malformed.
 */
export async function bundlePack(): Promise<{ version: string; asset: { relativeDest: string; contents: string } }> {
  const pack = await readBundledPack();
  return { version: pack.version, asset: { relativeDest: 'knowledge.json', contents: JSON.stringify(pack) } };
}
