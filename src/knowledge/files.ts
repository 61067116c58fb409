/**
 * Reads the knowledge as people write it (`assets/knowledge`: one YAML file per entity, lists of events and sources by
 * region) and assembles it into one pack. Node only: it runs in the build and in the commands, never in the browser.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node } from 'yaml';
import { compareDates } from './dates';
import { classOf, rankOf } from './evidence';
import { EVIDENCE_CLASSES, type EvidenceClass } from './evidence-classes';
import { observationsOf, withBest } from './observations';
import { EntityFileSchema, EventSchema, FORMAT, PackError, SourceSchema, type Pack, type Relation } from './schema';

export const KNOWLEDGE_FOLDER = fileURLToPath(new URL('../../assets/knowledge', import.meta.url));

/** Something wrong with a file; `line` is 1-based. */
export interface Problem {
  file: string;
  line: number;
  message: string;
}

export interface KnowledgeFiles {
  pack: Pack;
  problems: Problem[];
  /** Where each entity, relation, event and source is written, by id. */
  places: Map<string, { file: string; line: number }>;
}

/** Reads and checks the shape of every file. Files that are wrong are left out of the pack and listed in `problems`. */
export function readKnowledgeFiles(folder: string = KNOWLEDGE_FOLDER): KnowledgeFiles {
  const problems: Problem[] = [];
  const places: KnowledgeFiles['places'] = new Map();
  const pack: Pack = {
    format: FORMAT,
    version: '',
    asOf: '1970',
    entities: [],
    relations: [],
    events: [],
    sources: [],
  };
  const hash = createHash('sha256');

  for (const path of yamlFiles(folder)) {
    const file = relative(folder, path);
    const source = readFileSync(path, 'utf8');
    hash.update(file).update(source);
    const reader = openYaml(file, source, problems);
    if (!reader) continue;
    if (file.startsWith('entities')) readEntity(reader, pack, places);
    else if (file.startsWith('events')) readList(reader, EventSchema, pack.events, places);
    else if (file.startsWith('sources')) readList(reader, SourceSchema, pack.sources, places);
  }
  const classes = readPublishers(folder, problems);
  const worth = new Map(
    pack.sources.map((source) => [source.id, rankOf((source.class = classOf(source, classes)))] as const),
  );
  const bestFirst = (ids: string[]): void => void ids.sort((a, b) => (worth.get(a) ?? 99) - (worth.get(b) ?? 99));
  for (const relation of pack.relations)
    for (const { sources } of [relation, ...observationsOf(relation)]) bestFirst(sources);
  for (const { sources } of pack.events) bestFirst(sources);
  for (const source of pack.sources) if (compareDates(source.published, pack.asOf) > 0) pack.asOf = source.published;
  pack.version = `${pack.asOf}+${hash.digest('hex').slice(0, 8)}`;
  return { pack, problems, places };
}

/** The bundled pack. Throws {@link PackError} with every problem when a file has the wrong shape. */
export async function readBundledPack(): Promise<Pack> {
  const { pack, problems } = readKnowledgeFiles();
  if (problems.length > 0)
    throw new PackError(problems.map((problem) => `${problem.file}:${problem.line} ${problem.message}`));
  return pack;
}

const PublishersSchema = v.partial(
  v.strictObject(v.entriesFromList(EVIDENCE_CLASSES, v.array(v.pipe(v.string(), v.minLength(1))))),
);

/** The class of every publisher, from `publishers.yaml`; each may stand there once. */
function readPublishers(folder: string, problems: Problem[]): Map<string, EvidenceClass> {
  const file = 'publishers.yaml';
  const path = join(folder, file);
  const classes = new Map<string, EvidenceClass>();
  const reader = existsSync(path) ? openYaml(file, readFileSync(path, 'utf8'), problems) : undefined;
  const result = v.safeParse(PublishersSchema, reader?.data ?? {});
  if (reader && !result.success) reportIssues(reader, result.issues);
  if (!result.success) return classes;
  for (const evidence of EVIDENCE_CLASSES)
    for (const [index, name] of (result.output[evidence] ?? []).entries()) {
      if (classes.has(name)) reader?.report([evidence, index], `${name} already stands under ${classes.get(name)}`);
      classes.set(name, evidence);
    }
  return classes;
}

