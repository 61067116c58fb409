// @vitest-environment happy-dom
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import {
  csvLine,
  decodeFile,
  EXPORT_FORMATS,
  formatOf,
  IMPORT_FORMATS,
  type ExportFormat,
  type SavedArticle,
} from '../../src/tracker';
import { articleOfDraft } from '../../src/tracker/transfer/draft';
import type { ImportFormat, ImportItem } from '../../src/tracker/formats/format';
import { createZip } from '../../src/tracker/formats/zip';
import { article } from './article';

const NOW = '2026-03-05T00:00:00.000Z';
const second = article({
  id: '3b1f0c9e-6a55-4a53-8f55-0c7f4b8f7a13',
  url: 'https://a.test/2?x=1&y=%20',
  address: 'a.test/2?x=1&y=+',
  title: 'Second',
  byline: '',
  note: '',
  quotes: [],
  tags: [],
  rating: 0,
});

function written(id: string, articles: readonly SavedArticle[] = [article(), second]): string {
  const { begin, one, end = '' } = EXPORT_FORMATS.find((format) => format.id === id) as ExportFormat;
  return (begin?.(NOW, articles.length) ?? '') + articles.map((each, index) => one(each, index)).join('') + end;
}
function read(text: string, name = 'file'): { format: string; items: ReturnType<typeof summary>[] } {
  const format = formatOf(text, name);
  if (!format) throw new Error('no format fits');
  return { format: format.id, items: [...format.read(text)].map(summary) };
}
function summary(item: ImportItem): Record<string, unknown> {
  if ('problem' in item) return { line: item.line, problem: item.problem };
  if ('article' in item) return { line: item.line, article: item.article };
  const { url, title, tags, state, note, savedAt, published, publisher, lang, text, rating, quotes } = articleOfDraft(
    item.draft,
    NOW,
  );
  return {
    line: item.line,
    url,
    title,
    tags,
    state,
    note,
    savedAt,
    published,
    publisher,
    lang,
    text,
    rating,
    quotes: quotes.map(({ quote, note: remark }) => [quote.exact, remark]),
  };
}

describe('our JSON', () => {
  test('comes back as it went out', () => {
    const text = written('json');
    expect(JSON.parse(text)).toMatchObject({ format: 'fablens-archive', version: 1, count: 2 });
    expect(read(text)).toEqual({
      format: 'json',
      items: [
        { line: 2, article: article() },
        { line: 3, article: second },
      ],
    });
  });
  test('a bad record is told with its line and the rest goes in', () => {
    const lines = written('json', [article(), second, article()]).split('\n');
    lines[1] = `${lines[1]?.slice(0, 80)},`;
    lines[2] = lines[2]?.replace('"rating":0', '"rating":9') ?? '';
    expect(read(lines.join('\n')).items).toEqual([
      { line: 2, problem: 'unreadable' },
      { line: 3, problem: 'malformed' },
      { line: 4, article: article() },
    ]);
  });
  test('pretty-printed by another program it can still be read', () => {
    const text = JSON.stringify(JSON.parse(written('json')), null, 2);
    expect(read(text).items.map(({ article: each }) => each)).toEqual([article(), second]);
  });
  test('a later version is refused, and a link that is no web address', () => {
    expect(read(written('json').replace('"version":1', '"version":2')).items).toEqual([
      { line: 1, problem: 'unreadable' },
    ]);
    expect(
      read(written('json', [article({ map: { notes: [{ sources: [{ url: 'javascript:alert(1)' }] }] } })])).items,
    ).toEqual([{ line: 2, problem: 'malformed' }]);
  });
});

test('CSV comes back, formulas are disarmed in between, lines are counted through line feeds in cells', () => {
  const text = written('csv');
  expect(text).toContain(`"'=1+1`);
  const { format, items } = read(text, 'a.csv');
  expect(format).toBe('csv');
  expect(items).toMatchObject([
    {
      line: 2,
      url: article().url,
      title: article().title,
      tags: article().tags,
      state: 'reading',
      rating: 4,
      note: article().note,
      text: article().text,
      publisher: '전자신문',
      published: '2026-03-02',
      savedAt: article().savedAt,
    },
    { line: 5, url: second.url },
  ]);
});

test('CSV of Pocket and of Readwise Reader', () => {
  expect(
    read(
      'title,url,time_added,tags,status\nA,https://a.test/1,1700000000,x|y,unread\nB,https://a.test/2,1700000001,,archive\n',
      'part_000000.csv',
    ).items,
  ).toMatchObject([
    { title: 'A', tags: ['x', 'y'], savedAt: '2023-11-14T22:13:20.000Z', state: 'unread' },
    { title: 'B', state: 'read' },
  ]);
  expect(
    read(
      'Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen\nA,https://a.test/1,01h,"a, b",2024-05-06 07:08:09+00:00,0.5,archive,True\n',
      'reader.csv',
    ).items,
  ).toMatchObject([{ title: 'A', tags: ['a', 'b'], savedAt: '2024-05-06T07:08:09.000Z', state: 'read' }]);
});

