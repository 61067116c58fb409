/** The explorer's page. */
import '../../assets/styles/pages.css';
import { startWindow } from '../../src/ui/window';

await startWindow(({ t }) => `${t('explorer.title')} · Fablens`, () => <main />);
