/** The archive: what was exported comes back whole, and no file makes an import throw. */
import fc from 'fast-check';
import {
  addressKey,
  EXPORT_FORMATS,
  formatOf,
  IMPORT_FORMATS,
  type ExportFormat,
  type SavedArticle,
} from '../../tracker';
import { articleOfDraft } from '../../tracker/transfer/draft';
import { damaged, hostileText } from './inputs';
import { holds, target } from './target';

const NOW = '2026-03-05T00:00:00.000Z';

const time = fc.date({ min: new Date('2000-01-01'), max: new Date('2035-01-01'), noInvalidDate: true });
const isoTime = time.map((date) => date.toISOString());
const isoDay = isoTime.map((text) => text.slice(0, 10));
const path = fc.stringMatching(/^[a-z0-9]{1,12}$/);

const savedArticle: fc.Arbitrary<SavedArticle> = fc
  .record({
    id: fc.uuid(),
    revision: fc.integer({ min: 1, max: 1000 }),
    host: fc.constantFrom('www.a.test', 'news.b.test', 'c.test:8080'),
    path,
    title: hostileText(),
    publisher: hostileText(10),
    byline: hostileText(10),
    published: isoDay,
    lang: fc.constantFrom('en', 'ko', 'ja', 'zh'),
    text: hostileText(200),
    savedAt: isoTime,
    tags: fc.uniqueArray(
      hostileText(4)
        .map((tag) => tag.trim())
        .filter((tag) => tag !== ''),
      { maxLength: 4 },
    ),
    state: fc.constantFrom('unread', 'reading', 'read'),
    rating: fc.integer({ min: 0, max: 5 }),
    note: hostileText(30),
  })
  .map(({ host, path: end, savedAt, ...rest }) => {
    const url = `https://${host}/${end}`;
    return {
      ...rest,
      url,
      address: addressKey(url),
      savedAt,
      updatedAt: savedAt,
      copiedAt: savedAt,
      entities: [],
      mentions: [],
      versions: [],
      quotes: [],
    };
  });

function written(format: ExportFormat, articles: readonly SavedArticle[]): string {
  return (
    (format.begin?.(NOW, articles.length) ?? '') +
    articles.map((article, index) => format.one(article, index)).join('') +
    (format.end ?? '')
  );
}

function formatCalled(id: string): ExportFormat {
  const format = EXPORT_FORMATS.find((one) => one.id === id);
  holds(format !== undefined, `no format ${id}`);
  return format;
}

const articles = fc.array(savedArticle, { minLength: 1, maxLength: 3 });
const SEEDS = EXPORT_FORMATS.filter(({ fileName }) => !fileName).map((format) => [
  format.id,
  written(format, fc.sample(savedArticle, { numRuns: 3, seed: 1 })),
]);
const OTHERS = [
  '<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p>\n<DT><H3>Chips</H3>\n<DL><p>\n<DT><A HREF="https://a.test/1" ADD_DATE="1700000000" TAGS="x,y">One</A>\n<DD>note\n</DL><p>\n</DL><p>',
  '[{"slug":"a","url":"https://a.test/1","title":"One","savedAt":"2026-01-01","labels":["x"],"state":"Archived"}]',
  '[{"is_archived":1,"url":"https://a.test/1","title":"One","content":"<p>Text</p>","tags":["x"],"created_at":"2026"}]',
  '{"results":[{"source_url":"https://a.test/1","readwise_url":"x","title":"One","tags":{"x":{}},"highlights":[]}]}',
  'URL,Title,Selection,Folder,Timestamp,Tags\nhttps://a.test/1,One,,Unread,1700000000,"[""x""]"\n',
];

export const TRACKER_TARGETS = [
  target('archive out and in', articles, (list) => {
    const file = written(formatCalled('json'), list);
    const items = [...(formatOf(file, 'a.json')?.read(file) ?? [])];
    holds(items.length === list.length, `${items.length} of ${list.length} records came back`);
    items.forEach((item, index) => {
      holds('article' in item, `record ${index} came back as ${JSON.stringify(item)}`);
      holds(JSON.stringify(sorted(item.article)) === JSON.stringify(sorted(list[index])), `record ${index} changed`);
    });
  }),
  target('csv out and in', articles, (list) => {
    const file = written(formatCalled('csv'), list);
    const items = [...(formatOf(file, 'a.csv')?.read(file) ?? [])];
    holds(items.length === list.length, `${items.length} of ${list.length} rows came back`);
    items.forEach((item, index) => {
      holds('draft' in item, `row ${index} came back as ${JSON.stringify(item)}`);
      holds(item.draft.url === list[index]?.url, `row ${index} has another address`);
    });
  }),
  ...EXPORT_FORMATS.flatMap((format) =>
    format.fileName
      ? [
          target(`names of ${format.id} files`, savedArticle, (article) => {
            const name = format.fileName?.(article) ?? '';
            holds(name !== '' && new TextEncoder().encode(name).length <= 255, `${name} is no name of a file`);
            holds(name.isWellFormed() && !/[/\\\0]/.test(name), `${name} is no name of a file`);
          }),
        ]
      : [],
  ),
  ...EXPORT_FORMATS.map((format) =>
    target(`write ${format.id}`, articles, (list) => holds(written(format, list) !== '', 'nothing was written')),
  ),
  ...IMPORT_FORMATS.map((format) =>
    target(`read ${format.id}`, damaged([...SEEDS.map(([, file]) => file ?? ''), ...OTHERS]), (file) => {
      format.fits(file.slice(0, 20_000), 'file');
      for (const item of format.read(file)) {
        holds(item.line >= 1, 'a record without a line');
        if ('draft' in item && URL.canParse(item.draft.url)) articleOfDraft(item.draft, NOW);
      }
    }),
  ),
  target('the key of an address', fc.oneof(fc.webUrl({ withQueryParameters: true }), hostileText()), (url) => {
    if (!URL.canParse(url) || !/^https?:/.test(url)) return;
    const key = addressKey(url);
    holds(addressKey(`https://${key}`) === key, `the key of ${key} is another`);
  }),
];

function sorted(article: SavedArticle | undefined): [string, unknown][] {
  return Object.entries(article ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
}
