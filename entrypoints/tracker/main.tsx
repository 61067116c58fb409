/** The tracker's page. */
import '../../assets/styles/pages.css';
import '../../assets/styles/tracker.css';
import '../page.content/style.css';
import { openTracker } from '../../src/tracker';
import { Tracker } from '../../src/ui/tracker/tracker';
import { startPage } from '../../src/ui/window';

const store = await openTracker();
await startPage(
  'tracker',
  ({ t }) => `${t('tracker.title')} · Fablens`,
  () => <Tracker store={store} />,
);
