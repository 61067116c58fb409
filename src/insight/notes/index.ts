/**
 * Dependency notes: what a story hangs on. Each rule is a file that reads the skeleton around the named entities;
 * adding one is adding a file and a line here. Computed notes say only what the knowledge base knows, with the
 * statements they follow from.
 */
import { compareDates, isAfter } from '../../knowledge/dates';
import type { KnowledgeGraph } from '../../knowledge/graph';
import type { RecordKey, Skeleton } from '../../knowledge/links';
import { LANGUAGES, type Entity } from '../../knowledge/schema';
import { chokepointFinder } from '../chokepoints';
import { needsAsOf } from '../needs';
import { entityRef, inLanguage, sourceViews, statementView } from '../view';
import type { EntityRef, NoteRule, NoteValue, NoteView, StatementView, Viewpoint } from '../views';
import { alternatives } from './alternatives';
import { chokepoint } from './chokepoint';
import { concentration } from './concentration';
import { countries } from './countries';
import type { DraftValue, NoteDraft, NoteRuleOf } from './note';
import { policies } from './policies';
import { shared } from './shared';
import { sole } from './sole';

export type { NoteDraft } from './note';

/** The rules with how many notes each may give, so that none drowns the others. */
const RULES: readonly (readonly [NoteRuleOf, number])[] = [
  [sole, 4],
  [chokepoint, 2],
  [shared, 3],
  [concentration, 3],
  [alternatives, 3],
  [countries, 3],
  [policies, 3],
];
/** The order in which notes are told. */
const ORDER: readonly NoteRule[] = [
  'sole',
  'authored',
  'chokepoint',
  'shared',
  'concentration',
  'alternatives',
  'countries',
  'policies',
];
const AUTHORED = 6;

/** The computed notes about some entities, heaviest first, in ids: {@link tellNotes} tells them. */
export function draftNotes(skeleton: Skeleton, named: readonly string[], day: string): NoteDraft[] {
  const needs = needsAsOf(skeleton, day);
  const context = { skeleton, named, day, needs, chokepoints: chokepointFinder(skeleton, needs) };
  // Notes whose parties the article itself names come first: they are what its reader asks about.
  const names = new Set(named);
  const known = ({ about }: NoteDraft): number => about.filter((id) => names.has(id)).length / about.length;
  return RULES.flatMap(([rule, limit]) =>
    rule(context)
      .sort((a, b) => known(b) - known(a))
      .slice(0, limit),
  );
}

/** What has to be read to tell the drafts. */
export function recordsOf(drafts: readonly NoteDraft[]): { entities: string[]; relations: RecordKey[] } {
  return {
    entities: drafts.flatMap(({ about, values }) => [...about, ...Object.values(values).flatMap(idsIn)]),
    relations: drafts.flatMap(({ path }) => path),
  };
}

/**
 * Drafts and the authored notes of the named entities (heaviest first), ready to be shown, those of a later time last;
 * a computed note that an authored one says better is left out.
 */
export function tellNotes(
  graph: KnowledgeGraph,
  drafts: readonly NoteDraft[],
  named: readonly string[],
  viewpoint: Viewpoint,
): NoteView[] {
  const people = authoredNotes(graph, named, viewpoint);
  const computed = drafts
    .filter((draft) => !saidByPeople(graph, draft, named))
    .flatMap((draft) => tell(graph, draft, viewpoint) ?? []);
  return [...people, ...computed].sort(
    (a, b) => Number(a.later) - Number(b.later) || ORDER.indexOf(a.rule) - ORDER.indexOf(b.rule),
  );
}

/**
 * What people wrote about the named entities: one after the other, so that no entity fills the list; first what was
 * known on the day.
 */
function authoredNotes(graph: KnowledgeGraph, named: readonly string[], viewpoint: Viewpoint): NoteView[] {
  const lists = named.map((id) => authored(graph, id, viewpoint));
  return [0, 1].flatMap((round) => lists.flatMap((list) => list[round] ?? [])).slice(0, AUTHORED);
}

function authored(graph: KnowledgeGraph, id: string, viewpoint: Viewpoint): NoteView[] {
  const entity = graph.entity(id);
  if (!entity) return [];
  return (entity.dependencies ?? [])
    .map(({ text, asOf, sources }) => ({
      rule: 'authored' as const,
      about: [entityRef(entity, viewpoint)],
      text: inLanguage(text, viewpoint),
      path: [],
      asOf,
      later: isAfter(asOf, viewpoint.day),
      sources: sourceViews(graph, sources),
    }))
    .sort((a, b) => Number(a.later) - Number(b.later) || compareDates(b.asOf, a.asOf));
}

/** Whether people wrote about one of the things that it has this one source. */
function saidByPeople(graph: KnowledgeGraph, { rule, about }: NoteDraft, named: readonly string[]): boolean {
  if (rule !== 'sole') return false;
  const supplier = graph.entity(about.at(-1) ?? '');
  const texts = about
    .slice(0, -1)
    .filter((id) => named.includes(id))
    .flatMap((id) => graph.entity(id)?.dependencies ?? [])
    .map(({ text }) => text.en);
  return (
    supplier !== undefined &&
    texts.some(
      (text) =>
        /\b(alone|only|sole|single|every)\b/i.test(text) && namesOf(supplier).some((name) => text.includes(name)),
    )
  );
}

function namesOf({ names }: Entity): string[] {
  return LANGUAGES.flatMap((language) => names[language] ?? []);
}

function tell(
  graph: KnowledgeGraph,
  { rule, text, values, about, path }: NoteDraft,
  viewpoint: Viewpoint,
): NoteView | undefined {
  const refs = (ids: readonly string[]): EntityRef[] =>
    ids.flatMap((id) => graph.entity(id) ?? []).map((entity) => entityRef(entity, viewpoint));
  const statements = path
    .flatMap(({ id }) => graph.relation(id) ?? [])
    .flatMap((relation) => statementView(graph, relation, viewpoint) ?? []);
  const asOf = statements.map((statement) => statement.asOf).sort(compareDates)[0];
  const told = Object.entries(values).map(([name, value]): [string, NoteValue] => [name, valueView(value, refs)]);
  // An entity that no pack has (any more) leaves nothing to say.
  if (asOf === undefined || told.some(([, value]) => 'entities' in value && value.entities.length === 0))
    return undefined;
  return {
    rule,
    about: refs(about),
    text: { key: text, values: Object.fromEntries(told) },
    path: statements,
    asOf,
    later: false,
    sources: uniqueSources(statements),
  };
}

function valueView(value: DraftValue, refs: (ids: readonly string[]) => EntityRef[]): NoteValue {
  if ('entities' in value) return { entities: refs(value.entities) };
  if ('countries' in value)
    return { countries: value.countries.map(({ country, entities }) => ({ country, entities: refs(entities) })) };
  if ('standings' in value)
    return {
      standings: value.standings.flatMap(({ entity, status }) =>
        refs([entity]).map((ref) => ({ entity: ref, status })),
      ),
    };
  return value;
}

function idsIn(value: DraftValue): string[] {
  if ('entities' in value) return value.entities;
  if ('countries' in value) return value.countries.flatMap(({ entities }) => entities);
  return 'standings' in value ? value.standings.map(({ entity }) => entity) : [];
}

function uniqueSources(statements: readonly StatementView[]): StatementView['sources'] {
  return [...new Map(statements.flatMap(({ sources }) => sources).map((source) => [source.url, source])).values()];
}
