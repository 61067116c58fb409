/**
 * `npm run -s eval -- claims DIR`: scores what the reader of claims finds on annotated articles. DIR holds files of the shape
 * {@link GoldFile}; `doc` is the path of an article's JSON (`{text, title?, lang, published?}`) beside DIR, without its ending.
 * Mentions come from recognition on the bundled pack, as in the product.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as v from 'valibot';
import { findClaims } from '../insight';
import type { Claim } from '../insight/claims/model';
import { KNOWLEDGE_FOLDER, readKnowledgeFiles } from '../knowledge/files';
import type { NodeFacts } from '../knowledge/links';
import { LANGUAGES } from '../knowledge/schema';
import { compileLexicon, openLexicon } from '../recognition';
import { fromText, mentionsIn } from './inputs';

const GoldFile = v.object({
  articles: v.array(
    v.object({
      doc: v.string(),
      lang: v.string(),
      names: v.optional(v.record(v.string(), v.array(v.string())), {}),
      claims: v.array(
        v.object({
          type: v.string(),
          from: v.string(),
          to: v.string(),
          sense: v.string(),
          text: v.optional(v.string(), ''),
          optional: v.optional(v.boolean()),
          self: v.optional(v.boolean()),
        }),
      ),
    }),
  ),
});
type GoldArticle = v.InferOutput<typeof GoldFile>['articles'][number];
const Article = v.object({
  text: v.string(),
  title: v.optional(v.string()),
  lang: v.optional(v.string()),
  published: v.nullish(v.string()),
});

interface Tally {
  gold: number;
  reached: number;
  told: number;
  pairs: number;
  exact: number;
  sense: number;
}

/** `2 nm process` and `2nm`, `Samsung Electronics Co` and `samsung-electronics` → one key. */
function plain(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+]/gu, '')
    .replace(/(?:inc|corp|ltd|co|process|technology)$/u, '');
}

/** Scores the folder and prints precision, recall, exact type and direction, and sense by language, with every error. */
export function evaluateClaims(folder: string): void {
  const { pack } = readKnowledgeFiles(KNOWLEDGE_FOLDER);
  const lexicon = openLexicon(compileLexicon([pack]));
  const entities = new Map(pack.entities.map((entity) => [entity.id, entity]));
  const keys = (id: string): string[] =>
    [id, ...LANGUAGES.flatMap((language) => entities.get(id)?.names[language] ?? [])].map(plain);
  const factsOf = (id: string): NodeFacts | undefined => {
    const entity = entities.get(id);
    return entity && { kind: entity.kind, roles: entity.roles, degree: 0 };
  };
  const tallies = new Map<string, Tally>();
  const errors: string[] = [];
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const articles = files.flatMap(
    (name) => v.parse(GoldFile, JSON.parse(readFileSync(join(folder, name), 'utf8'))).articles,
  );
  for (const gold of articles) {
    const article = v.parse(Article, JSON.parse(readFileSync(resolve(folder, '..', `${gold.doc}.json`), 'utf8')));
    const input = fromText(article.text, article.title, article.lang);
    const mentions = mentionsIn(input, lexicon);
    const blocks = input.blocks.map((text, index) => {
      const offset = input.offsets[index] ?? 0;
      return {
        text,
        names: mentions
          .filter(({ start, end }) => start >= offset && end <= offset + text.length)
          .map(({ start, end, entity }) => ({ start: start - offset, end: end - offset, entity })),
      };
    });
    const claims = findClaims(blocks, factsOf, article.published ?? undefined);
    const named = new Set(mentions.flatMap(({ entity }) => keys(entity)));
    score(gold, claims, { keys, named, tallies, errors });
  }
  print(tallies);
  console.log(errors.join('\n'));
}

interface Scoring {
  keys: (id: string) => string[];
  named: ReadonlySet<string>;
  tallies: Map<string, Tally>;
  errors: string[];
}

function score({ doc, lang, names, claims: golds }: GoldArticle, claims: readonly Claim[], scoring: Scoring): void {
  const { keys, named, tallies, errors } = scoring;
  const spellings = (name: string): string[] => [name, ...(names[name] ?? [])].map(plain);
  const is = (id: string, name: string): boolean => spellings(name).some((each) => keys(id).includes(each));
  const add = (field: keyof Tally): void => {
    for (const group of ['all', lang]) {
      const tally = tallies.get(group) ?? { gold: 0, reached: 0, told: 0, pairs: 0, exact: 0, sense: 0 };
      tally[field]++;
      tallies.set(group, tally);
    }
  };
  const used = new Set<Claim>();
  for (const gold of golds) {
    const straight = (claim: Claim): boolean => is(claim.from, gold.from) && is(claim.to, gold.to);
    const either = claims.filter(
      (claim) => !used.has(claim) && (straight(claim) || (is(claim.from, gold.to) && is(claim.to, gold.from))),
    );
    const found = either.find(({ type }) => type === gold.type) ?? either[0];
    if (found) used.add(found);
    if (gold.optional === true || gold.self === true) continue;
    add('gold');
    if ([gold.from, gold.to].every((name) => spellings(name).some((each) => named.has(each)))) add('reached');
    if (!found) {
      errors.push(`missed  ${doc}  ${gold.from} ${gold.type} ${gold.to} ${gold.sense} | ${gold.text}`);
      continue;
    }
    add('told');
    add('pairs');
    if (found.type === gold.type && straight(found)) add('exact');
    else errors.push(`type    ${doc}  ${found.from} ${found.type} ${found.to}, should be ${gold.type} | ${gold.text}`);
    if (found.sense === gold.sense) add('sense');
    else errors.push(`sense   ${doc}  ${found.sense}, should be ${gold.sense} | ${gold.text}`);
  }
  for (const claim of claims) {
    if (used.has(claim)) continue;
    add('told');
    errors.push(`false   ${doc}  ${claim.from} ${claim.type} ${claim.to} ${claim.sense} | ${claim.sentence}`);
  }
}

function print(tallies: ReadonlyMap<string, Tally>): void {
  const share = (part: number, whole: number): string => (whole === 0 ? '-' : ((100 * part) / whole).toFixed(1));
  for (const [group, { gold, reached, told, pairs, exact, sense }] of tallies) {
    console.log(
      `${group.padEnd(4)} gold ${gold}, both parties recognised ${reached}, told ${told}: precision ${share(pairs, told)}, ` +
        `recall ${share(pairs, gold)} (of those recognised ${share(pairs, reached)}), exact ${share(exact, pairs)}, ` +
        `sense ${share(sense, pairs)} %`,
    );
  }
}
