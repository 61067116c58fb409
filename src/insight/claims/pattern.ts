/**
 * How a sentence states a supply relation, as data: one file per language lists its patterns and the words that hedge,
 * deny or postpone. In a pattern `{maker}` and the like stand for names found in the article, everything else is a
 * regular expression.
 */

import type { ClaimSense } from '../views';

/** What a pattern says; who is who is in the names of its places. */
export type Says = 'made' | 'supplied' | 'uses' | 'designed' | 'packaged' | 'customer' | 'licensed';

/** Places for firms, and for things (chips, nodes, memory, tools, materials). */
export const FIRMS = ['maker', 'seller', 'buyer', 'designer', 'packager', 'firm'] as const;
export const THINGS = ['thing', 'item', 'user', 'used', 'any'] as const;
export type Place = (typeof FIRMS)[number] | (typeof THINGS)[number];

export interface Pattern {
  says: Says;
  text: string;
  /** The sentence says that there is no other. */
  sole?: true;
  /** A sentence that it is for, names in brackets. */
  example: string;
}

export type Sense = ClaimSense;

/** Words that change the sense, as regular expressions. */
export type Words = Readonly<Record<Exclude<Sense, 'stated'>, string>>;

export interface LanguagePatterns {
  /** Where the clause of a match begins and ends: these are looked for before and after it. */
  clause: { before: string; after: string };
  /**
   * Words that count in the clause up to the end of the match, or up to the end of the clause: verbs stand last in some
   * languages.
   */
  verbLast: boolean;
  words: Words;
  /** Sentences with these are left alone: questions and conditions state nothing. */
  nothing: string;
  patterns: readonly Pattern[];
}

/**
 * A name in a masked sentence is one letter of a private area of Unicode: firms in the first, things in the second,
 * others in the third.
 */
const AREA = 0x600;
export const AREAS = { firm: 0xe000, thing: 0xe000 + AREA, other: 0xe000 + 2 * AREA } as const;
export const NAME = `[\\u{e000}-\\u{${(0xe000 + 3 * AREA - 1).toString(16)}}]`;

function area(kind: keyof typeof AREAS): string {
  const start = AREAS[kind];
  return `[\\u{${start.toString(16)}}-\\u{${(start + AREA - 1).toString(16)}}]`;
}

/**
 * Makes a pattern's regular expression; every place becomes a group of its name. `{any}` and `{firm}` are only passed
 * over.
 */
export function compile({ text }: Pattern): RegExp {
  const source = text.replace(/\{(\w+)\}/g, (_whole, place: string) => {
    if (place === 'any') return NAME;
    const letters = (FIRMS as readonly string[]).includes(place) ? area('firm') : area('thing');
    return place === 'firm' ? letters : `(?<${place}>${letters})`;
  });
  return new RegExp(source, 'giu');
}
