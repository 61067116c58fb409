/** Written by the build from the folders beside it (src/tools/locales.ts). */
import en from './en/pages.json';
import ko from './ko/pages.json';

export default { en, ko };
