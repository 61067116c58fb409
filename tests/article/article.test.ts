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
