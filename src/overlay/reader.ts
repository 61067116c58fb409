/**
 * Reads a page, keeps its mention list (nobody else does) and keeps the marks right while the page changes. What was read once is
 * never asked again: blocks are known by their text, so that scrolling, live updates and re-rendering send only what is new.
 */
import { readArticle, rangeOf, type Article, type Block } from '../article';
import type { ArticleContext, Mention } from '../recognition';
import { createPainter, type Mark } from './painter';

export interface RecogniseRequest {
  title?: string | undefined;
  blocks: string[];
  headings: number[];
  context?: ArticleContext | undefined;
}

export interface RecogniseReply {
  off: boolean;
  everyMention: boolean;
  mentions: Mention[];
  context: ArticleContext;
}

export interface Reader {
  /** Reads now, and again whenever the page changes. */
  start(): Promise<void>;
  /** Forgets everything and reads anew. */
  reread(): Promise<void>;
  /** The article as last read. */
  article(): Article | undefined;
  /** Mentions by entity: how often, and whether in the title. */
  entities(): { id: string; name: string; kind: string; count: number; inTitle: boolean }[];
  marks(): readonly Mark[];
  /** How often an entity is named in the text. */
  countOf(entity: string): number;
  toggle(): boolean;
  /** Whether the reader wants this page read. */
  reading(): boolean;
}

/** Changes are gathered for this long before the page is read again, in milliseconds. */
const SETTLE = 250;

type Recogniser = (request: RecogniseRequest) => Promise<RecogniseReply | undefined>;

/** A reader of this document. `recognise` gives nothing when the background can't be reached. */
export function createReader(document: Document, recognise: Recogniser): Reader {
  const painter = createPainter();
  let known = new Map<string, Mention[]>();
  let context: ArticleContext | undefined;
  let titleMentions: Mention[] = [];
  let article: Article | undefined;
  let marks: Mark[] = [];
  let address = '';
  let off = false;
  let everyMention = false;
  let shown = true;
  let running: Promise<void> | undefined;
  let again = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const forget = (): void => {
    known = new Map();
    context = undefined;
    titleMentions = [];
    off = false;
  };

  const pass = async (): Promise<void> => {
    const previous = article;
    article = readArticle(document, document.location.href);
    // A new address or headline is a new article (single-page navigation): nothing said before counts.
    if (address !== document.location.href || previous?.title !== article.title) {
      address = document.location.href;
      forget();
      await ask(article.blocks, article.title);
    } else {
      await ask(article.blocks);
    }
    marks = off ? [] : marksOf(article.blocks);
    if (shown) painter.paint(marks);
  };

  const ask = async (blocks: readonly Block[], title?: string): Promise<void> => {
    const fresh = [...new Map(blocks.filter(({ text }) => !known.has(text)).map((block) => [block.text, block])).values()];
    if (fresh.length === 0 || off) return;
    const reply = await recognise({
      title,
      blocks: fresh.map(({ text }) => text),
      headings: fresh.flatMap(({ heading }, index) => (heading ? [index] : [])),
      context,
    });
    if (!reply) return;
    ({ off, everyMention, context } = reply);
    for (const { text } of fresh) known.set(text, []);
    for (const mention of reply.mentions) {
      const text = fresh[mention.block]?.text;
      if (text === undefined) titleMentions.push(mention);
      else known.get(text)?.push(mention);
    }
  };

  const marksOf = (blocks: readonly Block[]): Mark[] => {
    let seen = new Set<string>();
    return blocks.flatMap((block) => {
      if (block.heading) seen = new Set();
      return (known.get(block.text) ?? []).flatMap((mention) => {
        if (!everyMention && seen.has(mention.entity)) return [];
        seen.add(mention.entity);
        const range = rangeOf(block, mention.start, mention.end);
        return range ? [{ mention, range }] : [];
      });
    });
  };

  const read = (): Promise<void> => {
    if (running) {
      again = true;
      return running;
    }
    running = (async () => {
      do {
        again = false;
        await pass();
      } while (again);
    })().finally(() => (running = undefined));
    return running;
  };

  const allMentions = (): Mention[] => [...titleMentions, ...(article?.blocks ?? []).flatMap(({ text }) => known.get(text) ?? [])];

  return {
    async start() {
      const observer = new MutationObserver((records) => {
        painter.repaint();
        // Children of <html> are not text: our own card comes and goes there.
        if (records.every(({ target }) => target === document.documentElement)) return;
        clearTimeout(timer);
        timer = setTimeout(() => void read(), SETTLE);
      });
      observer.observe(document, { childList: true, characterData: true, subtree: true });
      await read();
    },
    reread() {
      forget();
      address = '';
      return read();
    },
    article: () => article,
    entities() {
      const found = new Map<string, { id: string; name: string; kind: string; count: number; inTitle: boolean }>();
      for (const { entity, name, kind, block } of allMentions()) {
        const entry = found.get(entity) ?? { id: entity, name, kind, count: 0, inTitle: false };
        if (block < 0) entry.inTitle = true;
        else entry.count++;
        found.set(entity, entry);
      }
      return [...found.values()];
    },
    marks: () => marks,
    countOf: (entity) => allMentions().filter((mention) => mention.block >= 0 && mention.entity === entity).length,
    toggle() {
      shown = !shown;
      if (shown) painter.paint(marks);
      else painter.clear();
      return shown;
    },
    reading: () => !off,
  };
}
