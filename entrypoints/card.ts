/** The card's script, brought into a page on first use. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createCardOpener } from '../src/ui/card/show';

export default defineUnlistedScript(() => {
  globalThis.fablensCard ??= createCardOpener();
});
