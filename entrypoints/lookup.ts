/** Draws the look-up in our frame; brought into it when a text is looked up that is no known name. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import lookup from '../assets/locales/lookup';
import { addTexts } from '../src/platform/i18n';
import { runLookUp } from '../src/ui/lookup/run';

export default defineUnlistedScript(() => {
  if (globalThis.fablensDraws) return;
  globalThis.fablensDraws = true;
  addTexts(lookup);
  runLookUp();
});
