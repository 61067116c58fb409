/**
 * Which record a saved page is. An address says where to look; whether it is the same article is told by its text,
 * since a page names addresses as it likes, and one address may show another story tomorrow. No save may change the
 * record of another article.
 */

/** What two copies are compared by. */
export interface Compared {
  title: string;
  text: string;
}

/** Of a longer text only so much is compared, from its beginning. UTF-16 code units. */
const COMPARED = 20_000;
/** Runs of so many letters are compared: longer than what one site's stories have in common by form alone. */
const RUN = 20;
/** Texts of one article have at least this part of the shorter one's runs in common. */
const ALIKE = 0.2;
/** A teaser, as before a paywall or a login: its title tells which article it is. UTF-16 code units. */
const TEASER = 600;

/** Whether two copies are of one article: by their text, or by the title where one of them has hardly any. */
export function isSameArticle(one: Compared, other: Compared): boolean {
  if (one.text === '' || other.text === '' || one.text === other.text) return true;
  if (Math.min(one.text.length, other.text.length) < TEASER && letters(one.title) === letters(other.title)) return true;
  const [short, long] = [runsOf(one.text), runsOf(other.text)].sort((a, b) => a.size - b.size) as [Runs, Runs];
  let common = 0;
  for (const run of short) if (long.has(run)) common++;
  return short.size > 0 && common >= short.size * ALIKE;
}

type Runs = ReadonlySet<string>;

function runsOf(text: string): Runs {
  const plain = letters(text.slice(0, COMPARED));
  const runs = new Set<string>();
  for (let at = 0; at + RUN <= plain.length; at += 1) runs.add(plain.slice(at, at + RUN));
  return runs.size > 0 ? runs : new Set([plain]);
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The address of the `count`th article under one address: `example.com/a`, `example.com/a#2` … */
export function numberedAddress(address: string, count: number): string {
  return count === 1 ? address : `${address}#${count}`;
}
