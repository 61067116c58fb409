/** In every page that is read: marks its names and opens the card on a click. All work is done by the rooms; this wires them. */
import './style.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import type { CardOpener, CardRequest } from '../../src/ui/card/opener';
import { createReader, listenToPointer, rangeOf, wordsAround, type Mark, type Reader } from '../../src/overlay';
import type { PageReport } from '../../src/messages';
import { answerMessages, askBackground } from '../../src/platform/messaging';
import { NEWS_SITE_PATTERNS } from '../../src/settings/news-sites';

/** What the scripts of ours share in the page's isolated world; the page itself can't see it. */
declare global {
  var fablensReader: true | undefined;
  var fablensCard: CardOpener | undefined;
}

/** A frame smaller than this, in CSS pixels, is an advertisement or a button, not something to read. */
const SMALLEST_FRAME = { width: 320, height: 200 };

export default defineContentScript({
  matches: NEWS_SITE_PATTERNS,
  allFrames: true,
  runAt: 'document_idle',
  main() {
    // Brought in twice, by the manifest and by a click: the first stays. XML, plain media and framesets are shown in other documents.
    if (globalThis.fablensReader || !/html/.test(document.contentType) || !(document.body instanceof HTMLBodyElement)) return;
    if (window !== window.top && (innerWidth < SMALLEST_FRAME.width || innerHeight < SMALLEST_FRAME.height)) return;
    globalThis.fablensReader = true;
    run();
  },
});

function run(): void {
  const reader = createReader(document, async (request) => {
    const answer = await askBackground('recognise', request);
    return answer.ok ? answer.value : undefined;
  });
  const ready = reader.start();
  const open = async (mark: Mark, focus: boolean): Promise<void> => {
    if (!globalThis.fablensCard) await askBackground('loadCard', undefined);
    globalThis.fablensCard?.open(await requestFor(reader, mark, focus));
  };
  listenToPointer({ marks: reader.marks, hovers: () => reader.look()?.hover === true, onMark: (mark, keyboard) => void open(mark, keyboard) });

  let position = -1;
  const step = async (direction: 1 | -1): Promise<void> => {
    const marks = await reader.allMarks();
    position = position < 0 && direction < 0 ? marks.length - 1 : (position + direction + marks.length) % Math.max(1, marks.length);
    const mark = marks[position];
    if (!mark) return;
    scrollTo(mark);
    void open(mark, true);
  };

  answerMessages(async (name, input) => {
    await ready;
    if (name === 'report') return reportOf(reader);
    if (name === 'text') return { title: reader.article()?.title ?? '', blocks: await reader.texts() };
    if (name === 'toggleMarks') return { shown: reader.toggle() };
    if (name === 'step') await step((input as { direction: 1 | -1 }).direction);
    if (name === 'reread') await reader.reread();
    return null;
  });
}

async function requestFor(reader: Reader, { mention, span }: Mark, focus: boolean): Promise<CardRequest> {
  const { title, url, publisher, published } = reader.article() ?? { title: document.title, url: location.href };
  const places = await reader.placesOf(mention.entity);
  const own = places.find(({ mark }) => mark.span.startContainer === span.startContainer && mark.span.startOffset === span.startOffset);
  return {
    entity: { id: mention.entity, name: mention.name, kind: mention.kind },
    surface: mention.surface,
    anchor: () => rangeOf(span),
    focus,
    article: { title, url, publisher, day: published },
    places: places.map(({ mark, block }) => ({ ...wordsAround(block, mark.mention), surface: mark.mention.surface, go: () => scrollTo(mark) })),
    async why() {
      const answer = await askBackground('recognise', { title, blocks: own ? [own.block.text] : [], headings: [], evidence: true });
      const same = answer.ok ? answer.value.mentions.find(({ block, start, entity }) => block === 0 && start === mention.start && entity === mention.entity) : undefined;
      return same?.evidence ?? [];
    },
    reject: () => reader.reject(mention.surface, mention.entity),
  };
}

function scrollTo({ span }: Mark): void {
  span.startContainer.parentElement?.scrollIntoView({ block: 'center' });
}

function reportOf(reader: Reader): PageReport {
  const meta = reader.article() ?? { title: document.title, url: location.href, lang: '' };
  const entities = reader.entities();
  return { ...meta, entities, mentions: entities.reduce((total, { count }) => total + count, 0), reading: reader.reading() };
}
