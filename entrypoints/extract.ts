/**
 * Brought into a page when it is saved: address, metadata, text and selection by one look at the page, which stays as
 * it is.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readMeta, readModified, SAMPLE } from '../src/article';
import { readMainText } from '../src/article/main-text';
import { readSelection } from '../src/article/selection';

export default defineUnlistedScript(() => {
  const lines = readMainText(document);
  const texts = lines.map(({ text }) => text);
  const modified = readModified(document);
  const selection = readSelection(document);
  return {
    ...readMeta(document, location.href, texts.slice(0, SAMPLE)),
    location: location.href,
    text: texts.join('\n'),
    kinds: lines.map(({ kind }) => kind),
    ...(modified && { modified }),
    ...(selection && { selection }),
  };
});
