import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileLexicon, LexiconError, openLexicon, recognise, type LexiconSource } from '../../src/recognition';
import { endOf, fold, startOf, symbolTable } from '../../src/recognition/fold';

const pack: LexiconSource = {
  entities: [
    {
      id: 'nvidia',
      kind: 'organization',
      names: { en: ['NVIDIA', 'Nvidia'], ko: ['엔비디아'], ja: ['エヌビディア'], zh: ['英伟达', '輝達'] },
    },
    {
      id: 'h100',
      kind: 'product',
      names: { en: ['NVIDIA H100', 'H100'], ko: ['엔비디아 H100'] },
      ambiguous: { H100: 'topic' },
    },
    { id: 'tsmc', kind: 'organization', names: { en: ['TSMC'], zh: ['台积电', '台積電'] } },
    {
      id: 'samsung-electronics',
      kind: 'organization',
      names: { en: ['Samsung Electronics', 'Samsung'], ko: ['삼성전자', '삼성'] },
      ambiguous: { Samsung: 'topic', 삼성: 'topic' },
    },
    { id: 'sk-hynix', kind: 'organization', names: { en: ['SK hynix'], ko: ['SK하이닉스', '하이닉스'] } },
    {
      id: 'apple',
      kind: 'organization',
      names: { en: ['Apple'], ko: ['애플'], zh: ['苹果'] },
      ambiguous: { Apple: 'topic', 애플: 'topic', 苹果: 'topic' },
    },
    { id: 'intel', kind: 'organization', names: { en: ['Intel'], ko: ['인텔'] } },
    {
      id: 'meta',
      kind: 'organization',
      names: { en: ['Meta'], ko: ['메타'] },
      ambiguous: { Meta: 'topic', 메타: 'topic' },
    },
    {
      id: 'arm',
      kind: 'organization',
      names: { en: ['Arm'], ja: ['アーム'], ko: ['암'] },
      ambiguous: { Arm: 'topic', アーム: 'topic', 암: ['설계자산'] },
    },
    { id: '3nm', kind: 'process', names: { en: ['3nm'], ko: ['3나노'], zh: ['3纳米', '3奈米'] } },
    { id: 'samsung-zh', kind: 'organization', names: { zh: ['三星'] }, exceptions: ['三星堆'] },
    { id: 'hbm3e', kind: 'technology', names: { en: ['HBM3E'] } },
  ],
  relations: [{ type: 'designed_by', from: 'h100', to: 'nvidia' }],
};
const buffer = compileLexicon([pack]);
const lexicon = openLexicon(buffer);
const found = (text: string): string[] =>
  recognise({ blocks: [text] }, lexicon).mentions.map((mention) => `${mention.surface}=${mention.entity}`);

test.each([
  ['엔비디아에 공급하는 삼성전자도 TSMC에 맞선다', ['엔비디아=nvidia', '삼성전자=samsung-electronics', 'TSMC=tsmc']],
  ['ＴＳＭＣの3nm', ['ＴＳＭＣ=tsmc', '3nm=3nm']],
  ['台積電TSMC的3奈米', ['台積電=tsmc', 'TSMC=tsmc', '3奈米=3nm']],
  ["NVIDIA's H100s are scarce chips", ['NVIDIA=nvidia', 'H100s=h100']],
  ['NVIDIA H100 chips', ['NVIDIA H100=h100']],
  ['SK 하이닉스와의 계약', ['SK 하이닉스=sk-hynix']],
  ['HBM-3E and HBM 3E and HBM3E', ['HBM-3E=hbm3e', 'HBM 3E=hbm3e', 'HBM3E=hbm3e']],
  ['엔비디아發 수요, TSMC향 장비', ['엔비디아=nvidia', 'TSMC=tsmc']],
  ['Apple buys chips from TSMC', ['Apple=apple', 'TSMC=tsmc']],
])('%s', (text, expected) => {
  expect(found(text)).toEqual(expected);
});

test.each([
  'I baked an Apple pie',
  '애플리케이션 개발',
  '메타버스 체험',
  '인텔리전스 팀',
  '암 환자가 늘었다',
  '三星堆遗址',
  'アームチェアを買う',
  '반도체가 아닌 메타버스',
  'tsmcx and atsmc',
  'an apple a day',
])('marks nothing in: %s', (text) => {
  expect(found(text)).toEqual([]);
});

test('decomposed Hangul is found with offsets of the original text', () => {
  const text = '오늘 삼성전자가'.normalize('NFD');
  const [mention] = recognise({ blocks: [text] }, lexicon).mentions;
  expect(mention && text.slice(mention.start, mention.end).normalize('NFC')).toBe('삼성전자');
});

test('a reader can reject a name', () => {
  const rejected = [{ name: 'TSMC' }];
  expect(
    recognise({ blocks: ['TSMC and NVIDIA'] }, lexicon, { rejected }).mentions.map((mention) => mention.entity),
  ).toEqual(['nvidia']);
});

test('each section has a first mention', () => {
  const { mentions } = recognise(
    { title: 'NVIDIA', blocks: ['NVIDIA', 'NVIDIA', 'About NVIDIA', 'NVIDIA'], headings: [2] },
    lexicon,
  );
  expect(mentions.map((mention) => mention.first)).toEqual([true, true, false, true, false]);
});

test('a damaged lexicon is refused', () => {
  const damaged = buffer.slice(0);
  new Uint8Array(damaged)[buffer.byteLength - 40]! ^= 1;
  expect(() => openLexicon(damaged)).toThrow(LexiconError);
  expect(() => openLexicon(buffer.slice(0, 400))).toThrow(LexiconError);
  expect(() => openLexicon(new ArrayBuffer(0))).toThrow(LexiconError);
});

const pieces = [
  'NVIDIA',
  '엔비디아',
  '삼성전자',
  '의',
  '가',
  ' ',
  '-',
  'ＴＳＭＣ',
  '\u00ad',
  '\u200b',
  '三星',
  'アーム',
  'H100',
  's',
  '3',
  'nm',
  '3나노',
  '\u0301',
  'é',
  '한'.normalize('NFD'),
  '😀',
  '.',
  'ガ',
];
const mixed = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', maxLength: 3 })), { maxLength: 40 })
  .map((parts) => parts.join(''));

test('property: mentions give their surface back, in order, without overlap', () => {
  fc.assert(
    fc.property(mixed, (text) => {
      let last = 0;
      for (const mention of recognise({ blocks: [text] }, lexicon).mentions) {
        expect(text.slice(mention.start, mention.end)).toBe(mention.surface);
        expect(mention.start).toBeGreaterThanOrEqual(last);
        expect(mention.end).toBeGreaterThan(mention.start);
        last = mention.end;
      }
    }),
    { numRuns: 500 },
  );
});

test('property: folding keeps order and loses no position', () => {
  fc.assert(
    fc.property(mixed, (text) => {
      const { length } = fold(text, symbolTable());
      for (let index = 0; index < length; index++) {
        expect(endOf(index)).toBeGreaterThan(startOf(index));
        if (index > 0) expect(startOf(index)).toBeGreaterThanOrEqual(startOf(index - 1));
      }
    }),
    { numRuns: 500 },
  );
});
