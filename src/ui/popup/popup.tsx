/** The popup: what the article of the tab names and hangs on; saving, and where to read. */
import { ArticleView } from '../article/article-view';
import { useReading } from '../article/reading';
import { useI18n } from '../context';
import { ProblemNote } from '../parts';
import { SiteMenu } from './site-menu';

/**
 * `tab` is the browser's id of the tab that is asked, `panel` opens the side panel; `address` is the one the browser
 * knows for the tab.
 */
export function Popup({ tab, address, panel }: { tab: number; address: string; panel: () => void }) {
  const { t } = useI18n();
  const { state, load } = useReading(tab);
  return (
    <>
      <main aria-busy={state === undefined}>
        <button type="button" class="small panel-button" id="panel" onClick={panel}>
          {t('popup.panel')}
        </button>
        {!state && (
          <p class="loading" role="status">
            {t('popup.reading')}
          </p>
        )}
        {state && !state.ok && <ProblemNote problem={state.problem} onRetry={load} />}
        {state?.ok && <ArticleView reading={state.value} tab={tab} compact />}
      </main>
      <SiteMenu
        tab={tab}
        address={state?.ok ? state.value.report.url : address}
        reading={state?.ok ? state.value.report.reading : false}
        onChange={load}
      />
    </>
  );
}
