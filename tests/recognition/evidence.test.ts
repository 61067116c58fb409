/**
 * What decides about a name besides the name: lists of companies, chip words, earlier full names, shares, units and
 * written forms.
 */
import { expect, test } from 'vitest';
import { compileLexicon, openLexicon, recognise, type LexiconSource } from '../../src/recognition';

const pack: LexiconSource = {
  entities: [
    { id: 'nvidia', kind: 'organization', names: { en: ['NVIDIA'], zh: ['英伟达'] } },
    { id: 'asml', kind: 'organization', names: { en: ['ASML'] } },
    { id: 'kokusai', kind: 'organization', names: { en: ['KOKUSAI ELECTRIC'] } },
    { id: 'disco', kind: 'organization', names: { ja: ['ディスコ'] }, ambiguous: { ディスコ: ['ダイシング'] } },
    { id: 'lam', kind: 'organization', names: { en: ['Lam Research', 'Lam'] }, ambiguous: { Lam: ['etch'] } },
    { id: 'onsemi', kind: 'organization', names: { en: ['ON Semiconductor'] } },
    { id: 'pegatron', kind: 'organization', names: { zh: ['和硕'] } },
    { id: 'electronics', kind: 'organization', names: { ko: ['삼성전자', '삼성'] }, ambiguous: { 삼성: 'topic' } },
    { id: 'group', kind: 'organization', names: { ko: ['삼성그룹', '삼성'] }, ambiguous: { 삼성: 'topic' } },
    { id: 'giant', kind: 'organization', names: { en: ['Giant Electronics', 'Giant'] }, ambiguous: { Giant: 'topic' } },
    {
      id: 'giants',
      kind: 'organization',
      names: { en: ['Giant Group', 'Giant'] },
      ambiguous: { Giant: ['conglomerate'] },
    },
    { id: 'ds', kind: 'organization', names: { ko: ['DS부문'] } },
    { id: 'tsmc', kind: 'organization', names: { en: ['TSMC'] } },
    { id: 'powertech', kind: 'organization', names: { zh: ['力成'] }, exceptions: ['算力成'] },
    { id: 'capex', kind: 'concept', marked: 'never', names: { en: ['capex'] } },
    { id: '3nm', kind: 'process', names: { en: ['3nm', '3 nm'] } },
    { id: 'sic', kind: 'technology', names: { zh: ['碳化硅', '碳化硅晶圆'] } },
    { id: 'wafer', kind: 'concept', names: { zh: ['晶圆', '12英寸晶圆'] } },
    { id: 'fab', kind: 'concept', names: { zh: ['晶圆厂'] } },
    { id: 'sanan', kind: 'organization', names: { zh: ['三安光电'] } },
    { id: 'dram', kind: 'technology', names: { en: ['DRAM'] } },
    { id: 'nand', kind: 'technology', names: { ja: ['フラッシュメモリー'] } },
    { id: 'ryzen', kind: 'product', names: { en: ['AMD Ryzen', 'Ryzen'] } },
    { id: 'ryzen-ai-max', kind: 'product', names: { en: ['Ryzen AI Max'] } },
  ],
  relations: [
    { type: 'division_of', from: 'ds', to: 'electronics' },
    { type: 'partners_with', from: 'giant', to: 'tsmc' },
    { type: 'partners_with', from: 'sanan', to: 'nvidia' },
    { type: 'kind_of', from: 'nand', to: 'dram' },
  ],
};
const lexicon = openLexicon(compileLexicon([pack]));
const found = (...blocks: string[]): string[] =>
  recognise({ blocks }, lexicon).mentions.map((mention) => `${mention.surface}=${mention.entity}`);

test.each([
  [
    'a list of companies proves a doubtful name',
    ['半導体のKOKUSAI ELECTRICやディスコが伸びた'],
    ['KOKUSAI ELECTRIC=kokusai', 'ディスコ=disco'],
  ],
  [
    'what a list proved holds in later blocks',
    ['半導体のASML、ディスコ、KOKUSAI ELECTRIC', 'ディスコの決算'],
    ['ASML=asml', 'ディスコ=disco', 'KOKUSAI ELECTRIC=kokusai', 'ディスコ=disco'],
  ],
  [
    'a list means the best known of those with a name',
    ['chip makers TSMC, Giant and ASML'],
    ['TSMC=tsmc', 'Giant=giant', 'ASML=asml'],
  ],
  ['without a company beside it the name stays a word', ['半導体の街のディスコで踊った'], []],
  [
    'a first full name licenses later short forms',
    ['Lam Research sells tools', 'Lam rose on Monday'],
    ['Lam Research=lam', 'Lam=lam'],
  ],
  ['a short form alone is a person', ['Carrie Lam rose on Monday'], []],
  [
    'the name that both have means the one that is named in full',
    ['삼성그룹 반도체', '삼성은 말했다'],
    ['삼성그룹=group', '삼성=group'],
  ],
  ['and the other way round', ['삼성전자 반도체', '삼성은 말했다'], ['삼성전자=electronics', '삼성=electronics']],
  ['two characters are no company where nothing is said of chips', ['他攻读法学和硕士学位', '和硕士兵'], []],
  ['but they are beside chips', ['和硕的芯片服务器'], ['和硕=pegatron']],
  ['words without a capital are no company', ['export controls on semiconductors and chips'], []],
  ['a torque is no node', ['3 Nm of torque for a chip'], []],
  ['nor is the end of a longer number', ['14.3 nm at NVIDIA'], ['NVIDIA=nvidia']],
  ['a share is no mention', ['NVIDIA (NASDAQ: ASML) and ASML-US chips'], ['NVIDIA=nvidia']],
  ['a longer word is no name, the name beside it is', ['算力成为芯片焦点，力成的芯片'], ['力成=powertech']],
  ['what is never marked is not', ['TSMC cuts capex for chips'], ['TSMC=tsmc']],
  ['X-DRAM is no DRAM', ['NVIDIA tests X-DRAM and DRAM'], ['NVIDIA=nvidia', 'DRAM=dram']],
])('%s', (_title, blocks, expected) => {
  expect(found(...blocks)).toEqual(expected);
});

test.each([
  ['a node glued to its maker', 'TSMC3나노 반도체', ['TSMC=tsmc', '3나노=3nm']],
  ['two names that share characters', '英伟达的碳化硅晶圆厂', ['英伟达=nvidia', '碳化硅=sic', '晶圆厂=fab']],
  ['a size before a name that then goes on', '英伟达的12英寸晶圆厂', ['英伟达=nvidia', '晶圆厂=fab']],
  ['the traditional form of a simplified name', '三安光電與晶圓', ['三安光電=sanan']],
  ['a long vowel that is not written', 'フラッシュメモリの半導体', ['フラッシュメモリ=nand']],
  ['a division named with its letters', '삼성전자 반도체(DS)부문이 말했다', ['삼성전자 반도체(DS)부문=ds']],
  ['any unit of the company is the company', '삼성전자 전 사업부 반도체', ['삼성전자=electronics']],
  ['a longer name behind the maker', 'AMD Ryzen AI Max+ 395 chips', ['AMD Ryzen AI Max+ 395=ryzen-ai-max']],
  [
    'a model number after its tier, and no capacity',
    'Ryzen 9 9950X3D chips and a Ryzen 7 512GB chip',
    ['Ryzen 9 9950X3D=ryzen', 'Ryzen 7=ryzen'],
  ],
])('%s', (_title, text, expected) => {
  expect(found(text)).toEqual(expected);
});
