/** Names that no pack knows, in whole articles. */
import { expect, test } from 'vitest';
import { compileLexicon, findUnknownNames, openLexicon, recognise, type LexiconSource } from '../../src/recognition';

const pack: LexiconSource = {
  entities: [
    { id: 'asml', kind: 'organization', names: { en: ['ASML'] } },
    { id: 'kla', kind: 'organization', names: { en: ['KLA'] } },
    { id: 'huawei', kind: 'organization', names: { zh: ['华为'] } },
  ],
  relations: [],
};
const lexicon = openLexicon(compileLexicon([pack]));

function unknown(...blocks: string[]): string[] {
  const { mentions, context } = recognise({ blocks }, lexicon);
  return findUnknownNames(blocks, mentions, context, lexicon).map(
    ({ block, start, end, surface, kind }) =>
      `${kind} ${surface}${blocks[block]?.slice(start, end) === surface ? '' : ' (misplaced)'}`,
  );
}

test.each([
  [
    'lists, makers and designations',
    ['ASML, Quux, KLA sell chip tools', '华为QX900处理器芯片'],
    ['organization Quux', 'product QX900'],
  ],
  ['what is known is not unknown', ['ASML, KLA and the chip equipment maker ASML'], []],
  ['an article of another field has none', ['ASML, Quux, KLA sponsor a concert'], []],
  [
    'one name is told once',
    ['ASML and chip equipment maker Quux Photonics sell wafer tools'],
    ['organization Quux Photonics'],
  ],
])('%s', (_title, blocks, expected) => {
  expect(unknown(...blocks)).toEqual(expected);
});
