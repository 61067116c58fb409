/** In every page that is read: marks its names and opens the card on a click. All work is done by the rooms; this wires them. */
import './style.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import type { CardOpener } from '../../src/ui/card/opener';
import { createReader, isOurClick, markAt, type Mark } from '../../src/overlay';
import type { PageReport } from '../../src/messages';
import { answerMessages, askBackground } from '../../src/platform/messaging';
import { NEWS_SITE_PATTERNS } from '../../src/settings/news-sites';

/** What the scripts of ours share in the page's isolated world; the page itself can't see it. */
declare global {
  var fablensReader: true | undefined;
  var fablensCard: CardOpener | undefined;
}

export default defineContentScript({
  matches: NEWS_SITE_PATTERNS,
  runAt: 'document_idle',
  main() {
    // Brought in twice, by the manifest and by a click: the first stays. XML and plain media have no body to read.
    if (globalThis.fablensReader || !(document.body instanceof HTMLBodyElement)) return;
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
    globalThis.fablensCard?.open({ mark, focus, day: reader.article()?.published, count: reader.countOf(mark.mention.entity) });
  };

  addEventListener('click', (event) => {
    const mark = isOurClick(event) ? markAt(reader.marks(), event.clientX, event.clientY) : undefined;
    if (!mark) return;
    if (event.altKey) event.preventDefault();
    void open(mark, event.detail === 0);
  }, { capture: true });

  let position = -1;
  const step = (direction: 1 | -1): void => {
    const marks = reader.marks();
    if (marks.length === 0) return;
    position = (position + direction + marks.length) % marks.length;
    const mark = marks[position];
    if (!mark) return;
    mark.range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    void open(mark, true);
  };

  answerMessages(async (name, input) => {
    await ready;
    if (name === 'report') return reportOf(reader);
    if (name === 'toggleMarks') return { shown: reader.toggle() };
    if (name === 'step') step((input as { direction: 1 | -1 }).direction);
    if (name === 'reread') await reader.reread();
    return null;
  });
}

function reportOf(reader: ReturnType<typeof createReader>): PageReport {
  const { blocks, ...meta } = reader.article() ?? { blocks: [], title: document.title, url: location.href, lang: '' };
  const entities = reader.entities();
  return { ...meta, entities, mentions: entities.reduce((total, { count }) => total + count, 0), reading: reader.reading() };
}
