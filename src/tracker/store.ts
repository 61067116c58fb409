/**
 * Reading and changing records. Every change is one transaction with strict durability, and its promise is kept only
 * after the transaction is complete. Two windows may change the same record: a change is made on what is stored, never
 * on what a window shows.
 */
import * as v from 'valibot';
import { addressKey } from './address';
import { announceChange } from './changes';
import { isSameArticle, numberedAddress } from './identity';
import type { TrackerStore } from './schema';
import { anchorQuote, quoteOf } from './quotes';
import { assureRoom } from './quota';
import {
  ArticleCopySchema,
  isDay,
  joinRecord,
  splitRecord,
  type ArticleCopy,
  type Head,
  type Quote,
  type SavedArticle,
} from './records';
import { docOf, emptyDoc } from './search/segment';
import { emptyBody, soundArticle, soundHead } from './sound';
import { inTransaction, type WritingTransaction } from './transaction';
import { changed } from './work';

/** What a save did. */
export interface Receipt {
  id: string;
  savedAt: string;
  /** The page was in the archive before and is now up to date. */
  updated: boolean;
  /** The page's text differs from the stored one; that is kept as an earlier version. */
  textChanged: boolean;
}

/** The record is not there (any more): another window may have deleted it. */
export class MissingRecordError extends Error {
  override name = 'MissingRecordError';
}

/** The stores a record lies in. */
export const RECORD = ['heads', 'bodies', 'fresh'] as const;
export type RecordTransaction = WritingTransaction;

/**
 * Saves a page, or brings its record up to date. `now` is an ISO time. Throws when the copy is malformed, or {@link
 * isStorageFull}.
 */
export async function saveArticle(db: TrackerStore, copy: ArticleCopy, now: string): Promise<Receipt> {
  const { selection, location, ...page } = v.parse(ArticleCopySchema, withoutBadDays(copy));
  await assureRoom(page.text.length + JSON.stringify(page.map ?? null).length);
  const receipt = await inTransaction(db, RECORD, async (transaction): Promise<Receipt> => {
    const { earlier, address } = await placeOf(transaction, page, location);
    const textChanged = earlier !== undefined && earlier.article.text !== '' && earlier.article.text !== page.text;
    const article = earlier ? updated(earlier.article, page, textChanged, now) : created(page, address, now);
    if (selection?.exact.trim()) article.quotes = withSelection(article, selection, now);
    await writeRecord(transaction, earlier?.key, article);
    return { id: article.id, savedAt: article.savedAt, updated: earlier !== undefined, textChanged };
  });
  announceChange();
  return receipt;
}

type Page = Omit<v.InferOutput<typeof ArticleCopySchema>, 'selection' | 'location'>;

/**
 * The record that a page belongs to, or the address of a new one: under the address it is filed by and the one the
 * reader was at, the record of the same article; never one of another.
 */
export async function placeOf(
  transaction: RecordTransaction,
  page: Pick<Page, 'url' | 'title' | 'text'>,
  location = page.url,
): Promise<{ earlier?: Found; address: string }> {
  let free: string | undefined;
  for (const address of new Set([addressKey(page.url), addressKey(location)])) {
    for (let count = 1; ; count++) {
      const numbered = numberedAddress(address, count);
      const found = await recordAt(transaction, numbered);
      if (!found) {
        free ??= numbered;
        break;
      }
      if (isSameArticle(found.article, page)) return { earlier: found, address: found.article.address };
    }
  }
  return { address: free ?? addressKey(page.url) };
}

function created(page: Page, address: string, now: string): SavedArticle {
  return {
    ...page,
    id: crypto.randomUUID(),
    revision: 1,
    address,
    savedAt: now,
    updatedAt: now,
    copiedAt: now,
    versions: [],
    tags: [],
    state: 'unread',
    rating: 0,
    note: '',
    quotes: [],
  };
}

/** The record with a later copy of its page; the text it had is kept as a version. */
function updated(earlier: SavedArticle, page: Page, textChanged: boolean, now: string): SavedArticle {
  const { kinds: _kinds, ...kept } = earlier;
  const article = { ...changed(kept, page, now), copiedAt: now };
  if (!textChanged) return article;
  const { copiedAt, title, text, kinds } = earlier;
  return {
    ...article,
    versions: [...article.versions, { copiedAt, title, text, ...(kinds && { kinds }) }],
    quotes: article.quotes.map((quote) => reanchored(article.text, quote)),
  };
}

/** Pages give dates that are none (`2024-00-00`): the article is worth keeping without. */
function withoutBadDays({ published, modified, ...copy }: ArticleCopy): ArticleCopy {
  return { ...copy, ...(isDay(published) && { published }), ...(isDay(modified) && { modified }) };
}

/** Changes a record: `edit` gets what is stored now. Throws {@link MissingRecordError}. */
export async function changeArticle(
  db: TrackerStore,
  id: string,
  now: string,
  edit: (article: SavedArticle) => Partial<SavedArticle>,
): Promise<SavedArticle> {
  const article = await inTransaction(db, RECORD, async (transaction) => {
    const found = await recordOf(transaction, id);
    if (!found) throw new MissingRecordError(`There is no saved article ${id}.`);
    const edited = changed(found.article, edit(found.article), now);
    await writeRecord(transaction, found.key, edited);
    return edited;
  });
  announceChange();
  return article;
}

/** What an article was before a change of many, to take that back. */
export type Before = { id: string; before: Partial<SavedArticle> };

const STEP = 100;

