/** One page with everything, to print or to keep beside. All text is escaped: nothing of a page becomes markup. */
import type { Line, LineKind } from '../../article';
import type { SavedArticle } from '../records';
import type { ExportFormat } from './format';
import { linesOf } from './lines';

export const htmlExport: ExportFormat<'html'> = {
  id: 'html',
  extension: 'html',
  type: 'text/html;charset=utf-8',
  begin: (now) => `<!doctype html>
<html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Fablens ${now.slice(0, 10)}</title>
<style>:root{color-scheme:light dark}body{font:17px/1.6 system-ui,sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem}article{margin:0 0 4rem}h1{font-size:1.4rem;line-height:1.3}.facts,.tags{opacity:.7;font-size:.85rem}blockquote{border-inline-start:3px solid #e0b020;margin-inline:0;padding-inline-start:1rem}</style>
</head><body>
`,
  one: ({
    title,
    url,
    publisher,
    byline,
    published,
    lang,
    savedAt,
    tags,
    note,
    quotes,
    ...article
  }) => `<article lang="${escape(lang)}">
<h1><a href="${escape(url)}">${escape(title || url)}</a></h1>
<p class="facts">${escape([publisher, byline, published, `(${savedAt.slice(0, 10)})`].filter(Boolean).join(' · '))}</p>
${tags.length > 0 ? `<p class="tags">${escape(tags.map((tag) => `#${tag}`).join(' '))}</p>\n` : ''}${note ? `<p><em>${escape(note)}</em></p>\n` : ''}${quotes.map(({ quote, note: remark }) => `<blockquote>${escape(quote.exact)}</blockquote>${remark ? `<p><em>${escape(remark)}</em></p>` : ''}\n`).join('')}${bodyOf({ title, ...article })}
</article>
`,
  end: '</body></html>\n',
};

const TAGS: Record<LineKind, string> = {
  p: 'p',
  h1: 'h2',
  h2: 'h2',
  h3: 'h3',
  h4: 'h4',
  h5: 'h5',
  h6: 'h6',
  li: 'li',
  quote: 'blockquote',
  row: 'tr',
  caption: 'p',
  pre: 'pre',
};
const AROUND: Partial<Record<LineKind, string>> = { li: 'ul', row: 'table' };

function bodyOf(article: Pick<SavedArticle, 'text' | 'kinds' | 'title'>): string {
  const lines = linesOf(article);
  return lines
    .map((line, index) => {
      const around = AROUND[line.kind];
      const opens = around && lines[index - 1]?.kind !== line.kind ? `<${around}>` : '';
      const closes = around && lines[index + 1]?.kind !== line.kind ? `</${around}>` : '';
      return `${opens}<${TAGS[line.kind]}${line.kind === 'caption' ? ' class="facts"' : ''}>${contentOf(line)}</${TAGS[line.kind]}>${closes}`;
    })
    .join('\n');
}

function contentOf({ text, kind }: Line): string {
  if (kind !== 'row') return escape(text);
  return text
    .split('\t')
    .map((cell) => `<td>${escape(cell)}</td>`)
    .join('');
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
