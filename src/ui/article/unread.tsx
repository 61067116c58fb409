/** A page that may not be read: why, and how to have it read. */
import { ALL_SITES, patternOf, requestSites } from '../../platform';
import { useI18n } from '../context';
import { webHostOf } from '../links';

export function Unread({ address, onRead }: { address: string; onRead: () => void }) {
  const { t } = useI18n();
  const host = webHostOf(address);
  const ask = (pattern: string): void => void requestSites(pattern).then((given) => given && onRead());
  return (
    <div class="first">
      <h1 class="answer">{t('unread.title')}</h1>
      <p class="explained">{host ? t('unread.host', { host }) : t('unread.unknown')}</p>
      <div class="choices">
        {host ? (
          <button type="button" class="primary" id="read-site" onClick={() => ask(patternOf(host))}>
            {t('unread.read')}
          </button>
        ) : (
          <button type="button" id="read-all" onClick={() => ask(ALL_SITES)}>
            {t('popup.everywhere')}
          </button>
        )}
        <button type="button" id="retry" onClick={onRead}>
          {t('problem.retry')}
        </button>
      </div>
    </div>
  );
}
