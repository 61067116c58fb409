/**
 * The matcher against a naive reader of the same text, which folds grapheme by grapheme and looks for every name at
 * every place. Random texts mix the scripts, the ways to write them and the accidents of real pages.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileLexicon, openLexicon, recognise, type LexiconSource } from '../../src/recognition';
import { WELL_KNOWN } from '../../src/recognition/compile';
import { foldName } from '../../src/recognition/fold';
import { PATTERN_RULES } from '../../src/recognition/rules/patterns';
import { scan } from '../../src/recognition/scan';
import { Script, scriptOf } from '../../src/recognition/scripts';
import { nameVariants } from '../../src/recognition/variants';

const NAMES = [
  'NVIDIA',
  'Nvidia H100',
  'H100',
  'TSMC',
  'SK hynix',
  'SK하이닉스',
  '하이닉스',
  '삼성전자',
  '삼성',
  '삼성전기',
  '엔비디아',
  '암',
  'アーム',
  'エヌビディア',
  'ガスター',
  '台积电',
  '台積電',
  '三星',
  '三星电子',
  '苹果',
  'HBM3E',
  '3nm',
  '3나노',
  'Zürich Semi',
  'a',
  'ab',
  'abc',
  'abcd',
  'abcde',
];
const pack: LexiconSource = {
  entities: NAMES.map((name, index) => ({ id: `e${index}`, kind: 'organization', names: { en: [name] } })),
  relations: NAMES.flatMap((_, index) =>
    Array.from({ length: WELL_KNOWN }, () => ({ type: 'partners_with', from: `e${index}`, to: 'e0' })),
  ),
};
const lexicon = openLexicon(compileLexicon([pack]));
const spellings = new Map<string, Set<number>>();
NAMES.forEach((name, index) =>
  nameVariants(foldName(name)).forEach((spelling) =>
    spellings.set(spelling, (spellings.get(spelling) ?? new Set()).add(index)),
  ),
);
const longHangul = new Set([...spellings.keys()].filter((name) => /^[가-힣]{4}/.test(name)).map((name) => name[0]));

const pieces = [
  ...NAMES,
  's',
  '의',
  '가',
  ' ',
  '  ',
  '-',
  '·',
  '\u00ad',
  '\u200b',
  '\u00a0',
  '\u0301',
  'é',
  '😀',
  '👩‍👩‍👧',
  '.',
  '(',
  ')',
  'ガ',
  'ｴﾇﾋﾞﾃﾞｨｱ',
  'ＴＳＭＣ',
  '３ｎｍ',
  '3㎚',
  'x',
  '9',
  '\n',
  '한글',
  'の',
  '的',
  'ー',
  '…',
  '’',
];
const part = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...pieces) },
  { weight: 1, arbitrary: fc.constantFrom(...NAMES).map((name) => name.normalize('NFD')) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 2 }) },
);
const texts = fc.array(part, { maxLength: 30 }).map((parts) => parts.join(''));

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

interface Unit {
  symbol: string;
  start: number;
  end: number;
  script: Script;
}

/** One symbol for each letter, with the graphemes it came from; runs of separators are one. */
function naiveFold(text: string): Unit[] {
  const units: Unit[] = [];
  for (const { segment, index } of segmenter.segment(text)) {
    if (/^[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]+$/.test(segment)) continue;
    const bare = segment
      .normalize('NFD')
      .replace(/[\u0300-\u036f\u200d\ufe00-\ufe0f\u00ad\u200b\u200c]/g, '')
      .normalize('NFC');
    // Square units (`㎚`) are their letters; other squares stay what they are.
    const unit = /^[\u3300-\u33ff]$/.test(bare) && /^[A-Za-zμ]{2,4}$/.test(bare.normalize('NFKC'));
    for (const letter of unit ? bare.normalize('NFKC') : splitKana(bare)) {
      const symbol = foldName(letter) || ' ';
      const script = scriptOf((segment.length === 1 && !unit ? segment : letter).charCodeAt(0));
      const separator = symbol === ' ';
      if (separator && units.at(-1)?.symbol === ' ') continue;
      units.push({ symbol, start: index, end: index + segment.length, script: separator ? Script.Other : script });
    }
  }
  return units;
}

/** Code units, with half-width voiced kana kept together. */
function splitKana(text: string): string[] {
  return text.match(/[\uff66-\uff9d][\uff9e\uff9f]|[^]/g) ?? [];
}

function mayStart(units: readonly Unit[], index: number): boolean {
  const script = (at: number): Script => units[at]?.script ?? Script.Other;
  const [here, before] = [script(index), index > 0 ? script(index - 1) : Script.Other];
  const word = (value: Script): boolean => value === Script.Latin || value === Script.Digit;
  if (word(here)) return !word(before);
  if (here === Script.Hangul) return before !== Script.Hangul || longHangul.has(units[index]?.symbol);
  if (here === Script.Katakana) return before !== Script.Katakana;
  return here === Script.Han || here === Script.Hiragana;
}

function naive(text: string): string[] {
  const units = naiveFold(text);
  const found: string[] = [];
  units.forEach((unit, from) => {
    if (!mayStart(units, from)) return;
    for (let length = 1; from + length <= units.length && length <= 24; length++) {
      const spelling = units
        .slice(from, from + length)
        .map(({ symbol }) => symbol)
        .join('');
      for (const name of spellings.get(spelling) ?? [])
        found.push(`${unit.start}-${units[from + length - 1]?.end ?? 0} ${NAMES[name] ?? ''}`);
    }
  });
  return found;
}

