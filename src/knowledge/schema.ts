/**
 * The shape of everything the knowledge base says. The schemas are the only definition: types are derived from them,
 * and the same schemas check the bundled files, imported packs and messages, so that a relation without a source or a
 * date cannot exist.
 */
import * as v from 'valibot';
import { KINDS, type Kind } from './kinds';
import { EVIDENCE_CLASSES } from './evidence-classes';
import { RELATION_TYPES, type RelationType } from './relation-types';
import { ROLES, type Role } from './roles';

export { KINDS, type Kind, RELATION_TYPES, type RelationType, type Role };
export const LANGUAGES = ['en', 'ko', 'ja', 'zh'] as const;
export const CERTAINTIES = ['confirmed', 'reported', 'estimated'] as const;
export const STATUSES = [
  'rumoured',
  'announced',
  'contracted',
  'sampling',
  'qualified',
  'in-production',
  'ended',
  'cancelled',
] as const;
export const EXCLUSIVITIES = ['sole', 'primary', 'second'] as const;
export const EVENT_TYPES = [
  'launch',
  'production',
  'supply',
  'deal',
  'investment',
  'ownership',
  'policy',
  'incident',
  'result',
  'capacity',
] as const;

const text = v.pipe(v.string(), v.trim(), v.minLength(1));

/** Ids are kebab-case ASCII, so that they can be file names and addresses as they are. */
const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens'));

/** EDTF level 0 with quarters: 2026, 2026-Q1, 2026-06, 2026-06-15. YAML reads a bare year as a number. */
const date = v.pipe(
  v.union([v.string(), v.number()]),
  v.transform(String),
  v.regex(
    /^\d{4}(?:-Q[1-4]|-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/,
    'a date is 2026, 2026-Q1, 2026-06 or 2026-06-15',
  ),
);

const localText = v.strictObject({ en: text, ko: text, ja: v.optional(text), zh: v.optional(text) });
const nameList = v.optional(v.array(text));
const sourceIds = v.pipe(v.array(text), v.minLength(1, 'every statement needs a source'));
const percent = v.pipe(v.number(), v.minValue(0), v.maxValue(100));

export const ShareSchema = v.strictObject({
  value: v.union([
    percent,
    v.strictObject({ min: percent, max: v.optional(percent) }),
    v.strictObject({ max: percent }),
  ]),
  of: text,
  basis: v.optional(text),
  period: v.optional(date),
  region: v.optional(text),
  by: v.optional(text),
});

/** What one report says of a statement. */
const observation = {
  asOf: date,
  status: v.optional(v.picklist(STATUSES)),
  certainty: v.picklist(CERTAINTIES),
  exclusivity: v.optional(v.picklist(EXCLUSIVITIES)),
  share: v.optional(ShareSchema),
  /** Where reports contradict each other: the one that is believed, or not; `note` says why. */
  rank: v.optional(v.picklist(['preferred', 'deprecated'])),
  note: v.optional(localText),
  sources: sourceIds,
};
export const ObservationSchema = v.strictObject(observation);

/** What a relation is about, whoever reports it. */
const statement = {
  type: v.picklist(RELATION_TYPES),
  to: id,
  item: v.optional(id),
  since: v.optional(date),
  until: v.optional(date),
};
const observations = v.array(ObservationSchema);

const dependency = v.strictObject({ text: localText, asOf: date, sources: sourceIds });

const entityFields = {
  id,
  kind: v.picklist(KINDS),
  roles: v.optional(v.array(v.picklist(ROLES)), []),
  country: v.optional(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/))),
  place: v.optional(text),
  /** Quoted in files: YAML reads a bare 005930 as a number and its zeros are lost. */
  ticker: v.optional(v.pipe(v.string('a ticker stands in quotes'), v.trim(), v.minLength(1))),
  names: v.pipe(
    v.strictObject({ en: nameList, ko: nameList, ja: nameList, zh: nameList }),
    v.check((names) => LANGUAGES.some((language) => (names[language]?.length ?? 0) > 0), 'an entity needs a name'),
  ),
  ambiguous: v.optional(v.record(text, v.union([v.literal('topic'), v.pipe(v.array(text), v.minLength(1))]))),
  /** Longer words that contain a name without meaning it: `三星堆`. */
  exceptions: v.optional(v.array(text)),
  /** Explained where it is looked up, but never marked in a text: everyday words would drown the names. */
  marked: v.optional(v.literal('never')),
  summary: localText,
  dependencies: v.optional(v.array(dependency)),
};

