/** The interface's texts: complete in every language, used, translated, short enough. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { i18nFor } from '../../src/platform/i18n';
import { LOCALES, localeFolders, localeModules, PARTS, readTexts } from '../../src/tools/locales';
import { compareWithEnglish, unusedKeys } from '../../src/tools/texts';

const languages = localeFolders();
const others = languages.filter((tag) => tag !== 'en');

it('the modules are those that the folders ask for', () => {
  for (const [file, content] of localeModules()) expect(readFileSync(LOCALES + file, 'utf8')).toBe(content);
});

it('a folder is all that a new language needs', () => {
  const modules = localeModules(['en', 'pt-BR']);
  expect(modules.get('languages.ts')).toContain("['en', 'pt-BR']");
  expect(modules.get('card.ts')).toContain("import ptBR from './pt-BR/card.json'");
});

describe.each([...PARTS, 'manifest'])('%s', (part) => {
  it.each(others)('is complete and translated in %s', (tag) => {
    expect(compareWithEnglish(tag, readTexts('en', part), readTexts(tag, part))).toEqual([]);
  });
});

it('every text is asked for', () => {
  const sources = ['src', 'entrypoints'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('tools/'))
      .map((file) => readFileSync(`${folder}/${file}`, 'utf8')),
  );
  const all = Object.assign({}, ...PARTS.map((part) => readTexts('en', part))) as Record<string, string>;
  expect(unusedKeys(all, sources)).toEqual([]);
});

it('card and look-up ask only for texts that their scripts bring', () => {
  const pages = Object.keys(readTexts('en', 'pages'));
  const files = ['card', 'lookup'].flatMap((room) => readdirSync(`src/ui/${room}`).map((file) => `${room}/${file}`));
  for (const file of [...files, 'parts.tsx', 'statements.tsx', 'labels.ts', 'note-text.ts']) {
    const wanted = [...readFileSync(`src/ui/${file}`, 'utf8').matchAll(/\bt\('([\w.-]+)'/g)].map(([, key = '']) => key);
    expect([file, wanted.filter((key) => pages.includes(key))]).toEqual([file, []]);
  }
});

it('no text is in two parts', () => {
  const all = PARTS.flatMap((part) => Object.keys(readTexts('en', part)));
  expect(all.filter((key, index) => all.indexOf(key) !== index)).toEqual([]);
});

it('what the browser shows has the length that stores take', () => {
  for (const tag of languages) {
    const { extensionName = '', extensionDescription = '' } = readTexts(tag, 'manifest');
    expect([tag, extensionName.length <= 75, extensionDescription.length <= 132]).toEqual([tag, true, true]);
  }
});

it('the check finds what is missing, spare, untranslated, wrong and too long', () => {
  const english = { a: 'Save', b: '{count} names', 'c.one': 'one', 'c.other': 'many', d: 'Undo' };
  const korean = {
    a: 'Save',
    b: '이름',
    'c.one': '하나',
    'c.other': '많이',
    e: '없음',
    d: '되돌리기를 아주 길게 늘여 쓴 글',
  };
  expect(compareWithEnglish('ko', english, korean)).toEqual([
    'not in English: c.one',
    'not in English: e',
    'untranslated: a',
    'other places to fill in: b',
    'too long beside English: d',
  ]);
  expect(compareWithEnglish('ko', english, {})).toEqual(['missing: a', 'missing: b', 'missing: c.other', 'missing: d']);
});

it('the check finds what nobody asks for', () => {
  const texts = { 'a.b': '', 'a.c': '', 'd.x.e': '', 'f.one': '', 'f.other': '', g: '' };
  expect(unusedKeys(texts, ["t('a.b')", 't(`d.${x}.e`)', "plural('f', 1)"])).toEqual(['a.c', 'g']);
});

it('plurals, numbers and dates are the language’s own', () => {
  const [en, ko] = [i18nFor('en'), i18nFor('ko')];
  expect([en.plural('card.seen', 1), en.plural('card.seen', 1200)]).toEqual([
    'In one of your saved articles',
    'In 1,200 of your saved articles',
  ]);
  expect(ko.plural('card.seen', 1)).toBe('저장한 기사 1건에 나옴');
  expect([en.date('2026-Q1'), ko.date('2026-Q1'), en.date('2026-06'), ko.date('2026-06-15')]).toEqual([
    'Q1 2026',
    '2026년 1분기',
    'Jun 2026',
    '2026년 6월 15일',
  ]);
});
