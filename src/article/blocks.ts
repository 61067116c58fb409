/**
 * A page's text as blocks: what a reader sees as one paragraph, heading or list item is one string, although it may be
 * spread over many text nodes. Positions lead back to the nodes, so that marks can be painted without touching them.
 * Works on any DOM.
 */

import { BLOCKS, isComments, isSkipped } from './elements';
import { standingOf } from './layout';

/** One text node's share of a block: `start` is its UTF-16 offset in the block's text. */
export interface Piece {
  node: Text;
  start: number;
}

export interface Block {
  /**
   * White space of the source is one space each, so offsets in the text are offsets in the nodes; `<br>` is a line
   * feed.
   */
  text: string;
  pieces: Piece[];
  element: Element;
  heading: boolean;
  /** Whether it is a reader's comment under the article. */
  comment: boolean;
}

/** A place in the page as the browser's static ranges take it. */
export interface Span {
  startContainer: Text;
  startOffset: number;
  endContainer: Text;
  endOffset: number;
}

/** More text than any article has; past it a page is cut, so that no page makes reading slow. UTF-16 code units. */
export const TEXT_LIMIT = 1_000_000;
/** So many nodes are walked at most between two chances to pause. */
const NODES_BETWEEN_PAUSES = 400;

/** The blocks under `root`, in reading order; at most {@link TEXT_LIMIT} code units together. */
export function readBlocks(root: Element, walk: Walk = {}): Block[] {
  return [...walkBlocks(root, walk)].filter((block) => block !== undefined);
}

/**
 * The same one by one and without holding up the page: `pause` is asked between small steps and may give a promise to
 * wait for.
 * `onShadow` is told of every open shadow root on the way. Who keeps no block makes the browser keep no wrapper of its
 * nodes.
 */
export async function* readBlocksCalmly(
  root: Element,
  pause: () => Promise<void> | undefined,
  onShadow: (root: ShadowRoot) => void,
): AsyncGenerator<Block> {
  for (const block of walkBlocks(root, { onShadow })) {
    if (block) yield block;
    await pause();
  }
}

/** How a walk over the page differs from the one that looks for names. */
export interface Walk {
  onShadow?: ((root: ShadowRoot) => void) | undefined;
  /** What is to be left out besides what never is text. */
  skips?: (element: Element) => boolean;
  /** Reads code, and frames of the page's own site, too. */
  whole?: boolean;
}

/** Siblings that are still to be read. */
interface Step {
  next: Node | null;
  owner: Element;
  comment: boolean;
  /** Whether a block ends with the last of them. */
  closes: boolean;
  /** Whether layout parts the last of them from what follows. */
  gap: boolean;
}

/** Yields each block when it is complete, and nothing now and then, so that the caller can pause. */
function* walkBlocks(root: Element, { onShadow, skips, whole }: Walk): Generator<Block | undefined> {
  let current: Block | undefined;
  let total = 0;
  let nodes = 0;
  // An own stack instead of recursion: pages nest deeper than the call stack reaches.
  const stack: Step[] = [];
  const complete = (): Block | undefined => {
    const block = current;
    current = undefined;
    return block && block.text.trim() !== '' ? block : undefined;
  };
  /** An open shadow root stands in the place of what it hides; what it shows of that comes after it. */
  const enter = (element: Element, owner: Element, comment: boolean, closes: boolean, gap = false): void => {
    stack.push({ next: element.firstChild, owner, comment, closes, gap });
    if (!element.shadowRoot) return;
    onShadow?.(element.shadowRoot);
    stack.push({ next: element.shadowRoot.firstChild, owner, comment, closes: false, gap: false });
  };
  /** Layout parts what stands before from what comes. */
  const part = (): void => {
    if (current && !/\s$/.test(current.text)) current.text += ' ';
  };
  const left = (element: Element, tag: string): boolean =>
    isSkipped(element, tag, whole === true) || skips?.(element) === true;

  const first = root.tagName.toUpperCase();
  if (!left(root, first)) enter(root, root, isComments(root), true);
  for (let step = stack.at(-1); step && total < TEXT_LIMIT; step = stack.at(-1)) {
    const node = step.next;
    if (++nodes % NODES_BETWEEN_PAUSES === 0) yield undefined;
    if (!node) {
      stack.pop();
      if (step.gap) part();
      const block = step.closes ? complete() : undefined;
      if (block) yield block;
      continue;
    }
    step.next = node.nextSibling;
    if (node.nodeType === 3) {
      const text = (node as Text).data;
      if (text === '' || (text.trim() === '' && (!current || isRuby(node.parentElement)))) continue;
      current ??= {
        text: '',
        pieces: [],
        element: step.owner,
        heading: /^h[1-6]$/i.test(step.owner.tagName),
        comment: step.comment,
      };
      current.pieces.push({ node: node as Text, start: current.text.length });
      current.text += whole && step.owner.closest('pre') ? text.replace(/[^\S\n]/g, ' ') : text.replace(/\s/g, ' ');
      total += text.length;
    } else if (node.nodeType === 1) {
      const element = node as Element;
      const tag = element.tagName.toUpperCase();
      if (tag === 'BR') {
        if (current) current.text += '\n';
      } else if (whole && tag === 'IFRAME') {
        const body = frameBody(element);
        if (body && !left(element, 'DIV')) enter(body, body, step.comment, true);
      } else if (!left(element, tag)) {
        const blocky = BLOCKS.has(tag) || element.shadowRoot !== null;
        const standing = blocky ? undefined : standingOf(element, tag, current?.text ?? '');
        const opens = blocky || standing?.block === true;
        const block = opens ? complete() : undefined;
        if (block) yield block;
        if (standing?.before) part();
        const comment = step.comment || isComments(element);
        enter(element, opens ? element : step.owner, comment, opens, standing?.after);
      }
    }
  }
  yield complete();
}

/** The white space between the parts of a ruby is not shown. */
function isRuby(element: Element | null): boolean {
  return element?.localName === 'ruby' || element?.localName === 'rb';
}

/** What a frame shows, when it is of the page's own site. */
function frameBody(frame: Element): Element | undefined {
  try {
    return (frame as HTMLIFrameElement).contentDocument?.body ?? undefined;
  } catch {
    return undefined;
  }
}

/**
 * Where a stretch of a block (UTF-16 code units of its text) stands in the page; nothing when its nodes have gone or
 * changed since.
 */
export function spanOf(block: Block, start: number, end: number): Span | undefined {
  const from = pieceAt(block, start);
  const to = pieceAt(block, end - 1);
  if (!from || !to || !from.node.isConnected || !to.node.isConnected) return undefined;
  const span = {
    startContainer: from.node,
    startOffset: start - from.start,
    endContainer: to.node,
    endOffset: end - to.start,
  };
  return span.startOffset <= from.node.length && span.endOffset <= to.node.length ? span : undefined;
}

function pieceAt(block: Block, offset: number): Piece | undefined {
  let low = 0;
  let high = block.pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((block.pieces[middle] as Piece).start <= offset) low = middle;
    else high = middle - 1;
  }
  return block.pieces[low];
}
