/** Noun phrases: the names of a sentence with their quotes, titles, owners and companions, each as one letter of a masked sentence. */
import { placesIn } from './places';
import { CLASSES, type FactsOf, type LanguageRules, type NamePlace, type Phrase, type PhraseClass } from './model';

/** A letter stands for a phrase: an area of the private use area for each class. */
const AREA = 0x300;
const FIRST = 0xe000;

/** A character class for phrases of some classes, for use in regular expressions. */
export function letters(...classes: readonly PhraseClass[]): string {
  const areas = classes.map((each) => FIRST + CLASSES.indexOf(each) * AREA);
  return `[${areas.map((start) => `\\u${start.toString(16)}-\\u${(start + AREA - 1).toString(16)}`).join('')}]`;
}

export const ANY = letters(...CLASSES);
const ANY_LETTER = new RegExp(ANY, 'u');
const PARTY = letters('firm', 'government');

/** What a sentence stands in: what "the company" and a dropped subject mean. */
export interface Memory {
  firm?: string;
  thing?: string;
}

/** A sentence in which every phrase is one letter. */
export class MaskedSentence {
  text = '';
  /** Where each letter of the masked sentence stands in the block. */
  private readonly offsets: number[] = [];
  private readonly phrases = new Map<string, Phrase>();
  private counts = 0;

  constructor(
    private readonly block: string,
    readonly start: number,
    readonly end: number,
  ) {}

  /** Adds plain text up to `end`, and then a phrase. */
  addText(from: number, to: number): void {
    for (let at = from; at < to; at++) {
      this.offsets.push(at);
      const letter = this.block[at] ?? ' ';
      this.text += ANY_LETTER.test(letter) ? ' ' : letter;
    }
  }

  addPhrase(phrase: Phrase): void {
    this.offsets.push(phrase.start);
    this.text += this.letterFor(phrase);
  }

  phraseAt(position: number): Phrase | undefined {
    return this.phrases.get(this.text[position] ?? '');
  }

  /** Phrases from left to right; `at` is brought up to date. */
  list(): Phrase[] {
    return [...this.text].flatMap((letter, at) => {
      const phrase = this.phrases.get(letter);
      return phrase ? [Object.assign(phrase, { at })] : [];
    });
  }

  /** Turns each match of `pattern` into one phrase; what `make` refuses stays. Names in groups `a` and `b` are handed over. */
  merge(pattern: RegExp, make: (a: Phrase, b: Phrase | undefined, match: RegExpExecArray) => Phrase | undefined): void {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(this.text); match; match = pattern.exec(this.text)) {
      const a = this.phrases.get(match.groups?.a ?? '');
      const b = this.phrases.get(match.groups?.b ?? '');
      const merged = a && make(a, b, match);
      const from = match.index;
      if (!merged) {
        pattern.lastIndex = from + 1;
        continue;
      }
      const to = from + match[0].length;
      const [start, end] = [this.offsets[from] ?? this.start, this.offsets[to] ?? this.end];
      this.text =
        this.text.slice(0, from) +
        this.letterFor({ ...merged, start: Math.min(start, merged.start), end }) +
        this.text.slice(to);
      this.offsets.splice(from, to - from, start);
      pattern.lastIndex = from;
    }
  }

  private letterFor(phrase: Phrase): string {
    const letter = String.fromCharCode(FIRST + CLASSES.indexOf(phrase.class) * AREA + (this.counts++ % AREA));
    this.phrases.set(letter, phrase);
    return letter;
  }
}

/** The class of a name; nothing for general terms, which are words of the sentence. */
function classOf(kind: string | undefined): PhraseClass | undefined {
  if (kind === 'organization') return 'firm';
  if (kind === 'facility') return 'site';
  if (kind === 'policy') return 'policy';
  return kind === undefined || kind === 'concept' ? undefined : 'thing';
}

interface Patterns {
  quoted: RegExp;
  aside: RegExp;
  firmAnaphor: RegExp;
  thingAnaphor: RegExp;
  fromPlace: RegExp;
  clear: RegExp;
  owned: RegExp;
  goods: RegExp;
  sites: RegExp;
  named: RegExp;
  and: RegExp;
}

const COMPILED = new WeakMap<LanguageRules, Patterns>();

