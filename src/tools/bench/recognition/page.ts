/**
 * Runs inside a plain page of a real browser: the same measure as in Node, over a lexicon and texts fetched from the
 * server.
 */
import { openLexicon } from '../../../recognition';
import { throughput, type Throughput } from './throughput';
import type { Text } from './material';

declare global {
  var fablensBench: () => Promise<{ label: string; result: Throughput }[]>;
}

globalThis.fablensBench = async () => {
  const lexicon = openLexicon(await (await fetch('/lexicon')).arrayBuffer());
  const texts = (await (await fetch('/texts')).json()) as Text[];
  return texts.map(({ label, blocks }) => ({ label, result: throughput(blocks, lexicon) }));
};
