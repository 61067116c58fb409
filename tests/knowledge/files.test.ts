import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readKnowledgeFiles } from '../../src/knowledge/files';
import { buildGraph, hasEnded } from '../../src/knowledge/graph';
import { parsePack } from '../../src/knowledge/parse';
import { PackError } from '../../src/knowledge/schema';

const bundled = readKnowledgeFiles();

test('every bundled file has the agreed shape', () => {
  expect(bundled.problems).toEqual([]);
  expect(bundled.pack.entities.length).toBeGreaterThanOrEqual(60);
});

test('every statement of the bundled pack cites a source that is there', () => {
  const sources = new Set(bundled.pack.sources.map((source) => source.id));
  const missing = [...bundled.pack.relations, ...bundled.pack.events].flatMap((item) =>
    item.sources.filter((id) => !sources.has(id)).map((id) => `${item.id}: ${id}`),
  );
  expect(missing).toEqual([]);
});

test('a relation without a source is refused, with file and line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fablens-'));
  mkdirSync(join(folder, 'entities/organization'), { recursive: true });
  writeFileSync(
    join(folder, 'entities/organization/acme.yaml'),
    'id: acme\nkind: organization\nnames: { en: [Acme] }\nsummary: { en: A maker., ko: 회사. }\nrelations:\n- { type: owned_by, to: other, asOf: 2024, certainty: reported, sources: [] }\n',
  );
  const { problems, pack } = readKnowledgeFiles(folder);
  expect(pack.entities).toEqual([]);
  expect(problems).toEqual([
    {
      file: 'entities/organization/acme.yaml',
      line: 6,
      message: 'relations.0.sources: every statement needs a source',
    },
  ]);
});

test('a malformed pack is refused whole', () => {
  expect(() =>
    parsePack({ version: '1', asOf: '2026', entities: [{ id: 'x' }], relations: [], events: [], sources: [] }),
  ).toThrow(PackError);
});

test('the graph shows a relation from both ends', () => {
  const graph = buildGraph(bundled.pack);
  const made = graph.statements('nvidia-h100').find((statement) => statement.relation.type === 'fabricated_by');
  expect(made?.other.id).toBe('tsmc');
  expect(
    graph.statements('tsmc').some((statement) => statement.relation === made?.relation && !statement.outgoing),
  ).toBe(true);
});

test('a relation ends when its last day has passed', () => {
  const base = {
    id: 'a',
    type: 'owned_by',
    from: 'a',
    to: 'b',
    asOf: '2024',
    certainty: 'reported',
    sources: ['s'],
  } as const;
  expect(hasEnded({ ...base, sources: ['s'], until: '2025' }, '2025-12-31')).toBe(false);
  expect(hasEnded({ ...base, sources: ['s'], until: '2025' }, '2026-01-01')).toBe(true);
});
