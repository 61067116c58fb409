import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressKey, anchorQuote, findWords, quoteAt, quoteOf, timelineOf, type Head } from '../../src/tracker';
import { backupsToKeep } from '../../src/tracker/backup/rotation';
import { isDay, joinRecord, splitRecord } from '../../src/tracker/records';
import {
  docHas,
  docOf,
  docValues,
  fieldValues,
  mergeSegment,
  searchSegment,
  type Segment,
} from '../../src/tracker/search/segment';
import { needlesOf, wordsOf } from '../../src/tracker/search/words';
import { article } from './article';

test.each([
  ['https://www.example.com/a/?utm_source=x&b=2&a=1#top', 'example.com/a?a=1&b=2'],
  ['http://m.etnews.com/2026?ref=home', 'etnews.com/2026'],
  ['https://amp.example.com/story/amp/', 'example.com/story'],
  ['https://m.com/x', 'm.com/x'],
  ['https://example.com/?id=7&fbclid=q', 'example.com?id=7'],
  ['https://n.news.naver.com/article/1/2', 'n.news.naver.com/article/1/2'],
])('%s is %s', (url, key) => {
  expect(addressKey(url)).toBe(key);
});

describe('words', () => {
  test('four scripts', () => {
    expect([...wordsOf('ＴＳＭＣ가 3나노 HBM-3E를')].slice(0, 7)).toEqual([
      'tsmc',
      '가',
      '3',
      '나노',
      'hbm',
      '3e',
      '를',
    ]);
    expect([...wordsOf('台積電の量産')]).toEqual(['台積', '積電', '電の', 'の量', '量産']);
    expect([...wordsOf('エヌビディアのチップ')]).toEqual(['エヌビディア', 'の', 'チップ']);
    expect(needlesOf('삼성전자는')).toEqual([{ letters: '삼성전자', anywhere: true }]);
    expect(needlesOf('인도')).toEqual([{ letters: '인도', anywhere: true }]);
    expect(needlesOf('chips')).toEqual([{ letters: 'chips', anywhere: false }]);
  });
  test('a word of millions of letters harms nothing', () => {
    for (const letter of ['x', '가', '台', 'ア']) expect(() => wordsOf(letter.repeat(3_000_000))).not.toThrow();
  });
  test('property: a word of a text finds it, at spans that spell it', () => {
    const word = fc.constantFrom(
      '삼성전자',
      'TSMC',
      '台積電',
      'エヌビディア',
      'Café',
      'HBM3E',
      '반도체를',
      'ＮＶＩＤＩＡ',
      '한'.normalize('NFD'),
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(word, fc.string({ unit: 'grapheme', maxLength: 4 })), { maxLength: 12 }),
        word,
        (parts, wanted) => {
          const text = [...parts, wanted, ...parts].join(' ');
          const doc = docOf(1, article({ title: '', text }));
          for (const needle of needlesOf(wanted)) expect(docHas(doc, 'words', needle)).toBe(true);
          const spans = findWords(text, wanted);
          expect(spans.length).toBeGreaterThan(0);
          let last = 0;
          for (const { start, end } of spans) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            last = end;
          }
        },
      ),
    );
  });
});

test('property: segments say what the entries they were merged from say, whatever came when', () => {
  const text = fc
    .array(fc.constantFrom('alpha', 'alphabet', 'beta', '삼성전자', '전자', '台積電', 'a\nb', 'x\ue003y'), {
      maxLength: 6,
    })
    .map((words) => words.join(' '));
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: 256, max: 260 }), text, text), { maxLength: 20 }), (steps) => {
      let segment: Segment | undefined;
      const now = new Map<number, ReturnType<typeof docOf>>();
      for (const [key, title, body] of steps) {
        const doc = docOf(key, article({ title, text: body, note: '', quotes: [] }));
        now.set(key, doc);
        segment = mergeSegment(1, segment, [doc]);
      }
      if (!segment) return;
      for (const letters of ['alpha', 'beta', '전자', '台積', 'et', 'x']) {
        for (const anywhere of [true, false]) {
          for (const list of ['words', 'titles'] as const) {
            const found = new Set<number>();
            searchSegment(segment, list, { letters, anywhere }, (key) => found.add(key));
            expect([...found].sort()).toEqual(
              [...now.values()]
                .filter((doc) => docHas(doc, list, { letters, anywhere }))
                .map(({ key }) => key)
                .sort(),
            );
          }
        }
      }
      const titles = new Map<number, string>();
      fieldValues(segment, 'title', (value, keys) => keys.forEach((key) => titles.set(key, value)));
      for (const [key, doc] of now) expect(titles.get(key)).toBe(docValues(doc, 'title')[0]);
    }),
  );
});

