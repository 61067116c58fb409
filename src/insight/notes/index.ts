/**
 * Dependency notes: what a story hangs on. Each rule is a file that reads the skeleton around the named entities; adding one is adding a
 * file and a line here. Computed notes say only what the knowledge base knows, with the statements they follow from. All of them, and
 * what people wrote, are weighed together: see `relevance`.
 */
import { compareDates, isAfter } from '../../knowledge/dates';
import type { KnowledgeGraph } from '../../knowledge/graph';
import type { RecordKey, Skeleton } from '../../knowledge/links';
import { chokepointFinder } from '../chokepoints';
import { needsAsOf } from '../needs';
import { choose } from '../relevance/diversity';
import type { Nearness } from '../relevance/nearness';
import { noteScore } from '../relevance/score';
import { WEIGHTS } from '../relevance/weights';
import { entityRef, inLanguage, sourceViews, statementView } from '../view';
import type { EntityRef, NoteValue, NoteView, StatementView, Viewpoint } from '../views';
import { alternatives } from './alternatives';
import { chokepoint } from './chokepoint';
import { concentration } from './concentration';
import { countries } from './countries';
import { customers } from './customers';
import { made } from './made';
import { draftOf, type DraftValue, type NoteDraft, type NoteRuleOf } from './note';
import { policies } from './policies';
import { shared } from './shared';
import { sole } from './sole';
import { supply } from './supply';

export type { NoteDraft } from './note';

const RULES: readonly NoteRuleOf[] = [
  sole,
  made,
  supply,
  customers,
  chokepoint,
  shared,
  concentration,
  alternatives,
  countries,
  policies,
];

/** A note that is told, with its place among the others. */
export type ScoredNote = NoteDraft & { score: number; owner: string; parties: readonly string[] };

/** The notes on some entities worth telling, most relevant first, in ids: {@link tellNotes} tells them. */
export function draftNotes(skeleton: Skeleton, nearness: Nearness, day: string): ScoredNote[] {
  const scored = allNotes(skeleton, nearness, day).map((note) => ({
    ...note,
    score: noteScore(note, nearness, day),
    owner: note.dependents[0] ?? '',
    parties: note.about,
  }));
  return inOrder(choose(scored, WEIGHTS.note.floor, WEIGHTS.note.most), day);
}

/** Every note that could be told: what the rules find, and what people wrote of entities near the story. */
export function allNotes(skeleton: Skeleton, nearness: Nearness, day: string): NoteDraft[] {
  const needs = needsAsOf(skeleton, day);
  const named = [...nearness.salience.keys()];
  const context = { skeleton, named, day, needs, chokepoints: chokepointFinder(skeleton, needs) };
  const computed = RULES.flatMap((rule) => rule(context)).map((finding) => draftOf(finding, day));
  return [...computed, ...writtenNotes(skeleton, nearness, day)];
}

/** What was known on the day before what came later; of that what came soonest first. */
function inOrder(notes: readonly ScoredNote[], day: string): ScoredNote[] {
  const sorted = [...notes].sort((a, b) => {
    const [later, other] = [isAfter(a.evidence, day), isAfter(b.evidence, day)];
    return Number(later) - Number(other) || b.score - a.score;
  });
  let last = Infinity;
  return sorted.map((note) => ({ ...note, score: (last = Math.min(last, note.score)) }));
}

/** What people wrote of entities near the story. */
function writtenNotes(skeleton: Skeleton, { near }: Nearness, day: string): NoteDraft[] {
  return skeleton.ids().flatMap((id) => {
    const notes = skeleton.node(id)?.notes ?? [];
    return notes.flatMap(({ asOf, names }, written): NoteDraft[] =>
      near(id) > 0
        ? [
            {
              rule: 'authored',
              written,
              values: {},
              about: [id, ...names],
              dependents: [id],
              path: [],
              exclusive: false,
              evidence: asOf,
              standing: isAfter(asOf, day) ? 'later' : 'holds',
            },
          ]
        : [],
    );
  });
}

