/**
 * Hard cases in four languages, self-written: `cases/LANGUAGE.txt` has one sentence a line, each an article of its own,
 * with what has to be marked as `[[surface|entity]]`; nothing else may be. Words for generic chips (GPU, CPU) count
 * neither way.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rates, score, type GoldMention, type Score } from '../../src/tools/scoring';
import { readKnowledgeFiles } from '../../src/knowledge/files';
import { compileLexicon, openLexicon, recognise } from '../../src/recognition';

const GENERIC = new Set([
  'gpu',
  'cpu',
  'npu',
  'soc',
  'mobile-ap',
  'asic',
  'google-tpu',
  'power-semiconductor',
  'analog-semiconductor',
  'cmos-image-sensor',
]);
const CLASS: Record<string, string> = {
  organization: 'org',
  facility: 'site',
  concept: 'concept',
  policy: 'policy',
  product: 'product',
};

const { pack } = readKnowledgeFiles();
const kinds = new Map(pack.entities.map(({ id, kind }) => [id, CLASS[kind] ?? 'tech']));
const lexicon = openLexicon(compileLexicon([pack]));

interface Case {
  line: string;
  text: string;
  gold: GoldMention[];
}

function read(language: string): Case[] {
  const lines = readFileSync(new URL(`./cases/${language}.txt`, import.meta.url), 'utf8').split('\n');
  return lines.filter((line) => line !== '' && !line.startsWith('#')).map(parse);
}

function parse(line: string): Case {
  const gold: GoldMention[] = [];
  let text = '';
  let last = 0;
  for (const match of line.matchAll(/\[\[([^|]+)\|([^\]]+)\]\]/g)) {
    text += line.slice(last, match.index);
    const [, surface = '', entity = ''] = match;
    gold.push({
      start: text.length,
      end: text.length + surface.length,
      surface,
      entity,
      class: kinds.get(entity) ?? 'org',
    });
    text += surface;
    last = match.index + match[0].length;
  }
  return { line, text: text + line.slice(last), gold };
}

function check({ text, gold }: Case): Score {
  const found = recognise({ blocks: [text] }, lexicon).mentions;
  const wanted = new Set(gold.map(({ start }) => start));
  return score(
    gold,
    found.filter((mention) => wanted.has(mention.start) || !GENERIC.has(mention.entity)),
  );
}

const all = ['en', 'ko', 'ja', 'zh'].map((language) => ({ language, cases: read(language) }));

test('there are at least 400 cases', () => {
  expect(all.reduce((sum, { cases }) => sum + cases.length, 0)).toBeGreaterThanOrEqual(400);
});

test('every case names entities that the pack holds: knowledge that is taken away takes its cases along, in the open', () => {
  const missing = all.flatMap(({ language, cases }) =>
    cases.flatMap(({ gold, text }) =>
      gold.filter(({ entity }) => !kinds.has(entity)).map(({ entity }) => `${language}: ${entity} in ${text}`),
    ),
  );
  expect(missing).toEqual([]);
});

test.each(all)('hard cases in $language: F1 of spans at least 98 %, linking at least 99 %', ({ language, cases }) => {
  const scores = cases.map(check);
  const { f1 } = rates(scores);
  const right = scores.flatMap((each) => each.right);
  const linked = right.filter(({ gold, found }) => gold.entity === found.entity).length / right.length;
  const faults = cases.flatMap(({ text }, index) => {
    const each = scores[index] as Score;
    return [
      ...each.missed.map(({ surface }) => `missed ${surface} in: ${text}`),
      ...each.wrong.map(({ surface, entity }) => `false ${surface} (${entity}) in: ${text}`),
      ...each.right
        .filter(({ gold, found }) => gold.entity !== found.entity)
        .map(({ gold, found }) => `${gold.surface} is ${found.entity}, not ${gold.entity}, in: ${text}`),
    ];
  });
  console.log(
    `${language}: ${cases.length} sentences, F1 ${(f1 * 100).toFixed(1)} %, linking ${(linked * 100).toFixed(1)} %${faults.map((fault) => `\n  ${fault}`).join('')}`,
  );
  expect(f1).toBeGreaterThanOrEqual(0.98);
  expect(linked).toBeGreaterThanOrEqual(0.99);
});
