/** The explorer's page. */
import '../../assets/styles/pages.css';
import { Explorer } from '../../src/ui/explorer/explorer';
import { startPage } from '../../src/ui/window';

await startPage(
  'explorer',
  ({ t }) => `${t('explorer.title')} · Fablens`,
  () => <Explorer />,
);
