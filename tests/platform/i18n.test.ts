import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const texts = (file: string): Record<string, string> =>
  JSON.parse(readFileSync(`${ROOT}assets/locales/${file}`, 'utf8')) as Record<string, string>;
const placesOf = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

describe.each(['en.json', 'pages/en.json', 'lookup/en.json'])('%s', (file) => {
  const [english, korean] = [texts(file), texts(file.replace('en', 'ko'))];

  it('is complete in Korean, with the same places to fill in', () => {
    expect(Object.keys(korean).sort()).toEqual(Object.keys(english).sort());
    for (const [key, text] of Object.entries(english))
      expect([key, placesOf(korean[key] ?? '')]).toEqual([key, placesOf(text)]);
  });

  it('has no empty text', () => {
    for (const [key, text] of [...Object.entries(english), ...Object.entries(korean)])
      expect([key, text.trim()]).not.toEqual([key, '']);
  });
});

it('no text is both among the shared ones and among those of the windows or the look-up', () => {
  const all = ['en.json', 'pages/en.json', 'lookup/en.json'].flatMap((file) => Object.keys(texts(file)));
  expect(all.filter((key, index) => all.indexOf(key) !== index)).toEqual([]);
});

/** The texts that some components ask for. */
function wantedBy(folder: string): string[] {
  const files = [
    ...readdirSync(`${ROOT}src/ui/${folder}`).map((file) => `${folder}/${file}`),
    'parts.tsx',
    'statements.tsx',
    'labels.ts',
    'note-text.ts',
  ];
  return files.flatMap((file) =>
    [...readFileSync(`${ROOT}src/ui/${file}`, 'utf8').matchAll(/\bt\([`']([\w.]+)/g)].map(([, key = '']) => key),
  );
}

it.each([
  ['card', ['en.json']],
  ['lookup', ['en.json', 'lookup/en.json']],
])('the %s finds all its texts in the files that its script brings', (folder, files) => {
  const brought = files.flatMap((file) => Object.keys(texts(file)));
  const wanted = wantedBy(folder);
  expect(wanted.length).toBeGreaterThan(30);
  expect(
    wanted.filter((key) => !brought.some((one) => (key.endsWith('.') ? one.startsWith(key) : one === key))),
  ).toEqual([]);
});
