/**
 * Reads a page, keeps its mention list (nobody else does) and keeps the marks right while the page changes. What was
 * read once is never asked again: blocks are known by their text, so that scrolling, live updates and re-rendering send
 * only what is new. Blocks and texts themselves are not kept: whoever needs them has the page read once more, which
 * takes milliseconds and holds nothing.
 */
import {
  articleRootCalmly,
  readBlocksCalmly,
  readMeta,
  SAMPLE,
  spanOf,
  titleOf,
  type ArticleMeta,
  type Block,
} from '../article';
import type { ArticleContext, Mention } from '../recognition';
import type { Look } from '../settings';
import { rangeOf } from './hit';
import { createKnown, type Found } from './known';
import { createNames, type Named } from './named';
import { createNearest, distanceOf } from './nearest';
import { createPace, type Pace } from './pace';
import { createPainter, type Mark } from './painter';
import { watchPage, watchScrolling } from './watch';

/**
 * So many marks are painted at most besides those in view, the nearest first; the others when the reader comes there.
 */
const MOST_MARKS = 250;
/** Blocks with more mentions than this are measured mention by mention: they may be as long as the page. */
const MANY = 50;
/** So much text is asked about at a time, so that no answer is long to unpack. UTF-16 code units. */
const BATCH = 60_000;

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

export interface Reader {
  /** Reads now, and again whenever the page changes. */
  start(): Promise<void>;
  /** Forgets everything and reads anew. */
  reread(): Promise<void>;
  /** What is known of the article, as last read. */
  article(): ArticleMeta | undefined;
  /** The article's text block by block, read now. */
  texts(): Promise<string[]>;
  entities(): Named[];
  /** What is painted, those in view first. */
  marks: () => readonly Mark[];
  /** Everything that may be painted, in reading order. */
  allMarks(): Promise<Mark[]>;
  /** Every place that names an entity, painted or not, in reading order. */
  placesOf(entity: string): Promise<Place[]>;
  /** Takes the marks of a name off this page until it is read anew; gives back what puts them on again. */
  reject(surface: string, entity: string): () => void;
  toggle(): boolean;
  /** Whether the reader wants this page read. */
  reading(): boolean;
  look(): Look | undefined;
}

export interface Place {
  mark: Mark;
  block: Block;
}

/** A text that is to be asked about. */
type Text = Pick<Block, 'text' | 'heading' | 'comment'>;

type Recogniser = (request: RecogniseRequest) => Promise<RecogniseReply | undefined>;

