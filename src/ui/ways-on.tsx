/** The ways from popup and side panel to the pages. */
import { browser } from 'wxt/browser';
import { useI18n } from './context';
import { Icon } from './icon';
import { explorerLink } from './links';

export function WaysOn() {
  const { t } = useI18n();
  const own = (page: '/tracker.html' | '/options.html'): string => browser.runtime.getURL(page);
  return (
    <footer>
      <nav aria-label="Fablens">
        <a id="explorer" href={explorerLink({})} target="_blank">
          <Icon name="explorer" />
          {t('explorer.title')}
        </a>
        <a id="tracker" href={own('/tracker.html')} target="_blank">
          <Icon name="tracker" />
          {t('tracker.title')}
        </a>
        <a href={own('/options.html')} target="_blank">
          <Icon name="settings" />
          {t('options.title')}
        </a>
      </nav>
    </footer>
  );
}
