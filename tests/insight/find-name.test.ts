import { beforeAll, describe, expect, it } from 'vitest';
import { findName } from '../../src/insight';
import { buildSearch, type SearchIndex } from '../../src/insight/explore/search';
import { readBundledPack } from '../../src/knowledge/files';
import { compileLexicon, openLexicon, type Lexicon } from '../../src/recognition';

let lexicon: Lexicon;
let search: SearchIndex;
beforeAll(async () => {
  const pack = await readBundledPack();
  lexicon = openLexicon(compileLexicon([pack]));
  search = await buildSearch(pack.entities, () => 1);
});

describe('a selected text', () => {
  it.each([
    ['TSMC', 'tsmc'],
    ['ＴＳＭＣ', 'tsmc'],
    ['“SK hynix”', 'sk-hynix'],
    ['SK 하이닉스', 'sk-hynix'],
    ['SK하이닉스에서는', 'sk-hynix'],
    ['台积电', 'tsmc'],
    ['エヌビディア', 'nvidia'],
    ['Rubin', 'nvidia-rubin'],
  ])('%s is called so', (text, id) => expect(findName(text, lexicon, search).exact).toContain(id));

  it.each([
    ['Nvidai', 'nvidia'],
    ['Nvidea', 'nvidia'],
    ['하이닉', 'sk-hynix'],
    ['Samsung Foundri', 'samsung-foundry'],
    ['엔비디야', 'nvidia'],
  ])('%s is like a name', (text, id) => {
    const found = findName(text, lexicon, search);
    expect(found.exact).toEqual([]);
    expect(found.like.map((hit) => hit.id)).toContain(id);
  });

  it('that is a sentence names what is named in it', () => {
    expect(findName('TSMC buys its tools from ASML.', lexicon, search)).toMatchObject({
      exact: [],
      named: ['tsmc', 'asml'],
    });
  });

  it('of no letters, or of nonsense, is found nowhere and breaks nothing', () => {
    for (const text of ['', ' \n\t', '\u0000\u202e', '—…!', '😀'.repeat(50), 'x'.repeat(400)])
      expect(findName(text, lexicon, search).exact).toEqual([]);
  });
});
