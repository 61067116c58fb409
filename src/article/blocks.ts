/**
 * A page's text as blocks: what a reader sees as one paragraph, heading or list item is one string, although it may be spread over
 * many text nodes. Positions lead back to the nodes, so that marks can be painted without touching them. Works on any DOM.
 */

/** One text node's share of a block: `start` is its UTF-16 offset in the block's text. */
export interface Piece {
  node: Text;
  start: number;
}

export interface Block {
  /** White space of the source is one space each, so offsets in the text are offsets in the nodes; `<br>` is a line feed. */
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

const SKIPPED = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'TEXTAREA', 'INPUT', 'SELECT', 'OPTION', 'BUTTON', 'CODE', 'PRE', 'KBD', 'SAMP', 'SVG', 'MATH', 'IFRAME', 'OBJECT', 'CANVAS', 'AUDIO', 'VIDEO', 'NAV', 'FOOTER', 'RT', 'RP', 'FORM', 'MENU', 'DIALOG', 'HEAD']);
const BLOCKS = new Set(['P', 'DIV', 'SECTION', 'ARTICLE', 'MAIN', 'ASIDE', 'HEADER', 'BODY', 'HTML', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'LI', 'UL', 'OL', 'DL', 'DT', 'DD', 'BLOCKQUOTE', 'FIGURE', 'FIGCAPTION', 'TABLE', 'TBODY', 'THEAD', 'TR', 'TD', 'TH', 'CAPTION', 'ADDRESS', 'HR', 'DETAILS', 'SUMMARY', 'CENTER', 'FRAMESET']);
const SKIPPED_ROLES = new Set(['navigation', 'menu', 'menubar', 'toolbar', 'search', 'contentinfo', 'dialog', 'textbox']);
const COMMENTS = /(?:^|[\s_-])(?:comments?|disqus|replies|cmt|u_cbox|livere|댓글)(?:$|[\s_-])/i;

/** More text than any article has; past it a page is cut, so that no page makes reading slow. UTF-16 code units. */
export const TEXT_LIMIT = 1_000_000;
/** So many nodes are walked at most between two chances to pause. */
const NODES_BETWEEN_PAUSES = 400;

/** The blocks under `root`, in reading order; at most {@link TEXT_LIMIT} code units together. */
export function readBlocks(root: Element): Block[] {
  return [...walkBlocks(root)].filter((block) => block !== undefined);
}

/**
 * The same without holding up the page: `pause` is asked between small steps and may give a promise to wait for. `onShadow` is told
 * of every open shadow root on the way.
 */
export async function readBlocksCalmly(root: Element, pause: () => Promise<void> | undefined, onShadow: (root: ShadowRoot) => void): Promise<Block[]> {
  const blocks: Block[] = [];
  for (const block of walkBlocks(root, onShadow)) {
    if (block) blocks.push(block);
    const waiting = pause();
    if (waiting) await waiting;
  }
  return blocks;
}

interface Step {
  /** Nothing where a block ends. */
  node: Node | null;
  owner: Element;
  comment: boolean;
}

/** Yields each block when it is complete, and nothing now and then, so that the caller can pause. */
function* walkBlocks(root: Element, onShadow?: (root: ShadowRoot) => void): Generator<Block | undefined> {
  let current: Block | undefined;
  let total = 0;
  let nodes = 0;
  // An own stack instead of recursion: pages nest deeper than the call stack reaches.
  const stack: Step[] = [{ node: root, owner: root, comment: false }];
  for (let step = stack.pop(); step && total < TEXT_LIMIT; step = stack.pop()) {
    const { node, owner, comment } = step;
    if (++nodes % NODES_BETWEEN_PAUSES === 0) yield undefined;
    if (!node) {
      if (current && current.text.trim() !== '') yield current;
      current = undefined;
    } else if (node.nodeType === 3) {
      const text = (node as Text).data;
      if (text === '' || (!current && text.trim() === '')) continue;
      current ??= { text: '', pieces: [], element: owner, heading: /^H[1-6]$/.test(owner.tagName), comment };
      current.pieces.push({ node: node as Text, start: current.text.length });
      current.text += text.replace(/\s/g, ' ');
      total += text.length;
    } else if (node.nodeType === 1) {
      const element = node as Element;
      const tag = element.tagName.toUpperCase();
      if (tag === 'BR') {
        if (current) current.text += '\n';
      } else if (!isSkipped(element, tag)) {
        if (element.shadowRoot) onShadow?.(element.shadowRoot);
        const blocky = BLOCKS.has(tag) || element.shadowRoot !== null;
        if (blocky && current) {
          if (current.text.trim() !== '') yield current;
          current = undefined;
        }
        pushChildren(stack, element, { node: null, owner: blocky ? element : owner, comment: comment || isComments(element) }, blocky);
      }
    }
  }
  if (current && current.text.trim() !== '') yield current;
}

/** Children go on the stack last first; a block's end goes under them. An open shadow root stands before the element's own children. */
function pushChildren(stack: Step[], element: Element, end: Step, blocky: boolean): void {
  if (blocky) stack.push(end);
  for (const parent of [element, element.shadowRoot]) {
    for (let child = parent?.lastChild ?? null; child; child = child.previousSibling) stack.push({ ...end, node: child });
  }
}

function isSkipped(element: Element, tag: string): boolean {
  if (SKIPPED.has(tag)) return true;
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  const editable = element.getAttribute('contenteditable');
  return (editable !== null && editable !== 'false') || SKIPPED_ROLES.has(element.getAttribute('role') ?? '');
}

function isComments(element: Element): boolean {
  return COMMENTS.test(element.id) || COMMENTS.test(element.getAttribute('class') ?? '');
}

/** Where a stretch of a block (UTF-16 code units of its text) stands in the page; nothing when its nodes have gone or changed since. */
export function spanOf(block: Block, start: number, end: number): Span | undefined {
  const from = pieceAt(block, start);
  const to = pieceAt(block, end - 1);
  if (!from || !to || !from.node.isConnected || !to.node.isConnected) return undefined;
  const span = { startContainer: from.node, startOffset: start - from.start, endContainer: to.node, endOffset: end - to.start };
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
