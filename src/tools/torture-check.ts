/**
 * Whether an archive that was saved to under fire holds what it has to: read with the room's own functions, in a window
 * of the extension.
 */
import type { Page } from 'puppeteer-core';
import type * as Tracker from '../tracker';
import { paragraphsOf } from './torture-pages';

/** What is known of an article: the last version that was acknowledged, and the last that was tried; 0 is none. */
export interface Expectation {
  number: number;
  acknowledged: number;
  tried: number;
}

interface Found {
  url: string;
  title: string;
  text: string;
  versions: string[];
  mentions: number;
  hasMap: boolean;
  /** How many articles the search finds for a word that only this text has, in the entry and in its title. */
  hits: number;
}

export async function checkArchive(
  page: Page,
  script: string,
  articles: readonly Expectation[],
): Promise<{ faults: string[]; unacknowledgedThere: number }> {
  await page.evaluate(`${script};globalThis.room = room; undefined`);
  const { found, heads, bodies } = await page.evaluate(async () => {
    const { room } = globalThis as unknown as { room: typeof Tracker };
    const db = await room.openTracker();
    const catalogue = room.createCatalogue(db);
    await catalogue.refresh();
    const list: Found[] = [];
    for (const { url, title, text, versions, mentions, map } of await room.articlesByKey(
      db,
      await room.savedKeys(db),
    )) {
      const word = /article\d+version\d+/.exec(text)?.[0] ?? 'nothing';
      list.push({
        url,
        title,
        text,
        versions: versions.map((version) => version.text),
        mentions: mentions.length,
        hasMap: map !== undefined,
        hits: (await catalogue.find({ text: word })).length,
      });
    }
    return { found: list, heads: await db.count('heads'), bodies: await db.count('bodies') };
  });
  const faults = heads === bodies ? [] : [`${heads} heads, but ${bodies} bodies`];
  const byNumber = new Map<number, Found[]>();
  for (const one of found) {
    const number = Number(/torture\/(\d+)\.html/.exec(one.url)?.[1]);
    byNumber.set(number, [...(byNumber.get(number) ?? []), one]);
  }
  let unacknowledgedThere = 0;
  for (const article of articles) {
    const records = byNumber.get(article.number) ?? [];
    if (
      article.acknowledged < article.tried &&
      records.some(({ text }) => text.includes(`article${article.number}version${article.tried}:`))
    )
      unacknowledgedThere++;
    faults.push(...faultsOf(article, records));
  }
  return { faults, unacknowledgedThere };
}

function faultsOf({ number, acknowledged, tried }: Expectation, records: readonly Found[]): string[] {
  const name = `article ${number}`;
  const [record] = records;
  if (records.length > 1) return [`${name}: ${records.length} records of one address`];
  if (!record) return acknowledged > 0 ? [`${name}: acknowledged, but not there`] : [];
  const faults: string[] = [];
  const version = Number(/article\d+version(\d+)/.exec(record.text)?.[1] ?? 0);
  if (version < acknowledged || version > tried)
    faults.push(`${name}: version ${version} is there, ${acknowledged} was acknowledged, ${tried} tried`);
  if (!record.text.endsWith(paragraphsOf(number, version).join('\n'))) faults.push(`${name}: the text is not whole`);
  if (record.title !== `Article ${number}` || record.mentions === 0 || !record.hasMap)
    faults.push(`${name}: title, mentions or map are missing`);
  if (record.hits !== 1) faults.push(`${name}: the search finds ${record.hits} articles for its word`);
  if (
    acknowledged > 0 &&
    version > acknowledged &&
    !record.versions.some((text) => text.includes(`version${acknowledged}:`))
  )
    faults.push(`${name}: the acknowledged version is not in the history`);
  return faults;
}
