/**
 * Brought into a page when it is saved: the article's readable text, taken from a copy of the document so that the page
 * stays as it is.
 */
import { isProbablyReaderable, Readability } from '@mozilla/readability';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { articleRoot, readBlocks, readModified } from '../src/article';

/** More than this many elements are not worth the wait: the plain blocks serve as text. */
const ELEMENT_LIMIT = 50_000;
/** A longer selection is "select all", no passage. UTF-16 code units. */
const SELECTION_LIMIT = 5000;

export default defineUnlistedScript(() => {
  const article = isProbablyReaderable(document)
    ? new Readability(document.cloneNode(true) as Document, { maxElemsToParse: ELEMENT_LIMIT }).parse()
    : null;
  const readable = (article?.textContent ?? '')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
  const text =
    readable ||
    readBlocks(articleRoot(document))
      .map((block) => block.text.trim())
      .join('\n');
  const selection = String(getSelection() ?? '')
    .trim()
    .slice(0, SELECTION_LIMIT);
  return { text, byline: article?.byline?.trim() ?? '', modified: readModified(document), selection };
});
