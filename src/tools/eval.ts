/**
 * `npm run -s eval -- DIR [--knowledge DIR]`: scores recognition on a folder of annotated articles (one JSON file each,
 * see
 * `GoldArticle`): exact spans by language and class, linking, false marks on off-topic articles, what the knowledge
 * does not hold at all, and every error with its context. `--knowledge` scores another folder of knowledge files than
 * the bundled one.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { KNOWLEDGE_FOLDER, readKnowledgeFiles } from '../knowledge/files';
import { LANGUAGES, type Entity } from '../knowledge/schema';
import { compileLexicon, openLexicon, type Lexicon } from '../recognition';
import { evaluateClaims } from './eval-claims';
import { evalInsight } from './eval-insight';
import { fromText, mentionsIn } from './inputs';
import { CLASSES, rates, score, type FoundMention, type GoldMention, type Score } from './scoring';

const GoldArticle = v.object({
  id: v.string(),
  lang: v.string(),
  title: v.optional(v.string()),
  text: v.string(),
  negative: v.optional(v.boolean(), false),
  mentions: v.array(
    v.object({
      start: v.number(),
      end: v.number(),
      surface: v.string(),
      entity: v.string(),
      class: v.string(),
      optional: v.optional(v.boolean()),
    }),
  ),
});

interface Scored extends Score {
  id: string;
  lang: string;
  text: string;
  negative: boolean;
  gold: GoldMention[];
}

/** Classes of things that a knowledge base can know or not know by name. */
const NAMED = ['org', 'product', 'tech', 'site'];
const CONTEXT = 30;

/**
 * Tells whether one of our entities is what an annotator calls `Samsung Electronics`; an unknown name can't be judged.
 */
class Namebook {
  private readonly names = new Map<string, Set<string>>();

  constructor(entities: readonly Entity[]) {
    for (const { id, names } of entities) {
      for (const name of [id, ...LANGUAGES.flatMap((language) => names[language] ?? [])]) {
        const key = plain(name);
        this.names.set(key, (this.names.get(key) ?? new Set()).add(id));
      }
    }
  }

  knows(name: string): boolean {
    return this.names.has(plain(name));
  }

  agrees(name: string, entity: string): boolean {
    return this.names.get(plain(name))?.has(entity) ?? false;
  }
}

/** `3 nm process`, `3nm-process` → one key. */
function plain(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+]/gu, '');
}

function scoreFile(path: string, lexicon: Lexicon): Scored {
  const article = v.parse(GoldArticle, JSON.parse(readFileSync(path, 'utf8')));
  const found: FoundMention[] = mentionsIn(fromText(article.text, article.title, article.lang), lexicon);
  const { id, lang, text, negative, mentions } = article;
  return { id, lang, text, negative, gold: mentions, ...score(mentions, found) };
}

function printRates(label: string, scores: readonly Score[], classes?: readonly string[]): void {
  const { precision, recall, f1, gold, found } = rates(scores, classes);
  if (gold + found === 0) return;
  console.log(
    `${label.padEnd(16)}${[precision, recall, f1].map((value) => percent(value).padStart(10)).join('')}${String(gold).padStart(8)}${String(found).padStart(8)}`,
  );
}

function percent(value: number): string {
  return `${(value * 100).toFixed(1)} %`;
}

function printTable(title: string, languages: readonly string[], scored: readonly Scored[]): void {
  console.log(`\n${title.padEnd(16)} precision    recall        F1    gold   found`);
  for (const language of languages) {
    const own = scored.filter(({ lang }) => lang === language);
    printRates(`${language} all`, own);
    printRates(`${language} org+product`, own, ['org', 'product']);
    for (const each of CLASSES) printRates(`${language} ${each}`, own, [each]);
  }
}

