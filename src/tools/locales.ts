/**
 * A language of the interface is one folder in `assets/locales`, named by its BCP 47 tag, with one JSON file for each part of the
 * product. The build reads the folders: it writes the modules that import the texts, and the messages of the manifest.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const LOCALES = fileURLToPath(new URL('../../assets/locales/', import.meta.url));

/** The parts whose texts code asks for. `manifest` holds those that the browser itself shows. */
export const PARTS = ['card', 'lookup', 'pages', 'background'] as const;

/** Extension stores know Chinese by region. */
const BROWSER_NAMES: Record<string, string> = { 'zh-Hans': 'zh_CN', 'zh-Hant': 'zh_TW' };

const NOTE = '/** Written by the build from the folders beside it (src/tools/locales.ts). */\n';

/** The languages there are, English first. */
export function localeFolders(): string[] {
  const tags = readdirSync(LOCALES, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? entry.name : [],
  );
  return tags.sort((a, b) => Number(b === 'en') - Number(a === 'en') || a.localeCompare(b, 'en'));
}

/** The texts of one part in one language. */
export function readTexts(tag: string, part: string): Record<string, string> {
  return JSON.parse(readFileSync(`${LOCALES}${tag}/${part}.json`, 'utf8')) as Record<string, string>;
}

/** The modules that bring the texts, by file name. */
export function localeModules(tags = localeFolders()): Map<string, string> {
  const quoted = (tag: string): string => (tag.includes('-') ? `'${tag}'` : tag);
  const nameOf = (tag: string): string => tag.replaceAll('-', '');
  const imports = (part: string): string =>
    tags.map((tag) => `import ${nameOf(tag)} from './${tag}/${part}.json';\n`).join('');
  const entries = tags.map((tag) => (tag === nameOf(tag) ? tag : `${quoted(tag)}: ${nameOf(tag)}`)).join(', ');
  const languages = `export const UI_LANGUAGES = [${tags.map((tag) => `'${tag}'`).join(', ')}] as const;\n`;
  return new Map([
    ['languages.ts', `${NOTE}${languages}`],
    ...PARTS.map((part): [string, string] => [
      `${part}.ts`,
      `${NOTE}${imports(part)}\nexport default { ${entries} };\n`,
    ]),
  ]);
}

/** Writes what has changed of the modules. */
export function writeLocaleModules(): void {
  for (const [file, content] of localeModules()) {
    const current = readdirSync(LOCALES).includes(file) ? readFileSync(LOCALES + file, 'utf8') : '';
    if (current !== content) writeFileSync(LOCALES + file, content);
  }
}

/** `_locales/…/messages.json` for the manifest, as files of the package. */
export function manifestMessages(): { relativeDest: string; contents: string }[] {
  return localeFolders().map((tag) => {
    const messages = Object.entries(readTexts(tag, 'manifest')).map(([key, message]) => [key, { message }]);
    return {
      relativeDest: `_locales/${BROWSER_NAMES[tag] ?? tag}/messages.json`,
      contents: JSON.stringify(Object.fromEntries(messages)),
    };
  });
}
