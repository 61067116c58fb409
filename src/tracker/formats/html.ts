/** One page with everything, to print or to keep beside. All text is escaped: nothing of a page becomes markup. */
import type { ExportFormat } from './format';

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
    text,
  }) => `<article lang="${escape(lang)}">
<h1><a href="${escape(url)}">${escape(title || url)}</a></h1>
<p class="facts">${escape([publisher, byline, published, `(${savedAt.slice(0, 10)})`].filter(Boolean).join(' · '))}</p>
${tags.length > 0 ? `<p class="tags">${escape(tags.map((tag) => `#${tag}`).join(' '))}</p>\n` : ''}${note ? `<p><em>${escape(note)}</em></p>\n` : ''}${quotes.map(({ quote, note: remark }) => `<blockquote>${escape(quote.exact)}</blockquote>${remark ? `<p><em>${escape(remark)}</em></p>` : ''}\n`).join('')}${text
    .split('\n')
    .map((paragraph) => `<p>${escape(paragraph)}</p>`)
    .join('\n')}
</article>
`,
  end: '</body></html>\n',
};

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