describe('quotes', () => {
  test('stay at their place, follow their words, tell twins apart by context, and get lost honestly', () => {
    const text = 'one fish two fish red fish';
    const second = quoteAt(text, { start: 13, end: 17 });
    expect(second.quote).toEqual({ exact: 'fish', prefix: 'one fish two ', suffix: ' red fish' });
    expect(anchorQuote(text, second)).toEqual({ start: 13, end: 17 });
    expect(anchorQuote(`So: ${text}`, second)).toEqual({ start: 17, end: 21 });
    expect(anchorQuote('birds', second)).toBeUndefined();
  });
  test('a selection with other white space is found', () => {
    expect(quoteOf('a b c', { exact: 'b\n  c', prefix: '', suffix: '' }).position).toEqual({ start: 2, end: 5 });
    expect(quoteOf('a b c', { exact: 'd (e', prefix: '', suffix: '' }).position).toBeUndefined();
  });
  test('the passage that was selected is taken, not the first like it, in whole words and characters', () => {
    const text = 'The HBM price rose.\nLater the HBM price fell again. 𠮷野家';
    const selected = { exact: 'BM pric', prefix: 'Later the H', suffix: 'e fell' };
    const { quote, position } = quoteOf(text, selected);
    expect([quote.exact, position?.start, quote.suffix.slice(0, 11)]).toEqual(['HBM price', 30, ' fell again']);
    expect(quoteAt(text, { start: text.length - 3, end: text.length }).quote.exact).toBe('𠮷野家');
  });
  test('a passage that was changed a little is found all the same', () => {
    const quote = { exact: 'NVIDIA will ship the chips in March', prefix: '', suffix: '' };
    const text = 'It said so. NVIDIA will ship these chips in March, it hopes.';
    const span = anchorQuote(text, { quote });
    expect(text.slice(span?.start, span?.end)).toBe('NVIDIA will ship these chips in March');
  });
  test('property: a quote anchors in its own text', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 60 }), fc.nat(), fc.nat(), (text, a, b) => {
        const start = a % text.length;
        const end = start + 1 + (b % (text.length - start));
        const { position, ...unplaced } = quoteAt(text, { start, end });
        expect(anchorQuote(text, { ...unplaced, position })).toEqual(position);
        const found = anchorQuote(text, unplaced);
        expect(found && text.slice(found.start, found.end)).toBe(unplaced.quote.exact);
      }),
    );
  });
});

test('a record parts and joins without loss', () => {
  const whole = article();
  const { head, body } = splitRecord(whole);
  expect(joinRecord({ key: 7, ...head }, { key: 7, ...body })).toEqual(whole);
});

test('days of the calendar', () => {
  expect(['2024-02-29', '2023-02-29', '2024-00-10', '2024-13-01', '24-01-01', ''].map((day) => isDay(day))).toEqual([
    true,
    false,
    false,
    false,
    false,
    false,
  ]);
});

test('backups: the last of seven days and four weeks stay, and the three latest whatever the clock says', () => {
  const daily = Array.from({ length: 60 }, (_, day) => ({
    number: day + 1,
    at: new Date(Date.UTC(2026, 0, 1 + day, 9)).toISOString(),
  }));
  const kept = [...backupsToKeep(daily)].sort((a, b) => b - a);
  expect(kept.slice(0, 7)).toEqual([60, 59, 58, 57, 56, 55, 54]);
  expect(kept.length).toBeGreaterThanOrEqual(9);
  expect(kept.length).toBeLessThanOrEqual(11);
  const wild = [
    { number: 1, at: '2030-01-01T00:00:00.000Z' },
    { number: 2, at: '2020-01-01T00:00:00.000Z' },
    { number: 3, at: '2020-01-01T01:00:00.000Z' },
    { number: 4, at: '2020-01-01T02:00:00.000Z' },
  ];
  expect([...backupsToKeep(wild)].sort()).toEqual([1, 2, 3, 4]);
});

test('a timeline has every month between', () => {
  const head = (published: string, count: number): Head => ({
    ...splitRecord(
      article({ published, entities: [{ id: 'tsmc', name: 'TSMC', kind: 'organization', count, inTitle: count > 2 }] }),
    ).head,
    key: 1,
  });
  expect(timelineOf([head('2026-01-05', 3), head('2025-11-30', 1), head('2026-01-20', 1)], 'tsmc')).toEqual([
    { month: '2025-11', articles: 1, mentions: 1 },
    { month: '2025-12', articles: 0, mentions: 0 },
    { month: '2026-01', articles: 2, mentions: 5 },
  ]);
});

test.each([
  ['HBM-3E', 'HBM3E'],
  ['HBM3E', 'hbm-3e'],
  ['a 5 nm node', '5nm'],
  ['5nm', '5나노'],
  ['5ナノ', '5 nm'],
])('%s is found by %s', (text, query) => {
  const words = `\n${[...wordsOf(text)].join('\n')}\n`;
  expect(needlesOf(query).every(({ letters }) => words.includes(`\n${letters}`))).toBe(true);
});