test('Markdown has front matter that a YAML reader reads, and text that is no markup', () => {
  const text = written('markdown', [article({ text: '# not a heading\n<b>x</b> [a](b) *c*' })]);
  const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  expect(parseYaml(front)).toMatchObject({
    title: article().title,
    url: article().url,
    tags: ['memory', 'supply-chain'],
    entities: ['삼성전자'],
    rating: 4,
    published: '2026-03-02',
  });
  expect(body).toContain('\\# not a heading\n\n\\<b\\>x\\</b\\> \\[a\\](b) \\*c\\*');
  expect(body).toContain('> HBM4를 양산한다');
});

test('several notes go into a zip that another program unpacks', () => {
  const { one, fileName } = EXPORT_FORMATS.find(({ id }) => id === 'markdown') as Required<ExportFormat>;
  const zip = createZip();
  const bytes = [article(), second].map((each) => zip.add(fileName(each), one(each, 0)));
  const folder = mkdtempSync(join(tmpdir(), 'fablens-'));
  writeFileSync(join(folder, 'notes.zip'), Buffer.concat([...bytes, zip.end()]));
  const script =
    'import sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; z.extractall(sys.argv[2])';
  const unpacked = spawnSync('python3', ['-c', script, join(folder, 'notes.zip'), join(folder, 'out')], {
    encoding: 'utf8',
  });
  if (unpacked.error) return console.warn('python3 is missing: the zip was not unpacked');
  expect(unpacked.stderr).toBe('');
  const names = readdirSync(join(folder, 'out')).sort();
  expect(names).toEqual([fileName(article()), fileName(second)].sort());
  expect(readFileSync(join(folder, 'out', fileName(second)), 'utf8')).toBe(one(second, 0));
});

describe('citations, read by citation.js', () => {
  const expected = { title: article().title, 'container-title': '전자신문', URL: article().url };
  test('RIS', () => {
    const [first, other] = new Cite(written('ris')).data as Record<string, unknown>[];
    expect(first).toMatchObject({
      title: expected.title,
      URL: expected.URL,
      issued: { 'date-parts': [[2026]] },
      keyword: 'memory,supply chain',
    });
    expect(other).toMatchObject({ title: 'Second' });
    // This importer keeps only the year; Zotero and EndNote read the day from DA.
    expect(written('ris')).toContain('\r\nDA  - 2026/03/02\r\n');
  });
  test('BibTeX', () => {
    const [first, other] = new Cite(written('bibtex')).data as Record<string, unknown>[];
    expect(first).toMatchObject({
      title: expected.title,
      URL: expected.URL,
      issued: { 'date-parts': [[2026, 3, 2]] },
      note: article().note.replace('\n', ' '),
    });
    expect(other).toMatchObject({ URL: second.url });
  });
  test('CSL-JSON', () => {
    const [first] = new Cite(written('csl')).data as Record<string, unknown>[];
    expect(first).toMatchObject({
      ...expected,
      type: 'article-newspaper',
      issued: { 'date-parts': [[2026, 3, 2]] },
      author: [{ literal: 'Hong Gildong' }],
    });
    expect(read(written('csl')).items).toMatchObject([
      { url: article().url, tags: ['memory', 'supply chain'], publisher: '전자신문', published: '2026-03-02' },
      { title: 'Second' },
    ]);
  });
});

