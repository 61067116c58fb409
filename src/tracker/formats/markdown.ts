/** Markdown with front matter, one note per article, as Obsidian and other note programs read it. */
import type { ExportFormat } from './format';

export const markdownExport: ExportFormat<'markdown'> = {
  id: 'markdown',
  extension: 'md',
  type: 'text/markdown;charset=utf-8',
  one: (article) => {
    const {
      id,
      title,
      url,
      publisher,
      byline,
      published,
      modified,
      lang,
      savedAt,
      tags,
      state,
      rating,
      entities,
      note,
      quotes,
      text,
    } = article;
    const scalars: [string, string | undefined][] = [
      ['title', title],
      ['url', url],
      ['publisher', publisher],
      ['author', byline],
      ['published', published],
      ['modified', modified],
      ['language', lang],
      ['saved', savedAt],
      ['state', state],
      ['fablens-id', id],
    ];
    // A JSON string is a double-quoted YAML string.
    const front = [
      ...scalars.flatMap(([name, value]) => (value ? [`${name}: ${JSON.stringify(value)}`] : [])),
      ...(rating > 0 ? [`rating: ${rating}`] : []),
      ...listLines(
        'tags',
        tags.map((tag) => tag.replace(/\s+/g, '-')),
      ),
      ...listLines(
        'entities',
        entities.map(({ name }) => name),
      ),
    ];
    const parts = [
      `# ${plain(title)}`,
      ...(note ? [plain(note)] : []),
      ...quotes.map(
        ({ quote, note: remark }) =>
          `${quote.exact
            .split('\n')
            .map((line) => `> ${plain(line)}`)
            .join('\n')}${remark ? `\n\n${plain(remark)}` : ''}`,
      ),
      ...text.split('\n').filter(Boolean).map(plain),
    ];
    return `---\n${front.join('\n')}\n---\n\n${parts.join('\n\n')}\n`;
  },
  fileName: ({ title, published, savedAt, id }) =>
    `${published ?? savedAt.slice(0, 10)} ${
      title
        .replace(/[\\/:*?"<>|#^[\]\p{Cc}]/gu, ' ')
        .replace(/\s+/g, ' ')
        .trim()
        .slice(0, 80) || 'article'
    } ${id.slice(0, 8)}.md`,
};

function listLines(name: string, values: readonly string[]): string[] {
  return values.length === 0 ? [] : [`${name}:`, ...values.map((value) => `  - ${JSON.stringify(value)}`)];
}

/** Text whose characters mean themselves. */
function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>]/g, '\\$&').replace(/^(\s*)(#|[-+] |\d+[.)] )/gm, '$1\\$2');
}
