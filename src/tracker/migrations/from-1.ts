/**
 * Version 1 kept one store of whole records, deleted ones among them. Nothing of it is dropped: what was deleted goes
 * to the trash.
 */
import type { IDBPDatabase } from 'idb';
import { addressKey } from '../address';
import { joinRecord, splitRecord, type NamedInArticle, type SavedArticle } from '../records';
import { docOf } from '../search/segment';
import type { Upgrade } from '../schema';
import { changed, withWork } from '../work';

interface Article1 {
  id: string;
  revision: number;
  address: string;
  url: string;
  title: string;
  publisher?: string;
  byline?: string;
  published?: string;
  lang: string;
  text: string;
  entities: NamedInArticle[];
  savedAt: string;
  updatedAt: string;
  note: string;
  deletedAt?: string;
}

export async function migrateFrom1(db: IDBPDatabase, transaction: Upgrade): Promise<void> {
  const old = transaction.objectStore('articles' as 'heads') as unknown as {
    index(name: string): { openCursor(): Promise<Cursor | null> };
  };
  for (let cursor = await old.index('savedAt').openCursor(); cursor; cursor = await cursor.continue()) {
    const { deletedAt, ...article1 } = cursor.value;
    const { id, revision } = article1;
    if (deletedAt !== undefined) await transaction.objectStore('tombstones').put({ id, revision, deletedAt });
    // An erased record of version 1 has no address left: its tombstone is all there is.
    if (article1.address === '') continue;
    const article: SavedArticle = {
      ...article1,
      address: addressKey(article1.url),
      mentions: [],
      copiedAt: article1.updatedAt,
      versions: [],
      tags: [],
      state: 'unread',
      rating: 0,
      quotes: [],
    };
    if (deletedAt !== undefined) await transaction.objectStore('trash').put({ id, deletedAt, article });
    else await addRecord(transaction, article);
  }
  db.deleteObjectStore('articles');
}

interface Cursor {
  value: Article1;
  continue(): Promise<Cursor | null>;
}

/**
 * Version 1 took a page's mobile edition for another page: such twins become one record with the reader's work of both.
 */
async function addRecord(transaction: Upgrade, article: SavedArticle): Promise<void> {
  const twin = await transaction.objectStore('heads').index('address').get(article.address);
  const twinBody = twin && (await transaction.objectStore('bodies').get(twin.key));
  const present = twin && twinBody && joinRecord(twin, twinBody);
  const whole = present ? changed(present, withWork(present, article), article.updatedAt) : article;
  const { head, body } = splitRecord(whole);
  const key = await transaction.objectStore('heads').put((twin ? { key: twin.key, ...head } : head) as never);
  await transaction.objectStore('bodies').put({ key, ...body });
  await transaction.objectStore('fresh').put(docOf(key, whole));
}
