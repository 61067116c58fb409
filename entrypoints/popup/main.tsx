/** The toolbar's popup, for the tab in front; `?tab=ID` asks for another one. */
import '../../assets/styles/popup.css';
import { browser } from 'wxt/browser';
import { openSidePanel } from '../../src/platform';
import { Popup } from '../../src/ui/popup/popup';
import { startWindow } from '../../src/ui/window';

const wanted = new URLSearchParams(location.search).get('tab');
const tab = wanted
  ? await browser.tabs.get(Number(wanted)).catch(() => undefined)
  : (await browser.tabs.query({ active: true, currentWindow: true }))[0];

/** The panel takes over: the popup has nothing more to show. */
const panel = (): void => void openSidePanel(tab?.windowId ?? -1).then(() => window.close());

await startWindow(
  ({ t }) => t('popup.title'),
  () => <Popup tab={tab?.id ?? -1} address={tab?.url ?? ''} panel={panel} />,
);
