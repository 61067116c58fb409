/**
 * In the page: painting, hit testing, and the frame in which everything of ours is shown. Changes nothing of the page's
 * own. May import article, recognition, settings and the types of messages.
 */
export { wordsAround } from './context';
export { isOurClick, markAt, rangeOf, scrollToMark } from './hit';
export { createPanel, type Panel, type PanelRequest } from './panel';
export { createPointerListener } from './pointer';
export { createPainter, type Mark } from './painter';
export { placeBeside, type Box } from './place';
export { createReader, type Reader, type RecogniseReply, type RecogniseRequest } from './reader';
export { selectionAnchor } from './selection';
