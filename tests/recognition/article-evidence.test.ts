/** What an article says of its own names: short forms it defines, other things that share a name, ligatures and radicals. */
import { expect, test } from 'vitest';
import { compileLexicon, openLexicon, recognise, type LexiconSource } from '../../src/recognition';

const pack: LexiconSource = {
  entities: [
    { id: 'amd', kind: 'organization', names: { en: ['AMD'] } },
    { id: 'tsmc', kind: 'organization', names: { en: ['TSMC'] } },
    { id: 'hbm', kind: 'technology', names: { en: ['HBM', 'high bandwidth memory'] } },
    { id: 'infineon', kind: 'organization', names: { en: ['Infineon'] } },
    { id: 'neon', kind: 'material', names: { en: ['neon'] } },
    { id: 'hitachi', kind: 'organization', names: { ja: ['日立ハイテク'] } },
    { id: 'ffem', kind: 'organization', names: { en: ['Fujifilm Electronic Materials'], ja: ['富士電子材料'] } },
    { id: 'maia-100', kind: 'product', names: { en: ['Maia 100'] } },
    { id: 'intel', kind: 'organization', names: { ja: ['インテル'] } },
    { id: '5nm', kind: 'process', names: { en: ['5 nm'], ko: ['5나노'], ja: ['5ナノ'], zh: ['5纳米'] } },
    {
      id: 'tower',
      kind: 'organization',
      names: { en: ['Tower'] },
      ambiguous: { Tower: ['semiconductor'] },
    },
  ],
  relations: [],
};
const lexicon = openLexicon(compileLexicon([pack]));
const found = (...blocks: string[]): string[] =>
  recognise({ blocks }, lexicon).mentions.map((mention) => `${mention.surface}=${mention.entity}`);

test.each([
  [
    'an abbreviation in brackets holds for the rest',
    ['富士電子材料(FFEM)の半導体', 'FFEMは'],
    ['富士電子材料=ffem', 'FFEM=ffem', 'FFEM=ffem'],
  ],
  ['brackets with other letters define nothing', ['富士電子材料(XYZ)の半導体', 'XYZは'], ['富士電子材料=ffem']],
  ['the head of a product’s name', ['the chip Maia 100', 'Maia is fast'], ['Maia 100=maia-100', 'Maia=maia-100']],
  ['an eye disease', ['The clinic treats macular degeneration. AMD needs injections, the doctors said.'], []],
  ['the company all the same, beside chips', ['AMD chips help the clinic’s doctors with injections'], ['AMD=amd']],
  ['spelled out by other words', ['Health Benefits Management said HBM members pay more'], []],
  ['spelled out by its own', ['With high bandwidth memory HBM chips grow'], ['high bandwidth memory=hbm', 'HBM=hbm']],
  ['a football club', ['試合後、インテルの監督は選手を称えた'], []],
  ['lengths are no nodes', ['5 nm gold particles', '5나노미터 크기', '5ナノメートルの粒子', '5纳米的颗粒'], []],
  ['nodes are, beside chips', ['chips of TSMC at 5 nm'], ['TSMC=tsmc', '5 nm=5nm']],
  ['towers are no company', ['The Willis Tower and the Tower of London have no semiconductor fab'], []],
  ['ligatures', ['The chip maker Inﬁneon'], ['Inﬁneon=infineon']],
  [
    'radicals and variation selectors',
    ['半導体の⽇⽴ハイテク、日立󠄀ハイテク'],
    ['⽇⽴ハイテク=hitachi', '日立󠄀ハイテク=hitachi'],
  ],
])('%s', (_title, blocks, expected) => {
  expect(found(...blocks)).toEqual(expected);
});

test('short names travel with the context', () => {
  const { context } = recognise({ blocks: ['富士電子材料(FFEM)の半導体'] }, lexicon);
  expect(recognise({ blocks: ['FFEMは'] }, lexicon, { context }).mentions.map(({ entity }) => entity)).toEqual([
    'ffem',
  ]);
});
