/** What an export and an import format are. Adding one is adding a file here and a line in `index.ts`. */
import type { SavedArticle } from '../records';

/** Writes articles one after another, so that an archive of any size needs no more memory than an article. */
export interface ExportFormat<Id extends string = string> {
  id: Id;
  /** Of the file's name, without the dot. */
  extension: string;
  /** MIME type. */
  type: string;
  /** `now` is an ISO time. */
  begin?: (now: string, count: number) => string;
  one: (article: SavedArticle, index: number) => string;
  end?: string;
  /** Each article is a file of its own with this name; several go into one zip. */
  fileName?: (article: SavedArticle) => string;
}

/** What an import knows of an article, at least its address; the rest is filled in. */
export interface Draft {
  url: string;
  title?: string | undefined;
  publisher?: string | undefined;
  byline?: string | undefined;
  /** Any date; cut to its day. */
  published?: string | undefined;
  lang?: string | undefined;
  text?: string | undefined;
  /** Any date or time. */
  savedAt?: string | undefined;
  tags?: readonly string[] | undefined;
  state?: SavedArticle['state'] | undefined;
  rating?: number | undefined;
  note?: string | undefined;
  quotes?: readonly { exact: string; note: string }[] | undefined;
}

/**
 * One record of a file, with the line it begins on, counted from 1: an article of ours whole, a draft, or what is wrong
 * with it.
 */
export type ImportItem = { line: number } & (
  { article: SavedArticle } | { draft: Draft } | { problem: 'unreadable' | 'no-address' | 'malformed'; detail: string }
);

export interface ImportFormat<Id extends string = string> {
  id: Id;
  /** Whether a file is of this format, by its beginning. */
  fits: (start: string, fileName: string) => boolean;
  read: (text: string) => Iterable<ImportItem>;
}
