/** In the page: painting, hit testing, placement. Changes nothing of the page's own. May import article and recognition. */
export { createHost, type Host } from './host';
export { isOurClick, markAt } from './hit';
export { createPainter, type Mark } from './painter';
export { placeBeside, type Placement } from './place';
export { createReader, type Reader } from './reader';