/** What has to be read to tell the drafts. */
export function recordsOf(drafts: readonly NoteDraft[]): { entities: string[]; relations: RecordKey[] } {
  return {
    entities: drafts.flatMap(({ about, values }) => [...about, ...Object.values(values).flatMap(idsIn)]),
    relations: drafts.flatMap(({ path }) => path),
  };
}

/** The drafts ready to be shown, in their order. An entity that no pack has (any more) leaves nothing to say. */
export function tellNotes(graph: KnowledgeGraph, drafts: readonly ScoredNote[], viewpoint: Viewpoint): NoteView[] {
  return drafts.flatMap(
    (draft) =>
      (draft.rule === 'authored' ? tellWritten(graph, draft, viewpoint) : tellComputed(graph, draft, viewpoint)) ?? [],
  );
}

function tellWritten(
  graph: KnowledgeGraph,
  { dependents, written = 0, score, standing }: ScoredNote,
  viewpoint: Viewpoint,
): NoteView | undefined {
  const owner = graph.entity(dependents[0] ?? '');
  const note = owner?.dependencies?.[written];
  return (
    owner &&
    note && {
      rule: 'authored',
      about: [entityRef(owner, viewpoint)],
      text: inLanguage(note.text, viewpoint),
      path: [],
      score,
      asOf: note.asOf,
      standing,
      later: standing !== 'holds',
      sources: sourceViews(graph, note.sources),
    }
  );
}

function tellComputed(
  graph: KnowledgeGraph,
  { rule, text, values, about, path, score, standing }: ScoredNote,
  viewpoint: Viewpoint,
): NoteView | undefined {
  const refs = (ids: readonly string[]): EntityRef[] =>
    ids.flatMap((id) => graph.entity(id) ?? []).map((entity) => entityRef(entity, viewpoint));
  const statements = path
    .flatMap(({ id }) => graph.relation(id) ?? [])
    .flatMap((relation) => statementView(graph, relation, viewpoint) ?? []);
  const asOf = statements
    .map((statement) => statement.asOf)
    .sort(compareDates)
    .at(-1);
  const told = Object.entries(values).flatMap(([name, value]): [string, NoteValue][] => {
    const view = valueView(graph, value, viewpoint, refs);
    return view ? [[name, view]] : [];
  });
  if (asOf === undefined || text === undefined || told.length < Object.keys(values).length) return undefined;
  return {
    rule,
    about: refs(about),
    text: { key: text, values: Object.fromEntries(told) },
    path: statements,
    score,
    asOf,
    standing,
    later: standing !== 'holds',
    sources: uniqueSources(statements),
  };
}

function valueView(
  graph: KnowledgeGraph,
  value: DraftValue,
  viewpoint: Viewpoint,
  refs: (ids: readonly string[]) => EntityRef[],
): NoteValue | undefined {
  if ('entities' in value) {
    const entities = refs(value.entities);
    return entities.length > 0 ? { entities } : undefined;
  }
  if ('countries' in value)
    return { countries: value.countries.map(({ country, entities }) => ({ country, entities: refs(entities) })) };
  if ('standings' in value)
    return {
      standings: value.standings.flatMap(({ entity, status }) =>
        refs([entity]).map((ref) => ({ entity: ref, status })),
      ),
    };
  if ('parts' in value) return { parts: value.parts.map(({ step, entities }) => ({ step, entities: refs(entities) })) };
  if ('summary' in value) {
    const entity = graph.entity(value.summary);
    return entity && { words: inLanguage(entity.summary, viewpoint) };
  }
  return value;
}

function idsIn(value: DraftValue): string[] {
  if ('entities' in value) return value.entities;
  if ('countries' in value) return value.countries.flatMap(({ entities }) => entities);
  if ('parts' in value) return value.parts.flatMap(({ entities }) => entities);
  return 'standings' in value ? value.standings.map(({ entity }) => entity) : [];
}

function uniqueSources(statements: readonly StatementView[]): StatementView['sources'] {
  return [...new Map(statements.flatMap(({ sources }) => sources).map((source) => [source.url, source])).values()];
}
