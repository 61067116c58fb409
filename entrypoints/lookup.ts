/** The look-up's script, brought into a page when a text is looked up that is no known name. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import lookup from '../assets/locales/lookup';
import { addTexts } from '../src/platform/i18n';
import { createLookUpOpener } from '../src/ui/lookup/show';

export default defineUnlistedScript(() => {
  addTexts(lookup);
  globalThis.fablensLookUp ??= createLookUpOpener();
});
