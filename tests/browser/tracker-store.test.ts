/**
 * The archive's store in real browsers: saves, changes, deletions, migration, quota, windows, backups. No extension, no
 * fakes.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BROWSERS } from './harness';
import type { ArticleCopy } from '../../src/tracker';
import { eraseArchive, openRoom, type RoomPage } from './room';

/** Page functions can't see this file: what several of them need is put on the page as `make`. */
declare global {
  var make: (change?: object) => ArticleCopy;
}

async function prepare(page: Page): Promise<void> {
  await page.evaluate(() => {
    globalThis.make = (change = {}) => ({
      url: 'https://www.etnews.com/1?utm_source=x',
      title: 'HBM4 양산',
      publisher: '전자신문',
      published: '2026-03-02',
      lang: 'ko',
      text: '삼성전자가 HBM4를 양산한다.\n엔비디아에 공급한다.',
      entities: [{ id: 'samsung', name: '삼성전자', kind: 'organization', count: 1, inTitle: false }],
      ...change,
    });
  });
}

describe.each(BROWSERS)('%s', (name) => {
  let opened: RoomPage;
  let page: Page;
  beforeAll(async () => {
    opened = await openRoom(name);
    page = opened.page;
    await prepare(page);
  });
  afterAll(() => opened.close());
  beforeEach(() => eraseArchive(page));

  it('keeps one record per address, with the history of its text', async () => {
    const result = await page.evaluate(async () => {
      const db = await room.openTracker();
      const first = await room.saveArticle(
        db,
        make({ selection: { exact: 'HBM4를  양산한다', prefix: '', suffix: '' } }),
        '2026-03-02T00:00:00.000Z',
      );
      await room.changeArticle(db, first.id, '2026-03-02T01:00:00.000Z', () => ({ tags: ['memory'], note: 'mine' }));
      const same = await room.saveArticle(db, make({ url: 'http://etnews.com/1/#top' }), '2026-03-03T00:00:00.000Z');
      const other = await room.saveArticle(
        db,
        make({ text: '정정: 삼성전자가 HBM4를 양산한다.' }),
        '2026-03-04T00:00:00.000Z',
      );
      const article = await room.articleById(db, first.id);
      return { first, same, other, article, count: await db.count('heads') };
    });
    expect(result.count).toBe(1);
    expect([result.first, result.same, result.other].map(({ updated, textChanged }) => [updated, textChanged])).toEqual(
      [
        [false, false],
        [true, false],
        [true, true],
      ],
    );
    expect(result.article).toMatchObject({
      revision: 4,
      tags: ['memory'],
      note: 'mine',
      savedAt: '2026-03-02T00:00:00.000Z',
      copiedAt: '2026-03-04T00:00:00.000Z',
    });
    expect(result.article?.versions).toEqual([
      {
        copiedAt: '2026-03-03T00:00:00.000Z',
        title: 'HBM4 양산',
        text: '삼성전자가 HBM4를 양산한다.\n엔비디아에 공급한다.',
      },
    ]);
    expect(result.article?.quotes).toMatchObject([
      { quote: { exact: 'HBM4를 양산한다' }, position: { start: 10, end: 20 } },
    ]);
  });

  it('deletes with undo, and merges when the page was saved anew meanwhile', async () => {
    const result = await page.evaluate(async () => {
      const db = await room.openTracker();
      const { id } = await room.saveArticle(db, make(), '2026-03-02T00:00:00.000Z');
      await room.changeNote(db, id, 'a note', '', '2026-03-02T00:00:01.000Z');
      const place = (await room.savedAt(db, make().url))?.key;
      await room.deleteArticles(db, [id], '2026-03-02T00:01:00.000Z');
      const gone = {
        article: await room.articleById(db, id),
        trash: await room.deletedArticles(db),
        saved: await room.savedAt(db, make().url),
      };
      await room.restoreArticles(db, [id], '2026-03-02T00:02:00.000Z');
      const back = await room.articleById(db, id);
      const key = (await room.savedAt(db, make().url))?.key;
      await room.deleteArticles(db, [id], '2026-03-02T00:03:00.000Z');
      const anew = await room.saveArticle(db, make({ text: 'another text' }), '2026-03-02T00:04:00.000Z');
      await room.restoreArticles(db, [id], '2026-03-02T00:05:00.000Z');
      return {
        place: key === place,
        gone,
        back,
        merged: await room.articleById(db, anew.id),
        count: await db.count('heads'),
      };
    });
    expect(result.gone).toMatchObject({ trash: [{ title: 'HBM4 양산' }] });
    expect(result.gone.article).toBeUndefined();
    expect(result.gone.saved).toBeUndefined();
    expect(result.back).toMatchObject({ note: 'a note', revision: 4 });
    expect(result.place).toBe(true);
    expect(result.count).toBe(1);
    expect(result.merged).toMatchObject({ text: 'another text', note: 'a note' });
    expect(result.merged?.versions).toHaveLength(1);
  });

  it('erases for good: index and backups too, and only a tombstone stays', async () => {
    const found = await page.evaluate(async () => {
      const db = await room.openTracker();
      const { id } = await room.saveArticle(
        db,
        make({ title: 'sesquipedalian', text: 'sesquipedalian words' }),
        '2026-03-02T00:00:00.000Z',
      );
      await room.saveArticle(db, make({ url: 'https://a.test/2' }), '2026-03-02T00:00:00.000Z');
      await room.mergeFresh(db, true);
      await room.makeBackup(db, '2026-03-02T00:00:00.000Z', 'asked');
      await room.deleteArticles(db, [id], '2026-03-02T01:00:00.000Z');
      const early = await room.eraseDeleted(db, '2026-03-02T01:10:00.000Z', '2026-03-02T00:40:00.000Z');
      const erased = await room.eraseDeleted(db, '2026-03-02T02:00:00.000Z', '2026-03-02T01:30:00.000Z');
      db.close();
      // Everything in both databases, whatever its shape.
      const all: unknown[] = [];
      for (const { name } of await indexedDB.databases()) {
        const open = indexedDB.open(name ?? '');
        await new Promise((done) => (open.onsuccess = done));
        for (const store of open.result.objectStoreNames) {
          const request = open.result.transaction(store).objectStore(store).getAll();
          await new Promise((done) => (request.onsuccess = done));
          all.push(...(request.result as unknown[]));
        }
        open.result.close();
      }
      return { early, erased, text: JSON.stringify(all), id };
    });
    expect([found.early, found.erased]).toEqual([0, 1]);
    expect(found.text).not.toContain('sesquipedalian');
    expect(found.text).toContain(found.id);
    expect(found.text).toContain('양산');
  });

  it('a deletion dated in the future counts from now, and times never go back', async () => {
    const result = await page.evaluate(async () => {
      const db = await room.openTracker();
      const { id } = await room.saveArticle(db, make(), '2027-01-01T00:00:00.000Z');
      await room.saveArticle(db, make(), '2026-01-01T00:00:00.000Z');
      const { updatedAt = '' } = (await room.articleById(db, id)) ?? {};
      await room.deleteArticles(db, [id], '2027-06-01T00:00:00.000Z');
      await room.eraseDeleted(db, '2026-01-01T00:00:00.000Z', '2025-12-31T23:30:00.000Z');
      const erased = await room.eraseDeleted(db, '2026-01-01T01:00:00.000Z', '2026-01-01T00:30:00.000Z');
      return { updatedAt, erased };
    });
    expect(result).toEqual({ updatedAt: '2027-01-01T00:00:00.000Z', erased: 1 });
  });

  it("keeps a note that another window changed meanwhile, and both windows' tags", async () => {
    const second = await opened.another();
    const id = await page.evaluate(async () => {
      const db = await room.openTracker();
      return (await room.saveArticle(db, make(), new Date().toISOString())).id;
    });
    await second.evaluate(async (id) => {
      const db = await room.openTracker();
      await room.changeNote(db, id, 'from window two', '', new Date().toISOString());
      await Promise.all(
        [...'abcdefgh'].map((tag) =>
          room.changeArticle(db, id, new Date().toISOString(), ({ tags }) => ({ tags: [...tags, tag] })),
        ),
      );
    }, id);
    const article = await page.evaluate(async (id) => {
      const db = await room.openTracker();
      return room.changeNote(db, id, 'from window one', '', new Date().toISOString());
    }, id);
    expect(article.note).toBe('from window two\n\nfrom window one');
    expect(article.tags).toEqual([...'abcdefgh']);
    await second.close();
  });

  it('makes backups, shows what a restore would do, and restores', async () => {
    const result = await page.evaluate(async () => {
      const db = await room.openTracker();
      const one = await room.saveArticle(db, make({ url: 'https://a.test/1' }), '2026-03-01T00:00:00.000Z');
      const two = await room.saveArticle(db, make({ url: 'https://a.test/2' }), '2026-03-01T00:00:00.000Z');
      await room.saveArticle(db, make({ url: 'https://a.test/3' }), '2026-03-01T00:00:00.000Z');
      await room.backupIfDue(db, '2026-03-01T10:00:00.000Z');
      await room.backupIfDue(db, '2026-03-01T20:00:00.000Z');
      await room.changeNote(db, one.id, 'later', '', '2026-03-02T00:00:00.000Z');
      await room.deleteArticles(db, [two.id], '2026-03-02T00:00:00.000Z');
      await room.saveArticle(db, make({ url: 'https://a.test/4' }), '2026-03-02T00:00:00.000Z');
      const backups = await room.listBackups();
      const plan = await room.planRestore(db, backups[0]!);
      await room.restoreBackup(db, [...plan.missing, ...plan.changed], '2026-03-03T00:00:00.000Z');
      return {
        backups: backups.length,
        plan,
        note: (await room.articleById(db, one.id))?.note,
        two: await room.articleById(db, two.id),
        count: await db.count('heads'),
        after: (await room.listBackups()).map(({ reason }) => reason),
      };
    });
    expect(result.backups).toBe(1);
    expect([result.plan.missing.length, result.plan.changed.length, result.plan.same, result.plan.newer]).toEqual([
      1, 1, 1, 1,
    ]);
    expect(result.note).toBe('');
    expect(result.two?.title).toBe('HBM4 양산');
    expect(result.count).toBe(4);
    expect(result.after).toEqual(['restore', 'daily']);
  });

  it('counts the articles that name an entity, those of version 2 included', async () => {
    const result = await page.evaluate(async () => {
      const db = await room.openTracker();
      const { id } = await room.saveArticle(db, make(), '2026-03-02T00:00:00.000Z');
      await room.saveArticle(db, make({ url: 'https://www.etnews.com/2', entities: [] }), '2026-03-02T00:00:00.000Z');
      const one = await room.countNaming(db, 'samsung');
      await room.saveArticle(db, make({ url: 'https://www.etnews.com/3' }), '2026-03-03T00:00:00.000Z');
      const two = await room.countNaming(db, 'samsung');
      await room.deleteArticles(db, [id], '2026-03-04T00:00:00.000Z');
      const deleted = await room.countNaming(db, 'samsung');
      await room.restoreArticles(db, [id], '2026-03-05T00:00:00.000Z');
      const heads = (await db.getAll('heads')).map(({ entityIds: _later, ...head }) => head);
      db.close();
      // The heads as version 2 had them, in a database of version 2.
      const erase = indexedDB.deleteDatabase('fablens-tracker');
      await new Promise((resolve) => (erase.onsuccess = resolve));
      const open = indexedDB.open('fablens-tracker', 2);
      open.onupgradeneeded = () => {
        const store = open.result.createObjectStore('heads', { keyPath: 'key', autoIncrement: true });
        store.createIndex('id', 'id', { unique: true });
        store.createIndex('address', 'address', { unique: true });
        for (const name of ['bodies', 'fresh']) open.result.createObjectStore(name, { keyPath: 'key' });
        open.result.createObjectStore('segments', { keyPath: 'block' });
        for (const name of ['trash', 'tombstones']) open.result.createObjectStore(name, { keyPath: 'id' });
        open.result.createObjectStore('meta');
        for (const head of heads) store.add(head);
      };
      await new Promise((resolve) => (open.onsuccess = resolve));
      open.result.close();
      const later = await room.openTracker();
      const migrated = await room.countNaming(later, 'samsung');
      const none = await room.countNaming(later, 'nobody');
      later.close();
      return { one, two, deleted, migrated, none };
    });
    expect(result).toEqual({ one: 1, two: 2, deleted: 1, migrated: 2, none: 0 });
  });

  it('brings an archive of version 1 over, deleted and erased records included', async () => {
    const result = await page.evaluate(async () => {
      const erase = indexedDB.deleteDatabase('fablens-tracker');
      await new Promise(
        (done, fail) => (
          (erase.onsuccess = done),
          (erase.onerror = fail),
          (erase.onblocked = () => fail(new Error('blocked')))
        ),
      );
      // The schema of version 1, and records as it wrote them.
      const open = indexedDB.open('fablens-tracker', 1);
      open.onupgradeneeded = () => {
        const articles = open.result.createObjectStore('articles', { keyPath: 'id' });
        articles.createIndex('address', 'address');
        articles.createIndex('savedAt', 'savedAt');
      };
      await new Promise((done) => (open.onsuccess = done));
      const base = {
        revision: 2,
        lang: 'ko',
        text: '삼성전자가 양산한다.',
        entities: [{ id: 'samsung', name: '삼성전자', kind: 'organization', count: 1, inTitle: true }],
        note: 'old note',
      };
      const ids: string[] = [
        crypto.randomUUID(),
        crypto.randomUUID(),
        crypto.randomUUID(),
        crypto.randomUUID(),
        crypto.randomUUID(),
      ];
      const records = [
        {
          ...base,
          id: ids[0],
          url: 'https://www.a.test/1?utm_source=q',
          address: 'a.test/1',
          title: 'second',
          savedAt: '2026-02-02T00:00:00.000Z',
          updatedAt: '2026-02-03T00:00:00.000Z',
          publisher: 'A',
          published: '2026-02-01',
        },
        {
          ...base,
          id: ids[1],
          url: 'https://a.test/2',
          address: 'a.test/2',
          title: 'first',
          savedAt: '2026-02-01T00:00:00.000Z',
          updatedAt: '2026-02-01T00:00:00.000Z',
        },
        {
          ...base,
          id: ids[2],
          url: 'https://a.test/3',
          address: 'a.test/3',
          title: 'deleted',
          savedAt: '2026-02-01T00:00:00.000Z',
          updatedAt: '2026-02-04T00:00:00.000Z',
          deletedAt: '2026-02-04T00:00:00.000Z',
        },
        {
          ...base,
          id: ids[4],
          note: 'on the phone',
          text: 'the mobile edition',
          url: 'https://m.a.test/2',
          address: 'm.a.test/2',
          title: 'twin of the first',
          savedAt: '2026-02-05T00:00:00.000Z',
          updatedAt: '2026-02-05T00:00:00.000Z',
        },
        {
          id: ids[3],
          revision: 5,
          savedAt: '2026-01-01T00:00:00.000Z',
          updatedAt: '2026-01-02T00:00:00.000Z',
          deletedAt: '2026-01-02T00:00:00.000Z',
          address: '',
          url: '',
          title: '',
          lang: '',
          text: '',
          entities: [],
          note: '',
        },
      ];
      const transaction = open.result.transaction('articles', 'readwrite');
      for (const record of records) transaction.objectStore('articles').put(record);
      await new Promise((done) => (transaction.oncomplete = done));
      open.result.close();
      const db = await room.openTracker();
      const heads = await room.headsByKey(db, await room.savedKeys(db));
      const catalogue = room.createCatalogue(db);
      await catalogue.refresh();
      const outcome = {
        titles: heads.map(({ title }) => title),
        article: await room.articleById(db, ids[0] ?? ''),
        saved: (await room.savedAt(db, 'https://a.test/1'))?.title,
        found: (await catalogue.find({ text: '삼성전자' })).length,
        trash: (await room.deletedArticles(db)).map(({ title }) => title),
        stores: [...db.objectStoreNames],
        twin: await room.articleById(db, ids[1] ?? ''),
        tombstones: (await db.getAll('tombstones')).map(({ id, revision }) => [ids.indexOf(id), revision]).sort(),
        original: records[0],
      };
      db.close();
      return outcome;
    });
    expect(result.titles).toEqual(['first', 'second']);
    expect(result.article).toEqual({
      ...result.original,
      mentions: [],
      copiedAt: '2026-02-03T00:00:00.000Z',
      versions: [],
      tags: [],
      state: 'unread',
      rating: 0,
      quotes: [],
    });
    expect(result.saved).toBe('second');
    expect(result.found).toBe(2);
    expect(result.twin).toMatchObject({
      note: 'old note\n\non the phone',
      text: '삼성전자가 양산한다.',
      versions: [{ text: 'the mobile edition' }],
      savedAt: '2026-02-01T00:00:00.000Z',
    });
    expect(result.trash).toEqual(['deleted']);
    expect(result.tombstones).toEqual([
      [2, 2],
      [3, 5],
    ]);
    expect(result.stores).not.toContain('articles');
  });

  it('finds words in four languages, filters and sorts', async () => {
    const result = await page.evaluate(async () => {
      const db = await room.openTracker();
      const add = (number: number, change: object): Promise<unknown> =>
        room.saveArticle(
          db,
          make({ url: `https://a.test/${number}`, entities: [], ...change }),
          `2026-03-0${number}T00:00:00.000Z`,
        );
      await add(1, {
        title: 'Korean',
        lang: 'ko',
        text: '시스템반도체를 삼성전자는 만든다. ＴＳＭＣ도.',
        published: '2026-01-01',
        publisher: 'B',
      });
      await add(2, {
        title: 'Chinese',
        lang: 'zh',
        text: '台積電宣布三奈米製程量產，輝達是客戶。',
        published: '2026-02-01',
        publisher: 'A',
      });
      await add(3, {
        title: 'Japanese',
        lang: 'ja',
        text: '東京エレクトロンの装置はエヌビディアのチップに使われる。',
        published: undefined,
        publisher: 'A',
      });
      await add(4, {
        title: 'English about TSMC',
        lang: 'en',
        text: "Pharma firms use NVIDIA's H100 chips. Café society.",
        published: '2026-03-01',
        publisher: 'A',
        entities: [{ id: 'tsmc', name: 'TSMC', kind: 'organization', count: 1, inTitle: true }],
      });
      const catalogue = room.createCatalogue(db);
      const titles = async (query: Parameters<typeof catalogue.find>[0]): Promise<string[]> =>
        (await room.headsByKey(db, await catalogue.find(query))).map(({ title }) => title.split(' ')[0] ?? '');
      const ask = async (): Promise<Record<string, string[]>> => {
        await catalogue.refresh();
        const queries = [
          '삼성전자가',
          '반도체',
          '三奈米',
          '台積電',
          'エヌビディア',
          '東京',
          'tsmc',
          'h100 nvidia',
          'arm',
          'cafe',
          'CHIP',
          'nothing',
          '…',
          '積電三',
        ];
        return Object.fromEntries(
          await Promise.all(queries.map(async (text) => [text, await titles({ text })] as const)),
        );
      };
      const before = await ask();
      await room.mergeFresh(db, true);
      const merged = await ask();
      return {
        before,
        merged,
        sorted: await titles({ sort: 'published' }),
        byTitle: await titles({ sort: 'title' }),
        relevance: await titles({ text: 'tsmc', sort: 'relevance' }),
        oldest: await titles({ sort: 'oldest' }),
        publisher: await titles({ fields: { publisher: ['A'], lang: ['zh', 'ja'] } }),
        entity: await titles({ fields: { entity: ['tsmc'] } }),
        days: await titles({ published: { from: '2026-01-02', to: '2026-02-01' } }),
        values: [...((await catalogue.values(['publisher'])).get('publisher') ?? [])],
      };
    });
    expect(result.before).toEqual({
      삼성전자가: ['Korean'],
      반도체: ['Korean'],
      三奈米: ['Chinese'],
      台積電: ['Chinese'],
      エヌビディア: ['Japanese'],
      東京: ['Japanese'],
      tsmc: ['English', 'Korean'],
      'h100 nvidia': ['English'],
      arm: [],
      cafe: ['English'],
      CHIP: ['English'],
      nothing: [],
      '…': [],
      積電三: [],
    });
    expect(result.merged).toEqual(result.before);
    expect(result.sorted).toEqual(['English', 'Chinese', 'Korean', 'Japanese']);
    expect(result.byTitle).toEqual(['Chinese', 'English', 'Japanese', 'Korean']);
    expect(result.relevance).toEqual(['English', 'Korean']);
    expect(result.oldest).toEqual(['Korean', 'Chinese', 'Japanese', 'English']);
    expect(result.publisher).toEqual(['Japanese', 'Chinese']);
    expect(result.entity).toEqual(['English']);
    expect(result.days).toEqual(['Chinese']);
    expect(result.values).toEqual([
      { value: 'A', count: 3 },
      { value: 'B', count: 1 },
    ]);
  });

  it('forgets deleted and changed words in merged segments', async () => {
    const result = await page.evaluate(async () => {
      const db = await room.openTracker();
      const { id } = await room.saveArticle(
        db,
        make({ url: 'https://a.test/1', text: 'alpha' }),
        '2026-03-01T00:00:00.000Z',
      );
      const other = await room.saveArticle(
        db,
        make({ url: 'https://a.test/2', text: 'alpha' }),
        '2026-03-01T00:00:00.000Z',
      );
      await room.mergeFresh(db, true);
      await room.saveArticle(db, make({ url: 'https://a.test/1', text: 'beta' }), '2026-03-01T00:00:00.000Z');
      await room.deleteArticles(db, [other.id], '2026-03-01T00:00:00.000Z');
      const catalogue = room.createCatalogue(db);
      const count = async (): Promise<number[]> => {
        await catalogue.refresh();
        return [
          (await catalogue.find({ text: 'alpha' })).length,
          (await catalogue.find({ text: 'beta' })).length,
          (await catalogue.find({})).length,
        ];
      };
      const fresh = await count();
      await room.mergeFresh(db, true);
      return { id, fresh, merged: await count() };
    });
    expect(result.fresh).toEqual([0, 1, 1]);
    expect(result.merged).toEqual([0, 1, 1]);
  });
});

