import { readMainText } from '../../src/article/main-text';
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import {
  articleRoot,
  articleRootCalmly,
  dayOf,
  languageOf,
  readArticle,
  readBlocks,
  readBlocksCalmly,
  spanOf,
} from '../../src/article';

function documentOf(html: string): Document {
  const window = new Window({ url: 'https://www.example.com/a' });
  window.document.write(html);
  return window.document as unknown as Document;
}

describe('blocks', () => {
  it('joins a name that is spread over elements, and leads back to its nodes', () => {
    const [block] = readBlocks(documentOf('<body><p>At <b>TS</b><i>MC</i> now</p></body>').body);
    expect(block?.text).toBe('At TSMC now');
    const span = block && spanOf(block, 3, 7);
    expect([span?.startContainer.data, span?.startOffset, span?.endContainer.data, span?.endOffset]).toEqual([
      'TS',
      0,
      'MC',
      2,
    ]);
  });

  it('leaves out fields, code, navigation and hidden text', () => {
    const blocks = readBlocks(
      documentOf(
        '<body><nav>a</nav><textarea>b</textarea><pre>c</pre><p hidden>d</p><p aria-hidden="true">e</p><div contenteditable>f</div><p>g</p></body>',
      ).body,
    );
    expect(blocks.map(({ text }) => text)).toEqual(['g']);
  });

  it('tells headings and readers’ comments', () => {
    const blocks = readBlocks(
      documentOf('<body><h2>Title</h2><p>Text</p><div class="comments"><p>First!</p></div></body>').body,
    );
    expect(blocks.map(({ heading, comment }) => [heading, comment])).toEqual([
      [true, false],
      [false, false],
      [false, true],
    ]);
  });

  it('are the same when they are read with pauses', async () => {
    const { body } = documentOf(
      '<body>Loose <b>text</b><div>before<p>One<br>two</p>after <i>it</i><ul><li>Three</li></ul></div> end</body>',
    );
    let pauses = 0;
    const calmly: string[] = [];
    for await (const { text } of readBlocksCalmly(
      body,
      async () => void pauses++,
      () => undefined,
    ))
      calmly.push(text);
    expect(calmly).toEqual(['Loose text', 'before', 'One\ntwo', 'after it', 'Three', ' end']);
    expect(calmly).toEqual(readBlocks(body).map(({ text }) => text));
    expect(pauses).toBeGreaterThan(0);
  });

  it('gives no place when the text has become shorter since', () => {
    const document = documentOf('<body><p>TSMC and NVIDIA</p></body>');
    const [block] = readBlocks(document.body);
    (document.querySelector('p')?.firstChild as Text).data = 'TSMC';
    expect(block && spanOf(block, 9, 15)).toBeUndefined();
  });
});

describe('the element that holds the article', () => {
  const text = 'Semiconductors. '.repeat(20);
  it.each([
    ['the body when nothing is marked up', `<p>${text}</p>`, 'BODY'],
    [
      'the marked-up element with most of the text',
      `<main><article><p>${text}</p></article><p>${text}${text}</p></main><article><p>short</p></article>`,
      'MAIN',
    ],
    ['the outer of two that hold the same', `<main><article><p>${text}</p></article></main>`, 'MAIN'],
    [
      'the body when the marked-up elements are teasers',
      `<article><p>${text}</p></article><article><p>${text}</p></article>`,
      'BODY',
    ],
    ['the body when the marked-up element has hardly any text', '<article><p>short</p></article>', 'BODY'],
  ])('is %s', async (_title, html, tag) => {
    const document = documentOf(`<body>${html}</body>`);
    expect(articleRoot(document).tagName).toBe(tag);
    expect(await articleRootCalmly(document, () => undefined)).toBe(articleRoot(document));
  });
});

describe('article', () => {
  it('takes title, date, publisher and language from the page', () => {
    const article = readArticle(
      documentOf(
        '<html lang="en"><head><meta property="og:title" content="반도체"><meta property="og:site_name" content="신문"><meta property="article:published_time" content="2023-10-06T09:00:00+09:00"></head><body><p>삼성전자가 반도체를 만든다.</p></body></html>',
      ),
      'https://www.example.com/a',
    );
    expect(article).toMatchObject({
      title: '반도체',
      publisher: '신문',
      published: '2023-10-06',
      lang: 'ko',
      url: 'https://www.example.com/a',
    });
  });

  it('does not believe a canonical address of another site', () => {
    const article = readArticle(
      documentOf('<head><link rel="canonical" href="https://evil.example/x"></head><body><p>Text</p></body>'),
      'https://www.example.com/a',
    );
    expect(article.url).toBe('https://www.example.com/a');
  });

  it.each([
    ['2023-10-06T09:00:00', '2023-10-06'],
    ['20231006090000', '2023-10-06'],
    ['2023.10.06', '2023-10-06'],
    ['yesterday', undefined],
  ])('reads the day of %s', (text, day) => {
    expect(dayOf(text)).toBe(day);
  });

  it.each([
    ['半導体を作る', 'ja'],
    ['台積電代工', 'zh'],
    ['삼성전자 TSMC', 'ko'],
    ['TSMC makes chips', 'en'],
  ])('tells the language of %s', (text, language) => {
    expect(languageOf('', text)).toBe(language);
  });
});

