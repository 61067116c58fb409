/** Which phrases belong to which predicate. */
import type { LanguageRules, Mark, Phrase, Predicate, Statement } from './model';
import { rolesOf } from './frames';
import { ANY, type MaskedSentence } from './phrases';

interface Patterns {
  marks: readonly (readonly [Mark, RegExp])[];
  opaque: RegExp;
  breaks: RegExp;
  relative: RegExp;
}
const COMPILED = new WeakMap<LanguageRules, Patterns>();

function patternsOf(rules: LanguageRules): Patterns {
  const known = COMPILED.get(rules);
  if (known) return known;
  const place = (source: string): string => (rules.order === 'verb-last' ? `^(?:${source})` : `(?:${source})$`);
  const made = {
    marks: rules.marks.map(([mark, source]) => [mark, new RegExp(place(source), 'iu')] as const),
    opaque: new RegExp(`^(?:${rules.nouns.opaque})`, 'iu'),
    breaks: new RegExp(rules.breaks, 'iu'),
    relative: new RegExp(`(?:${rules.forms.relative ?? '(?!)'})$`, 'iu'),
  };
  COMPILED.set(rules, made);
  return made;
}

/** Marks every phrase by the words around it. */
export function markPhrases(masked: MaskedSentence, predicates: readonly Predicate[], rules: LanguageRules): Phrase[] {
  const { marks, opaque } = patternsOf(rules);
  const phrases = masked.list();
  let last = 0;
  let next = 0;
  for (const phrase of phrases) {
    for (let end = predicates[next]?.end; end !== undefined && end <= phrase.at; end = predicates[++next]?.end)
      last = Math.max(last, end);
    const before = masked.text.slice(Math.max(last, phrase.at - 60), phrase.at);
    const after = masked.text.slice(phrase.at + 1, phrase.at + 40);
    const side = rules.order === 'verb-last' ? after : before;
    phrase.mark = opaque.test(after) ? 'opaque' : (marks.find(([, pattern]) => pattern.test(side))?.[0] ?? 'bare');
    last = phrase.at + 1;
  }
  return phrases;
}

/** The statements that predicates make with the phrases around them. */
export function statementsOf(
  masked: MaskedSentence,
  phrases: readonly Phrase[],
  predicates: readonly Predicate[],
  rules: LanguageRules,
): Statement[] {
  return rules.order === 'verb-last'
    ? verbLast(masked.text, phrases, predicates, rules)
    : verbSecond(masked.text, phrases, predicates, rules);
}

const ENTRUSTED = 6;
const STAYS: readonly Mark[] = ['topic', 'subject'];

/** Phrases wait for their verb; a topic or subject waits for the next one too. */
function verbLast(
  text: string,
  phrases: readonly Phrase[],
  predicates: readonly Predicate[],
  rules: LanguageRules,
): Statement[] {
  const { breaks } = patternsOf(rules);
  const statements: Statement[] = [];
  let waiting: Phrase[] = [];
  let at = 0;
  const upTo = (position: number): void => {
    for (const phrase of phrases) {
      if (phrase.at < at || phrase.at >= position) continue;
      leave(text.slice(at, phrase.at));
      waiting.push(phrase);
      at = phrase.at + 1;
    }
    leave(text.slice(at, position));
    at = Math.max(at, position);
  };
  const leave = (between: string): void => {
    if (breaks.test(between)) waiting = waiting.filter(({ mark }) => STAYS.includes(mark));
  };
  for (const predicate of predicates) {
    upTo(predicate.at);
    const head = predicate.adnominal ? phrases.find((phrase) => phrase.at >= predicate.end) : undefined;
    const near = nearest(waiting, Boolean(head));
    const { family, passive, at: start, end } = predicate;
    statements.push({
      family,
      roles: rolesOf(family, passive, near, head),
      at: near[near.length - 1]?.at ?? start,
      end: head ? head.at + 1 : end,
      pivot: start,
    });
    // What an adnominal clause took is not the main verb's; its topic is.
    waiting = waiting.filter((phrase) =>
      head ? phrase.mark === 'topic' || !near.includes(phrase) : STAYS.includes(phrase.mark),
    );
    at = Math.max(at, predicate.end);
  }
  return statements;
}

