/**
 * The visible part of a long list: which rows are in view, and their records, read as they come into view and forgotten
 * after.
 */
import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualItem,
} from '@tanstack/virtual-core';
import { useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';
import { articlesByKey, findWords, headsByKey, type Head, type TrackerStore } from '../../tracker';

/** Height of a row in CSS pixels; all are alike, so that a list of any length needs no measuring. */
export const ROW_HEIGHT = 86;
const OVERSCAN = 5;
const PADDING = 40;

export interface Row {
  head: Head;
  /** A stretch of the text around the first words looked for. */
  snippet?: string;
}

export interface Rows {
  scroller: { current: HTMLDivElement | null };
  items: readonly VirtualItem[];
  height: number;
  rowOf: (key: number) => Row | undefined;
  scrollTo: (index: number) => void;
}

export function useRows(store: TrackerStore, keys: readonly number[], text: string, version: number): Rows {
  const scroller = useRef<HTMLDivElement>(null);
  const [, draw] = useReducer<number, undefined>((count) => count + 1, 0);
  const [rows, setRows] = useState<ReadonlyMap<number, Row>>(new Map());
  const virtual = useRef<Virtualizer<HTMLDivElement, Element>>(undefined);
  virtual.current ??= new Virtualizer(options(0));
  const virtualizer = virtual.current;
  virtualizer.setOptions(options(keys.length));
  useEffect(() => virtualizer._didMount(), []);
  useLayoutEffect(() => virtualizer._willUpdate());

  function options(count: number) {
    return {
      count,
      estimateSize: () => ROW_HEIGHT,
      overscan: OVERSCAN,
      getScrollElement: () => scroller.current,
      scrollToFn: elementScroll,
      observeElementRect,
      observeElementOffset,
      onChange: () => draw(undefined),
    };
  }

  const items = virtualizer.getVirtualItems();
  const wanted = items.flatMap(({ index }) => keys[index] ?? []);
  useLayoutEffect(() => {
    let current = true;
    void readRows(store, wanted, text).then((read) => current && setRows(read));
    return () => void (current = false);
  }, [wanted.join(' '), text, version]);

  return {
    scroller,
    items,
    height: virtualizer.getTotalSize(),
    rowOf: (key) => rows.get(key),
    scrollTo: (index) => virtualizer.scrollToIndex(index),
  };
}

async function readRows(store: TrackerStore, keys: readonly number[], text: string): Promise<Map<number, Row>> {
  const heads = await headsByKey(store, keys);
  if (text.trim() === '') return new Map(heads.map((head) => [head.key, { head }]));
  const articles = new Map((await articlesByKey(store, keys)).map((article) => [article.id, article]));
  return new Map(
    heads.map((head) => {
      const article = articles.get(head.id);
      return [
        head.key,
        {
          head,
          ...(article && { snippet: snippetOf(article.text, text) ?? snippetOf(article.note, text) ?? head.excerpt }),
        },
      ];
    }),
  );
}

/** The text around the first word that is looked for; nothing when it has none. */
function snippetOf(text: string, query: string): string | undefined {
  const first = findWords(text, query)[0];
  if (!first) return undefined;
  const start = Math.max(0, first.start - PADDING);
  return `${start > 0 ? '… ' : ''}${text.slice(start, first.end + 4 * PADDING).replaceAll('\n', ' ')}`;
}
