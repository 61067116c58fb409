/**
 * The page's side of peek, card and look-up. Brought into a page when its reader first moves over it, so that pages
 * that are only opened don't carry it.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createPanel, type Reader } from '../../src/overlay';
import { askBackground } from '../../src/platform/messaging';
import { createViews, type Views } from './views';

/** What the scripts of ours share in the page's isolated world; the page itself can't see it. */
declare global {
  var fablensViews: ((reader: Reader) => Views) | undefined;
}

export default defineUnlistedScript(() => {
  globalThis.fablensViews ??= (reader) =>
    createViews(
      reader,
      createPanel((script) => askBackground('loadScript', { script, ourFrames: true })),
    );
});