/** The last phrase of each mark, the nearest first; in an adnominal clause a topic belongs to the main verb if there is a subject. */
function nearest(waiting: readonly Phrase[], adnominal: boolean): Phrase[] {
  const hasSubject = waiting.some(({ mark }) => mark === 'subject');
  const near: Phrase[] = [];
  for (const phrase of [...waiting].reverse()) {
    if (phrase.mark === 'opaque' || (adnominal && hasSubject && phrase.mark === 'topic')) continue;
    if (phrase.mark === 'bare' || !near.some(({ mark, class: kind }) => mark === phrase.mark && kind === phrase.class))
      near.push(phrase);
  }
  return near;
}

/** The subject stands before the verb, the object after it; prepositions and coverbs tell the rest. */
function verbSecond(
  text: string,
  phrases: readonly Phrase[],
  predicates: readonly Predicate[],
  rules: LanguageRules,
): Statement[] {
  const { breaks, relative } = patternsOf(rules);
  const taken = new Set<Phrase>();
  let lastSubject: Phrase | undefined;
  return predicates.flatMap((predicate, index): Statement[] => {
    const { family, passive, adnominal, at, end } = predicate;
    const last = predicates[index - 1];
    // "交给台积电代工": who is entrusted makes it.
    if (last?.family === 'outsource' && at - last.end <= ENTRUSTED) return [];
    const next = predicates[index + 1]?.at ?? text.length;
    // "designs and sells the H100": the object of the second verb is the first one's too.
    const shared = /^[\s,]*(?:and|or|、|和|及|并|並)?\s*$/u.test(text.slice(end, next));
    const clear = (phrase: Phrase): boolean =>
      !breaks.test(text.slice(Math.min(phrase.at + 1, end), Math.max(phrase.at, at)));
    const before = phrases.filter((phrase) => phrase.at < at && phrase.mark !== 'opaque').reverse();
    const after = phrases
      .filter((phrase) => phrase.at >= end && phrase.mark !== 'opaque')
      .filter((phrase) => phrase.at < next || (shared && phrase.mark === 'bare'))
      .filter((phrase) => !breaks.test(text.slice(end, phrase.at)));
    const gap = text.slice((before[0]?.at ?? -1) + 1, at);
    const bound = relative.test(gap) || (passive && /^[,\s]*(?:\w+ly\s)?$/u.test(gap));
    const subject = bound
      ? before[0]
      : (before.find((phrase) => phrase.mark === 'bare' && !taken.has(phrase) && clear(phrase)) ?? lastSubject);
    const head = adnominal ? after.find((phrase) => phrase.mark === 'of' || phrase.mark === 'bare') : undefined;
    const object = head ? undefined : after.find(({ mark }) => mark === 'bare');
    const around = [
      ...before.filter((phrase) => phrase.mark !== 'bare' && clear(phrase) && !taken.has(phrase)),
      ...after.filter((phrase) => phrase.mark !== 'bare'),
    ];
    const marked: Phrase[] = [
      ...(subject ? [{ ...subject, mark: 'subject' as const }] : []),
      ...(object ? [{ ...object, mark: 'object' as const }] : []),
      ...around,
    ];
    const roles = rolesOf(family, passive, marked, head && { ...head, mark: 'object' });
    for (const phrase of [object, head, ...after.filter((each) => each.at < next)]) if (phrase) taken.add(phrase);
    if (subject && !bound) lastSubject = subject;
    const ends = marked.map((phrase) => phrase.at + 1);
    const from = Math.min(at, subject?.at ?? at);
    return [{ family, roles, at: from, end: Math.max(end, ...ends, (head?.at ?? 0) + 1), pivot: at }];
  });
}

/** Stands for any phrase in a rule's expression. */
export const PHRASE = ANY;
