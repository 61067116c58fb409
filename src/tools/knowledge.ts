/**
 * `npm run -s knowledge -- export | check | stats | show NAME | add | review | diff | from-claims`: the knowledge base for those who keep it alive.
 */
import { addOnTerminal } from './knowledge-add';
import { diff, fromClaims, review } from './knowledge-upkeep';
import { checkPack } from '../knowledge/check';
import { latestDay } from '../knowledge/dates';
import { evidenceFigures } from '../knowledge/evidence';
import { observationsOf } from '../knowledge/observations';
import { staleSince, validityOf } from '../knowledge/validity';
import { readBundledPack, readKnowledgeFiles } from '../knowledge/files';
import { buildGraph, hasEnded } from '../knowledge/graph';
import { labelOf, LANGUAGES, type Pack } from '../knowledge/schema';

const COMMANDS: Record<string, (args: string[]) => Promise<number>> = {
  export: exportPack,
  check,
  stats,
  show,
  add: addOnTerminal,
  review,
  diff,
  'from-claims': fromClaims,
};

async function exportPack(): Promise<number> {
  const pack = await readBundledPack();
  const relations = pack.relations.map((relation) => ({
    ...relation,
    observations: observationsOf(relation),
    validity: validityOf(relation),
  }));
  process.stdout.write(`${JSON.stringify({ ...pack, relations })}\n`);
  return 0;
}

/**
 * Prints every finding with file and line (with `--errors` only the errors), then the counts; 1 when there is an error.
 */
async function check(args: string[]): Promise<number> {
  const quiet = args.includes('--errors');
  const { pack, problems, places } = readKnowledgeFiles();
  let errors = problems.length;
  for (const { file, line, message } of problems) console.log(`error  ${file}:${line}  ${message}`);
  for (const { subject, level, message } of checkPack(pack)) {
    const place = places.get(subject);
    if (level === 'error') errors++;
    else if (quiet) continue;
    console.log(`${level.padEnd(9)}${place ? `${place.file}:${place.line}` : subject}  ${message}`);
  }
  if (!quiet) evidenceTable(pack);
  console.log(`${counts(pack)}; ${errors} errors`);
  return errors > 0 ? 1 : 0;
}

async function stats(): Promise<number> {
  const pack = await readBundledPack();
  console.log(counts(pack));
  table('Entities by kind', tally(pack.entities.map((entity) => entity.kind)));
  table('Relations by type', tally(pack.relations.map((relation) => relation.type)));
  table('Sources by class', tally(pack.sources.map((source) => source.class ?? 'unknown')));
  evidenceTable(pack);
  const stale = pack.relations.filter((relation) => staleSince(relation, latestDay(pack.asOf)) !== undefined);
  table(
    'Validity of statements',
    new Map([
      ...tally(pack.relations.map((relation) => `beginning ${validityOf(relation).since?.known ?? 'unknown'}`)),
      ...tally(pack.relations.map((relation) => `end ${validityOf(relation).until?.known ?? 'unknown'}`)),
      ['stale (a plan without a report for a year)', stale.length],
      ['observations', pack.relations.flatMap(observationsOf).length],
    ]),
  );
  table('Certainty of relations', tally(pack.relations.map((relation) => relation.certainty)));
  table(
    'Entities with a name in',
    new Map(
      LANGUAGES.map((language) => [language, pack.entities.filter((entity) => entity.names[language]?.length).length]),
    ),
  );
  table(
    'Entities with a summary in',
    new Map(LANGUAGES.map((language) => [language, pack.entities.filter((entity) => entity.summary[language]).length])),
  );
  table(
    'Entities with dependency notes',
    new Map([['all', pack.entities.filter((entity) => entity.dependencies?.length).length]]),
  );
  table(
    'Statements by year (asOf)',
    new Map([...tally(pack.relations.map((relation) => relation.asOf.slice(0, 4)))].sort()),
  );
  table(
    'Sources by publisher (first 20)',
    new Map([...tally(pack.sources.map((source) => source.publisher))].slice(0, 20)),
  );
  return 0;
}

/** Prints one entity as the card would show it. */
async function show(args: string[]): Promise<number> {
  const wanted = args.join(' ').toLowerCase();
  const pack = await readBundledPack();
  const graph = buildGraph(pack);
  const entity = pack.entities.find(
    ({ id, names }) =>
      id === wanted || LANGUAGES.some((language) => names[language]?.some((name) => name.toLowerCase() === wanted)),
  );
  if (!entity) {
    console.error(`The knowledge base has no entity called "${args.join(' ')}".`);
    return 1;
  }
  console.log(
    `${labelOf(entity, 'en')}  (${entity.id}, ${entity.kind}${entity.country ? `, ${entity.country}` : ''})\n${entity.summary.en}\n`,
  );
  for (const { relation, other, outgoing } of graph.statements(entity.id)) {
    const share = relation.share ? `  ${JSON.stringify(relation.share.value)} % of ${relation.share.of}` : '';
    const ended = hasEnded(relation, pack.asOf) ? '  (ended)' : '';
    console.log(
      `${outgoing ? '→' : '←'} ${relation.type} ${labelOf(other, 'en')}${share}${ended}  [${relation.certainty}, as of ${relation.asOf}]`,
    );
    for (const id of relation.sources)
      console.log(`    ${graph.source(id)?.publisher ?? id}: ${graph.source(id)?.url ?? ''}`);
  }
  for (const { text, asOf } of entity.dependencies ?? []) console.log(`! ${text.en}  [as of ${asOf}]`);
  for (const event of graph.events(entity.id)) console.log(`· ${event.date}  ${event.title.en}`);
  return 0;
}

/** What statements rest on, in percent: all, the core (who makes it and of what), the core of the most-linked entities. */
function evidenceTable(pack: Pack): void {
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`.padStart(8);
  console.log('\nWhat statements rest on              number  only weak   primary  two independent');
  for (const [name, { statements, weakOnly, primary, independent }] of Object.entries(evidenceFigures(pack, LINKED)))
    console.log(
      `  ${(EVIDENCE_ROWS[name] ?? name).padEnd(34)}${String(statements).padStart(7)}   ${percent(weakOnly)}  ${percent(primary)}  ${percent(independent)}`,
    );
}
const LINKED = 300;
const EVIDENCE_ROWS: Record<string, string> = {
  all: 'all',
  core: 'core',
  linkedCore: `core of the ${LINKED} most-linked`,
};

function counts(pack: Pack): string {
  return `${pack.entities.length} entities, ${pack.relations.length} relations, ${pack.events.length} events, ${pack.sources.length} sources (version ${pack.version})`;
}

function tally(values: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const value of values) found.set(value, (found.get(value) ?? 0) + 1);
  return new Map([...found].sort((a, b) => b[1] - a[1]));
}

function table(title: string, rows: Map<string, number>): void {
  console.log(`\n${title}`);
  for (const [name, count] of rows) console.log(`  ${String(count).padStart(6)}  ${name}`);
}

// A reader such as `head` may stop reading; that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

const [name = '', ...args] = process.argv.slice(2);
const command = COMMANDS[name];
if (!command) console.error(`Usage: npm run -s knowledge -- ${Object.keys(COMMANDS).join(' | ')} [NAME]`);
process.exitCode = command ? await command(args) : 2;
