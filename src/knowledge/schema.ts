/**
 * The shape of everything the knowledge base says. The schemas are the only definition: types are derived from them,
 * and the same schemas check the bundled files, imported packs and messages, so that a relation without a source or a
 * date cannot exist.
 */
import * as v from 'valibot';
import { KINDS, type Kind } from './kinds';
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

const statement = {
  since: v.optional(date),
  until: v.optional(date),
  asOf: date,
  status: v.optional(v.picklist(STATUSES)),
  certainty: v.picklist(CERTAINTIES),
  exclusivity: v.optional(v.picklist(EXCLUSIVITIES)),
  item: v.optional(id),
  share: v.optional(ShareSchema),
  note: v.optional(localText),
  sources: sourceIds,
};

const dependency = v.strictObject({ text: localText, asOf: date, sources: sourceIds });

const entityFields = {
  id,
  kind: v.picklist(KINDS),
  roles: v.optional(v.array(v.picklist(ROLES)), []),
  country: v.optional(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/))),
  place: v.optional(text),
  ticker: v.optional(v.pipe(v.union([v.string(), v.number()]), v.transform(String))),
  names: v.pipe(
    v.strictObject({ en: nameList, ko: nameList, ja: nameList, zh: nameList }),
    v.check((names) => LANGUAGES.some((language) => (names[language]?.length ?? 0) > 0), 'an entity needs a name'),
  ),
  ambiguous: v.optional(v.record(text, v.union([v.literal('topic'), v.pipe(v.array(text), v.minLength(1))]))),
  summary: localText,
  dependencies: v.optional(v.array(dependency)),
};

export const EntitySchema = v.strictObject(entityFields);
export const RelationSchema = v.strictObject({
  id: text,
  type: v.picklist(RELATION_TYPES),
  from: id,
  to: id,
  ...statement,
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
  publisher: text,
  title: text,
  url: v.pipe(v.string(), v.regex(/^https?:\/\/\S+$/, 'a source needs an http(s) address')),
  published: date,
  lang: v.optional(text),
});
export const PackSchema = v.strictObject({
  version: text,
  asOf: date,
  entities: v.array(EntitySchema),
  relations: v.array(RelationSchema),
  events: v.array(EventSchema),
  sources: v.array(SourceSchema),
});

/** One entity as it stands in a file: with the relations whose subject it is. */
export const EntityFileSchema = v.strictObject({
  ...entityFields,
  relations: v.optional(v.array(v.strictObject({ type: v.picklist(RELATION_TYPES), to: id, ...statement })), []),
});

export type Language = (typeof LANGUAGES)[number];
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

/** Checks untrusted data and gives back a pack. Throws {@link PackError}; nothing is kept of a malformed pack. */
export function parsePack(data: unknown): Pack {
  const result = v.safeParse(PackSchema, data);
  if (!result.success) throw new PackError(issueLines(result.issues));
  return result.output;
}

/** The name an entity is called by in a language; falls back to English, then to any language. */
export function labelOf(entity: Pick<Entity, 'names' | 'id'>, language: Language): string {
  for (const candidate of [language, 'en', 'ko', 'ja', 'zh'] as const) {
    const name = entity.names[candidate]?.[0];
    if (name) return name;
  }
  return entity.id;
}