/** A reader of this document. `recognise` gives nothing when the background can't be reached. */
export function createReader(document: Document, recognise: Recogniser): Reader {
  const painter = createPainter();
  const watch = watchPage(
    document,
    () => read(),
    () => painter.repaint(),
  );
  const rejected = new Set<string>();
  let known = createKnown();
  let context: ArticleContext | undefined;
  let titleMentions: Mention[] = [];
  let article: ArticleMeta | undefined;
  let named: Named[] = [];
  let marks: Mark[] = [];
  /**
   * Where the page was scrolled to when it was painted, and how far around the viewport everything is painted. CSS
   * pixels.
   */
  let painted = { x: 0, y: 0, reach: Infinity };
  let address = '';
  let off = false;
  let look: Look | undefined;
  let shown = true;
  let running: Promise<void> | undefined;
  let again = false;

  const forget = (): void => {
    known = createKnown();
    context = undefined;
    titleMentions = [];
    off = false;
  };

  const readPage = async function* (pace: Pace): AsyncGenerator<Block> {
    yield* readBlocksCalmly(await articleRootCalmly(document, pace), pace, watch.include);
  };

  const pass = async (): Promise<void> => {
    const pace = createPace();
    // A new address or headline is a new article (single-page navigation): nothing said before counts.
    const fresh = address !== document.location.href || article?.title !== titleOf(document, document.location.href);
    if (fresh) {
      if (address !== '') rejected.clear();
      address = document.location.href;
      forget();
    }
    const { sample, unknown } = await readTexts(pace);
    article = readMeta(document, address, sample);
    await ask(
      unknown.filter(({ comment }) => !comment),
      fresh ? article.title : undefined,
    );
    if (look?.comments) await ask(unknown.filter(({ comment }) => comment));
    await paint();
  };

  /** The texts of which nothing is known yet, and the first ones of all. */
  const readTexts = async (pace: Pace): Promise<{ sample: string[]; unknown: Text[] }> => {
    const sample: string[] = [];
    const unknown = new Map<string, Text>();
    for await (const { text, heading, comment } of readPage(pace)) {
      if (sample.length < SAMPLE) sample.push(text);
      if (!known.has(text)) unknown.set(text, { text, heading, comment });
    }
    return { sample, unknown: [...unknown.values()] };
  };

  const ask = async (texts: readonly Text[], title?: string): Promise<void> => {
    const batches = batchesOf(texts);
    if (title !== undefined && batches.length === 0) batches.push([]);
    for (const [index, batch] of batches.entries()) {
      if (off) return;
      const reply = await recognise({
        title: index === 0 ? title : undefined,
        blocks: batch.map(({ text }) => text),
        headings: batch.flatMap(({ heading }, at) => (heading ? [at] : [])),
        context,
      });
      if (!reply) return;
      ({ off, look, context } = reply);
      const found = Map.groupBy(reply.mentions, ({ block }) => block);
      titleMentions.push(...(found.get(-1) ?? []));
      const pace = createPace();
      for (const [at, { text }] of batch.entries()) {
        known.add(text, found.get(at) ?? []);
        await pace();
      }
      // A very long page shows its first marks before it has been told all.
      if (index === 0 && batches.length > 1) await paint();
    }
  };

  const paint = async (): Promise<void> => {
    const pace = createPace();
    const nearest = createNearest<Mark>(MOST_MARKS);
    const names = createNames(titleMentions);
    await eachMark(pace, (mark, distance) => shown && nearest.offer(mark, distance()), names.count);
    named = names.all();
    marks = nearest.kept();
    painted = { x: scrollX, y: scrollY, reach: nearest.reach() };
    await painter.paint(marks, look?.style ?? 'line', pace);
  };

  /**
   * Visits what may be painted, in reading order; `distance` measures how far outside the viewport it is. `mentioned`
   * is told of every mention.
   */
  const eachMark = async (
    pace: Pace,
    visit: (mark: Mark, distance: () => number) => void,
    mentioned: (mention: Found) => void = () => undefined,
  ): Promise<void> => {
    let seen = new Set<string>();
    for await (const block of readPage(pace)) {
      if (block.heading) seen = new Set();
      const mentions = mentionsIn(block);
      mentions.forEach(mentioned);
      if (mentions.length === 0 || !isVisible(block.element)) continue;
      let whole: number | undefined;
      for (const mention of mentions) {
        if (!look?.everyMention && seen.has(mention.entity)) continue;
        seen.add(mention.entity);
        const mark = markOf(block, mention);
        if (!mark) continue;
        visit(mark, () =>
          mentions.length > MANY
            ? distanceOf(rangeOf(mark.span)?.getBoundingClientRect())
            : (whole ??= distanceOf(block.element.getBoundingClientRect())),
        );
        if (mentions.length > MANY) await pace();
      }
    }
  };

  const mentionsIn = (block: Block): Found[] => {
    if (off || (block.comment && !look?.comments)) return [];
    return known.of(block.text).filter(({ surface, entity }) => !rejected.has(`${surface} ${entity}`));
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
      watchScrolling(document, (inside) => {
        const moved = inside ? painted.reach : Math.max(Math.abs(scrollX - painted.x), Math.abs(scrollY - painted.y));
        if (painted.reach < Infinity && moved > painted.reach / 2) void read();
      });
      await read();
    },
    reread() {
      forget();
      address = '';
      return read();
    },
    article: () => article,
    async texts() {
      const texts: string[] = [];
      for await (const { text } of readPage(createPace())) texts.push(text);
      return texts;
    },
    entities: () => named,
    marks: () => marks,
    async allMarks() {
      const all: Mark[] = [];
      await eachMark(createPace(), (mark) => all.push(mark));
      return all;
    },
    async placesOf(entity) {
      const places: Place[] = [];
      for await (const block of readPage(createPace())) {
        for (const mention of mentionsIn(block)) {
          const mark = mention.entity === entity ? markOf(block, mention) : undefined;
          if (mark) places.push({ mark, block });
        }
      }
      return places;
    },
    reject(surface, entity) {
      rejected.add(`${surface} ${entity}`);
      void read();
      return () => {
        rejected.delete(`${surface} ${entity}`);
        void read();
      };
    },
    toggle() {
      shown = !shown;
      if (!shown) {
        marks = [];
        painter.clear();
      }
      void read();
      return shown;
    },
    reading: () => !off,
    look: () => look,
  };
}

function markOf(block: Block, mention: Found): Mark | undefined {
  const span = spanOf(block, mention.start, mention.end);
  return span && { mention, span };
}

/** Texts in groups of at most {@link BATCH} code units, but at least one text. */
function batchesOf(texts: readonly Text[]): Text[][] {
  const batches: Text[][] = [];
  let room = 0;
  for (const text of texts) {
    if (batches.length === 0 || text.text.length > room) {
      batches.push([]);
      room = BATCH;
    }
    batches.at(-1)?.push(text);
    room -= text.text.length;
  }
  return batches;
}

/** Text that nobody sees gets no mark: a folded menu, a tab that is not open. */
function isVisible(element: Element): boolean {
  return element.checkVisibility?.({ visibilityProperty: true }) ?? true;
}
