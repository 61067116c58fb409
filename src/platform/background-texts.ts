/** The texts of the background: menus and the button. Imported for its effect. */
import background from '../../assets/locales/background';
import { addTexts } from './i18n';

addTexts(background);
