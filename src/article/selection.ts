/** The passage that is selected in a page, with what stands around it: its words alone may be there several times. */

/** A longer selection is "select all", no passage. UTF-16 code units. */
const LIMIT = 5000;
const CONTEXT = 64;
/** Context is looked for no further than this. */
const AROUND = 'p, li, td, blockquote, section, article, main, body';

export interface SelectedPassage {
  exact: string;
  prefix: string;
  suffix: string;
}

export function readSelection(document: Document): SelectedPassage | undefined {
  const selection = document.getSelection();
  const exact = String(selection ?? '').trim();
  if (!selection || selection.rangeCount === 0 || exact === '' || exact.length > LIMIT) return undefined;
  const range = selection.getRangeAt(0);
  const before = range.cloneRange();
  const after = range.cloneRange();
  before.collapse(true);
  after.collapse(false);
  before.setStart(around(range.startContainer, document), 0);
  after.setEndAfter(around(range.endContainer, document).lastChild ?? range.endContainer);
  return { exact, prefix: before.toString().slice(-CONTEXT), suffix: after.toString().slice(0, CONTEXT) };
}

function around(node: Node, document: Document): Node {
  return (node instanceof Element ? node : node.parentElement)?.closest(AROUND) ?? document.body;
}
