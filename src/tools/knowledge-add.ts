/**
 * `npm run -s knowledge -- add`: leads a person through a new entity or through a new statement about one that exists,
 * with its source, and writes the files. Nothing is written before every answer fits the schema.
 */
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import * as v from 'valibot';
import { KNOWLEDGE_FOLDER, readKnowledgeFiles, type KnowledgeFiles } from '../knowledge/files';
import { RELATION_FACTS } from '../knowledge/relation-types';
import {
  EntityFileSchema,
  KINDS,
  LANGUAGES,
  RELATION_TYPES,
  SourceSchema,
  issueLines,
  type Kind,
} from '../knowledge/schema';
import { asList, withStatement } from './knowledge-yaml';

/**
 * Asks until the answer is one that `fits`; that function says what is wrong with it. Rejects with {@link Stopped} when
 * there are no more answers.
 */
export type Ask = (question: string, fits?: (answer: string) => string | undefined) => Promise<string>;

export class Stopped extends Error {}

/** Asks on the terminal. The exit code: 0 when something was written. */
export async function addOnTerminal(): Promise<number> {
  const terminal = createInterface({ input: process.stdin });
  const answers = terminal[Symbol.asyncIterator]();
  const ask: Ask = async (question, fits) => {
    for (;;) {
      process.stdout.write(`${question}: `);
      const next = await answers.next();
      if (next.done) throw new Stopped();
      const answer = next.value.trim();
      const wrong = fits?.(answer);
      if (wrong === undefined) return answer;
      console.log(`  ${wrong}`);
    }
  };
  try {
    console.log(`Written: ${(await add(ask)).join(', ')}\nRun npm run -s knowledge -- check now.`);
    return 0;
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    console.error(`\n${error.message || 'Stopped.'} Nothing was written.`);
    return 1;
  } finally {
    terminal.close();
  }
}

/** Asks for all that is needed and writes it below `folder`; gives back the files that were written. */
export async function add(ask: Ask, folder: string = KNOWLEDGE_FOLDER): Promise<string[]> {
  const files = readKnowledgeFiles(folder);
  const id = await ask('Id of the entity, new or known (lower-case words joined by hyphens)', notEmpty);
  const known = files.pack.entities.find((entity) => entity.id === id);
  const entity = known ?? { id, ...(await askEntity(ask)) };
  const { statement, source } = await askStatement(ask, files, entity.kind);
  const problems = [
    ...(v.safeParse(EntityFileSchema, { ...entity, relations: [statement] }).issues ?? []),
    ...(source ? (v.safeParse(SourceSchema, source).issues ?? []) : []),
  ];
  if (problems.length > 0) throw new Stopped(`${issueLines(problems).join('; ')}.`);
  const file = join('entities', entity.kind, `${id}.yaml`);
  if (known) writeFileSync(join(folder, file), withStatement(readFileSync(join(folder, file), 'utf8'), statement));
  else
    writeFileSync(
      join(folder, file),
      asList([{ ...entity, relations: [statement] }])
        .replace(/^- /, '')
        .replaceAll('\n  ', '\n'),
      { flag: 'wx' },
    );
  if (!source) return [file];
  const sources = join('sources', 'contributed.yaml');
  appendFileSync(join(folder, sources), asList([source]));
  return [file, sources];
}

async function askEntity(ask: Ask): Promise<{ kind: Kind; names: object; summary: object }> {
  const kind = (await ask(`Kind (${KINDS.join(', ')})`, oneOf(KINDS))) as Kind;
  const names: Record<string, string[]> = {};
  for (const language of LANGUAGES) {
    const list = (await ask(`Names in ${language}, parted by commas (empty if none)`))
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean);
    if (list.length > 0) names[language] = list;
  }
  return {
    kind,
    names,
    summary: { en: await ask('One sentence in English', notEmpty), ko: await ask('The same in Korean', notEmpty) },
  };
}

/** One statement with its source; the source comes along only where it is a new one. */
async function askStatement(
  ask: Ask,
  { pack }: KnowledgeFiles,
  kind: Kind,
): Promise<{ statement: object; source?: object }> {
  const kinds = new Map(pack.entities.map((entity) => [entity.id, entity.kind]));
  const exists = (id: string): string | undefined =>
    kinds.has(id) ? undefined : `There is no entity ${id || 'without an id'}.`;
  const types = RELATION_TYPES.filter((type) => RELATION_FACTS[type].from.includes(kind));
  const type = (await ask(`What is said of it (${types.join(', ')})`, oneOf(types))) as (typeof types)[number];
  const to = await ask(
    'To which entity (id)',
    (id) =>
      exists(id) ??
      (RELATION_FACTS[type].to.includes(kinds.get(id) as Kind)
        ? undefined
        : `${type} can't lead to a ${kinds.get(id)}.`),
  );
  const source = await askSource(ask, pack.sources);
  const optional: Record<string, string> = {};
  for (const [key, question, fits] of OPTIONAL(exists)) {
    const answer = await ask(`${question} (empty if not said)`, (given) => (given === '' ? undefined : fits?.(given)));
    if (answer !== '') optional[key] = answer;
  }
  const certainty = await ask(`Certainty (${CERTAINTY.join(', ')})`, oneOf(CERTAINTY));
  const en = await ask('A few words that qualify it, in English (empty if none)');
  const note = en === '' ? {} : { note: { en, ko: await ask('The same in Korean', notEmpty) } };
  const statement = { type, to, ...optional, asOf: source.published, certainty, ...note, sources: [source.id] };
  return pack.sources.some(({ id }) => id === source.id) ? { statement } : { statement, source };
}

const CERTAINTY = ['confirmed', 'reported', 'estimated'] as const;

type Optional = readonly [key: string, question: string, fits?: (answer: string) => string | undefined];
const OPTIONAL = (exists: (id: string) => string | undefined): readonly Optional[] => [
  ['since', 'Since when'],
  ['until', 'Until when'],
  ['status', 'Status (rumoured, announced, contracted, sampling, qualified, in-production, ended, cancelled)'],
  ['exclusivity', 'Only where the source says so: sole, primary or second'],
  ['item', 'What is delivered (id of an entity)', exists],
];

interface NewSource {
  id: string;
  publisher: string;
  title: string;
  url: string;
  published: string;
}

async function askSource(ask: Ask, known: readonly NewSource[]): Promise<NewSource> {
  const id = await ask('Id of the page that says so, known or new (publisher-date-topic)', notEmpty);
  const source = known.find((one) => one.id === id);
  if (source) return source;
  return {
    id,
    publisher: await ask('Publisher', notEmpty),
    title: await ask('Title of the page', notEmpty),
    url: await ask('Address (https://…)', notEmpty),
    published: await ask('Date (2026-06-15, 2026-06 or 2026)', notEmpty),
  };
}

function notEmpty(answer: string): string | undefined {
  return answer === '' ? 'An answer is needed here.' : undefined;
}

function oneOf(allowed: readonly string[]): (answer: string) => string | undefined {
  return (answer) => (allowed.includes(answer) ? undefined : `One of: ${allowed.join(', ')}`);
}
