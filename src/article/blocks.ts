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
}

const SKIPPED = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'TEXTAREA', 'INPUT', 'SELECT', 'OPTION', 'BUTTON', 'CODE', 'PRE', 'SVG', 'MATH', 'IFRAME', 'OBJECT', 'CANVAS', 'AUDIO', 'VIDEO', 'NAV', 'FOOTER', 'RT', 'RP', 'FORM', 'MENU', 'DIALOG', 'HEAD']);
const BLOCKS = new Set(['P', 'DIV', 'SECTION', 'ARTICLE', 'MAIN', 'ASIDE', 'HEADER', 'BODY', 'HTML', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'LI', 'UL', 'OL', 'DL', 'DT', 'DD', 'BLOCKQUOTE', 'FIGURE', 'FIGCAPTION', 'TABLE', 'TBODY', 'THEAD', 'TR', 'TD', 'TH', 'CAPTION', 'ADDRESS', 'HR', 'DETAILS', 'SUMMARY', 'CENTER', 'FRAMESET']);
const SKIPPED_ROLES = new Set(['navigation', 'menu', 'menubar', 'toolbar', 'search', 'contentinfo', 'dialog']);

/** More text than any article has; past it a page is cut, so that no page makes reading slow. UTF-16 code units. */
export const TEXT_LIMIT = 1_000_000;

/** The blocks under `root`, in reading order; at most {@link TEXT_LIMIT} code units together. */
export function readBlocks(root: Element): Block[] {
  const blocks: Block[] = [];
  let current: Block | undefined;
  let total = 0;

  const close = (): void => {
    if (current && current.text.trim() !== '') blocks.push(current);
    current = undefined;
  };
  const open = (element: Element): Block => (current ??= { text: '', pieces: [], element, heading: /^H[1-6]$/.test(element.tagName) });

  // An own stack instead of recursion: pages nest deeper than the call stack reaches.
  const stack: { node: Node | null; owner: Element; closing?: true }[] = [{ node: root, owner: root }];
  for (let item = stack.pop(); item && total < TEXT_LIMIT; item = stack.pop()) {
    const { node, owner } = item;
    if (item.closing || !node) {
      close();
      continue;
    }
    if (node.nodeType === 3) {
      const text = (node as Text).data;
      if (text === '' || (!current && text.trim() === '')) continue;
      const block = open(owner);
      block.pieces.push({ node: node as Text, start: block.text.length });
      block.text += text.replace(/\s/g, ' ');
      total += text.length;
    } else if (node.nodeType === 1) {
      const element = node as Element;
      const tag = element.tagName.toUpperCase();
      if (tag === 'BR') {
        if (current) current.text += '\n';
        continue;
      }
      if (isSkipped(element, tag)) continue;
      const blocky = BLOCKS.has(tag);
      if (blocky) {
        close();
        stack.push({ node: null, owner, closing: true });
      }
      for (let child = element.lastChild; child; child = child.previousSibling) stack.push({ node: child, owner: blocky ? element : owner });
    }
  }
  close();
  return blocks;
}

function isSkipped(element: Element, tag: string): boolean {
  if (SKIPPED.has(tag)) return true;
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  const editable = element.getAttribute('contenteditable');
  return (editable !== null && editable !== 'false') || SKIPPED_ROLES.has(element.getAttribute('role') ?? '');
}

/** The DOM range of a span of a block (UTF-16 code units of its text), or nothing when its nodes have changed since. */
export function rangeOf(block: Block, start: number, end: number): Range | undefined {
  const from = pieceAt(block, start);
  const to = pieceAt(block, end - 1);
  if (!from || !to || !from.node.isConnected || !to.node.isConnected) return undefined;
  const last = end - to.start;
  if (start - from.start > from.node.length || last > to.node.length) return undefined;
  const range = from.node.ownerDocument.createRange();
  range.setStart(from.node, start - from.start);
  range.setEnd(to.node, last);
  return range;
}

function pieceAt(block: Block, offset: number): Piece | undefined {
  return block.pieces.findLast((piece) => piece.start <= offset);
}
