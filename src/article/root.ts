/** Which element holds the article, as far as its mark-up tells; what marks are looked for in. */
import { isComments } from './elements';

const CANDIDATES = '[itemprop="articleBody"], article, main, [role="main"]';
/** What is never an article's prose, however long it is. */
const ELSEWHERE = 'script, style, noscript, template, textarea, select, nav, footer, a, button';
/** Shorter pieces are labels. UTF-16 code units. */
const PROSE = 25;
/** An element with less is a teaser. UTF-16 code units. */
const LEAST = 200;
/** So many pieces of text are measured between two chances to pause. */
const PIECES_BETWEEN_PAUSES = 100;

/** The element that holds the article: a marked-up one if it has most of the page's prose, else the body. */
export function articleRoot(document: Document): Element {
  const search = findRoot(document);
  for (;;) {
    const { done, value } = search.next();
    if (done) return value;
  }
}

/** The same without holding up the page: `pause` is asked between small steps and may give a promise to wait for. */
export async function articleRootCalmly(document: Document, pause: () => Promise<void> | undefined): Promise<Element> {
  const search = findRoot(document);
  for (;;) {
    const { done, value } = search.next();
    if (done) return value;
    await pause();
  }
}

function* findRoot(document: Document): Generator<undefined, Element> {
  const body = document.body ?? document.documentElement;
  const sizes = new Map<Element, number>();
  for (const candidate of document.querySelectorAll(CANDIDATES)) if (!isComments(candidate)) sizes.set(candidate, 0);
  if (sizes.size === 0) return body;
  let all = 0;
  let pieces = 0;
  const texts = document.createTreeWalker(body, 4);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    if (++pieces % PIECES_BETWEEN_PAUSES === 0) yield undefined;
    const size = node.nodeValue?.trim().length ?? 0;
    const parent = node.parentElement;
    if (size < PROSE || !parent || parent.closest(ELSEWHERE)) continue;
    all += size;
    let holder = parent.closest(CANDIDATES);
    for (; holder; holder = holder.parentElement?.closest(CANDIDATES) ?? null)
      if (sizes.has(holder)) sizes.set(holder, (sizes.get(holder) ?? 0) + size);
  }
  const [best, size] = [...sizes].reduce((one, other) => (other[1] > one[1] ? other : one));
  return size > LEAST && size > all * 0.5 ? best : body;
}
