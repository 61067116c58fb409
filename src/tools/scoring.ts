/**
 * How well found mentions agree with annotated ones: exact spans count, a wrong boundary is both a false and a missed
 * mention. Annotations of classes that do not count (`media`, `other`) and optional ones are neither asked for nor held
 * against us.
 */

/** The classes that count, and what our kinds are in them. */
export const CLASSES = ['org', 'product', 'tech', 'site', 'concept', 'policy'] as const;
export type GoldClass = (typeof CLASSES)[number];

const CLASS_OF_KIND: Record<string, GoldClass> = {
  organization: 'org',
  product: 'product',
  process: 'tech',
  technology: 'tech',
  equipment: 'tech',
  material: 'tech',
  facility: 'site',
  concept: 'concept',
  policy: 'policy',
};

export interface GoldMention {
  start: number;
  end: number;
  surface: string;
  entity: string;
  class: string;
  optional?: boolean | undefined;
}
export interface FoundMention {
  start: number;
  end: number;
  surface: string;
  entity: string;
  kind: string;
}

/** One article's agreement. Every list is in text order. */
export interface Score {
  right: { gold: GoldMention; found: FoundMention }[];
  missed: GoldMention[];
  wrong: FoundMention[];
}

/** Compares one article's mentions. Neither list may overlap within itself. */
export function score(gold: readonly GoldMention[], found: readonly FoundMention[]): Score {
  const counted = gold.filter((mention) => counts(mention));
  const ignored = gold.filter((mention) => !counts(mention));
  const bySpan = new Map(found.map((mention) => [spanOf(mention), mention]));
  const result: Score = { right: [], missed: [], wrong: [] };
  const hit = new Set<string>();
  for (const mention of counted) {
    const same = bySpan.get(spanOf(mention));
    if (same) result.right.push({ gold: mention, found: same });
    else result.missed.push(mention);
    if (same) hit.add(spanOf(mention));
  }
  result.wrong = found.filter(
    (mention) => !hit.has(spanOf(mention)) && (touches(mention, counted) || !touches(mention, ignored)),
  );
  return result;
}

export function classOf(kind: string): GoldClass {
  return CLASS_OF_KIND[kind] ?? 'concept';
}

/**
 * Precision, recall and F1 of some articles, for some classes. A wrong mention has the class of its kind. All are 1 of
 * nothing.
 */
export function rates(
  scores: readonly Score[],
  classes: readonly string[] = CLASSES,
): { precision: number; recall: number; f1: number; gold: number; found: number } {
  let right = 0;
  let missed = 0;
  let wrong = 0;
  for (const each of scores) {
    right += each.right.filter(({ gold }) => classes.includes(gold.class)).length;
    missed += each.missed.filter((gold) => classes.includes(gold.class)).length;
    wrong += each.wrong.filter(({ kind }) => classes.includes(classOf(kind))).length;
  }
  const precision = right + wrong === 0 ? 1 : right / (right + wrong);
  const recall = right + missed === 0 ? 1 : right / (right + missed);
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    gold: right + missed,
    found: right + wrong,
  };
}

function counts(mention: GoldMention): boolean {
  return mention.optional !== true && (CLASSES as readonly string[]).includes(mention.class);
}

function spanOf({ start, end }: { start: number; end: number }): string {
  return `${start}-${end}`;
}

function touches(mention: FoundMention, others: readonly GoldMention[]): boolean {
  return others.some(({ start, end }) => start < mention.end && end > mention.start);
}
