/** Written by the build from the folders beside it (src/tools/locales.ts). */
import en from './en/lookup.json';
import ko from './ko/lookup.json';

export default { en, ko };
