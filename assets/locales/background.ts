/** Written by the build from the folders beside it (src/tools/locales.ts). */
import en from './en/background.json';
import ja from './ja/background.json';
import ko from './ko/background.json';
import zhHans from './zh-Hans/background.json';
import zhHant from './zh-Hant/background.json';

export default { en, ja, ko, 'zh-Hans': zhHans, 'zh-Hant': zhHant };
