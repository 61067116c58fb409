/** The side panel (Chrome) or sidebar (Firefox): it stays open and follows the tab in front. */
import '../../assets/styles/sidepanel.css';
import { SidePanel } from '../../src/ui/sidepanel/side-panel';
import { startWindow } from '../../src/ui/window';

const wanted = new URLSearchParams(location.search).get('tab');
await startWindow(
  ({ t }) => t('popup.title'),
  () => <SidePanel {...(wanted && { fixed: Number(wanted) })} />,
);
