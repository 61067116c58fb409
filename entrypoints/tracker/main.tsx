/** The tracker's page. */
import '../../assets/styles/pages.css';
import '../../assets/styles/tracker.css';
import '../page.content/style.css';
import { NewerArchiveError, openTracker } from '../../src/tracker';
import { ProblemNote } from '../../src/ui/parts';
import { Tracker } from '../../src/ui/tracker/tracker';
import { startPage } from '../../src/ui/window';

/** Why the archive can't be opened is shown in the window's place. */
const opened = await openTracker().catch((error: unknown) =>
  error instanceof NewerArchiveError ? ('newer-archive' as const) : ('internal' as const),
);
await startPage(
  'tracker',
  ({ t }) => `${t('tracker.title')} · Fablens`,
  () => (typeof opened === 'string' ? <ProblemNote problem={opened} /> : <Tracker store={opened} />),
);