test('HTML escapes everything', () => {
  const text = written('html', [
    article({ title: '<img src=x onerror=alert(1)>', url: 'https://a.test/"onclick="x', text: '<script>x</script>' }),
  ]);
  expect(text).not.toMatch(/<img|<script|"onclick/);
});

test('browser bookmarks', () => {
  const { format, items } = read(`<!DOCTYPE NETSCAPE-Bookmark-file-1>
<TITLE>Bookmarks</TITLE>
<H1>Bookmarks</H1>
<DL><p>
    <DT><H3 ADD_DATE="1">Bookmarks bar</H3>
    <DL><p>
        <DT><A HREF="https://a.test/?a=1&amp;b=2" ADD_DATE="1700000000" TAGS="x,y">AT&amp;T &#8220;q&#8221;</A>
        <DD>a remark
        <DT><A HREF="javascript:void(0)">Bookmarklet</A>
        <DT><H3>Chips</H3>
        <DL><p><DT><A HREF="https://a.test/2">Two</A></DL>
    </DL>
</DL>`);
  expect(format).toBe('bookmarks');
  expect(items).toMatchObject([
    {
      line: 7,
      url: 'https://a.test/?a=1&b=2',
      title: 'AT&T “q”',
      tags: ['x', 'y'],
      note: 'a remark',
      savedAt: '2023-11-14T22:13:20.000Z',
    },
    { line: 9, problem: 'no-address' },
    { line: 11, title: 'Two', tags: ['Chips'] },
  ]);
});

test('Pocket, wallabag, Omnivore, Readwise Reader, Zotero', () => {
  expect(
    read(
      '<!DOCTYPE html><html><head><title>Pocket Export</title></head><body><h1>Unread</h1><ul><li><a href="https://a.test/1" time_added="1700000000" tags="x">One</a></li></ul>\n<h1>Read Archive</h1><ul><li><a href="https://a.test/2" time_added="1700000000" tags="">Two</a></li></ul></body></html>',
    ),
  ).toMatchObject({
    format: 'pocket',
    items: [
      { title: 'One', tags: ['x'], state: 'unread' },
      { line: 2, title: 'Two', state: 'read', tags: [] },
    ],
  });
  expect(
    read(
      JSON.stringify([
        {
          is_archived: 1,
          is_starred: 1,
          tags: [{ label: 'x', slug: 'x' }],
          id: 1,
          title: 'W',
          url: 'https://a.test/w',
          content: '<h1>Head</h1><p>One <b>two</b>.</p><script>bad()</script><p>Three</p>',
          created_at: '2024-01-02T03:04:05+0000',
          published_at: '2024-01-01T00:00:00+0000',
          published_by: ['A', null],
          language: 'en_US',
          domain_name: 'a.test',
          annotations: [{ text: 'why', quote: 'One two' }],
        },
        { is_archived: 0, url: null },
      ]),
    ),
  ).toMatchObject({
    format: 'wallabag',
    items: [
      {
        title: 'W',
        text: 'Head\nOne two.\nThree',
        state: 'read',
        rating: 5,
        tags: ['x'],
        published: '2024-01-01',
        quotes: [['One two', 'why']],
      },
      { problem: 'no-address' },
    ],
  });
  expect(
    read(
      `[\n{"id":"1","slug":"a","title":"O","url":"https://a.test/o","author":"A","state":"Archived","labels":["x"],"savedAt":"2024-01-02T03:04:05.000Z","publishedAt":"2024-01-01T00:00:00Z","readingProgress":10},\n{"slug": oops},\n{"id":"2","slug":"b","title":"P","url":"https://a.test/p","state":"Active","labels":[{"name":"y"}],"savedAt":"2024-01-02T03:04:05.000Z"}\n]`,
    ),
  ).toMatchObject({
    format: 'omnivore',
    items: [
      { line: 2, title: 'O', state: 'read', tags: ['x'] },
      { line: 3, problem: 'unreadable' },
      { line: 4, title: 'P', tags: ['y'], state: 'unread' },
    ],
  });
  expect(
    read(
      JSON.stringify({
        count: 1,
        results: [
          {
            id: '1',
            url: 'https://read.readwise.io/read/1',
            source_url: 'https://a.test/r',
            title: 'R',
            author: 'A',
            category: 'article',
            location: 'later',
            tags: { x: { name: 'x' } },
            site_name: 'S',
            created_at: '2024-01-02T03:04:05Z',
            notes: 'n',
            reading_progress: 0.2,
          },
        ],
      }),
    ),
  ).toMatchObject({
    format: 'readwise',
    items: [{ url: 'https://a.test/r', title: 'R', tags: ['x'], note: 'n', publisher: 'S' }],
  });
  expect(
    read(
      JSON.stringify([
        {
          id: 'http://zotero.org/users/1/items/A',
          type: 'webpage',
          title: 'Z',
          URL: 'https://a.test/z',
          author: [{ family: 'Kim', given: 'A' }],
          issued: { 'date-parts': [['2024', 5, 6]] },
          'container-title': 'Site',
          language: 'en-US',
          note: 'n',
        },
        { id: 'b', type: 'book', title: 'A book' },
      ]),
    ),
  ).toMatchObject({
    format: 'csl',
    items: [{ title: 'Z', published: '2024-05-06', publisher: 'Site', note: 'n' }, { problem: 'no-address' }],
  });
});

test('what is none of the formats is not taken for one', () => {
  for (const text of [
    '',
    'hello',
    '{"a":1}',
    '[1,2]',
    '<html><body><a href="https://a.test">x</a></body></html>',
    '%PDF-1.7',
  ])
    expect(formatOf(text, 'file.txt')).toBeUndefined();
});

describe('our own CSV', () => {
  const csv = formatsById();
  test.each([
    ['few articles with many names', { tags: [], quotes: [], entities: 'abcdef'.split('').map(named) }],
    ['tags with separators', { tags: ['AI; chips', 'C|D', 'R&D, fab', '2024'] }],
    ['formulas in every form', { note: ' =1+1', title: '＝SUM(A1)', tags: ['@x'] }],
  ])('comes back whole: %s', (_name, change) => {
    const before = article(change);
    const file = csv.write.begin?.('', 1) + csv.write.one(before, 0);
    const [item] = [...csv.read.read(file)];
    expect(
      item && 'draft' in item && [item.draft.title, item.draft.note, [...(item.draft.tags ?? [])].filter(Boolean)],
    ).toEqual([before.title.trim(), before.note.trim(), before.tags]);
  });
  test('no cell begins as a formula', () => {
    for (const cell of ['=1', ' =1', '\t=1', '＝1', '+a', '@a', '-a', "'=1", 'a\n=1'])
      expect(csvLine([cell])).not.toMatch(/^"?\s*[=+@＝-]/);
    expect(csvLine(['-5'])).toBe('-5\r\n');
  });
});

function named(name: string): SavedArticle['entities'][number] {
  return { id: name, name, kind: 'organization', count: 1, inTitle: false };
}

function formatsById(id = 'csv'): { write: ExportFormat; read: ImportFormat } {
  const [write, read] = [EXPORT_FORMATS.find((one) => one.id === id), IMPORT_FORMATS.find((one) => one.id === id)];
  if (!write || !read) throw new Error(id);
  return { write, read };
}

test('days of other programs stay the days that were written', () => {
  const days = ['March 5, 2026', '3/5/2026', '2026', '2026. 3. 5.', '2026-03-05T23:30:00-08:00', '1772668800'];
  const read = days.map(
    (published) => articleOfDraft({ url: 'https://a.test/', published }, '2026-12-01T00:00:00.000Z').published,
  );
  expect(read).toEqual([...Array<string>(2).fill('2026-03-05'), undefined, ...Array<string>(3).fill('2026-03-05')]);
});

test.each([
  ['utf-16le', Buffer.from('\ufefftitle,url\n삼성,https://a.test/', 'utf16le')],
  [
    'cp949',
    Buffer.from([
      ...Buffer.from('title,url\n'),
      ...[
        0xbb, 0xef, 0xbc, 0xba, 0xc0, 0xfc, 0xc0, 0xda, 0x20, 0xb9, 0xdd, 0xb5, 0xb5, 0xc3, 0xbc, 0x20, 0xc5, 0xf5,
        0xc0, 0xda,
      ],
      ...Buffer.from(',https://a.test/'),
    ]),
  ],
])('a file in %s is read', (_name, bytes) => {
  expect(decodeFile(bytes)).toContain('삼성');
});

test('a note’s name fits a file system, whatever the title', () => {
  for (const title of ['반도체'.repeat(60), '𠮷'.repeat(200), '👩‍👩‍👧‍👦'.repeat(50)]) {
    const name = EXPORT_FORMATS.find(({ id }) => id === 'markdown')?.fileName?.(article({ title })) ?? '';
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
    expect(name.isWellFormed()).toBe(true);
  }
});

test('structure stays in what is exported, and two authors are two', () => {
  const structured = article({
    title: 'T',
    text: 'T\nPart\nOne\nTwo\na\tb\nc\td\nSaid',
    kinds: ['h1', 'h2', 'li', 'li', 'row', 'row', 'quote'],
    byline: 'Ann One; Bob Two',
  });
  const write = (id: string): string => EXPORT_FORMATS.find((one) => one.id === id)?.one(structured, 0) ?? '';
  expect(write('markdown')).toContain('## Part\n\n- One\n- Two\n\n| a | b |\n| --- | --- |\n| c | d |\n\n> Said');
  expect(write('html')).toContain('<ul><li>One</li>\n<li>Two</li></ul>\n<table><tr><td>a</td><td>b</td></tr>');
  expect(write('ris').match(/^AU  - .*$/gm)).toEqual(['AU  - Ann One', 'AU  - Bob Two']);
  expect(write('bibtex')).toContain('{{Ann One} and {Bob Two}}');
});

test('the same notes make the same zip', () => {
  const bytes = (): Buffer => {
    const zip = createZip();
    return Buffer.concat([zip.add('a.md', 'text'), zip.end()]);
  };
  expect(bytes().equals(bytes())).toBe(true);
});
