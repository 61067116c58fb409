/** In the page: painting, hit testing, placement. Changes nothing of the page's own. May import article, recognition and settings. */
export { createHost, type Host } from './host';
export { wordsAround } from './context';
export { rangeOf } from './hit';
export { listenToPointer } from './pointer';
export type { Mark } from './painter';
export { placeBeside, type Placement } from './place';
export { createReader, type Reader } from './reader';
