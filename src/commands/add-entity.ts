/** `npm run -s knowledge -- add`: leads a person through a new entity, with one statement and its source, and writes the files. */
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import * as v from 'valibot';
import { stringify } from 'yaml';
import { KNOWLEDGE_FOLDER, readKnowledgeFiles } from '../knowledge/files';
import { EntityFileSchema, KINDS, LANGUAGES, RELATION_TYPES, SourceSchema, issueLines } from '../knowledge/schema';

type Ask = (question: string, allowed?: readonly string[]) => Promise<string>;

/** Asks until the answers fit the schema; nothing is written before. 0 when it was written. */
export async function addEntity(): Promise<number> {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const ask: Ask = async (question, allowed) => {
    for (;;) {
      const answer = (await lines.question(`${question}: `)).trim();
      if (!allowed || allowed.includes(answer)) return answer;
      console.log(`  One of: ${allowed.join(', ')}`);
    }
  };
  try {
    return await lead(ask);
  } finally {
    lines.close();
  }
}

async function lead(ask: Ask): Promise<number> {
  const { pack } = readKnowledgeFiles();
  const known = new Set(pack.entities.map(({ id }) => id));
  const id = await ask('Id (lower-case words joined by hyphens)');
  if (known.has(id)) return refuse([`${id} exists already: edit its file.`]);
  const kind = await ask(`Kind (${KINDS.join(', ')})`, KINDS);
  const names: Record<string, string[]> = {};
  for (const language of LANGUAGES) {
    const list = (await ask(`Names in ${language}, parted by commas (empty if none)`)).split(',').map((name) => name.trim()).filter(Boolean);
    if (list.length > 0) names[language] = list;
  }
  const summary = { en: await ask('One sentence in English'), ko: await ask('The same in Korean') };
  console.log('Now one statement about it, with the page that says so.');
  const type = await ask('Relation (as in predicates.ts, for example designed_by)', RELATION_TYPES);
  const to = await ask('To which entity (id)');
  if (!known.has(to)) return refuse([`There is no entity ${to}.`]);
  const source = await askSource(ask);
  const certainty = await ask('Certainty (confirmed, reported, estimated)', ['confirmed', 'reported', 'estimated']);

  const entity = { id, kind, names, summary, relations: [{ type, to, asOf: source.published, certainty, sources: [source.id] }] };
  const checked = v.safeParse(EntityFileSchema, entity);
  const checkedSource = v.safeParse(SourceSchema, source);
  if (!checked.success || !checkedSource.success) return refuse([...issueLines(checked.issues ?? []), ...issueLines(checkedSource.issues ?? [])]);
  const file = join(KNOWLEDGE_FOLDER, 'entities', kind, `${id}.yaml`);
  writeFileSync(file, stringify(entity), { flag: 'wx' });
  if (!pack.sources.some((one) => one.id === source.id)) appendSource(source);
  console.log(`Written: ${file}\nRun npm run -s knowledge -- check now.`);
  return 0;
}

async function askSource(ask: Ask): Promise<Record<'id' | 'publisher' | 'title' | 'url' | 'published', string>> {
  const publisher = await ask('Publisher');
  const title = await ask('Title of the page');
  const url = await ask('Address (https://…)');
  const published = await ask('Date (2026-06-15, 2026-06 or 2026)');
  const id = await ask('A short id for the source (publisher-date-topic)');
  return { id, publisher, title, url, published };
}

function appendSource(source: object): void {
  const file = join(KNOWLEDGE_FOLDER, 'sources', 'contributed.yaml');
  if (existsSync(file) && !readFileSync(file, 'utf8').endsWith('\n')) appendFileSync(file, '\n');
  appendFileSync(file, stringify([source]));
}

function refuse(problems: readonly string[]): number {
  for (const problem of problems) console.error(problem);
  console.error('Nothing was written.');
  return 1;
}
