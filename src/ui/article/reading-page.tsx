/** The frame that popup and side panel share: the day and saving above, the article between, where to read and the ways on below. */
import { useI18n } from '../context';
import { AsOf } from '../as-of';
import { Icon } from '../icon';
import { ProblemNote } from '../parts';
import { SiteMenu } from '../popup/site-menu';
import { WaysOn } from '../ways-on';
import { ArticleView } from './article-view';
import type { useReading } from './reading';
import { SaveBar } from './save-bar';
import { Unread } from './unread';

interface ReadingPageProps {
  tab: number;
  /** The one the browser knows for the tab; empty where it tells none. */
  address: string;
  reading: ReturnType<typeof useReading>;
  /** Opens the side panel; without it this is the side panel. */
  panel?: () => void;
}

export function ReadingPage({ tab, address, reading: { state, today, setToday, load }, panel }: ReadingPageProps) {
  const { t } = useI18n();
  const value = state?.ok ? state.value : undefined;
  return (
    <>
      <header class="head">
        {value && value.insight.entities.length > 0 && (
          <AsOf day={value.report.published} today={today} onToday={setToday} />
        )}
        <span class="gap" />
        {panel && (
          <button
            type="button"
            class="icon"
            id="panel"
            aria-label={t('popup.panel')}
            title={t('popup.panel')}
            onClick={panel}
          >
            <Icon name="panel" />
          </button>
        )}
        {value && <SaveBar key={value.report.url} tab={tab} saved={value.saved !== undefined} />}
      </header>
      <main aria-busy={state === undefined} tabIndex={-1}>
        {!state && (
          <p class="waiting" role="status">
            <span class="hidden">{t('popup.reading')}</span>
          </p>
        )}
        {state && !state.ok && state.problem === 'no-access' && <Unread address={address} onRead={load} />}
        {state && !state.ok && state.problem !== 'no-access' && <ProblemNote problem={state.problem} onRetry={load} />}
        {value && (
          <ArticleView
            key={value.report.url}
            reading={value}
            tab={tab}
            compact={panel !== undefined}
            {...(panel && { onMore: panel })}
          />
        )}
        {value && <SiteMenu tab={tab} address={value.report.url} reading={value.report.reading} onChange={load} />}
      </main>
      <WaysOn />
    </>
  );
}
