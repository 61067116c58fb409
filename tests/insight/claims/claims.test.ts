/** Claims on 200 sentences written for the purpose: hedges, denials and plans included. Precision before recall. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { findClaims, PATTERNS, type Claim } from '../../../src/insight/claims/find';
import type { NodeFacts } from '../../../src/knowledge/links';
import { compileLexicon, openLexicon, recognise } from '../../../src/recognition';
import { CLAIM_PACK } from './pack';

const lexicon = openLexicon(compileLexicon([CLAIM_PACK]));
const entities = new Map(CLAIM_PACK.entities.map((entity) => [entity.id, entity]));

function claimsOf(text: string): Claim[] {
  const { mentions } = recognise({ blocks: [text] }, lexicon, { context: { sure: {}, chipWords: 5 } });
  return findClaims([{ text, names: mentions }], (id) => entities.get(id) as NodeFacts | undefined);
}
const line = ({ from, type, to, sense }: Claim): string => `${from} ${type} ${to} ${sense}`;

interface Sentence {
  text: string;
  expected: string[];
}

function sentences(language: string): Sentence[] {
  const file = fileURLToPath(new URL(`sentences.${language}.txt`, import.meta.url));
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((row) => row !== '' && !row.startsWith('#'))
    .map((row) => {
      const [text = '', says = '-'] = row.split('\t');
      return {
        text,
        expected:
          says === '-'
            ? []
            : says.split(';').map((one) => (one.trim().split(' ').length === 3 ? `${one.trim()} stated` : one.trim())),
      };
    });
}

function measure(list: readonly Sentence[]) {
  let right = 0;
  const wrong: string[] = [];
  const missed: string[] = [];
  for (const { text, expected } of list) {
    const found = claimsOf(text).map(line);
    for (const one of found)
      if (expected.includes(one)) right++;
      else wrong.push(`${text} → ${one}`);
    for (const one of expected) if (!found.includes(one)) missed.push(`${text} → ${one}`);
  }
  return { right, wrong, missed, precision: right / (right + wrong.length), recall: right / (right + missed.length) };
}

const LANGUAGES = ['en', 'ko', 'ja', 'zh'] as const;
const all = LANGUAGES.flatMap(sentences);

test('there are 200 sentences', () => expect(all.length).toBeGreaterThanOrEqual(200));

test('at least 90 % of what is listed is what the sentences say', () => {
  const { precision, recall, wrong, missed } = measure(all);
  console.log(
    `claims: ${all.length} sentences, precision ${(precision * 100).toFixed(1)} %, recall ${(recall * 100).toFixed(1)} %\nwrong:\n${wrong.join('\n')}\nmissed:\n${missed.join('\n')}`,
  );
  expect(precision).toBeGreaterThanOrEqual(0.9);
  // Silence would be precise: the patterns must find most of what is plainly said.
  expect(recall).toBeGreaterThanOrEqual(0.7);
});

test.each(LANGUAGES)('%s alone keeps the precision', (language) => {
  expect(measure(sentences(language)).precision).toBeGreaterThanOrEqual(0.9);
});

test('a sentence that says nothing of supply is never listed', () => {
  const silent = all.filter(({ expected }) => expected.length === 0);
  expect(silent.length).toBeGreaterThanOrEqual(25);
  expect(silent.flatMap(({ text }) => claimsOf(text).map(line)).length).toBeLessThanOrEqual(1);
});

test('every pattern carries an example with its parties in brackets', () => {
  for (const { patterns } of Object.values(PATTERNS))
    for (const { example } of patterns)
      expect(example.match(/\[[^\]]+\]/g)?.length ?? 0, example).toBeGreaterThanOrEqual(2);
});

test('an entity named twice in a sentence is not related to itself', () => {
  expect(claimsOf('TSMC is a customer of TSMC.')).toEqual([]);
});
