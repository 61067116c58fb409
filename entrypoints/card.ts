/** Draws card and peek in our frame; brought into it when the page's script opens one. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { runCard } from '../src/ui/card/run';

declare global {
  var fablensDraws: true | undefined;
}

export default defineUnlistedScript(() => {
  if (globalThis.fablensDraws) return;
  globalThis.fablensDraws = true;
  runCard();
});
