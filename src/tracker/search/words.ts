/**
 * The words a text is found by, in four scripts. Latin words as they are; Hangul and katakana runs whole, and looked up
 * by any part of them, so that particles and compounds need no grammar; Chinese characters and hiragana as overlapping
 * pairs, the way Lucene's CJKBigramFilter does it. Everything is brought into one spelling first.
 */
import { spell, spellPlainly } from './spelling';

const HAN = String.raw`[\p{Script=Han}\p{Script=Hiragana}々]`;
const HANGUL = String.raw`\p{Script=Hangul}`;
const KATAKANA = String.raw`[\p{Script=Katakana}ー]`;
const OTHER = String.raw`[[\p{L}\p{N}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}\p{Script=Katakana}々ー]]`;
/**
 * Longer runs are addresses or noise; a run is cut, since the pattern matcher's stack ends on runs of millions of
 * letters.
 */
const LONGEST = 40;
const RUN = '{1,500}';
const RUNS = new RegExp(
  `(?<han>${HAN}${RUN})|(?<hangul>${HANGUL}${RUN})|(?<katakana>${KATAKANA}${RUN})|(?<other>${OTHER}${RUN})`,
  'gv',
);

/** Particles that a reader may type along with a word. */
const PARTICLES = [
  '으로',
  '에서',
  '에게',
  '까지',
  '부터',
  '이나',
  '처럼',
  '보다',
  '라고',
  '이',
  '가',
  '은',
  '는',
  '을',
  '를',
  '와',
  '과',
  '의',
  '에',
  '도',
  '만',
  '로',
];

/** `5 nm`, `5-nm`, `5나노`, `5ナノ`, `5纳米`: one size. */
const SIZES = /(?<!\d)(\d{1,3})[\s-]?(?:nm(?![a-z])|나노(?:미터)?|ナノ(?:メートル)?|纳米|奈米)/gu;
/** `HBM-3E` and `HBM3E`: one name. */
const NAMES = /(?<![a-z\d])([a-z]{2,6})[-‐‑]?(\d[a-z\d]{0,5})(?![a-z\d-])/gu;

/**
 * The other forms in which readers look for what a text writes as one word or as two. They are indexed, not looked for,
 * so that what was indexed before is found as it was.
 */
function otherForms(spelled: string): string {
  const sizes = [...spelled.matchAll(SIZES)].map(({ 1: size }) => `${size}nm ${size} nm 나노 ナノ 纳米 奈米`);
  const names = [...spelled.matchAll(NAMES)].map(({ 1: name, 2: number }) => `${name}${number} ${name} ${number}`);
  return [...new Set([...sizes, ...names])].join('\n');
}

/** What a text is indexed under. */
export function wordsOf(text: string): Set<string> {
  const words = new Set<string>();
  const spelled = spellPlainly(text);
  for (const { groups, 0: run } of `${spelled}\n${otherForms(spelled)}`.matchAll(RUNS)) {
    if (groups?.['han'] !== undefined && run.length > 1)
      for (let at = 0; at + 1 < run.length; at++) words.add(run.slice(at, at + 2));
    else if (run.length <= LONGEST) words.add(run);
  }
  return words;
}

/** One thing to look for: a word that begins with, or anywhere has, these letters. */
export interface Needle {
  letters: string;
  anywhere: boolean;
}

/** What has to be found for a query; all of it. */
export function needlesOf(query: string): Needle[] {
  const needles = new Map<string, Needle>();
  for (const { groups, 0: run } of spellPlainly(query).matchAll(RUNS)) {
    const add = (letters: string, anywhere: boolean): void => void needles.set(letters, { letters, anywhere });
    if (groups?.['han'] !== undefined && run.length > 1)
      for (let at = 0; at + 1 < run.length; at++) add(run.slice(at, at + 2), false);
    else if (groups?.['hangul'] !== undefined) add(stem(run), true);
    else add(run.slice(0, LONGEST), groups?.['other'] === undefined);
  }
  return [...needles.values()];
}

/** `삼성전자가` → `삼성전자`: only what is surely a particle goes, and two syllables stay. */
function stem(word: string): string {
  const particle = PARTICLES.find((ending) => word.endsWith(ending) && word.length - ending.length >= 2);
  return particle ? word.slice(0, -particle.length) : word;
}

/**
 * Where a query's words stand in a text: spans in UTF-16 code units, in order, without overlap. Chinese runs count as a
 * whole.
 */
export function findWords(text: string, query: string): { start: number; end: number }[] {
  const { letters, starts, ends } = spell(text);
  const spans = [
    ...new Set(
      [...spellPlainly(query).matchAll(RUNS)].map(({ groups, 0: run }) =>
        groups?.['hangul'] === undefined ? run : stem(run),
      ),
    ),
  ].flatMap((run) => {
    const inside = !/^[\p{Script=Latin}\p{N}]/u.test(run);
    const found: { start: number; end: number }[] = [];
    for (let at = letters.indexOf(run); at >= 0; at = letters.indexOf(run, at + run.length)) {
      if (inside || at === 0 || !/[\p{Script=Latin}\p{N}]/u.test(letters[at - 1] ?? ''))
        found.push({ start: starts[at] ?? 0, end: ends[at + run.length - 1] ?? 0 });
    }
    return found;
  });
  let last = 0;
  return spans
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => start >= last && (last = end) > 0);
}
