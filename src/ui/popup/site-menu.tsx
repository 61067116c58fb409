/** Where Fablens reads: this site never, always, or all sites; with the ways to the tracker and the settings. */
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { ALL_SITES, askBackground, askPage, hasSites, patternOf, requestSites, rereadPage } from '../../platform';
import { isNewsHost } from '../../settings';
import { useI18n } from '../context';
import { explorerLink } from '../links';

interface SiteMenuProps {
  tab: number;
  address: string;
  /** Whether the page is being read; false also where the reader said never. */
  reading: boolean;
  onChange: () => void;
}

export function SiteMenu({ tab, address, reading, onChange }: SiteMenuProps) {
  const { t } = useI18n();
  const host = hostOf(address);
  const [granted, setGranted] = useState(true);
  useEffect(() => {
    if (host) void hasSites(patternOf(host)).then(setGranted);
  }, [host]);

  const never = (value: boolean): void => {
    if (host)
      void askBackground('setNever', { host, never: value })
        .then(() => rereadPage(tab))
        .then(onChange);
  };
  const grant = (pattern: string): void => void requestSites(pattern).then((given) => setGranted(granted || given));
  const own = (page: '/tracker.html' | '/options.html'): string => browser.runtime.getURL(page);

  return (
    <footer>
      {host && (
        <div class="site">
          <p class="quiet-line">
            {!reading
              ? t('popup.neverOn', { host })
              : granted || isNewsHost(host)
                ? t('popup.siteOn', { host })
                : t('popup.siteOff')}
          </p>
          <div class="choices">
            {reading && !granted && !isNewsHost(host) && (
              <button type="button" class="small" onClick={() => grant(patternOf(host))}>
                {t('popup.always')}
              </button>
            )}
            {reading && !granted && (
              <button type="button" class="small" onClick={() => grant(ALL_SITES)}>
                {t('popup.everywhere')}
              </button>
            )}
            <button type="button" class="small" id="never" onClick={() => never(reading)}>
              {reading ? t('popup.never') : t('popup.readAgain')}
            </button>
            {reading && (
              <button type="button" class="small" onClick={() => void askPage(tab, 'toggleMarks', undefined)}>
                {t('popup.showMarks')}
              </button>
            )}
          </div>
        </div>
      )}
      <nav>
        <a id="explorer" href={explorerLink({})} target="_blank">
          {t('popup.explorer')}
        </a>
        <a id="tracker" href={own('/tracker.html')} target="_blank">
          {t('popup.tracker')}
        </a>
        <a href={own('/options.html')} target="_blank">
          {t('popup.options')}
        </a>
      </nav>
    </footer>
  );
}

/** The host of a web page; nothing for the browser's own pages. */
function hostOf(address: string): string | undefined {
  try {
    const { protocol, hostname } = new URL(address);
    return /^https?:$/.test(protocol) ? hostname : undefined;
  } catch {
    return undefined;
  }
}
