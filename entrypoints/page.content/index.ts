/**
 * In every page that is read: marks its names and opens the card on a click. All work is done by the rooms; this wires
 * them. It starts before the page's own scripts, so that no page can swallow the reader's clicks, and reads when the
 * page is there.
 */
import './style.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import {
  createPointerListener,
  createReader,
  scrollToMark,
  type Reader,
  type RecogniseReply,
  type RecogniseRequest,
} from '../../src/overlay';
import type { PageReport } from '../../src/messages';
import { answerAsPage, askBackground, ProblemError } from '../../src/platform/messaging';
import type { Views } from '../panel/views';
import { isOurFrame, takePort } from './our-frame';

/** What the scripts of ours share in the page's isolated world; the page itself can't see it. */
declare global {
  var fablensReader: true | undefined;
}

/** A frame smaller than this, in CSS pixels, is an advertisement or a button, not something to read. */
const SMALLEST_FRAME = { width: 320, height: 200 };

export default defineContentScript({
  // The news sites: the manifest's patterns are put in by wxt.config.ts, so that no page carries the list.
  matches: [],
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: 'document_start',
  main() {
    // Brought in twice, by the manifest and by a click: the first stays. XML and plain media are shown in other
    // documents.
    if (globalThis.fablensReader || !/html/.test(document.contentType)) return;
    globalThis.fablensReader = true;
    if (isOurFrame()) takePort();
    else run();
  },
});

function run(): void {
  const reader = createReader(document, recognise);
  let loading: Promise<void> | undefined;
  let views: Views | undefined;
  const withViews = async (work?: (views: Views) => unknown): Promise<void> => {
    loading ??= askBackground('loadScript', { script: 'panel' }).then(() => {
      views = globalThis.fablensViews?.(reader);
      if (!views) loading = undefined;
    });
    await loading;
    if (views) work?.(views);
  };
  const listen = createPointerListener({
    marks: reader.marks,
    hovers: () => reader.look()?.hover === true,
    onNear: () => void withViews(),
    onMark: (mark, keyboard) => void withViews((all) => all.card(mark, keyboard)),
    onRest: (mark) => void withViews((all) => all.peek(mark)),
    onLeave: () => views?.leave(),
  });
  listen();
  const ready = whenParsed().then(async () => {
    if (!isReadable()) throw new ProblemError('no-access');
    await reader.start();
  });
  ready.catch(() => undefined);

  let position = -1;
  const step = async (direction: 1 | -1): Promise<void> => {
    const marks = await reader.allMarks();
    position =
      position < 0 && direction < 0
        ? marks.length - 1
        : (position + direction + marks.length) % Math.max(1, marks.length);
    const mark = marks[position];
    if (!mark) return;
    scrollToMark(mark);
    void withViews((all) => all.card(mark, true));
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
        void withViews((all) => all.lookUp(text));
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

/** When the whole page has been parsed. */
function whenParsed(): Promise<void> {
  return new Promise((resolve) => {
    if (document.readyState !== 'loading') resolve();
    else document.addEventListener('DOMContentLoaded', () => resolve(), { once: true });
  });
}

/** Whether it is an article's size and kind; framesets show other documents. */
function isReadable(): boolean {
  if (!(document.body instanceof HTMLBodyElement)) return false;
  return window === window.top || (innerWidth >= SMALLEST_FRAME.width && innerHeight >= SMALLEST_FRAME.height);
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
