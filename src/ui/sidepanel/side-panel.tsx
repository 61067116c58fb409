/** The side panel: the article of the tab in front, with room for the whole map. */
import { useEffect, useState } from 'preact/hooks';
import { followActiveTab, type ActiveTab } from '../../platform';
import { ArticleView } from '../article/article-view';
import { useReading } from '../article/reading';
import { useI18n } from '../context';
import { ProblemNote } from '../parts';
import { SiteMenu } from '../popup/site-menu';

/** `fixed` is a tab that is shown whatever is in front. */
export function SidePanel({ fixed }: { fixed?: number }) {
  const [tab, setTab] = useState<ActiveTab | undefined>(
    fixed === undefined ? undefined : { id: fixed, url: '', version: 0 },
  );
  useEffect(() => (fixed === undefined ? followActiveTab(setTab) : undefined), [fixed]);
  return tab ? <Followed tab={tab} /> : <main aria-busy />;
}

function Followed({ tab: { id, url, version } }: { tab: ActiveTab }) {
  const { t } = useI18n();
  const { state, load } = useReading(id, version);
  return (
    <>
      <main aria-busy={state === undefined}>
        {!state && (
          <p class="loading" role="status">
            {t('popup.reading')}
          </p>
        )}
        {state && !state.ok && <ProblemNote problem={state.problem} onRetry={load} />}
        {state?.ok && <ArticleView key={state.value.report.url} reading={state.value} tab={id} />}
      </main>
      <SiteMenu
        tab={id}
        address={state?.ok ? state.value.report.url : url}
        reading={state?.ok ? state.value.report.reading : false}
        onChange={load}
      />
    </>
  );
}
