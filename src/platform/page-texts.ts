/** The texts of our windows and of the background. Imported for its effect, once, by each of them. */
import en from '../../assets/locales/pages/en.json';
import ko from '../../assets/locales/pages/ko.json';
import { addTexts } from './i18n';

addTexts({ en, ko });
