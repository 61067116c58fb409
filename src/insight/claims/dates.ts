/** When something holds from, by the first date a sentence names. */

const YEAR = /(?<![\d.])((?:19|20)\d\d)(?:년|年|(?![\d.,%]))/u;
const RELATIVE: readonly (readonly [RegExp, number])[] = [
  [/next year|내년|来年|明年/iu, 1],
  [/this year|올해|今年|本年/iu, 0],
  [/last year|지난해|작년|昨年|去年/iu, -1],
];

/** EDTF, a year; nothing where the sentence names none. `day` is the article's: "last year" counts from it. */
export function sinceOf(sentence: string, day: string | undefined): { since?: string } {
  const year = YEAR.exec(sentence)?.[1];
  if (year !== undefined) return { since: year };
  const relative = RELATIVE.find(([words]) => words.test(sentence));
  return day !== undefined && relative ? { since: String(Number(day.slice(0, 4)) + relative[1]) } : {};
}
