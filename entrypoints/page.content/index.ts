/**
 * In every page that is read: marks its names and opens the card on a click. All work is done by the rooms; this wires
 * them.
 */
import './style.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import type { CardOpener, CardRequest } from '../../src/ui/card/opener';
import type { LookUpOpener } from '../../src/ui/lookup/opener';
import {
  createReader,
  listenToPointer,
  rangeOf,
  selectionAnchor,
  wordsAround,
  type Mark,
  type Place,
  type Reader,
  type RecogniseReply,
  type RecogniseRequest,
} from '../../src/overlay';
import type { PageReport } from '../../src/messages';
import { answerAsPage, askBackground } from '../../src/platform/messaging';
import { NEWS_SITE_PATTERNS } from '../../src/settings/news-sites';

/** What the scripts of ours share in the page's isolated world; the page itself can't see it. */
declare global {
  var fablensReader: true | undefined;
  var fablensCard: CardOpener | undefined;
  var fablensLookUp: LookUpOpener | undefined;
}

/** A frame smaller than this, in CSS pixels, is an advertisement or a button, not something to read. */
const SMALLEST_FRAME = { width: 320, height: 200 };

export default defineContentScript({
  matches: NEWS_SITE_PATTERNS,
  allFrames: true,
  runAt: 'document_idle',
  main() {
    // Brought in twice, by the manifest and by a click: the first stays. XML, plain media and framesets are shown in
    // other documents.
    if (globalThis.fablensReader || !/html/.test(document.contentType) || !(document.body instanceof HTMLBodyElement))
      return;
    if (window !== window.top && (innerWidth < SMALLEST_FRAME.width || innerHeight < SMALLEST_FRAME.height)) return;
    globalThis.fablensReader = true;
    run();
  },
});

function run(): void {
  const reader = createReader(document, recognise);
  const ready = reader.start();
  const show = async (request: CardRequest): Promise<void> => {
    if (!globalThis.fablensCard) await askBackground('loadScript', { script: 'card' });
    globalThis.fablensLookUp?.close();
    globalThis.fablensCard?.open(request);
  };
  const open = async (mark: Mark, focus: boolean): Promise<void> => show(await requestForMark(reader, mark, focus));
  listenToPointer({
    marks: reader.marks,
    hovers: () => reader.look()?.hover === true,
    onMark: (mark, keyboard) => void open(mark, keyboard),
  });

  const lookUp = async (text: string): Promise<void> => {
    const anchor = selectionAnchor();
    const choose = async (entity: CardRequest['entity'], surface: string): Promise<void> =>
      show({ ...requestFor(reader, entity, await reader.placesOf(entity.id)), surface, anchor, focus: true });
    const found = await askBackground('find', { text });
    const [only, ...others] = found.ok ? found.value.exact : [];
    if (only && others.length === 0) return choose(only, found.ok ? found.value.name : text);
    if (!globalThis.fablensLookUp) await askBackground('loadScript', { script: 'lookup' });
    globalThis.fablensCard?.close();
    globalThis.fablensLookUp?.open({
      text,
      found,
      anchor,
      lang: reader.article()?.lang ?? '',
      texts: () => reader.texts(),
      choose: (entity, surface) => void choose(entity, surface),
    });
  };

  let position = -1;
  const step = async (direction: 1 | -1): Promise<void> => {
    const marks = await reader.allMarks();
    position =
      position < 0 && direction < 0
        ? marks.length - 1
        : (position + direction + marks.length) % Math.max(1, marks.length);
    const mark = marks[position];
    if (!mark) return;
    scrollTo(mark);
    void open(mark, true);
  };

  const when = async <T>(work: () => T | Promise<T>): Promise<T> => {
    await ready;
    return work();
  };
  answerAsPage({
    report: () => when(() => reportOf(reader)),
    text: () => when(async () => ({ title: reader.article()?.title ?? '', blocks: await reader.texts() })),
    toggleMarks: () => when(() => ({ shown: reader.toggle() })),
    step: ({ direction }) => when(() => step(direction).then(() => null)),
    reread: () => when(() => reader.reread().then(() => null)),
    lookUp: ({ text }) =>
      when(() => {
        void lookUp(text);
        return null;
      }),
  });
}

/** A background that can't read its knowledge now is asked again after this. Milliseconds. */
const UNTIL_ASKED_AGAIN = 15_000;

/** What the background finds in a part of the page. Nothing when the extension is gone: there is nobody left to ask. */
async function recognise(request: RecogniseRequest): Promise<RecogniseReply | undefined> {
  for (;;) {
    const answer = await askBackground('recognise', request);
    if (answer.ok) return answer.value;
    if (answer.problem === 'outdated' || answer.problem === 'bad-request') return undefined;
    await new Promise((resolve) => setTimeout(resolve, UNTIL_ASKED_AGAIN));
  }
}

/** What a card needs to know of the article. `found` are the places that name the entity. */
function requestFor(
  reader: Reader,
  entity: CardRequest['entity'],
  found: readonly Place[],
): Pick<CardRequest, 'entity' | 'article' | 'places'> {
  const { title, url, publisher, published } = reader.article() ?? { title: document.title, url: location.href };
  const places = found.map(({ mark, block }) => ({
    ...wordsAround(block, mark.mention),
    surface: mark.mention.surface,
    go: () => scrollTo(mark),
  }));
  return { entity, article: { title, url, publisher, day: published }, places };
}

async function requestForMark(reader: Reader, { mention, span }: Mark, focus: boolean): Promise<CardRequest> {
  const places = await reader.placesOf(mention.entity);
  const request = requestFor(reader, { id: mention.entity, name: mention.name, kind: mention.kind }, places);
  const own = places.find(
    ({ mark }) => mark.span.startContainer === span.startContainer && mark.span.startOffset === span.startOffset,
  );
  return {
    ...request,
    surface: mention.surface,
    anchor: () => rangeOf(span)?.getClientRects()[0],
    focus,
    mark: {
      async why() {
        const answer = await askBackground('recognise', {
          title: request.article.title,
          blocks: own ? [own.block.text] : [],
          headings: [],
          evidence: true,
        });
        const same = answer.ok
          ? answer.value.mentions.find(
              ({ block, start, entity }) => block === 0 && start === mention.start && entity === mention.entity,
            )
          : undefined;
        return same?.evidence ?? [];
      },
      reject: () => reader.reject(mention.surface, mention.entity),
    },
  };
}

function scrollTo({ span }: Mark): void {
  span.startContainer.parentElement?.scrollIntoView({ block: 'center' });
}

function reportOf(reader: Reader): PageReport {
  const meta = reader.article() ?? { title: document.title, url: location.href, lang: '' };
  const entities = reader.entities();
  return {
    ...meta,
    entities,
    mentions: entities.reduce((total, { count }) => total + count, 0),
    reading: reader.reading(),
  };
}