describe('days', () => {
  it.each([
    ['March 5, 2026', '2026-03-05'],
    ['Thu, 05 Mar 2026 08:00:00 GMT', '2026-03-05'],
    ['5 Mar. 2026', '2026-03-05'],
    ['2026年3月5日', '2026-03-05'],
    ['2026년 3월 5일', '2026-03-05'],
    ['입력 2026. 3. 5. 오전 9:00', '2026-03-05'],
    ['2026-3-5', '2026-03-05'],
    ['2026-03-05T23:59:00-08:00', '2026-03-05'],
    ['1772668800', '2026-03-05'],
    ['1712010100', '2024-04-01'],
    ['0000-00-00', undefined],
    ['1970-01-01T00:00:00Z', undefined],
    ['2026-02-31', undefined],
    ['2099-01-01', undefined],
  ])('%s is %s', (text, day) => {
    expect(dayOf(text, Date.parse('2026-12-01T00:00:00Z'))).toBe(day);
  });
});

describe('what a page says of itself', () => {
  const meta = (head: string, body: string, url = 'https://www.example.com/a') =>
    readArticle(documentOf(`<head>${head}</head><body>${body}</body>`), url);
  it.each([
    [
      'the site’s clock',
      '<header><time datetime="2026-11-30">Today</time></header><article><h1>A</h1><p>Text</p></article>',
      undefined,
    ],
    [
      'a related story',
      '<aside><ul><li><time datetime="2020-01-02">x</time></li></ul></aside><article><h1>A</h1><time datetime="2026-03-05">x</time><p>T</p></article>',
      '2026-03-05',
    ],
    [
      'the line under the headline',
      '<p>1 December 2026</p><h1>A headline</h1><p>By Ann · March 5, 2026</p><p>Text</p>',
      '2026-03-05',
    ],
    ['microdata', '<h1>A</h1><meta itemprop="datePublished" content="2026-03-05"><p>Text</p>', '2026-03-05'],
  ])('reads the day, not %s', (_name, body, day) => {
    expect(meta('', body).published).toBe(day);
  });
  it('reads JSON-LD with its graph, and several authors', () => {
    const json =
      '{"@graph":[{"@type":"WebPage"},{"@type":"NewsArticle","datePublished":"2026-03-05","author":[{"name":"Ann One"},{"name":"Bob Two"}]}]}';
    const article = meta(`<script type="application/ld+json">${json}</script>`, '<h1>A</h1><p>Text</p>');
    expect([article.published, article.byline]).toEqual(['2026-03-05', 'Ann One; Bob Two']);
  });
  it('is not what the page before said', () => {
    const head =
      '<link rel="canonical" href="/one"><meta property="og:title" content="First story"><title>Second story</title><meta property="article:published_time" content="2026-01-01">';
    const { title, url, published } = meta(head, '<h1>Second story</h1><p>Text</p>', 'https://www.example.com/two');
    expect([title, url, published]).toEqual(['Second story', 'https://www.example.com/two', undefined]);
  });
  it.each(['/', '/news', 'https://www.example.com/news/'])(
    'does not believe a canonical address above it: %s',
    (href) => {
      const url = 'https://www.example.com/news/5';
      expect(meta(`<link rel="canonical" href="${href}">`, '<p>Text</p>', url).url).toBe(url);
    },
  );
  it('is named by its headline when the logo is a heading, too', () => {
    expect(meta('<title>Real headline | Site</title>', '<h1><img alt="Site"></h1><h2>Real headline</h2>').title).toBe(
      'Real headline | Site',
    );
  });
});

describe('the article’s lines', () => {
  const sentence =
    'It tells how one maker ships wafers to another while memory comes from others, and goes on for a while. ';
  const long = (count: number) =>
    Array.from(
      { length: count },
      (_, at) => `<p class="${at % 2 ? 'x' : 'MsoHeader'}">${at} ${sentence.repeat(3)}</p>`,
    ).join('');
  it('are headings, paragraphs, items, rows and quotations, none lost for its class', () => {
    const body = `<article><h1>T</h1>${long(6)}<h2>Part</h2><ul><li>Broadcom</li><li>Micron</li></ul><blockquote><p>Said.</p></blockquote><table><tr><td>a</td><td>b</td></tr></table><p>Makers: Intel<br>AMD</p></article>`;
    const lines = readMainText(documentOf(`<body>${body}</body>`));
    expect(lines.map(({ kind }) => kind).join(' ')).toBe('h1 p p p p p p h2 li li quote row p p');
    expect(lines.slice(-3).map(({ text }) => text)).toEqual(['a\tb', 'Makers: Intel', 'AMD']);
  });
  it('are not those of a notice beside it', () => {
    const body = `<div id="x"><h1>T</h1>${long(4)}</div><div class="cookie-notice"><p>${'We use cookies. '.repeat(40)}</p></div>`;
    expect(readMainText(documentOf(`<body>${body}</body>`)).some(({ text }) => text.includes('cookies'))).toBe(false);
  });
});
