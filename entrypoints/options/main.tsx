/** The settings page. */
import '../../assets/styles/pages.css';
import { readSettings } from '../../src/platform';
import { Options } from '../../src/ui/options/options';
import { startPage } from '../../src/ui/window';

async function start(): Promise<void> {
  const settings = await readSettings();
  await startPage(
    'options',
    ({ t }) => `${t('options.title')} · Fablens`,
    () => <Options settings={settings} onLanguage={() => void start()} />,
  );
}

await start();
