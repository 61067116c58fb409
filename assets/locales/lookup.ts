/** Written by the build from the folders beside it (src/tools/locales.ts). */
import en from './en/lookup.json';
import ja from './ja/lookup.json';
import ko from './ko/lookup.json';
import zhHans from './zh-Hans/lookup.json';
import zhHant from './zh-Hant/lookup.json';

export default { en, ja, ko, 'zh-Hans': zhHans, 'zh-Hant': zhHant };
