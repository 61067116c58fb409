import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const texts = (file: string): Record<string, string> => JSON.parse(readFileSync(`${ROOT}assets/locales/${file}`, 'utf8')) as Record<string, string>;
const placesOf = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

describe.each(['en.json', 'pages/en.json'])('%s', (file) => {
  const [english, korean] = [texts(file), texts(file.replace('en', 'ko'))];

  it('is complete in Korean, with the same places to fill in', () => {
    expect(Object.keys(korean).sort()).toEqual(Object.keys(english).sort());
    for (const [key, text] of Object.entries(english)) expect([key, placesOf(korean[key] ?? '')]).toEqual([key, placesOf(text)]);
  });

  it('has no empty text', () => {
    for (const [key, text] of [...Object.entries(english), ...Object.entries(korean)]) expect([key, text.trim()]).not.toEqual([key, '']);
  });
});

it('no text is both among the shared ones and among those of the windows', () => {
  const shared = new Set(Object.keys(texts('en.json')));
  expect(Object.keys(texts('pages/en.json')).filter((key) => shared.has(key))).toEqual([]);
});

it('a card finds all its texts among the shared ones', () => {
  const shared = Object.keys(texts('en.json'));
  const files = [...readdirSync(`${ROOT}src/ui/card`).map((file) => `card/${file}`), 'parts.tsx', 'statements.tsx', 'labels.ts', 'note-text.ts'];
  const wanted = files.flatMap((file) => [...readFileSync(`${ROOT}src/ui/${file}`, 'utf8').matchAll(/\bt\([`']([\w.]+)/g)].map(([, key = '']) => key));
  expect(wanted.length).toBeGreaterThan(30);
  expect(wanted.filter((key) => !shared.some((one) => (key.endsWith('.') ? one.startsWith(key) : one === key)))).toEqual([]);
});
