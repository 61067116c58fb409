/** The texts of our windows. Imported for its effect, once, by each of them. */
import pages from '../../assets/locales/pages';
import { addTexts } from './i18n';

addTexts(pages);
