/** The side panel: the article of the tab in front, with room for the whole map. */
import { useEffect, useState } from 'preact/hooks';
import { followActiveTab, type ActiveTab } from '../../platform';
import { useReading } from '../article/reading';
import { ReadingPage } from '../article/reading-page';

/** `fixed` is a tab that is shown whatever is in front. */
export function SidePanel({ fixed }: { fixed?: number }) {
  const [tab, setTab] = useState<ActiveTab | undefined>(
    fixed === undefined ? undefined : { id: fixed, url: '', version: 0 },
  );
  useEffect(() => (fixed === undefined ? followActiveTab(setTab) : undefined), [fixed]);
  return tab ? <Followed tab={tab} /> : <main aria-busy />;
}

function Followed({ tab: { id, url, version } }: { tab: ActiveTab }) {
  return <ReadingPage tab={id} address={url} reading={useReading(id, version)} />;
}
