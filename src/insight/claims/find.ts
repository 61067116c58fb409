/**
 * Finds the sentences of an article that state a supply relation between two of its names. Precision before recall:
 * what is in doubt is not told.
 */
import { languageOf } from '../../article';
import type { NodeFacts } from '../../knowledge/links';
import type { Language, RelationType } from '../../knowledge/schema';
import { en } from './en';
import { ja } from './ja';
import { ko } from './ko';
import { AREAS, compile, type LanguagePatterns, type Pattern, type Sense } from './pattern';
import { relationOf } from './relation';
import { sentencesOf } from './sentences';
import { zh } from './zh';

export const PATTERNS: Readonly<Record<Language, LanguagePatterns>> = { en, ko, ja, zh };

/** A name in a block; `start` and `end` are UTF-16 code units into it. */
export interface NamePlace {
  start: number;
  end: number;
  entity: string;
}

export interface Claim {
  /** The sentence as the article has it. */
  sentence: string;
  type: RelationType;
  from: string;
  to: string;
  item?: string;
  sole?: true;
  sense: Sense;
}

/** The claims of some blocks, each statement once: as its first sentence has it. */
export function findClaims(
  blocks: readonly { text: string; names: readonly NamePlace[] }[],
  factsOf: (id: string) => NodeFacts | undefined,
): Claim[] {
  const found = new Map<string, Claim>();
  for (const { text, names } of blocks) {
    for (const { start, end } of names.length > 1 ? sentencesOf(text, names) : []) {
      const inside = names.filter((name) => name.start >= start && name.end <= end);
      for (const claim of claimsIn(text, start, end, inside, factsOf)) {
        const key = `${claim.type} ${claim.from} ${claim.to} ${claim.item ?? ''}`;
        if (!found.has(key)) found.set(key, claim);
      }
    }
  }
  return [...found.values()];
}

const COMPILED = new Map<Pattern, RegExp>();

function claimsIn(
  text: string,
  start: number,
  end: number,
  names: readonly NamePlace[],
  factsOf: (id: string) => NodeFacts | undefined,
): Claim[] {
  const sentence = text.slice(start, end).trim();
  const rules = PATTERNS[languageOf('', sentence) as Language];
  if (names.length < 2 || new RegExp(rules.nothing, 'iu').test(sentence)) return [];
  const { masked, entityAt } = mask(text, start, end, names, factsOf);
  return rules.patterns.flatMap((pattern) => {
    let expression = COMPILED.get(pattern);
    if (!expression) COMPILED.set(pattern, (expression = compile(pattern)));
    return [...masked.matchAll(expression)].flatMap((match): Claim[] => {
      const places = Object.entries(match.groups ?? {}).flatMap(([place, letter]) =>
        letter === undefined ? [] : [[place, entityAt(letter)] as const],
      );
      const relation = relationOf(pattern.says, Object.fromEntries(places), factsOf);
      return relation
        ? [
            {
              sentence,
              ...relation,
              ...(pattern.sole && { sole: true as const }),
              sense: senseOf(masked, match.index, match.index + match[0].length, rules),
            },
          ]
        : [];
    });
  });
}

/** The sentence with each name as one letter. */
function mask(
  text: string,
  start: number,
  end: number,
  names: readonly NamePlace[],
  factsOf: (id: string) => NodeFacts | undefined,
): { masked: string; entityAt: (letter: string) => string } {
  let masked = '';
  let at = start;
  names.forEach((name, index) => {
    const kind = factsOf(name.entity)?.kind;
    // General terms ("foundry") are words of the sentence, not parties.
    if (name.start < at || kind === undefined || kind === 'concept') return;
    const area =
      kind === 'organization' ? AREAS.firm : kind === 'policy' || kind === 'facility' ? AREAS.other : AREAS.thing;
    masked += text.slice(at, name.start) + String.fromCharCode(area + index);
    at = name.end;
  });
  return {
    masked: masked + text.slice(at, end),
    entityAt: (letter) => names[(letter.charCodeAt(0) - AREAS.firm) % (AREAS.thing - AREAS.firm)]?.entity ?? '',
  };
}

/** How surely it is said: the strongest word in the clause of the match; hedges count in the whole sentence. */
function senseOf(masked: string, from: number, to: number, { clause, verbLast, words }: LanguagePatterns): Sense {
  const before = [...masked.slice(0, from).matchAll(new RegExp(clause.before, 'giu'))].at(-1);
  const begin = before ? before.index + before[0].length : 0;
  const after = masked.slice(to).search(new RegExp(clause.after, 'iu'));
  const close = after < 0 ? masked.length : to + after;
  const own = masked.slice(begin, verbLast ? close : to);
  const has = (sense: Exclude<Sense, 'stated'>, part: string): boolean => new RegExp(words[sense], 'iu').test(part);
  // "no longer" and "not … any more" end a thing: they are looked for before a plain "not".
  if (has('ended', own)) return 'ended';
  if (has('denied', own)) return 'denied';
  if (has('planned', own)) return 'planned';
  return has('hedged', masked) ? 'hedged' : 'stated';
}
