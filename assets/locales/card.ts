/** Written by the build from the folders beside it (src/tools/locales.ts). */
import en from './en/card.json';
import ja from './ja/card.json';
import ko from './ko/card.json';
import zhHans from './zh-Hans/card.json';
import zhHant from './zh-Hant/card.json';

export default { en, ja, ko, 'zh-Hans': zhHans, 'zh-Hant': zhHant };
