import { describe, expect, it } from 'vitest';
import { judgeName, languageOfName, readName } from '../../src/knowledge/names';
import { EMPTY_PACK, mergeEntity, ownNames, withName, withoutName } from '../../src/knowledge/own';
import { parsePack } from '../../src/knowledge/parse';
import type { Entity } from '../../src/knowledge/schema';

const NOW = '2026-11-24T00:00:00.000Z';
const tsmc: Entity = {
  id: 'tsmc',
  kind: 'organization',
  roles: ['foundry'],
  names: { en: ['TSMC', 'Taiwan Semiconductor'], ko: ['TSMC'] },
  summary: { en: 'A foundry.', ko: '파운드리.' },
};

describe('a selection read as a name', () => {
  it.each([
    ['  “TSMC”,\n', 'TSMC'],
    ['SK\u00a0하이닉스\u0000\u200b', 'SK 하이닉스'],
    ['(TSMC)', 'TSMC'],
    ['Apple Inc.', 'Apple Inc.'],
    ['chips.', 'chips'],
    ['C++', 'C++'],
    ['\u202e\u0007 \t', ''],
    ['—', '—'],
  ])('%j → %j', (text, name) => expect(readName(text)).toBe(name));

  it('is nothing but its name when it is read again', () => {
    for (const text of ['“a b”', '((TSMC))', '..x..', '「台積電」、'])
      expect(readName(readName(text))).toBe(readName(text));
  });
});

describe('whether a name may be added', () => {
  it.each([
    ['', { refused: 'empty' }],
    ['—', { refused: 'empty' }],
    ['Q', { refused: 'short' }],
    ['칩', { refused: 'short' }],
    ['2027', { refused: 'number' }],
    ['market', { refused: 'common' }],
    ['Market', { refused: 'common' }],
    ['시장', { refused: 'common' }],
    ['설계자산(IP)', { refused: 'brackets' }],
    ['x'.repeat(81), { refused: 'long' }],
    ['one two three four five six seven eight nine', { refused: 'long' }],
    ['XYZ', { as: 'topic' }],
    ['두산', { as: 'topic' }],
    ['silicone', { as: 'topic' }],
    ['가온누리칩스', { as: 'distinct' }],
    ['Lightmatter', { as: 'distinct' }],
  ])('%s', (name, verdict) => expect(judgeName(name)).toEqual(verdict));

  it('lists a name under the language of its script', () => {
    expect(['가온칩스', 'ラピダス', '台积电', 'TSMC'].map((name) => languageOfName(name, 'en'))).toEqual([
      'ko',
      'ja',
      'zh',
      'en',
    ]);
    expect(languageOfName('東京電子', 'ja')).toBe('ja');
  });
});

describe('names of the own pack', () => {
  it('joins those of the entity it belongs to, whatever that is in another pack', () => {
    const own = parsePack(withName(EMPTY_PACK, tsmc, { name: '대만칩', lang: 'ko', topic: true }, NOW));
    expect(own.entities).toEqual([{ ...tsmc, names: { ko: ['대만칩'] }, ambiguous: { 대만칩: 'topic' } }]);
    expect(mergeEntity([tsmc, ...own.entities])).toEqual({
      ...tsmc,
      names: { en: ['TSMC', 'Taiwan Semiconductor'], ko: ['TSMC', '대만칩'] },
    });
    expect(mergeEntity([tsmc])).toBe(tsmc);
    expect(mergeEntity([])).toBeUndefined();
  });

  it('is taken out again, its entity with the last one, and a statement stays', () => {
    const one = withName(EMPTY_PACK, tsmc, { name: '대만칩', lang: 'ko', topic: true }, NOW);
    const two = withName(one, tsmc, { name: 'Taichip', lang: 'en', topic: false }, NOW);
    expect(ownNames(two).map(({ name, lang, topic }) => [name, lang, topic])).toEqual([
      ['Taichip', 'en', false],
      ['대만칩', 'ko', true],
    ]);
    expect(withoutName(two, 'tsmc', '대만칩', NOW).entities).toEqual([{ ...tsmc, names: { en: ['Taichip'] } }]);
    expect(withoutName(withoutName(two, 'tsmc', '대만칩', NOW), 'tsmc', 'Taichip', NOW).entities).toEqual([]);
    expect(withoutName(two, 'asml', '대만칩', NOW).entities).toEqual(two.entities);
    // The same name twice is one.
    expect(ownNames(withName(two, tsmc, { name: 'Taichip', lang: 'en', topic: false }, NOW))).toHaveLength(2);
  });
});
