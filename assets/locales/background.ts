/** Written by the build from the folders beside it (src/tools/locales.ts). */
import en from './en/background.json';
import ko from './ko/background.json';

export default { en, ko };
