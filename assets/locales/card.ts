/** Written by the build from the folders beside it (src/tools/locales.ts). */
import en from './en/card.json';
import ko from './ko/card.json';

export default { en, ko };
