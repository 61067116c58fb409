/** What a person should look at next: plans without news, statements on one weak source, counts that disagree. Pure. */
import { latestDay } from './dates';
import { isWeak } from './evidence';
import { observationsOf, sourcesOf } from './observations';
import { labelOf, LANGUAGES, type Entity, type Language, type Pack, type Relation } from './schema';
import { staleSince } from './validity';

export type ReviewReason = 'stale' | 'contradicted' | 'weak' | 'single';

export interface ReviewItem {
  relation: Relation;
  reasons: ReviewReason[];
  /** How many statements its two ends have: what is most linked is read most. */
  links: number;
  /** What to search for, in English and in the language of the firm's country. */
  queries: string[];
}

/** The statements that need a person, most linked first. */
export function reviewList(pack: Pack): ReviewItem[] {
  const links = new Map<string, number>();
  for (const { from, to } of pack.relations) for (const id of [from, to]) links.set(id, (links.get(id) ?? 0) + 1);
  const classes = new Map(pack.sources.map((source) => [source.id, source.class]));
  const entities = new Map(pack.entities.map((entity) => [entity.id, entity]));
  return pack.relations
    .flatMap((relation) => {
      const reasons = reasonsFor(relation, pack.asOf, (id) => isWeak(classes.get(id)));
      if (reasons.length === 0) return [];
      const ends = [relation.from, relation.to].flatMap((id) => entities.get(id) ?? []);
      const sum = (links.get(relation.from) ?? 0) + (links.get(relation.to) ?? 0);
      return [{ relation, reasons, links: sum, queries: queriesFor(relation, ends) }];
    })
    .sort((a, b) => urgency(a) - urgency(b) || b.links - a.links);
}

function reasonsFor(relation: Relation, asOf: string, weak: (source: string) => boolean): ReviewReason[] {
  const sources = sourcesOf(relation);
  const shares = observationsOf(relation).flatMap(({ share, rank }) => (share?.period && !rank ? [share] : []));
  const counts = new Set(shares.map(({ period, of, value }) => JSON.stringify([period, of, value])));
  const periods = new Set(shares.map(({ period, of }) => JSON.stringify([period, of])));
  return [
    ...(staleSince(relation, latestDay(asOf)) === undefined ? [] : ['stale' as const]),
    ...(counts.size > periods.size ? ['contradicted' as const] : []),
    ...(sources.every(weak) ? ['weak' as const] : []),
    ...(sources.length === 1 ? ['single' as const] : []),
  ];
}

const URGENT: readonly ReviewReason[] = ['stale', 'contradicted', 'weak', 'single'];

function urgency({ reasons }: ReviewItem): number {
  return Math.min(...reasons.map((reason) => URGENT.indexOf(reason)));
}

const OF_COUNTRY: Readonly<Record<string, Language>> = { KR: 'ko', JP: 'ja', CN: 'zh', TW: 'zh' };

function queriesFor({ type, asOf }: Relation, ends: readonly Entity[]): string[] {
  const local = ends.flatMap(({ country }) => OF_COUNTRY[country ?? ''] ?? []);
  return LANGUAGES.filter((language) => language === 'en' || local.includes(language)).map((language) =>
    [
      ...ends.map((end) => labelOf(end, language)),
      ...(language === 'en' ? [type.replaceAll('_', ' ')] : []),
      asOf.slice(0, 4),
    ].join(' '),
  );
}
