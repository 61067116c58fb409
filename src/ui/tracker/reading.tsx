/**
 * The stored text, so that an article gone from the web can still be read: as plain text, with the names of the
 * knowledge base as it is now, the reader's quotes and the words that were looked for painted on it. Nothing is
 * inserted into the text for that.
 */
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { LineKind } from '../../article';
import { createPainter, isOurClick, markAt, type Mark } from '../../overlay';
import { askBackground } from '../../platform';
import { anchorQuote, findWords, type SavedArticle, type Span } from '../../tracker';
import { useI18n } from '../context';

interface ReadingProps {
  article: SavedArticle;
  query: string;
  onEntity: (id: string) => void;
  onQuote: (span: Span) => void;
}

export function ReadingView({ article, query, onEntity, onQuote }: ReadingProps) {
  const { t } = useI18n();
  const root = useRef<HTMLDivElement>(null);
  const paragraphs = useMemo(() => paragraphsOf(article), [article.text, article.kinds]);
  const marks = useMarks(article, root);
  const [selection, setSelection] = useState<{ span: Span; top: number; left: number }>();

  useLayoutEffect(() => {
    const { current } = root;
    if (!current) return;
    const quotes = article.quotes.flatMap((quote) => anchorQuote(article.text, quote) ?? []);
    paint('tracker-quote', current, paragraphs, quotes);
    paint('tracker-search', current, paragraphs, query.trim() === '' ? [] : findWords(article.text, query));
    return () => ['tracker-quote', 'tracker-search'].forEach((name) => CSS.highlights.delete(name));
  }, [article.text, article.quotes, query]);

  useEffect(() => {
    const update = (): void => setSelection(selectionIn(root.current, paragraphs));
    document.addEventListener('selectionchange', update);
    return () => document.removeEventListener('selectionchange', update);
  }, [paragraphs]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'h' && !event.ctrlKey && !event.metaKey) quote();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [paragraphs]);

  const quote = (): void => {
    const selected = selectionIn(root.current, paragraphs);
    if (!selected) return;
    onQuote(selected.span);
    getSelection()?.removeAllRanges();
  };
  const click = (event: MouseEvent): void => {
    const mark = isOurClick(event) ? markAt(marks, event) : undefined;
    if (mark) onEntity(mark.mention.entity);
  };

  if (article.text === '') return <p class="quiet-line">{t('reading.none')}</p>;
  return (
    <div class="reading" ref={root} lang={article.lang} onClick={click}>
      {paragraphs.map(({ start, text, kind }) => {
        const Tag = TAGS[kind];
        return (
          <Tag key={start} data-start={start} class={kind}>
            {text}
          </Tag>
        );
      })}
      {selection && (
        <button
          type="button"
          class="primary small add-quote"
          style={{ top: `${selection.top}px`, left: `${selection.left}px` }}
          onMouseDown={(event) => event.preventDefault()}
          onClick={quote}
        >
          {t('quote.add')} <kbd>H</kbd>
        </button>
      )}
    </div>
  );
}

interface Paragraph {
  /** UTF-16 offset in the article's text. */
  start: number;
  text: string;
  kind: LineKind;
}

/** One element a line, so that places in the text are places in the view. The window's own headings stand above. */
const TAGS = {
  p: 'p',
  h1: 'h3',
  h2: 'h3',
  h3: 'h4',
  h4: 'h5',
  h5: 'h6',
  h6: 'h6',
  li: 'p',
  quote: 'blockquote',
  row: 'p',
  caption: 'p',
  pre: 'pre',
} as const satisfies Record<LineKind, string>;

function paragraphsOf({ text, kinds }: Pick<SavedArticle, 'text' | 'kinds'>): Paragraph[] {
  let at = 0;
  return text.split('\n').map((line, index) => ({
    start: (at += line.length + 1) - line.length - 1,
    text: line,
    kind: kinds?.[index] ?? 'p',
  }));
}

/**
 * The live marks: what the knowledge base recognises in the text today; what it did when saved if it can't be asked.
 */
