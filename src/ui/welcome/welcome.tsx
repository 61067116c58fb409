/** First run: what Fablens does, tried on a sample at once; where its button is, what it reads, what stays here, its keys. */
import { browser } from 'wxt/browser';
import { NEWS_HOSTS, UI_LANGUAGES, type UiLanguage } from '../../settings';
import { useI18n } from '../context';
import { Icon, Sign } from '../icon';
import { explorerLink } from '../links';
import { ownName } from '../options/language-name';
import { Sample } from './sample';

const KEYS = [
  ['N', 'welcome.keys.next'],
  ['L', 'welcome.keys.marks'],
  ['K', 'welcome.keys.save'],
] as const;

export function Welcome({ onLanguage }: { onLanguage: (language: UiLanguage) => void }) {
  const { t, plural, language } = useI18n();
  return (
    <main class="welcome">
      <div class="languages" role="group" aria-label={t('options.language')}>
        {UI_LANGUAGES.map((tag) => (
          <button key={tag} type="button" lang={tag} aria-pressed={tag === language} onClick={() => onLanguage(tag)}>
            {ownName(tag)}
          </button>
        ))}
      </div>
      <h1>{t('welcome.title')}</h1>
      <p class="intro">{t('welcome.intro')}</p>
      <Sample />
      <div class="three">
        <section>
          <h2>
            <Icon name="pin" />
            {t('welcome.pin')}
          </h2>
          <p>{t('welcome.pin.how')}</p>
          <p class="toolbar" aria-hidden="true">
            <span>news.example</span>
            <Sign />
          </p>
        </section>
        <section>
          <h2>
            <Icon name="lock" />
            {t('welcome.reads')}
          </h2>
          <p>{plural('welcome.reads.sites', NEWS_HOSTS.length)}</p>
          <p>{t('welcome.reads.local')}</p>
          <a href={`${browser.runtime.getURL('/options.html')}#sites`}>{t('welcome.sites')}</a>
        </section>
        <section>
          <h2>
            <Icon name="bolt" />
            {t('welcome.keys')}
          </h2>
          <dl>
            {KEYS.map(([letter, does]) => (
              <div key={letter}>
                <dt>
                  <kbd>Alt Shift {letter}</kbd>
                </dt>
                <dd>{t(does)}</dd>
              </div>
            ))}
            <div>
              <dt>
                <kbd>/</kbd>
              </dt>
              <dd>{t('welcome.keys.search')}</dd>
            </div>
          </dl>
        </section>
      </div>
      <p class="choices">
        <a class="button primary" href={explorerLink({})}>
          {t('welcome.explorer')}
        </a>
        <a class="button" href={browser.runtime.getURL('/options.html')}>
          {t('welcome.settings')}
        </a>
      </p>
    </main>
  );
}