function fast(text: string): string[] {
  const { count, places } = scan(text, lexicon.layers[0].names);
  const found: string[] = [];
  for (let hit = 0; hit < count; hit++) {
    const [start = 0, end = 0, value = 0] = places.subarray(hit * 3, hit * 3 + 3);
    for (const { entity } of lexicon.layers[0].names.at(value).names)
      if (entity < NAMES.length) found.push(`${start}-${end} ${NAMES[entity] ?? ''}`);
  }
  return [...new Set(found)];
}

test('property: the matcher finds what a naive reader finds, at the same places', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(fast(text)).toEqual([...new Set(naive(text))]);
    }),
    { numRuns: 3000 },
  );
});

test('property: mentions begin and end at graphemes and give their surface back', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const edges = new Set([...segmenter.segment(text)].map(({ index }) => index).concat(text.length));
      for (const { start, end, surface } of recognise({ blocks: [text] }, lexicon).mentions) {
        expect(text.slice(start, end)).toBe(surface);
        expect([edges.has(start), edges.has(end)]).toEqual([true, true]);
      }
    }),
    { numRuns: 3000 },
  );
});

test('property: text before and after moves a mention and changes nothing else', () => {
  fc.assert(
    fc.property(texts, fc.constantFrom('', '« ', '\u00ad. ', '한.\u200b ', 'ㅡ. '.normalize('NFD')), (text, before) => {
      const plain = recognise({ blocks: [text] }, lexicon).mentions;
      const moved = recognise({ blocks: [before + text] }, lexicon).mentions;
      const shift = (mentions: typeof plain, by: number): string[] =>
        mentions.map(({ start, end, entity }) => `${start + by}-${end + by} ${entity}`);
      if (!/^[\p{M}\u200d\u1160-\u11ff\uff9e\uff9f]/u.test(text))
        expect(shift(moved, 0)).toEqual(shift(plain, before.length));
    }),
    { numRuns: 500 },
  );
});

test('property: names in a long text are found wherever the pieces it is read in meet', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 8100, max: 8300 }),
      fc.constantFrom('삼성전자', 'SK hynix', '台积电', '엔비디아'.normalize('NFD')),
      (offset, name) => {
        const text = `${'가. '.repeat(Math.ceil(offset / 3)).slice(0, offset)} ${name} ${'x '.repeat(6000)}`;
        const { mentions } = recognise({ blocks: [text] }, lexicon);
        expect(mentions.map(({ start, surface }) => [start, surface])).toEqual([[offset + 1, name]]);
      },
    ),
    { numRuns: 60 },
  );
});

test('the time grows with the text, not faster', () => {
  const hostile = (length: number): string => 'abcd ab abc '.repeat(length / 12);
  const time = (text: string): number => {
    const runs = Array.from({ length: 5 }, () => {
      const start = performance.now();
      recognise({ blocks: [text] }, lexicon);
      return performance.now() - start;
    });
    return Math.min(...runs);
  };
  time(hostile(24_000));
  expect(time(hostile(240_000)) / time(hostile(24_000))).toBeLessThan(40);
});

test.each(
  PATTERN_RULES.flatMap(({ examples, pattern, names, heads }) =>
    Object.entries(examples).map(([text, name]) => ({ text, name, pattern, names, heads })),
  ),
)('pattern: $text is $name', ({ text, name, pattern, names, heads }) => {
  pattern.lastIndex = 0;
  const match = pattern.exec(text);
  expect(match?.[0]).toBe(text);
  expect(match && names(match)).toContain(name);
  expect(heads.some((head) => foldName(text).startsWith(head))).toBe(true);
});

test('several packs take part at once: a reader’s own names join those of the bundled pack', () => {
  const own: LexiconSource = {
    entities: [
      { id: 'acme', kind: 'organization', names: { en: ['Acme Chips'] } },
      { id: 'e0', kind: 'product', names: { en: ['Team Green'] } },
    ],
    relations: [],
  };
  const both = openLexicon(compileLexicon([pack, own]));
  const found = recognise({ blocks: ['Acme Chips, Team Green and NVIDIA'] }, both).mentions.map(
    ({ entity, name, kind }) => [entity, name, kind],
  );
  expect(found).toEqual([
    ['acme', 'Acme Chips', 'organization'],
    ['e0', 'NVIDIA', 'organization'],
    ['e0', 'NVIDIA', 'organization'],
  ]);
});

test('entities are found by their ids, and ids and labels by entity', () => {
  const found = lexicon.entitiesOf(new Set(['e3', 'e27', 'none']));
  expect(found.map((entity) => [lexicon.idOf(entity), lexicon.labelOf(entity)])).toEqual([
    ['e3', NAMES[3]],
    ['e27', NAMES[27]],
  ]);
});

test('what only earlier blocks of an article named still counts', () => {
  const cued: LexiconSource = {
    entities: [
      ...pack.entities,
      { id: 'rubin', kind: 'product', names: { en: ['Rubin'] }, ambiguous: { Rubin: ['zzz'] } },
    ],
    relations: [],
  };
  const both = openLexicon(compileLexicon([cued]));
  const context = { sure: { rubin: 1, e0: 2 }, chipWords: 3 };
  const named = (earlier?: typeof context): string[] =>
    recognise({ blocks: ['Then came Rubin.'] }, both, { context: earlier }).mentions.map(({ entity }) => entity);
  expect([named(), named(context)]).toEqual([[], ['rubin']]);
});