function useMarks(article: SavedArticle, root: { current: HTMLElement | null }): readonly Mark[] {
  const [marks, setMarks] = useState<readonly Mark[]>([]);
  const painter = useMemo(() => createPainter(), []);
  useEffect(() => {
    let current = true;
    void (async () => {
      const paragraphs = paragraphsOf(article);
      const answer = await askBackground('recognise', {
        title: article.title,
        blocks: paragraphs.map(({ text }) => text),
        headings: [],
      });
      const live =
        answer.ok && !answer.value.off
          ? answer.value.mentions.filter(({ block }) => block >= 0)
          : storedMentions(article, paragraphs);
      const style = answer.ok ? answer.value.look.style : 'line';
      const container = root.current;
      if (!current || !container) return;
      const found = live.flatMap((mention) => {
        const span = spanIn(container, mention.block, mention.start, mention.end);
        return span ? [{ mention, span }] : [];
      });
      setMarks(found);
      await painter.paint(found, style, () => undefined);
    })();
    return () => ((current = false), painter.clear());
  }, [article.id, article.text]);
  return marks;
}

function storedMentions(
  article: SavedArticle,
  paragraphs: readonly Paragraph[],
): (Mark['mention'] & { block: number })[] {
  return article.mentions.flatMap(({ start, end, entity, kind }) => {
    const block = paragraphs.findLastIndex((paragraph) => paragraph.start <= start);
    const from = paragraphs[block]?.start ?? 0;
    return [
      {
        block,
        start: start - from,
        end: end - from,
        entity,
        kind,
        surface: article.text.slice(start, end),
        name: article.entities.find(({ id }) => id === entity)?.name ?? entity,
      },
    ];
  });
}

/** A paragraph is one text node. */
function spanIn(root: Element, block: number, start: number, end: number): Mark['span'] | undefined {
  const node = root.querySelectorAll('[data-start]')[block]?.firstChild;
  return node instanceof Text && end <= node.length
    ? { startContainer: node, startOffset: start, endContainer: node, endOffset: end }
    : undefined;
}

/** Paints spans of the whole text; one that runs over several paragraphs is painted in each. */
function paint(name: string, root: Element, paragraphs: readonly Paragraph[], spans: readonly Span[]): void {
  const ranges = spans.flatMap(({ start, end }) =>
    paragraphs.flatMap((paragraph, block) => {
      const from = Math.max(0, start - paragraph.start);
      const to = Math.min(paragraph.text.length, end - paragraph.start);
      const span = from < to ? spanIn(root, block, from, to) : undefined;
      return span ? [new StaticRange(span)] : [];
    }),
  );
  CSS.highlights.set(name, new Highlight(...ranges));
}

/** The selected span of the text, and where its end stands in the view. */
function selectionIn(
  root: HTMLElement | null,
  paragraphs: readonly Paragraph[],
): { span: Span; top: number; left: number } | undefined {
  const selection = getSelection();
  if (!root || !selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const [start, end] = [
    offsetOf(root, range.startContainer, range.startOffset, paragraphs),
    offsetOf(root, range.endContainer, range.endOffset, paragraphs),
  ];
  if (start === undefined || end === undefined || end <= start) return undefined;
  const box = range.getBoundingClientRect();
  const around = root.getBoundingClientRect();
  return {
    span: { start, end },
    top: box.bottom - around.top + 6,
    left: Math.max(0, Math.min(box.left - around.left, around.width - 140)),
  };
}

function offsetOf(root: HTMLElement, node: Node, offset: number, paragraphs: readonly Paragraph[]): number | undefined {
  if (!root.contains(node)) return undefined;
  if (node.nodeType === Node.TEXT_NODE) {
    const start = node.parentElement?.dataset['start'];
    return start === undefined ? undefined : Number(start) + offset;
  }
  // A triple click ends at the beginning of the next paragraph's element.
  const element = node instanceof HTMLElement && node.dataset['start'] !== undefined ? node : undefined;
  if (element) return Number(element.dataset['start']) + (offset > 0 ? (element.textContent ?? '').length : 0);
  const next = paragraphs[offset];
  return next ? Math.max(0, next.start - 1) : undefined;
}