function printLinking(language: string, scored: readonly Scored[], book: Namebook): void {
  const judged = scored.flatMap(({ right }) => right).filter(({ gold }) => book.knows(gold.entity));
  const open = scored.flatMap(({ right }) => right).length - judged.length;
  const agreeing = judged.filter(({ gold, found }) => book.agrees(gold.entity, found.entity)).length;
  console.log(
    `linking ${language}: ${percent(judged.length === 0 ? 1 : agreeing / judged.length)} of ${judged.length} (${open} more have an entity name that the knowledge does not use)`,
  );
}

function printOffTopic(scored: readonly Scored[]): void {
  const negative = scored.filter((each) => each.negative);
  const marks = negative.reduce((sum, each) => sum + each.wrong.length, 0);
  console.log(
    `off-topic: ${marks} false marks in ${negative.length} articles, in ${negative.filter(({ wrong }) => wrong.length > 0).length} of them at least one`,
  );
}

function printUnknown(scored: readonly Scored[], book: Namebook): void {
  const named = scored
    .flatMap(({ gold }) => gold)
    .filter((mention) => NAMED.includes(mention.class) && !mention.optional);
  const entities = [...new Set(named.map(({ entity }) => entity))];
  const unknown = entities.filter((entity) => !book.knows(entity)).sort();
  console.log(
    `unknown: ${percent(unknown.length / Math.max(1, entities.length))} of ${entities.length} annotated entities (${NAMED.join(', ')}) have a name the knowledge does not hold: ${unknown.join('; ')}`,
  );
}

function printErrors(each: Scored, book: Namebook): void {
  const place = `${each.lang}/${each.id}${each.negative ? ' (off-topic)' : ''}`;
  const around = ({ start, end }: { start: number; end: number }): string => {
    const cut = (from: number, to: number): string => each.text.slice(Math.max(0, from), to).replace(/\s/g, ' ');
    return `${cut(start - CONTEXT, start)}[${cut(start, end)}]${cut(end, end + CONTEXT)}`;
  };
  for (const gold of each.missed) console.log(`missed  ${place}  ${gold.class} ${gold.entity}  ${around(gold)}`);
  for (const found of each.wrong) console.log(`false   ${place}  ${found.kind} ${found.entity}  ${around(found)}`);
  for (const { gold, found } of each.right) {
    if (book.knows(gold.entity) && !book.agrees(gold.entity, found.entity))
      console.log(`linked  ${place}  ${found.entity}, should be ${gold.entity}  ${around(gold)}`);
  }
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { knowledge: { type: 'string', default: KNOWLEDGE_FOLDER }, more: { type: 'string' } },
  });
  const [folder, inside] = positionals;
  if (folder === 'insight' && inside !== undefined) return evalInsight(inside, values.more);
  if (folder === 'claims' && inside !== undefined) {
    evaluateClaims(inside);
    return;
  }
  if (folder === undefined) {
    console.error(
      'Usage: npm run -s eval -- DIR [--knowledge DIR]   (DIR holds annotated articles, one JSON file each)\n' +
        '       npm run -s eval -- claims DIR   (articles with the statements they make)\n' +
        '       npm run -s eval -- insight DIR [--more FILE]   (DIR holds grades.json: what is told of articles, graded)',
    );
    process.exitCode = 2;
    return;
  }
  const { pack } = readKnowledgeFiles(values.knowledge);
  const lexicon = openLexicon(compileLexicon([pack]));
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort();
  const scored = files.map((name) => scoreFile(join(folder, name), lexicon));
  const book = new Namebook(pack.entities);
  const languages = [...new Set(scored.map(({ lang }) => lang))];
  const onTopic = scored.filter(({ negative }) => !negative);

  console.log(
    `${scored.length} articles, ${onTopic.length} on topic; knowledge ${pack.version}, ${pack.entities.length} entities`,
  );
  printTable('on topic', languages, onTopic);
  printTable('with off-topic', languages, scored);
  console.log('');
  for (const language of languages)
    printLinking(
      language,
      scored.filter(({ lang }) => lang === language),
      book,
    );
  printOffTopic(scored);
  printUnknown(scored, book);
  console.log('');
  for (const each of scored) printErrors(each, book);
}

await main();
