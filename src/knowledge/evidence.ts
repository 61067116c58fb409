/**
 * How much a source is worth: by who publishes it, and where it was read. A copy is worth its original only where the place
 * it was read is itself held to account (an agency's text in a newspaper). Pure.
 */
import { EVIDENCE_CLASSES, type EvidenceClass } from './evidence-classes';
import { observationsOf } from './observations';
import type { Certainty, Pack, Relation, Source } from './schema';

/** Those that answer for what they print: what they say of a party may be taken as confirmed, and they do not alter what they copy. */
const ANSWERABLE: readonly EvidenceClass[] = ['filing', 'company', 'standards', 'agency', 'leading', 'trade'];
/** The parties themselves and those they must tell the truth. */
const PRIMARY: readonly EvidenceClass[] = ['filing', 'company', 'standards'];

/** The class of a source; `classes` says that of publishers by name. */
export function classOf(
  { publisher, via }: Pick<Source, 'publisher' | 'via'>,
  classes: ReadonlyMap<string, EvidenceClass>,
): EvidenceClass {
  const own = classes.get(publisher) ?? 'unknown';
  if (via === undefined || own === 'unknown' || own === 'aggregator') return own;
  return ANSWERABLE.includes(classes.get(via) ?? 'unknown') ? own : 'republication';
}

/** Smaller is better. */
export function rankOf(evidence: EvidenceClass | undefined): number {
  return EVIDENCE_CLASSES.indexOf(evidence ?? 'unknown');
}

export function isPrimary(evidence: EvidenceClass | undefined): boolean {
  return PRIMARY.includes(evidence ?? 'unknown');
}

/** Whether nobody answers for it: copies, aggregators, unknown sites. */
export function isWeak(evidence: EvidenceClass | undefined): boolean {
  return rankOf(evidence) >= rankOf('republication');
}

/** How sure a statement with such sources can be at most. */
export function mostCertain(evidence: readonly (EvidenceClass | undefined)[]): Certainty {
  return evidence.some((one) => ANSWERABLE.includes(one ?? 'unknown')) ? 'confirmed' : 'reported';
}

/** Relations that say who makes a thing and of what: the core, whose sources are counted apart. */
const CORE: readonly Relation['type'][] = [
  'designed_by',
  'fabricated_by',
  'packaged_by',
  'memory_supplied_by',
  'uses_node',
  'regulated_by',
];

export interface EvidenceFigures {
  statements: number;
  /** Shares, from 0 to 1. */
  weakOnly: number;
  primary: number;
  /** At least two sources of different publishers. */
  independent: number;
}

/** What the statements of a pack rest on: all, the core, and the core of the `linked` most-linked entities. */
export function evidenceFigures(pack: Pack, linked: number): Record<'all' | 'core' | 'linkedCore', EvidenceFigures> {
  const sources = new Map(pack.sources.map((source) => [source.id, source]));
  const links = new Map<string, number>();
  for (const { from, to } of pack.relations) for (const id of [from, to]) links.set(id, (links.get(id) ?? 0) + 1);
  const top = new Set(
    [...links]
      .sort((a, b) => b[1] - a[1])
      .slice(0, linked)
      .map(([id]) => id),
  );
  const core = pack.relations.filter(({ type }) => CORE.includes(type));
  const figures = (relations: readonly Relation[]): EvidenceFigures => {
    const cited = relations.map((relation) =>
      observationsOf(relation).flatMap((seen) => seen.sources.flatMap((id) => sources.get(id) ?? [])),
    );
    const share = (holds: (of: readonly Source[]) => boolean): number =>
      relations.length === 0 ? 0 : cited.filter(holds).length / relations.length;
    return {
      statements: relations.length,
      weakOnly: share((of) => of.every((source) => isWeak(source.class))),
      primary: share((of) => of.some((source) => isPrimary(source.class))),
      independent: share((of) => new Set(of.map(({ publisher }) => publisher)).size > 1),
    };
  };
  return {
    all: figures(pack.relations),
    core: figures(core),
    linkedCore: figures(core.filter(({ from, to }) => top.has(from) || top.has(to))),
  };
}
