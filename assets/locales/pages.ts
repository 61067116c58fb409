/** Written by the build from the folders beside it (src/tools/locales.ts). */
import en from './en/pages.json';
import ja from './ja/pages.json';
import ko from './ko/pages.json';
import zhHans from './zh-Hans/pages.json';
import zhHant from './zh-Hant/pages.json';

export default { en, ja, ko, 'zh-Hans': zhHans, 'zh-Hant': zhHant };
