/** Markdown with front matter, one note per article, as Obsidian and other note programs read it. */
import type { LineKind } from '../../article';
import type { SavedArticle } from '../records';
import type { ExportFormat } from './format';
import { linesOf } from './lines';

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
      ...listLines('tags', tags.map(tagOf)),
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
      ...bodyOf(article),
    ];
    return `---\n${front.join('\n')}\n---\n\n${parts.join('\n\n')}\n`;
  },
  fileName: ({ title, published, savedAt, id }) => {
    const name = title.replace(/[\\/:*?"<>|#^[\]\p{Cc}\p{Cs}]/gu, ' ').replace(/\s+/g, ' ');
    return `${published ?? savedAt.slice(0, 10)} ${cut(name.trim()) || 'article'} ${id.slice(0, 8)}.md`;
  },
};

/** File systems take 255 bytes for a name; day, id and extension need 23 of them. */
const LONGEST_NAME = 200;

/** As many whole characters of a name as a file system takes, in UTF-8. */
function cut(name: string): string {
  let size = 0;
  let cutName = '';
  for (const { segment } of new Intl.Segmenter().segment(name)) {
    size += new TextEncoder().encode(segment).length;
    if (size > LONGEST_NAME || cutName.length > 80) break;
    cutName += segment;
  }
  return cutName.trim();
}

/** A tag as Obsidian takes it: letters, digits, `_`, `-` and `/`, and not only digits. */
function tagOf(tag: string): string {
  const name = tag.replace(/[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}_/-]+/gu, '-').replace(/^-+|-+$/g, '');
  return /^[\p{N}]+$/u.test(name) ? `_${name}` : name;
}

const BEFORE: Record<LineKind, string> = {
  p: '',
  h1: '## ',
  h2: '## ',
  h3: '### ',
  h4: '#### ',
  h5: '##### ',
  h6: '###### ',
  li: '- ',
  quote: '> ',
  row: '',
  caption: '',
  pre: '    ',
};

/** The text with its structure; items, rows and lines of code stand together, everything else apart. */
function bodyOf(article: SavedArticle): string[] {
  const parts: string[] = [];
  let before: LineKind | undefined;
  for (const { text, kind } of linesOf(article)) {
    const line =
      kind === 'pre'
        ? BEFORE.pre + text
        : kind === 'row'
          ? rowOf(text)
          : kind === 'caption'
            ? `*${plain(text)}*`
            : BEFORE[kind] + plain(text);
    const together = kind === before && (kind === 'li' || kind === 'row' || kind === 'pre');
    if (together) parts[parts.length - 1] += `\n${line}`;
    else
      parts.push(kind === 'row' ? `${line}\n${rowOf(text.replace(/[^\t]+/g, '-')).replace(/ -(?= )/g, ' ---')}` : line);
    before = kind;
  }
  return parts;
}

function rowOf(text: string): string {
  return `| ${text
    .split('\t')
    .map((cell) => plain(cell).replaceAll('|', '\\|'))
    .join(' | ')} |`;
}

function listLines(name: string, values: readonly string[]): string[] {
  return values.length === 0 ? [] : [`${name}:`, ...values.map((value) => `  - ${JSON.stringify(value)}`)];
}

/** Text whose characters mean themselves. */
function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>]/g, '\\$&').replace(/^(\s*)(#|[-+] |\d+[.)] )/gm, '$1\\$2');
}