export const EntitySchema = v.strictObject(entityFields);
/** A relation's own fields are those of its best observation; `observations` lists all where there are several. */
export const RelationSchema = v.strictObject({
  id: text,
  from: id,
  ...statement,
  ...observation,
  observations: v.optional(observations),
  /** Written by exports for others' use; always worked out anew. */
  validity: v.optional(v.looseObject({})),
});
export const EventSchema = v.strictObject({
  id,
  date,
  type: v.picklist(EVENT_TYPES),
  title: localText,
  entities: v.pipe(v.array(id), v.minLength(1)),
  certainty: v.picklist(CERTAINTIES),
  sources: sourceIds,
});
export const SourceSchema = v.strictObject({
  id: text,
  /** Who published it first. */
  publisher: text,
  /** Where it was read, if not there. */
  via: v.optional(text),
  /** Whom it reports on, where it is not the first to say so. */
  citing: v.optional(text),
  class: v.optional(v.picklist(EVIDENCE_CLASSES)),
  title: text,
  url: v.pipe(v.string(), v.regex(/^https?:\/\/\S+$/, 'a source needs an http(s) address')),
  published: date,
  lang: v.optional(text),
});
/** Version of the pack format; packs without it are of the first, in which a relation is one report. */
export const FORMAT = 2;
export const PackSchema = v.strictObject({
  format: v.optional(
    v.pipe(
      v.number(),
      v.maxValue(FORMAT, 'the pack was made for a newer Fablens: update the extension, then add it again'),
    ),
  ),
  version: text,
  asOf: date,
  entities: v.array(EntitySchema),
  relations: v.array(RelationSchema),
  events: v.array(EventSchema),
  sources: v.array(SourceSchema),
});

/** A statement as it stands in a file: a single observation is written in one piece with it. */
const FiledStatementSchema = v.union([
  v.strictObject({ ...statement, ...observation }),
  v.strictObject({
    ...statement,
    observations: v.pipe(observations, v.minLength(2, 'a list has two observations or more')),
  }),
]);

/** One entity as it stands in a file: with the relations whose subject it is. */
export const EntityFileSchema = v.strictObject({
  ...entityFields,
  relations: v.optional(v.array(v.lazy(filedStatement)), []),
});

/** The one of the two shapes that is meant, so that what is wrong with it is told at its place. */
function filedStatement(input: unknown): (typeof FiledStatementSchema.options)[number] {
  const [whole, listed] = FiledStatementSchema.options;
  return typeof input === 'object' && input !== null && 'observations' in input ? listed : whole;
}

export type Language = (typeof LANGUAGES)[number];
export type Status = (typeof STATUSES)[number];
export type Observation = v.InferOutput<typeof ObservationSchema>;
export type EventType = (typeof EVENT_TYPES)[number];
export type Certainty = (typeof CERTAINTIES)[number];
export type LocalText = v.InferOutput<typeof localText>;
export type Share = v.InferOutput<typeof ShareSchema>;
export type Entity = v.InferOutput<typeof EntitySchema>;
export type Relation = v.InferOutput<typeof RelationSchema>;
export type KnowledgeEvent = v.InferOutput<typeof EventSchema>;
export type Source = v.InferOutput<typeof SourceSchema>;
export type Pack = v.InferOutput<typeof PackSchema>;

/** A pack that does not have the agreed shape; `problems` says where and why, one line each. */
export class PackError extends Error {
  constructor(readonly problems: string[]) {
    super(`The pack can't be read: ${problems[0] ?? 'unknown problem'}`);
    this.name = 'PackError';
  }
}

/** One line per schema issue: `entities.3.names: an entity needs a name`. */
export function issueLines(issues: readonly v.BaseIssue<unknown>[]): string[] {
  return issues.map((issue) => `${v.getDotPath(issue) ?? '(top)'}: ${issue.message}`);
}

/** The name an entity is called by in a language; falls back to English, then to any language. */
export function labelOf(entity: Pick<Entity, 'names' | 'id'>, language: Language): string {
  for (const candidate of [language, 'en', 'ko', 'ja', 'zh'] as const) {
    const name = entity.names[candidate]?.[0];
    if (name) return name;
  }
  return entity.id;
}
