/** The explorer's page. */
import '../../assets/styles/pages.css';
import { Explorer } from '../../src/ui/explorer/explorer';
import { startWindow } from '../../src/ui/window';

await startWindow(
  ({ t }) => `${t('explorer.title')} · Fablens`,
  () => <Explorer />,
);