interface YamlReader {
  file: string;
  data: unknown;
  /** 1-based line of the node at a path. */
  lineOf(path: readonly (string | number)[]): number;
  report(path: readonly (string | number)[], message: string): void;
}

function openYaml(file: string, source: string, problems: Problem[]): YamlReader | undefined {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  if (document.errors.length > 0) {
    for (const error of document.errors)
      problems.push({ file, line: error.linePos?.[0].line ?? 1, message: error.message.split('\n')[0] ?? 'not YAML' });
    return undefined;
  }
  const lineOf = (path: readonly (string | number)[]): number => {
    let node: unknown = document.contents;
    for (const key of path) {
      const next: unknown = isMap(node) || isSeq(node) ? node.get(key, true) : undefined;
      if (next === undefined || next === null) break;
      node = next;
    }
    const range = isMap(node) || isSeq(node) || isScalar(node) ? (node as Node).range : undefined;
    return range ? lines.linePos(range[0]).line : 1;
  };
  return {
    file,
    data: document.toJS() as unknown,
    lineOf,
    report: (path, message) => problems.push({ file, line: lineOf(path), message }),
  };
}

function readEntity(reader: YamlReader, pack: Pack, places: KnowledgeFiles['places']): void {
  const result = v.safeParse(EntityFileSchema, reader.data);
  if (!result.success) return reportIssues(reader, result.issues);
  const { relations, ...entity } = result.output;
  const expected = `entities/${entity.kind}/${entity.id}.yaml`;
  if (reader.file.replaceAll('\\', '/') !== expected) reader.report(['id'], `this entity belongs in ${expected}`);
  pack.entities.push(entity);
  places.set(entity.id, { file: reader.file, line: 1 });
  const seen = new Map<string, number>();
  relations.forEach((relation, index) => {
    const key = [entity.id, relation.type, relation.to, relation.item].filter(Boolean).join(':');
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    const full: Relation = { ...oneOf(relation), id: count === 1 ? key : `${key}#${count}`, from: entity.id };
    pack.relations.push(full);
    places.set(full.id, { file: reader.file, line: reader.lineOf(['relations', index]) });
  });
}

function oneOf(relation: v.InferOutput<typeof EntityFileSchema>['relations'][number]): Omit<Relation, 'id' | 'from'> {
  if (!('observations' in relation)) return relation;
  const [first] = relation.observations;
  if (!first) throw new RangeError('a statement without an observation');
  return withBest({ ...relation, ...first, observations: relation.observations });
}

function readList<S extends typeof EventSchema | typeof SourceSchema>(
  reader: YamlReader,
  schema: S,
  into: v.InferOutput<S>[],
  places: KnowledgeFiles['places'],
): void {
  if (!Array.isArray(reader.data)) return reader.report([], 'this file should be a list');
  reader.data.forEach((item: unknown, index) => {
    const result = v.safeParse(schema, item);
    if (!result.success) return reportIssues(reader, result.issues, [index]);
    const record = result.output;
    if (places.has(record.id)) reader.report([index], `the id ${record.id} is already used`);
    places.set(record.id, { file: reader.file, line: reader.lineOf([index]) });
    into.push(record);
  });
}

function reportIssues(reader: YamlReader, issues: readonly v.BaseIssue<unknown>[], base: number[] = []): void {
  for (const issue of issues) {
    const path = (issue.path ?? []).map((item) => item.key as string | number);
    reader.report([...base, ...path], `${path.join('.')}: ${issue.message}`);
  }
}

function yamlFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => join(folder, name));
}