function patternsOf(rules: LanguageRules): Patterns {
  const known = COMPILED.get(rules);
  if (known) return known;
  const { nouns } = rules;
  const of = `(?:${nouns.of})?(?:${nouns.modifier})\\s?`;
  const make = (source: string): RegExp => new RegExp(source, 'giu');
  const made = {
    quoted: make(`["'“”‘’「『《〈](?<a>${ANY})["'“”‘’」』》〉]`),
    aside: make(`(?<a>${ANY})\\s?[（(][^()（）]{0,60}[)）]`),
    firmAnaphor: make(nouns.firmAnaphor),
    thingAnaphor: make(nouns.thingAnaphor),
    fromPlace: make(`${letters('place', 'government')}(?:${nouns.trade})(?<a>${letters('firm')})`),
    clear: make(`(?<a>${ANY})(?:${nouns.clear})`),
    owned: make(`(?<a>${PARTY})${of}(?<b>${letters('thing')})`),
    goods: make(`(?<a>${letters('firm')})${of}(?<noun>${nouns.goods})`),
    sites: make(`(?<a>${letters('firm')})${of}(?<noun>${nouns.sites})`),
    named: make(`(?<a>${letters('goods')})\\s?(?<b>${letters('thing')})`),
    and: make(`(?<a>${ANY})(?:${nouns.and})(?<b>${ANY})`),
  };
  COMPILED.set(rules, made);
  return made;
}

/** Masks a sentence. Names have to be in order; general terms among them stay text. */
export function maskSentence(
  block: string,
  { start, end }: { start: number; end: number },
  names: readonly NamePlace[],
  { factsOf, rules, language, memory }: { factsOf: FactsOf; rules: LanguageRules; language: string; memory: Memory },
): MaskedSentence {
  const masked = new MaskedSentence(block, start, end);
  const patterns = patternsOf(rules);
  const atoms = [
    ...names.flatMap((name) => {
      const kind = classOf(factsOf(name.entity)?.kind);
      return kind ? [{ ...name, class: kind, weight: 0 }] : [];
    }),
    ...placesIn(block.slice(start, end), language).map((place) => ({
      ...place,
      start: place.start + start,
      end: place.end + start,
      weight: 1,
    })),
    ...anaphorsIn(block.slice(start, end), patterns, memory).map((each) => ({
      ...each,
      start: each.start + start,
      end: each.end + start,
      weight: 2,
    })),
  ].sort((a, b) => a.start - b.start || a.weight - b.weight);
  let at = start;
  for (const atom of atoms) {
    if (atom.start < at) continue;
    masked.addText(at, atom.start);
    masked.addPhrase({
      class: atom.class,
      entities: [atom.entity],
      owners: [],
      ...('anaphor' in atom && { anaphor: true as const }),
      mark: 'bare',
      at: 0,
      start: atom.start,
      end: atom.end,
    });
    at = atom.end;
  }
  masked.addText(at, end);
  bindPhrases(masked, patterns);
  return masked;
}

function bindPhrases(masked: MaskedSentence, patterns: Patterns): void {
  const same = (a: Phrase): Phrase => a;
  masked.merge(patterns.quoted, same);
  masked.merge(patterns.aside, same);
  masked.merge(patterns.fromPlace, same);
  bindOnce(masked, patterns);
  // What was bound can own, or be a member of a list.
  bindOnce(masked, patterns);
}

function bindOnce(masked: MaskedSentence, patterns: Patterns): void {
  const same = (a: Phrase): Phrase => a;
  masked.merge(patterns.owned, (a, b) => b && { ...b, owners: [...new Set([...a.entities, ...b.owners])] });
  masked.merge(patterns.goods, (a, _b, match) => ({ ...a, class: 'goods', noun: (match.groups?.noun ?? '').trim() }));
  masked.merge(patterns.sites, (a, _b, match) => ({ ...a, class: 'site', noun: (match.groups?.noun ?? '').trim() }));
  masked.merge(patterns.named, (a, b) => b && { ...b, owners: a.entities });
  masked.merge(patterns.clear, same);
  masked.merge(patterns.quoted, same);
  masked.merge(patterns.and, (a, b) =>
    b && a.class === b.class && a.noun === undefined
      ? {
          ...b,
          entities: [...new Set([...a.entities, ...b.entities])],
          owners: [...new Set([...a.owners, ...b.owners])],
        }
      : undefined,
  );
}

function anaphorsIn(
  text: string,
  { firmAnaphor, thingAnaphor }: Patterns,
  { firm, thing }: Memory,
): { class: PhraseClass; entity: string; start: number; end: number; anaphor: true }[] {
  const found = (pattern: RegExp, kind: PhraseClass, entity: string | undefined) =>
    entity === undefined
      ? []
      : [...text.matchAll(pattern)].map((match) => ({
          class: kind,
          entity,
          start: match.index,
          end: match.index + match[0].length,
          anaphor: true as const,
        }));
  return [...found(firmAnaphor, 'firm', firm), ...found(thingAnaphor, 'thing', thing)];
}
