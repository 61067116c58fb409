/** The popup: what the article of the tab depends on, in one sentence and three things; saving, and where to read. */
import { useReading } from '../article/reading';
import { ReadingPage } from '../article/reading-page';

/**
 * `tab` is the browser's id of the tab that is asked, `panel` opens the side panel; `address` is the one the browser knows
 * for the tab.
 */
export function Popup({ tab, address, panel }: { tab: number; address: string; panel: () => void }) {
  return <ReadingPage tab={tab} address={address} reading={useReading(tab)} panel={panel} />;
}
