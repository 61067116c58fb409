/** The welcome page, opened once after the installation and from the settings. */
import '../../assets/styles/pages.css';
import '../../assets/styles/card.css';
import '../../assets/styles/welcome.css';
import { changeSettings } from '../../src/platform';
import { Welcome } from '../../src/ui/welcome/welcome';
import { startPage } from '../../src/ui/window';

async function start(): Promise<void> {
  await startPage(
    'welcome',
    ({ t }) => `${t('welcome.title')} · Fablens`,
    () => <Welcome onLanguage={(language) => void changeSettings((now) => ({ ...now, language })).then(start)} />,
  );
}

await start();
