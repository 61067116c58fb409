/**
 * Reads a page, keeps its mention list (nobody else does) and keeps the marks right while the page changes. What was read once is
 * never asked again: blocks are known by their text, so that scrolling, live updates and re-rendering send only what is new.
 */
import { articleOf, articleRoot, readBlocksCalmly, spanOf, type Article, type Block } from '../article';
import type { ArticleContext, Mention } from '../recognition';
import type { Look } from '../settings';
import { createPace } from './pace';
import { createPainter, type Mark } from './painter';
import { watchPage } from './watch';

export interface RecogniseRequest {
  title?: string | undefined;
  blocks: string[];
  headings: number[];
  context?: ArticleContext | undefined;
}

export interface RecogniseReply {
  off: boolean;
  look: Look;
  mentions: Mention[];
  context: ArticleContext;
}

/** An entity as the article names it. */
export interface Named {
  id: string;
  name: string;
  kind: string;
  count: number;
  inTitle: boolean;
}

export interface Reader {
  /** Reads now, and again whenever the page changes. */
  start(): Promise<void>;
  /** Forgets everything and reads anew. */
  reread(): Promise<void>;
  /** The article as last read. */
  article(): Article | undefined;
  entities(): Named[];
  /** What is painted, in reading order. */
  marks: () => readonly Mark[];
  /** Every place that names an entity, painted or not, in reading order. */
  placesOf(entity: string): { mark: Mark; block: Block }[];
  /** Takes the marks of a name off this page until it is read anew; gives back what puts them on again. */
  reject(surface: string, entity: string): () => void;
  toggle(): boolean;
  /** Whether the reader wants this page read. */
  reading(): boolean;
  look(): Look | undefined;
}

type Recogniser = (request: RecogniseRequest) => Promise<RecogniseReply | undefined>;

/** A reader of this document. `recognise` gives nothing when the background can't be reached. */
export function createReader(document: Document, recognise: Recogniser): Reader {
  const painter = createPainter();
  const watch = watchPage(document, () => read(), () => painter.repaint());
  const rejected = new Set<string>();
  let known = new Map<string, Mention[]>();
  let context: ArticleContext | undefined;
  let titleMentions: Mention[] = [];
  let article: Article | undefined;
  let marks: Mark[] = [];
  let address = '';
  let off = false;
  let look: Look | undefined;
  let shown = true;
  let running: Promise<void> | undefined;
  let again = false;

  const forget = (): void => {
    known = new Map();
    context = undefined;
    titleMentions = [];
    off = false;
  };

  const pass = async (): Promise<void> => {
    const pace = createPace();
    const blocks = await readBlocksCalmly(articleRoot(document), pace, watch.include);
    const previous = article;
    article = articleOf(document, document.location.href, blocks);
    // A new address or headline is a new article (single-page navigation): nothing said before counts.
    const fresh = address !== document.location.href || previous?.title !== article.title;
    if (fresh) {
      if (address !== '') rejected.clear();
      address = document.location.href;
      forget();
    }
    await ask(blocks.filter(({ comment }) => !comment), fresh ? article.title : undefined);
    if (look?.comments) await ask(blocks.filter(({ comment }) => comment));
    await repaint(pace);
  };

  const ask = async (blocks: readonly Block[], title?: string): Promise<void> => {
    const fresh = [...new Map(blocks.filter(({ text }) => !known.has(text)).map((block) => [block.text, block])).values()];
    if ((fresh.length === 0 && title === undefined) || off) return;
    const reply = await recognise({
      title,
      blocks: fresh.map(({ text }) => text),
      headings: fresh.flatMap(({ heading }, index) => (heading ? [index] : [])),
      context,
    });
    if (!reply) return;
    ({ off, look, context } = reply);
    for (const { text } of fresh) known.set(text, []);
    for (const mention of reply.mentions) {
      const text = fresh[mention.block]?.text;
      if (text === undefined) titleMentions.push(mention);
      else known.get(text)?.push(mention);
    }
  };

  const repaint = async (pace = createPace()): Promise<void> => {
    marks = off ? [] : marksOf(article?.blocks ?? []);
    if (!shown) return;
    const { innerHeight } = globalThis;
    const inView = ({ span }: Mark): boolean => {
      const box = span.startContainer.parentElement?.getBoundingClientRect();
      return box !== undefined && box.bottom >= 0 && box.top <= innerHeight;
    };
    await painter.paint(orderBy(marks, inView), look?.style ?? 'line', pace);
  };

  const marksOf = (blocks: readonly Block[]): Mark[] => {
    let seen = new Set<string>();
    return blocks.flatMap((block) => {
      if (block.heading) seen = new Set();
      const mentions = mentionsIn(block);
      if (mentions.length === 0 || !isVisible(block.element)) return [];
      return mentions.flatMap((mention) => {
        if (!look?.everyMention && seen.has(mention.entity)) return [];
        seen.add(mention.entity);
        return markOf(block, mention);
      });
    });
  };

  const mentionsIn = (block: Block): Mention[] => {
    if (block.comment && !look?.comments) return [];
    return (known.get(block.text) ?? []).filter(({ surface, entity }) => !rejected.has(`${surface} ${entity}`));
  };

  const read = (): Promise<void> => {
    again = running !== undefined;
    running ??= (async () => {
      do {
        again = false;
        await pass();
      } while (again);
    })().finally(() => (running = undefined));
    return running;
  };

  return {
    async start() {
      watch.start();
      await read();
    },
    reread() {
      forget();
      address = '';
      return read();
    },
    article: () => article,
    entities: () => countNames([...titleMentions, ...(article?.blocks ?? []).flatMap(mentionsIn)]),
    marks: () => marks,
    placesOf: (entity) =>
      (article?.blocks ?? []).flatMap((block) =>
        mentionsIn(block).filter((mention) => mention.entity === entity).flatMap((mention) => markOf(block, mention).map((mark) => ({ mark, block }))),
      ),
    reject(surface, entity) {
      rejected.add(`${surface} ${entity}`);
      void repaint();
      return () => {
        rejected.delete(`${surface} ${entity}`);
        void repaint();
      };
    },
    toggle() {
      shown = !shown;
      if (shown) void repaint();
      else painter.clear();
      return shown;
    },
    reading: () => !off,
    look: () => look,
  };
}

function markOf(block: Block, mention: Mention): Mark[] {
  const span = spanOf(block, mention.start, mention.end);
  return span ? [{ mention, span }] : [];
}

/** Text that nobody sees gets no mark: a folded menu, a tab that is not open. */
function isVisible(element: Element): boolean {
  return element.checkVisibility?.({ visibilityProperty: true }) ?? true;
}

/** Those first of which it holds, each part in its own order. */
function orderBy<T>(items: readonly T[], first: (item: T) => boolean): T[] {
  const later: T[] = [];
  const sooner = items.filter((item) => first(item) || !later.push(item));
  return [...sooner, ...later];
}

function countNames(mentions: readonly Mention[]): Named[] {
  const found = new Map<string, Named>();
  for (const { entity, name, kind, block } of mentions) {
    const entry = found.get(entity) ?? { id: entity, name, kind, count: 0, inTitle: false };
    if (block < 0) entry.inTitle = true;
    else entry.count++;
    found.set(entity, entry);
  }
  return [...found.values()];
}
