/** Version 1 kept one store of whole records, deleted ones among them. Nothing of it is dropped: what was deleted goes to the trash. */
import type { IDBPDatabase } from 'idb';
import { splitRecord, type NamedInArticle, type SavedArticle } from '../records';
import { docOf } from '../search/segment';
import type { Upgrade } from '../database';

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
  const old = transaction.objectStore('articles' as 'heads') as unknown as { index(name: string): { openCursor(): Promise<Cursor | null> } };
  for (let cursor = await old.index('savedAt').openCursor(); cursor; cursor = await cursor.continue()) {
    const { deletedAt, ...article1 } = cursor.value;
    const { id, revision } = article1;
    if (deletedAt !== undefined) await transaction.objectStore('tombstones').put({ id, revision, deletedAt });
    // An erased record of version 1 has no address left: its tombstone is all there is.
    if (article1.address === '') continue;
    const article: SavedArticle = { ...article1, mentions: [], copiedAt: article1.updatedAt, versions: [], tags: [], state: 'unread', rating: 0, quotes: [] };
    if (deletedAt !== undefined) await transaction.objectStore('trash').put({ id, deletedAt, article });
    else await addRecord(transaction, article);
  }
  db.deleteObjectStore('articles');
}

interface Cursor {
  value: Article1;
  continue(): Promise<Cursor | null>;
}

async function addRecord(transaction: Upgrade, article: SavedArticle): Promise<void> {
  const { head, body } = splitRecord(article);
  const key = await transaction.objectStore('heads').add(head as never);
  await transaction.objectStore('bodies').put({ key, ...body });
  await transaction.objectStore('fresh').put(docOf(key, article));
}
