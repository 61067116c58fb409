/**
 * In the page: painting, hit testing, placement. Changes nothing of the page's own. May import article, recognition and
 * settings.
 */
export { createHost, type Host } from './host';
export { wordsAround } from './context';
export { isOurClick, markAt, rangeOf } from './hit';
export { listenToPointer } from './pointer';
export { createPainter, type Mark } from './painter';
export { placeBeside, type Box, type Placement } from './place';
export { createReader, type Place, type Reader, type RecogniseReply, type RecogniseRequest } from './reader';
export { selectionAnchor } from './selection';
