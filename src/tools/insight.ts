/**
 * `npm run -s insight -- FILE… [--lang en|ko|ja|zh] [--day YYYY-MM-DD]`: what an article hangs on, by the code that popup and side panel
 * use; one JSON line a file. FILE as for `annotate`. The day is the article's own where it has one, else today. A file that can't be read
 * gives `{"file","error"}` and exit code 1.
 */
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { readBundledPack } from '../knowledge/files';
import { LANGUAGES, type Language } from '../knowledge/schema';
import { i18nFor, type I18n } from '../platform/i18n';
import { UI_LANGUAGES } from '../settings/settings';
import { noteText } from '../ui/note-text';
import { readInput } from './inputs';
import { libraryOf, readInsight, type Library } from './reading';

const Options = v.object({
  lang: v.optional(v.picklist(LANGUAGES)),
  day: v.optional(v.pipe(v.string(), v.isoDate('--day is YYYY-MM-DD'))),
});

async function tell(
  file: string,
  library: Library,
  lang: Language | undefined,
  day: string | undefined,
): Promise<object> {
  const input = readInput(file);
  const today = new Date().toISOString().slice(0, 10);
  const language = lang ?? LANGUAGES.find((one) => one === input.lang) ?? 'en';
  const i18n = i18nFor(UI_LANGUAGES.find((one) => one.split('-')[0] === language) ?? 'en');
  const view = { language, day: day ?? input.published ?? today, today };
  const { insight, claims } = await readInsight(library, input, view);
  return {
    file,
    day: view.day,
    headline: insight.headline ? noteText(i18n, { text: insight.headline }) : null,
    entities: insight.entities.map(({ id, name, kind, weight, count }) => ({ id, name, kind, weight, count })),
    notes: insight.notes.map((note) => noteLine(i18n, note)),
    relations: insight.relations.map(({ type, from, to, item, standing, status, certainty, since, asOf }) => ({
      type,
      from: from.id,
      to: to.id,
      item: item?.id,
      standing,
      status,
      certainty,
      since,
      asOf,
    })),
    events: insight.events.list.map(({ id, date, title, when, score }) => ({ id, date, title, when, score })),
    changes: insight.changes.map(({ date, ended, statement: { type, from, to } }) => ({
      date,
      ended,
      type,
      from: from.id,
      to: to.id,
    })),
    claims: claims.map(({ sentence, type, from, to, item, sense, sole, verdict }) => ({
      sentence,
      type,
      from: from.id,
      to: to.id,
      item: item?.id,
      sense,
      sole: sole ?? false,
      verdict,
    })),
    map: {
      nodes: insight.map.nodes.map(({ id, tier, named }) => ({ id, tier, named })),
      edges: insight.map.statements.map(({ from, to, type, status, standing }) => ({
        from: from.id,
        to: to.id,
        type,
        status: status ?? standing,
      })),
    },
  };
}

type Note = Awaited<ReturnType<typeof readInsight>>['insight']['notes'][number];

function noteLine(i18n: I18n, note: Note): object {
  const { rule, score, asOf, later, about, sources } = note;
  return {
    rule,
    text: noteText(i18n, note),
    score,
    asOf,
    later,
    about: about.map(({ id }) => id),
    sources: sources.map(({ publisher, url }) => ({ publisher, url })),
  };
}

const { values, positionals: files } = parseArgs({
  allowPositionals: true,
  options: { lang: { type: 'string' }, day: { type: 'string' } },
});
const options = v.safeParse(Options, values);
if (files.length === 0 || !options.success) {
  console.error(
    `${options.success ? '' : `${options.issues[0].message}\n`}Usage: npm run -s insight -- FILE… [--lang en|ko|ja|zh] [--day YYYY-MM-DD]`,
  );
  process.exitCode = 2;
} else {
  const library = libraryOf(await readBundledPack());
  for (const file of files) {
    try {
      console.log(JSON.stringify(await tell(file, library, options.output.lang, options.output.day)));
    } catch (error) {
      console.log(JSON.stringify({ file, error: error instanceof Error ? error.message : String(error) }));
      process.exitCode = 1;
    }
  }
}