describe('quota in Chromium', () => {
  let opened: RoomPage;
  beforeAll(async () => {
    opened = await openRoom('chromium');
    await prepare(opened.page);
  });
  afterAll(() => opened.close());

  it('refuses before a save when there is no room, fails cleanly during one, and saves again when there is', async () => {
    const cdp = await opened.page.createCDPSession();
    const origin = new URL(opened.page.url()).origin;
    const save = (size: number): Promise<string> =>
      opened.page.evaluate(async (size) => {
        const db = await room.openTracker();
        try {
          await room.saveArticle(
            db,
            make({
              url: `https://a.test/${size}`,
              text: Array.from({ length: size / 8 }, (_, at) => (at * 2654435761).toString(36).slice(-7)).join(' '),
            }),
            new Date().toISOString(),
          );
          return 'saved';
        } catch (error) {
          return room.isStorageFull(error) ? `full ${(error as Error).name}` : String(error);
        } finally {
          db.close();
        }
      }, size);
    // Before the first write: the browser remembers for a while how much room there was.
    await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1_000_000 });
    expect(await save(8000)).toBe('saved');
    // For sites (not for extensions) Chromium estimates a fixed quota, whatever holds; so this one is told.
    await opened.page.evaluate(
      () => (navigator.storage.estimate = async () => ({ usage: 9_000_000, quota: 10_000_000 })),
    );
    expect(await save(16_000)).toBe('full StorageFullError');
    // The estimate says that there is room, and then there is none.
    await opened.page.evaluate(() => (navigator.storage.estimate = async () => ({ usage: 0, quota: 1e12 })));
    expect(await save(1_000_000)).toMatch(/^full QuotaExceededError/);
    const state = await opened.page.evaluate(async () => {
      const db = await room.openTracker();
      return { count: await db.count('heads'), bodies: await db.count('bodies'), fresh: await db.count('fresh') };
    });
    expect(state).toEqual({ count: 1, bodies: 1, fresh: 1 });
    await cdp.send('Storage.overrideQuotaForOrigin', { origin });
    expect(await save(24_000)).toBe('saved');
  });
});
