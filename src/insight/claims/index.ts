/** Article against knowledge: what the article states, compared, told, and taken over into the reader's own pack. */
import type { KnowledgeGraph } from '../../knowledge/graph';
import type { RecordKey } from '../../knowledge/links';
import type { Relation, Source } from '../../knowledge/schema';
import { entityRef, statementView } from '../view';
import type { ClaimView, EntityRef, PartyRef, Viewpoint } from '../views';
import type { ComparedClaim } from './compare';
import type { Claim } from './model';
import { isPlace } from './places';

export { compareClaims, type ComparedClaim } from './compare';
export { findClaims } from './find';
export type { Claim, NamePlace } from './model';

/** What has to be read to tell the claims. */
export function wantedForClaims(compared: readonly ComparedClaim[]): {
  entities: string[];
  relations: RecordKey[];
  events: RecordKey[];
} {
  return {
    entities: compared.flatMap(({ claim: { from, to, item } }) => (item === undefined ? [from, to] : [from, to, item])),
    relations: compared.flatMap(({ known }) => known),
    events: [],
  };
}

/** The claims in the reader's language; differences first, then what is new. */
export function tellClaims(
  graph: KnowledgeGraph,
  compared: readonly ComparedClaim[],
  viewpoint: Viewpoint,
): ClaimView[] {
  const ref = (id: string): EntityRef | undefined => {
    const entity = graph.entity(id);
    return entity && entityRef(entity, viewpoint);
  };
  const party = (id: string): PartyRef | undefined => ref(id) ?? (isPlace(id) ? { id, name: id } : undefined);
  const order = ['differs', 'new', 'agreed'];
  return compared
    .flatMap(({ claim, verdict, known }) => {
      const { from, to, item, ...rest } = claim;
      const [subject, object, thing] = [party(from), party(to), item === undefined ? undefined : ref(item)];
      if (!subject || !object) return [];
      const statements = known
        .flatMap(({ id }) => graph.relation(id) ?? [])
        .flatMap((relation) => statementView(graph, relation, viewpoint) ?? []);
      return [
        {
          ...rest,
          from: subject,
          to: object,
          ...(thing && { item: thing }),
          verdict,
          known: statements,
        },
      ];
    })
    .sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict));
}

/** The article a claim comes from. */
export interface ClaimSource {
  url: string;
  title: string;
  publisher: string;
  lang: string;
  /** YYYY-MM-DD; for an article without a date the day it was read. */
  published: string;
}

/** What of a claim goes into a statement. */
export type StatedClaim = Pick<Claim, 'type' | 'from' | 'to' | 'sense'> &
  Partial<Pick<Claim, 'item' | 'sole' | 'since' | 'share'>>;

/**
 * A claim as a statement of the reader's own pack, with the article as its source. What is denied or has ended is no
 * statement to keep.
 */
export function ownStatement(
  { type, from, to, item, sole, sense, since, share }: StatedClaim,
  article: ClaimSource,
): { relation: Relation; source: Source } | undefined {
  if (sense === 'denied' || sense === 'ended' || type === 'located_in' || isPlace(from) || isPlace(to))
    return undefined;
  const source: Source = {
    id: `own-${article.url}`,
    publisher: article.publisher,
    title: article.title,
    url: article.url,
    published: article.published,
    lang: article.lang,
  };
  const relation: Relation = {
    id: `own:${from}:${type}:${to}${item === undefined ? '' : `:${item}`}`,
    type,
    from,
    to,
    asOf: article.published,
    certainty: 'reported',
    ...(since !== undefined && { since }),
    ...(share !== undefined && { share: { value: share, of: to, ...(since !== undefined && { period: since }) } }),
    ...(item !== undefined && { item }),
    ...(sense === 'planned' && { status: 'announced' as const }),
    ...(sense === 'hedged' && { status: 'rumoured' as const }),
    ...(sole && { exclusivity: 'sole' as const }),
    sources: [source.id],
  };
  return { relation, source };
}
