/** What is wrong with the interface's texts: the check behind `tests/platform/texts.test.ts`, pure, so that it can be shown to fail. */

/** The texts of one part in one language. */
export type Part = Readonly<Record<string, string>>;

/** Words that are the same in every language: names of formats, products and units. */
const INTERNATIONAL =
  /^[\p{P}\p{S}\p{N}\s]*(?:(?:Fablens|JSON|CSV|Markdown|RIS|BibTeX|CSL-JSON|HTML|CPU|GPU|NPU|CMP|IDM|OSAT|EDA|Obsidian|AI)[\p{P}\p{S}\p{N}\s]*)*$/u;

/** Latin letters are about half as wide as those of East Asia. */
const WIDE = /[\u1100-\u11ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff00-\uff60]/u;

/** Places to fill in, `{name}`, each once, sorted. */
export function placesOf(text: string): string[] {
  return [...new Set([...text.matchAll(/\{\w+\}/g)].map(([place]) => place))].sort();
}

/** Width in Latin letters, places to fill in left out. */
export function widthOf(text: string): number {
  return [...text.replace(/\{\w+\}/g, '')].reduce((sum, letter) => sum + (WIDE.test(letter) ? 2 : 1), 0);
}

/** The key without its plural category, when it has one: those with a form `other` do. */
function baseOf(key: string, texts: Part): string {
  const base = key.replace(/\.(?:zero|one|two|few|many|other)$/, '');
  return `${base}.other` in texts ? base : key;
}

/** What a language lacks, has too much, has in English, or has too long beside English. One line each. */
export function compareWithEnglish(tag: string, english: Part, texts: Part): string[] {
  const { pluralCategories } = new Intl.PluralRules(tag).resolvedOptions();
  const wanted = new Set(
    Object.keys(english).flatMap((key) => {
      const base = baseOf(key, english);
      return base === key ? [key] : pluralCategories.map((category) => `${base}.${category}`);
    }),
  );
  const missing = [...wanted].filter((key) => !texts[key]?.trim()).map((key) => `missing: ${key}`);
  const spare = Object.keys(texts).flatMap((key) => (wanted.has(key) ? [] : [`not in English: ${key}`]));
  const compared = Object.entries(texts).flatMap(([key, text]) => {
    const source = english[key] ?? english[`${baseOf(key, english)}.other`];
    if (source === undefined) return [];
    const faults = [];
    if (text === source && !INTERNATIONAL.test(text.replace(/\{\w+\}/g, ''))) faults.push(`untranslated: ${key}`);
    if (placesOf(text).join() !== placesOf(source).join()) faults.push(`other places to fill in: ${key}`);
    if (widthOf(text) > widthOf(source) * 1.5 + 10) faults.push(`too long beside English: ${key}`);
    return faults;
  });
  return [...missing, ...spare, ...compared];
}

/** Keys of texts that no source asks for, by name or by the beginning and end of a name that is put together. */
export function unusedKeys(english: Part, sources: readonly string[]): string[] {
  const asked = new Set<string>();
  const patterns: RegExp[] = [];
  for (const source of sources) {
    for (const [, key = ''] of source.matchAll(/['"]([a-zA-Z][\w-]*(?:\.[\w-]+)*)['"]/g)) asked.add(key);
    for (const [, template = ''] of source.matchAll(/`([a-zA-Z][\w-]*\.[^`\n]*\$\{[^`\n]*)`/g))
      patterns.push(
        new RegExp(
          `^${template
            .split(/\$\{[^}]*\}/)
            .map(escape)
            .join('[\\w.-]+')}$`,
        ),
      );
  }
  return Object.keys(english).filter((key) => {
    const base = baseOf(key, english);
    return !asked.has(base) && !patterns.some((pattern) => pattern.test(base));
  });
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
