/** `npm run -s knowledge -- review | diff | from-claims`: what keeps the knowledge alive. */
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packChanges } from '../knowledge/diff';
import { KNOWLEDGE_FOLDER, readKnowledgeFiles } from '../knowledge/files';
import { readPackFile } from '../knowledge/imported';
import { reviewList } from '../knowledge/review';
import type { Relation, Source } from '../knowledge/schema';
import { asList, withStatement } from './knowledge-yaml';

const SHOWN = 40;

/** Lists what a person should look at, most urgent and most linked first: `review [COUNT]`. */
export async function review([count]: string[]): Promise<number> {
  const { pack, places } = readKnowledgeFiles();
  const items = reviewList(pack);
  for (const { relation, reasons, links, queries } of items.slice(0, Number(count ?? SHOWN))) {
    const place = places.get(relation.id);
    console.log(`${reasons.join(', ')}  ${relation.id}  (${links} links, as of ${relation.asOf})`);
    if (place) console.log(`    ${place.file}:${place.line}`);
    for (const query of queries) console.log(`    ? ${query}`);
  }
  console.log(`${items.length} of ${pack.relations.length} statements; answer with: npm run -s knowledge -- add`);
  return 0;
}

/** Says in words what changed from one exported pack to another: `diff A.json B.json`. */
export async function diff([before, after]: string[]): Promise<number> {
  if (before === undefined || after === undefined) {
    console.error('Two exported packs are compared: npm run -s knowledge -- diff BEFORE.json AFTER.json');
    return 2;
  }
  const lines = packChanges(readPackFile(readFileSync(before, 'utf8')), readPackFile(readFileSync(after, 'utf8')));
  for (const line of lines) console.log(line);
  console.log(`${lines.length} changes`);
  return 0;
}

/**
 * Turns the statements that a reader took over from articles (the explorer's export) into proposals, each with its article as
 * the source: `from-claims FILE [ID…]`. Without ids it only prints them; the ones that are named are written into the files.
 */
export async function fromClaims([path, ...accepted]: string[]): Promise<number> {
  if (path === undefined) {
    console.error('Which file? npm run -s knowledge -- from-claims FILE [ID of a statement to accept…]');
    return 2;
  }
  const claims = readPackFile(readFileSync(path, 'utf8'));
  const { pack, places } = readKnowledgeFiles();
  const known = new Set(pack.entities.map(({ id }) => id));
  const cited = new Set(pack.sources.map(({ id }) => id));
  for (const relation of claims.relations) {
    const place = places.get(relation.from);
    if (!place || !known.has(relation.to)) {
      console.log(`# ${relation.id}: there is no entity ${place ? relation.to : relation.from}, add it first\n`);
      continue;
    }
    const sources = claims.sources.filter(({ id }) => relation.sources.includes(id) && !cited.has(id));
    const statement = proposal(relation);
    if (accepted.includes(relation.id)) {
      accept(join(KNOWLEDGE_FOLDER, place.file), statement, sources);
      for (const { id } of sources) cited.add(id);
    }
    console.log(`# ${relation.id}${accepted.includes(relation.id) ? ' (written)' : ''} → ${place.file}`);
    console.log(asList([statement]), sources.length > 0 ? asList(sources) : '');
  }
  return 0;
}

/** A reader's reading of an article is a report, never a confirmation. */
function proposal({ id: _id, from: _from, observations: _observations, ...statement }: Relation): object {
  return { ...statement, certainty: 'reported' };
}

function accept(file: string, statement: object, sources: readonly Source[]): void {
  writeFileSync(file, withStatement(readFileSync(file, 'utf8'), statement));
  if (sources.length > 0) appendFileSync(join(KNOWLEDGE_FOLDER, 'sources', 'contributed.yaml'), asList(sources));
}
