/**
 * What is kept of a page: the article's visible text, line by line with its structure. Readability (Mozilla) decides
 * which blocks are the article; the text itself is always that of our own blocks. It judges a likeness of the page that
 * holds only what is seen, shadow roots and the site's own frames laid open, so that neither hidden text nor the number
 * of elements misleads it, and the page itself is never touched. Not behind the room's door: the script in every page
 * has no use for the library.
 */
import { Readability } from '@mozilla/readability';
import { readBlocks, type Block } from './blocks';
import { articleRoot } from './root';
import { linesOf, type Line } from './structure';
import { isSeen } from './visibility';

/** An element that holds so much of what the library keeps is the article's. */
const MOST = 0.8;
/** A block with a larger part of its text in links is a list of other things. */
const LINKED = 0.5;
/** Boxes within an article that are not of it. */
const BOXES =
  'aside, nav, footer, form, [role="complementary"], [role="dialog"], [role="alertdialog"], [class*="related" i], [class*="newsletter" i], [class*="share" i], [class*="social" i], [class*="promo" i], [class*="cookie" i], [id*="cookie" i], [class*="consent" i], [class*="recommend" i], [class*="subscribe" i], [class*="sponsor" i]';

/** Boxes that are no part of any article, whatever the library says: they ask the reader for something. */
const NOTICES =
  '[role="dialog"], [role="alertdialog"], [class*="cookie" i], [id*="cookie" i], [class*="consent" i], [id*="consent" i]';

/** The article's lines in reading order; none when the page has no text. */
export function readMainText(document: Document): Line[] {
  const body = document.body ?? document.documentElement;
  const blocks = readBlocks(body, { whole: true, skips: (element) => !isSeen(element) });
  const kept = keptByLibrary(document, blocks);
  const root = kept.size > 0 ? holderOf(blocks.filter((_, index) => kept.has(index))) : articleRoot(document);
  const own = blocks.filter((block, index) =>
    kept.has(index) ? !stands(block, NOTICES, root) : root && belongs(block, root),
  );
  return linesOf(own.length > 0 ? own : blocks);
}

/** Which blocks the library takes for the article. */
function keptByLibrary(document: Document, blocks: readonly Block[]): Set<number> {
  const likeness = document.implementation.createHTMLDocument(document.title);
  const twins = new Map<Element, Element>();
  const twinOf = (element: Element): Element => {
    const known = twins.get(element);
    if (known) return known;
    const twin = likeness.createElement(/^[a-z][a-z0-9]*$/.test(element.localName) ? element.localName : 'div');
    for (const name of ['id', 'class', 'role', 'itemprop']) {
      const value = element.getAttribute(name);
      if (value) twin.setAttribute(name, value);
    }
    twins.set(element, twin);
    const parent = parentOf(element);
    (parent && parent.localName !== 'html' && element.localName !== 'body' ? twinOf(parent) : likeness.body).append(
      twin,
    );
    return twin;
  };
  for (const [index, block] of blocks.entries()) {
    const mark = likeness.createElement(
      /^(p|h\d|li|td|th|dt|dd|blockquote)$/.test(block.element.localName) ? 'span' : 'p',
    );
    mark.setAttribute('data-block', String(index));
    for (const [text, linked] of partsOf(block)) {
      const holder = linked ? mark.appendChild(likeness.createElement('a')) : mark;
      if (linked) holder.setAttribute('href', '#');
      holder.append(text);
    }
    twinOf(block.element).append(mark);
  }
  const article = new Readability<Element>(likeness, { serializer: (node) => node as Element }).parse();
  const marks = article?.content?.querySelectorAll('[data-block]') ?? [];
  return new Set([...marks].map((mark) => Number(mark.getAttribute('data-block'))));
}

/** A block's text in parts, each within a link or not. */
function partsOf({ text, pieces }: Block): [text: string, linked: boolean][] {
  return pieces.map(({ node, start }, index) => [
    text.slice(start, pieces[index + 1]?.start ?? text.length),
    node.parentElement?.closest('a') != null,
  ]);
}

/** The smallest element that holds most of the text of these blocks. */
function holderOf(blocks: readonly Block[]): Element | undefined {
  const sizes = new Map<Element, number>();
  let all = 0;
  for (const { element, text } of blocks) {
    all += text.length;
    for (let holder: Element | undefined = element; holder; holder = parentOf(holder))
      sizes.set(holder, (sizes.get(holder) ?? 0) + text.length);
  }
  let best: Element | undefined;
  for (const { element } of blocks)
    for (let holder: Element | undefined = element; holder; holder = parentOf(holder))
      if ((sizes.get(holder) ?? 0) >= all * MOST) {
        if (!best || holds(best, holder)) best = holder;
        break;
      }
  return best;
}

/** Whether a block that the library left out stands in the article all the same. */
function belongs(block: Block, root: Element): boolean {
  if (block.comment || !holds(root, block.element)) return false;
  if (stands(block, BOXES, root)) return false;
  const linked = partsOf(block).reduce((size, [text, inLink]) => size + (inLink ? text.trim().length : 0), 0);
  return linked <= block.text.trim().length * LINKED;
}

/** Whether a block stands in one of these boxes that does not hold the article itself. */
function stands({ element }: Block, boxes: string, root: Element | undefined): boolean {
  const box = element.closest(boxes);
  return box !== null && !(root && (box === root || holds(box, root)));
}

/** Within or the same, through shadow roots and frames. */
function holds(outer: Element, inner: Element): boolean {
  for (let element: Element | undefined = inner; element; element = parentOf(element))
    if (element === outer) return true;
  return false;
}

function parentOf(element: Element): Element | undefined {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return (root as Partial<ShadowRoot>).host ?? root.ownerDocument?.defaultView?.frameElement ?? undefined;
}
