/** Finds what an article states: sentence by sentence, with a memory of what the last two were about. Precision before recall. */
import { languageOf } from '../../article';
import type { Language } from '../../knowledge/schema';
import { markPhrases, statementsOf } from './arguments';
import { sinceOf } from './dates';
import { en } from './language/en';
import { ja } from './language/ja';
import { ko } from './language/ko';
import { zh } from './language/zh';
import type { Claim, FactsOf, LanguageRules, Mark, NamePlace, Phrase, Roles, Statement } from './model';
import { maskSentence, type MaskedSentence, type Memory } from './phrases';
import { nominalsIn, predicatesIn } from './predicates';
import { senseOf, statesNothing } from './sense';
import { sentencesOf } from './sentences';
import { sharesIn } from './shares';
import { speakerIn } from './speakers';
import { relationsOf } from './statements';

export const RULES: Readonly<Record<Language, LanguageRules>> = { en, ko, ja, zh };

/** How many sentences later a subject may be left out. */
const MEMORY = 2;

interface Reading {
  factsOf: FactsOf;
  /** YYYY-MM-DD: what "last year" counts from. */
  day: string | undefined;
  memory: Memory & { age: number };
  language: Language;
}

/** The claims of some blocks, each statement once: as its first sentence has it. `day` is the article's. */
export function findClaims(
  blocks: readonly { text: string; names: readonly NamePlace[] }[],
  factsOf: FactsOf,
  day?: string,
): Claim[] {
  const found = new Map<string, Claim>();
  const reading: Reading = { factsOf, day, memory: { age: 0 }, language: 'en' };
  blocks.forEach(({ text, names: unordered }, block) => {
    const names = [...unordered].sort((a, b) => a.start - b.start);
    let next = 0;
    for (const { start, end } of sentencesOf(text, names)) {
      while ((names[next]?.start ?? Infinity) < start) next++;
      const inside: NamePlace[] = [];
      for (; (names[next]?.start ?? Infinity) < end; next++) if (names[next]) inside.push(names[next] as NamePlace);
      reading.language = languageOf('', text.slice(start, end)) as Language;
      for (const claim of claimsIn(text, { start, end }, inside, reading)) {
        const key = `${claim.type} ${claim.from} ${claim.to} ${claim.item ?? ''}`;
        if (!found.has(key)) found.set(key, { ...claim, block });
      }
    }
  });
  return [...found.values()];
}

function claimsIn(
  text: string,
  place: { start: number; end: number },
  names: readonly NamePlace[],
  reading: Reading,
): Omit<Claim, 'block'>[] {
  const { factsOf, day, memory, language } = reading;
  const rules = RULES[language];
  if (names.length === 0) return [];
  if (memory.age++ > MEMORY) reading.memory = { age: 1 };
  const masked = maskSentence(text, place, names, { factsOf, rules, language, memory: reading.memory });
  const predicates = predicatesIn(masked.text, rules);
  const phrases = markPhrases(masked, predicates, rules);
  const sentence = text.slice(place.start, place.end).trim();
  const claims = statesNothing(masked.text, rules)
    ? []
    : [...nominalsIn(masked, rules), ...statementsOf(masked, phrases, predicates, rules)].flatMap((statement) =>
        toldBy(statement, masked, phrases, sentence, reading),
      );
  const shares = sharesIn(text, place, names, { factsOf, language, memory: reading.memory }).map((share) => ({
    ...share,
    ...place,
    sentence,
    sense: 'stated' as const,
    ...sinceOf(sentence, day),
  }));
  remember(reading, phrases);
  return [...claims, ...shares];
}

function toldBy(
  statement: Statement,
  masked: MaskedSentence,
  phrases: readonly Phrase[],
  sentence: string,
  { factsOf, memory, language, day }: Reading,
): Omit<Claim, 'block'>[] {
  const rules = RULES[language];
  const roles = rules.words ? statement.roles : withDropped(statement, masked.text, phrases, memory);
  const used = Object.values(roles);
  const { sense, sole } = senseOf(masked.text, statement, rules);
  return relationsOf(statement.family, roles, factsOf).map((relation) => ({
    ...relation,
    sentence,
    start: Math.min(...used.map(({ start }) => start)),
    end: Math.max(...used.map(({ end }) => end)),
    sense: statement.family === 'compete' ? ('stated' as const) : sense,
    ...((sole || statement.sole) && { sole: true as const }),
    ...sinceOf(sentence, day),
    ...speakerIn(sentence, language),
  }));
}

const CLAUSE = /[，。；、,;]/u;
const LETTER = /[\ue000-\uf4ff]/u;
/** A clause without a name before its verb has at most adverbs there, in UTF-16 code units. */
const SHORT = 4;

/** What is left of a clause without its subject has to be marked plainly. */
const MARKED: readonly Mark[] = ['object', 'to', 'from', 'on', 'with'];

/** Who does it, where a sentence leaves the subject out. */
const DOERS = {
  make: 'maker',
  outsource: 'client',
  supply: 'seller',
  buy: 'buyer',
  design: 'designer',
  use: 'user',
  invest: 'investor',
  partner: 'left',
  build: 'owner',
  operate: 'owner',
} as const;

function withDropped(
  { family, roles, pivot }: Statement,
  text: string,
  phrases: readonly Phrase[],
  { firm, thing }: Memory,
): Roles {
  const doer = family in DOERS ? DOERS[family as keyof typeof DOERS] : undefined;
  if (doer === undefined || roles[doer] || phrases.some(({ mark }) => mark === 'topic' || mark === 'subject'))
    return roles;
  // A noun before the verb is a subject too, even if it is no name ("厂商将生产…").
  const clause = text.slice(0, pivot).split(CLAUSE).at(-1) ?? '';
  if (phrases.length > 0 && !LETTER.test(clause) && clause.trim().length > SHORT) return roles;
  const entity = family === 'use' ? thing : firm;
  const first = Object.values(roles).find(({ mark }) => MARKED.includes(mark));
  if (entity === undefined || !first) return roles;
  const dropped: Phrase = {
    ...first,
    entities: [entity],
    owners: [],
    class: family === 'use' ? 'thing' : 'firm',
    anaphor: true,
  };
  delete dropped.noun;
  return { ...roles, [doer]: dropped };
}

/** What the next sentences may leave out: the subject of this one, else the first firm and thing. */
function remember(reading: Reading, phrases: readonly Phrase[]): void {
  const ranked = [
    ...phrases.filter(({ mark }) => mark === 'topic' || mark === 'subject'),
    ...(RULES[reading.language].order === 'verb-second' ? phrases.filter(({ mark }) => mark === 'bare') : []),
  ];
  const firm = ranked.find((phrase) => phrase.class === 'firm' && phrase.entities.length === 1);
  const thing = ranked.find((phrase) => phrase.class === 'thing' && phrase.entities.length === 1);
  const [firmId, thingId] = [firm?.entities[0], thing?.entities[0]];
  if (firmId === undefined && thingId === undefined) return;
  reading.memory = {
    age: 0,
    ...(firmId !== undefined ? { firm: firmId } : reading.memory.firm !== undefined && { firm: reading.memory.firm }),
    ...(thingId !== undefined && { thing: thingId }),
  };
}
