/**
 * Import and export against a real database: duplicates, stopping, newer and deleted records, changes of many taken
 * back.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BROWSERS } from './harness';
import { eraseArchive, openRoom, type Room, type RoomPage } from './room';

type ImportPlan = Awaited<ReturnType<Room['planImport']>>;

/** Page functions can't see this file: what several of them need is put on the page. */
declare global {
  var csv: (count: number) => string;
  var plan: (file: string) => Promise<ImportPlan>;
  var take: (plan: ImportPlan, duplicates?: 'leave' | 'merge', stopAfter?: number) => ReturnType<Room['runImport']>;
  var written: () => Promise<string>;
}

async function prepare(page: Page): Promise<void> {
  await page.evaluate(() => {
    globalThis.csv = (count) =>
      `title,url,tags,note\n${Array.from({ length: count }, (_, at) => `Title ${at},https://a.test/${at},t${at % 3},note ${at}`).join('\n')}\n`;
    globalThis.plan = async (file) => {
      const db = await room.openTracker();
      return room.planImport(db, room.formatOf(file, 'file.csv')!, file, '2026-03-05T00:00:00.000Z');
    };
    globalThis.take = async (plan, duplicates = 'leave', stopAfter = Infinity) => {
      const db = await room.openTracker();
      const abort = new AbortController();
      return room.runImport(db, plan, {
        now: '2026-03-05T00:00:00.000Z',
        duplicates,
        signal: abort.signal,
        onProgress: (done) => done >= stopAfter && abort.abort(),
      });
    };
    globalThis.written = async () => {
      const db = await room.openTracker();
      let text = '';
      for await (const piece of room.exportFile(
        db,
        await room.savedKeys(db),
        room.EXPORT_FORMATS[0],
        '2026-03-06T00:00:00.000Z',
        new AbortController().signal,
      ).pieces)
        text += String(piece);
      return text;
    };
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

  it('stops between steps; what is in is whole, findable, and the file can be taken in again', async () => {
    const result = await page.evaluate(async () => {
      const first = await take(await plan(csv(230)), 'leave', 100);
      const db = await room.openTracker();
      const there = await db.count('heads');
      const again = await plan(csv(230));
      const second = await take(again);
      const catalogue = room.createCatalogue(db);
      await catalogue.refresh();
      return {
        first: [first.added.length, first.stopped],
        there,
        again: [again.fresh, again.duplicates],
        second: [second.added.length, second.left, second.stopped],
        found: (await catalogue.find({ text: 'title', fields: { tag: ['t1'] } })).length,
      };
    });
    expect(result).toEqual({ first: [100, true], there: 100, again: [130, 100], second: [130, 100, false], found: 77 });
  });

  it('merges duplicates when the reader wants that, and leaves them else', async () => {
    const result = await page.evaluate(async () => {
      const db = await room.openTracker();
      const { id } = await room.saveArticle(
        db,
        { url: 'https://www.a.test/1?utm_source=x', title: 'Mine', lang: 'en', text: 'my text', entities: [] },
        '2026-03-01T00:00:00.000Z',
      );
      await room.changeArticle(db, id, '2026-03-01T00:00:00.000Z', () => ({ tags: ['own'], note: 'my note' }));
      await take(await plan(csv(3)), 'leave');
      const left = await room.articleById(db, id);
      const merged = await take(await plan(csv(3)), 'merge');
      return {
        left,
        changed: merged.changed,
        after: await room.articleById(db, id),
        backups: (await room.listBackups()).map(({ reason }) => reason),
      };
    });
    expect(result.left).toMatchObject({ tags: ['own'], note: 'my note', title: 'Mine' });
    expect(result.changed).toBe(3);
    expect(result.after).toMatchObject({
      tags: ['own', 't1'],
      note: 'my note\n\nnote 1',
      title: 'Mine',
      text: 'my text',
    });
    expect(result.backups).toEqual(['import', 'import']);
  });

  it('an archive in an empty profile is identical; an older one changes nothing, a newer one brings up to date, a deleted record comes back', async () => {
    const result = await page.evaluate(async () => {
      await take(await plan(csv(5)));
      const db = await room.openTracker();
      const [first, second] = await room.articlesByKey(db, await room.savedKeys(db));
      const old = await written();
      await room.eraseEverything(db);
      await take(await plan(old));
      const same = (await written()) === old;
      await room.changeNote(db, first!.id, 'newer', first!.note, '2026-03-06T00:00:00.000Z');
      const newer = await written();
      const older = await plan(old);
      await take(older);
      const kept = (await room.articleById(db, first!.id))?.note;
      await room.eraseEverything(db);
      await take(await plan(old));
      const update = await plan(newer);
      await take(update);
      await room.deleteArticles(db, [second!.id], '2026-03-07T00:00:00.000Z');
      const tombstone = await db.get('tombstones', second!.id);
      await take(await plan(old));
      return {
        same,
        older: [older.same, older.newer],
        kept,
        update: [update.same, update.newer],
        note: (await room.articleById(db, first!.id))?.note,
        back: (await room.articleById(db, second!.id))?.revision,
        tombstone: tombstone?.revision,
        trash: await room.deletedArticles(db),
      };
    });
    expect(result).toEqual({
      same: true,
      older: [5, 0],
      kept: 'newer',
      update: [4, 1],
      note: 'newer',
      back: 3,
      tombstone: 2,
      trash: [],
    });
  });

  it('changes many and takes that back, each to what it was', async () => {
    const result = await page.evaluate(async () => {
      await take(await plan(csv(120)));
      const db = await room.openTracker();
      const ids = (await room.headsByKey(db, await room.savedKeys(db))).map(({ id }) => id);
      const before = await room.changeMany(db, ids, '2026-03-06T00:00:00.000Z', ({ tags }) => ({
        tags: [...tags, 'all'],
        state: 'read',
      }));
      const tags = async (): Promise<string> =>
        JSON.stringify(
          (await room.headsByKey(db, await room.savedKeys(db)))
            .map(({ tags: list, state }) => [list, state])
            .slice(0, 3),
        );
      const changed = await tags();
      const fields = new Map(before.map(({ id, before: part }) => [id, part]));
      await room.changeMany(db, ids, '2026-03-07T00:00:00.000Z', ({ id }) => fields.get(id) ?? {});
      return { changed, back: await tags() };
    });
    expect(result).toEqual({
      changed: '[[["t0","all"],"read"],[["t1","all"],"read"],[["t2","all"],"read"]]',
      back: '[[["t0"],"unread"],[["t1"],"unread"],[["t2"],"unread"]]',
    });
  });
});
