/** Where Fablens reads: this site never, always, or all sites; and its marks on this page. */
import { useEffect, useState } from 'preact/hooks';
import { ALL_SITES, askBackground, askPage, hasSites, patternOf, requestSites, rereadPage } from '../../platform';
import { isNewsHost } from '../../settings';
import { useI18n } from '../context';
import { webHostOf } from '../links';

interface SiteMenuProps {
  tab: number;
  address: string;
  /** Whether the page is being read; false also where the reader said never. */
  reading: boolean;
  onChange: () => void;
}

export function SiteMenu({ tab, address, reading, onChange }: SiteMenuProps) {
  const { t } = useI18n();
  const host = webHostOf(address);
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

  if (!host) return null;
  return (
    <section class="site">
      <p class="fine">
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
        {reading && (
          <button type="button" class="small" onClick={() => void askPage(tab, 'toggleMarks', undefined)}>
            {t('popup.showMarks')}
          </button>
        )}
        <button type="button" class="small" id="never" onClick={() => never(reading)}>
          {reading ? t('popup.never') : t('popup.readAgain')}
        </button>
      </div>
    </section>
  );
}
