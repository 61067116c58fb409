/**
 * `npm run -s eval -- insight DIR [--more FILE]`: scores what is told of graded articles. DIR holds `grades.json`, a list of articles with
 * graded notes and events; an article's text is read from `<DIR>/../<article>.json`. What was never graded counts neither way and is listed; FILE
 * may hold further grades, `{"<article>": {"<text>": 0|1|2}}`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { readBundledPack } from '../knowledge/files';
import { i18nFor } from '../platform/i18n';
import { noteText } from '../ui/note-text';
import { readInput } from './inputs';
import { libraryOf, readInsight, type Library } from './reading';

const Graded = v.object({ text: v.string(), grade: v.number() });
const Article = v.object({
  article: v.string(),
  day: v.string(),
  notes: v.array(Graded),
  pool_notes: v.array(Graded),
  events: v.array(Graded),
  pool_events: v.array(Graded),
  wanted: v.array(v.string()),
  wanted_events: v.array(v.string()),
});
type Article = v.InferOutput<typeof Article>;
const More = v.record(v.string(), v.record(v.string(), v.number()));
type More = v.InferOutput<typeof More>;

/** A list as told, with grades as far as they are known. */
interface Told {
  lines: { text: string; grade: number | undefined }[];
  /** All grades that were given for this list. */
  ideal: number[];
}

const FIRST_NOTES = 5;
const FIRST_EVENTS = 8;
/** So much of a line identifies it: what follows are dates and publishers. */
const KEY = 48;

/** Prints the scores of the articles in `folder`. Throws when its grades can't be read. */
export async function evalInsight(folder: string, more: string | undefined): Promise<void> {
  const articles = v.parse(v.array(Article), JSON.parse(readFileSync(join(folder, 'grades.json'), 'utf8')));
  const judged = more === undefined ? {} : v.parse(More, JSON.parse(readFileSync(more, 'utf8')));
  const library = libraryOf(await readBundledPack());
  const told: { notes: Told; events: Told }[] = [];
  for (const article of articles) {
    const file = join(folder, '..', `${article.article}.json`);
    if (existsSync(file)) told.push(await tell(article, file, library, judged));
    else console.log(`skipped ${article.article}: there is no text ${file}`);
  }
  print(
    'notes',
    told.map(({ notes }) => notes),
    FIRST_NOTES,
  );
  print(
    'events',
    told.map(({ events }) => events),
    FIRST_EVENTS,
  );
  console.log(`best note in the first three: ${told.filter(({ notes }) => hasBest(notes)).length} of ${told.length}`);
}

async function tell(
  article: Article,
  file: string,
  library: Library,
  more: More,
): Promise<{ notes: Told; events: Told }> {
  const view = { language: 'en' as const, day: article.day, today: new Date().toISOString().slice(0, 10) };
  const { insight } = await readInsight(library, readInput(file), view);
  const i18n = i18nFor('en');
  const extra = Object.entries(more[article.article] ?? {}).map(([text, grade]) => ({ text, grade }));
  const notes = gradedLines(
    insight.notes.map((note) => noteText(i18n, note)),
    [...article.notes, ...article.pool_notes, ...extra],
  );
  const events = gradedLines(
    insight.events.list.map(({ title }) => title),
    [...article.events, ...article.pool_events, ...extra],
  );
  console.log(
    `\n${article.article} (${article.day})  ${insight.headline ? noteText(i18n, { text: insight.headline }) : '–'}`,
  );
  for (const [label, { lines }] of [
    ['note', notes],
    ['event', events],
  ] as const)
    for (const { text, grade } of lines) console.log(`  ${label} ${grade ?? '?'}  ${text}`);
  console.log(`  wanted: ${[...article.wanted, ...article.wanted_events].join(' · ')}`);
  return { notes, events };
}

function gradedLines(texts: readonly string[], grades: readonly { text: string; grade: number }[]): Told {
  const lines = texts.map((text) => ({
    text,
    grade: grades.find((graded) => graded.text.includes(text.slice(0, KEY)) || text.includes(graded.text.slice(0, KEY)))
      ?.grade,
  }));
  return { lines, ideal: grades.map(({ grade }) => grade) };
}

function print(label: string, lists: readonly Told[], first: number): void {
  const shown = lists.flatMap(({ lines }) => lines.slice(0, first));
  const known = shown.flatMap(({ grade }) => grade ?? []);
  const share = (count: number): string => `${Math.round((100 * count) / Math.max(1, known.length))} %`;
  const mean = known.reduce((sum, grade) => sum + grade, 0) / Math.max(1, known.length);
  console.log(
    `\n${label}, first ${first}: ${shown.length} told, ${known.length} graded; mean ${mean.toFixed(2)}, zeros ${share(known.filter((grade) => grade === 0).length)}, ` +
      `nDCG@5 ${(lists.reduce((sum, list) => sum + ndcg(list), 0) / Math.max(1, lists.length)).toFixed(2)}`,
  );
}

/** Normalised discounted cumulative gain of the first five graded lines (K. Järvelin and J. Kekäläinen, 2002). */
function ndcg({ lines, ideal }: Told): number {
  const gain = (grades: readonly number[]): number =>
    grades.slice(0, 5).reduce((sum, grade, at) => sum + grade / Math.log2(at + 2), 0);
  const best = gain([...ideal].sort((a, b) => b - a));
  return best === 0 ? 1 : gain(lines.flatMap(({ grade }) => grade ?? [])) / best;
}

function hasBest({ lines, ideal }: Told): boolean {
  const best = Math.max(0, ...ideal);
  return lines.slice(0, 3).some(({ grade }) => grade === best);
}