/** Changes many records, a hundred per transaction; those that are gone are passed over. Gives back what undoes it. */
export async function changeMany(
  db: TrackerStore,
  ids: readonly string[],
  now: string,
  edit: (article: SavedArticle) => Partial<SavedArticle>,
): Promise<Before[]> {
  const undo: Before[] = [];
  for (let at = 0; at < ids.length; at += STEP) {
    const part = await inTransaction(db, RECORD, async (transaction) => {
      const befores: Before[] = [];
      for (const id of ids.slice(at, at + STEP)) {
        const found = await recordOf(transaction, id);
        if (!found) continue;
        const { article, key } = found;
        const part = edit(article);
        const before = Object.keys(part).map((name): [string, unknown] => [name, article[name as keyof SavedArticle]]);
        befores.push({ id, before: Object.fromEntries(before) });
        await writeRecord(transaction, key, changed(article, part, now));
      }
      return befores;
    });
    undo.push(...part);
  }
  announceChange();
  return undo;
}

/**
 * Sets the note. `before` is what the window had shown: a note that was changed elsewhere meanwhile is kept above the
 * new one.
 */
export function changeNote(
  db: TrackerStore,
  id: string,
  note: string,
  before: string,
  now: string,
): Promise<SavedArticle> {
  return changeArticle(db, id, now, (article) => ({
    note: article.note === before || article.note === note ? note : `${article.note}\n\n${note}`,
  }));
}

/** The whole record. */
export async function articleById(db: TrackerStore, id: string): Promise<SavedArticle | undefined> {
  const transaction = db.transaction(RECORD);
  const head = await transaction.objectStore('heads').index('id').get(id);
  const body = head && (await transaction.objectStore('bodies').get(head.key));
  return head && body && soundArticle(joinRecord(head, body));
}

/** Whole records by key, in that order; what is gone is left out. */
export async function articlesByKey(db: TrackerStore, keys: readonly number[]): Promise<SavedArticle[]> {
  const transaction = db.transaction(RECORD);
  const [heads, bodies] = [transaction.objectStore('heads'), transaction.objectStore('bodies')];
  const parts = await Promise.all(keys.map((key) => Promise.all([heads.get(key), bodies.get(key)])));
  return parts.flatMap(([head, body]) => (head && body ? [soundArticle(joinRecord(head, body))] : []));
}

/** Heads by key; what is gone is left out. */
export async function headsByKey(db: TrackerStore, keys: readonly number[]): Promise<Head[]> {
  const { store } = db.transaction('heads');
  const heads = await Promise.all(keys.map((key) => store.get(key)));
  return heads.flatMap((head) => (head ? [soundHead(head)] : []));
}

/** The keys of the articles that came in last, last first. */
export async function latestKeys(db: TrackerStore, count: number): Promise<number[]> {
  const keys: number[] = [];
  let cursor = await db.transaction('heads').store.openKeyCursor(null, 'prev');
  for (; cursor && keys.length < count; cursor = await cursor.continue()) keys.push(cursor.primaryKey);
  return keys;
}

/** The keys of all articles, in the order in which they came in. */
export function savedKeys(db: TrackerStore): Promise<number[]> {
  return db.getAllKeys('heads');
}

/** The record of a page, if it is saved. */
export function savedAt(db: TrackerStore, url: string): Promise<Head | undefined> {
  return db.getFromIndex('heads', 'address', addressKey(url));
}

/** How many articles name an entity. */
export function countNaming(db: TrackerStore, entity: string): Promise<number> {
  return db.countFromIndex('heads', 'entity', entity);
}

interface Found {
  key: number;
  article: SavedArticle;
}

export async function recordOf(transaction: RecordTransaction, id: string): Promise<Found | undefined> {
  return whole(transaction, await transaction.objectStore('heads').index('id').get(id));
}

export async function recordAt(transaction: RecordTransaction, address: string): Promise<Found | undefined> {
  return whole(transaction, await transaction.objectStore('heads').index('address').get(address));
}

async function whole(transaction: RecordTransaction, head: Head | undefined): Promise<Found | undefined> {
  if (!head) return undefined;
  const body = (await transaction.objectStore('bodies').get(head.key)) ?? emptyBody(head.key);
  return { key: head.key, article: joinRecord(head, body) };
}

/** Writes every part of a record; a new one gets its key. */
export async function writeRecord(
  transaction: RecordTransaction,
  key: number | undefined,
  article: SavedArticle,
): Promise<number> {
  const { head, body } = splitRecord(article);
  const place = await transaction.objectStore('heads').put((key === undefined ? head : { key, ...head }) as Head);
  await Promise.all([
    transaction.objectStore('bodies').put({ key: place, ...body }),
    transaction.objectStore('fresh').put(docOf(place, article)),
  ]);
  return place;
}

/** Takes every part of a record away; the empty entry tells the search so. */
export async function removeRecord(transaction: RecordTransaction, key: number): Promise<void> {
  await Promise.all([
    transaction.objectStore('heads').delete(key),
    transaction.objectStore('bodies').delete(key),
    transaction.objectStore('fresh').put(emptyDoc(key)),
  ]);
}

/** A quote with its position in a changed text, or without one. */
function reanchored(text: string, { position, ...quote }: Quote): Quote {
  const found = anchorQuote(text, { quote: quote.quote, position });
  return { ...quote, ...(found && { position: found }) };
}

function withSelection(
  { text, quotes }: SavedArticle,
  selection: { exact: string; prefix: string; suffix: string },
  now: string,
): Quote[] {
  const selected = quoteOf(text, selection);
  const known = quotes.some(
    ({ quote, position }) =>
      quote.exact === selected.quote.exact && (position?.start ?? -1) === (selected.position?.start ?? -1),
  );
  return known ? quotes : [...quotes, { id: crypto.randomUUID(), ...selected, note: '', createdAt: now }];
}
