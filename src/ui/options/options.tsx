/** Settings: language, what is marked, where it is read. Every change is kept at once. */
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { ALL_SITES, changeSettings, grantedSites, withdrawSites } from '../../platform';
import {
  MARK_STYLES,
  NEWS_HOSTS,
  UI_LANGUAGES,
  withNever,
  withRejection,
  type Rejection,
  type Settings,
} from '../../settings';
import { useI18n } from '../context';
import { Icon } from '../icon';
import { CopyDiagnostics } from './diagnostics';
import { ownName } from './language-name';
import { Packs } from './packs';

interface OptionsProps {
  settings: Settings;
  /** The language changed: everything is to be shown anew. */
  onLanguage: () => void;
}

export function Options({ settings: initial, onLanguage }: OptionsProps) {
  const { t, plural } = useI18n();
  const [settings, setSettings] = useState(initial);
  const [said, setSaid] = useState('');
  const change = async (edit: (settings: Settings) => Settings, message = t('options.saved')): Promise<void> => {
    setSettings(await changeSettings(edit));
    setSaid(message);
  };
  // The value is taken at once: the event is over when the stored settings have been read.
  const toggle = (key: 'marks' | 'concepts' | 'everyMention' | 'comments' | 'hover' | 'debug') => (
    <label class="setting">
      <span>
        <b>{t(`options.${key}`)}</b>
        <span class="fine">{t(`options.${key}.what`)}</span>
      </span>
      <input
        type="checkbox"
        role="switch"
        class="switch"
        id={key}
        checked={settings[key]}
        onChange={({ currentTarget: { checked } }) => void change((now) => ({ ...now, [key]: checked }))}
      />
    </label>
  );
  return (
    <main class="options">
      <h1>{t('options.title')}</h1>
      <p class="fine">
        <Icon name="lock" />
        {t('options.local')}
      </p>
      <h2 id="marks-heading">{t('options.reading')}</h2>
      <div class="settings">
        {toggle('marks')}
        <label class="setting">
          <b>{t('options.style')}</b>
          <select
            id="style"
            value={settings.style}
            onChange={({ currentTarget: { value } }) =>
              void change((now) => ({ ...now, style: MARK_STYLES.find((style) => style === value) ?? now.style }))
            }
          >
            {MARK_STYLES.map((style) => (
              <option key={style} value={style}>
                {t(`options.style.${style}`)}
              </option>
            ))}
          </select>
        </label>
        {toggle('concepts')}
        {toggle('everyMention')}
        {toggle('hover')}
        {toggle('comments')}
        <div>
          <h3>{t('options.rejected')}</h3>
          <HostList
            hosts={settings.rejected.map(rejectionKey)}
            empty={t('options.rejectedNone')}
            nameOf={(key) =>
              rejectionName(
                settings.rejected.find((one) => rejectionKey(one) === key),
                t('options.everywhere'),
              )
            }
            onRemove={(key) => {
              const rejection = settings.rejected.find((one) => rejectionKey(one) === key);
              if (rejection)
                void change(
                  (now) => withRejection(now, rejection, false),
                  t('options.removed', { host: rejection.name }),
                );
            }}
          />
        </div>
      </div>
      <h2 id="sites">{t('options.sites')}</h2>
      <div class="settings">
        <details>
          <summary>{plural('options.newsSites', NEWS_HOSTS.length)}</summary>
          <p class="fine">{[...NEWS_HOSTS].sort().join(' · ')}</p>
        </details>
        <GrantedSites onSaid={setSaid} />
        <div>
          <h3>{t('options.never')}</h3>
          <HostList
            hosts={settings.never}
            empty={t('options.neverNone')}
            onRemove={(host) => void change((now) => withNever(now, host, false), t('options.removed', { host }))}
          />
        </div>
      </div>
      <h2 id="language-heading">{t('options.language')}</h2>
      <div class="settings">
        <label class="setting">
          <span>
            <b>{t('options.language')}</b>
            <span class="fine">{t('options.language.what')}</span>
          </span>
          <select
            id="language"
            value={settings.language}
            onChange={({ currentTarget: { value } }) =>
              void change(
                (now) => ({
                  ...now,
                  language: UI_LANGUAGES.find((language) => language === value) ?? 'auto',
                }),
                '',
              ).then(onLanguage)
            }
          >
            <option value="auto">{t('options.language.auto')}</option>
            {UI_LANGUAGES.map((language) => (
              <option key={language} value={language} lang={language}>
                {ownName(language)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Packs />
      <h2>{t('options.diagnostics')}</h2>
      {toggle('debug')}
      <CopyDiagnostics />
      <p class="first-steps">
        <a href={browser.runtime.getURL('/welcome.html')}>{t('options.welcome')}</a>
      </p>
      <p role="status" aria-live="polite" class="said">
        {said}
      </p>
    </main>
  );
}

function rejectionKey({ name, entity, host = '' }: Rejection): string {
  return `${name} ${entity} ${host}`;
}

function rejectionName(rejection: Rejection | undefined, everywhere: string): string {
  return rejection ? `${rejection.name} · ${rejection.host ?? everywhere}` : '';
}

/**
 * Sites that the reader allowed with the browser's permission; taking one back needs no undo, it can be given again.
 */
function GrantedSites({ onSaid }: { onSaid: (text: string) => void }) {
  const { t } = useI18n();
  const [patterns, setPatterns] = useState<string[]>([]);
  const load = (): void => void grantedSites().then(setPatterns);
  useEffect(load, []);
  const nameOf = (pattern: string): string =>
    pattern === ALL_SITES ? t('options.all') : pattern.replace(/^[^:]*:\/\//, '').replace(/\/\*$/, '');
  return (
    <div>
      <h3>{t('options.granted')}</h3>
      <HostList
        hosts={patterns}
        empty={t('options.grantedNone')}
        nameOf={nameOf}
        onRemove={(pattern) =>
          void withdrawSites(pattern).then(() => (load(), onSaid(t('options.removed', { host: nameOf(pattern) }))))
        }
      />
    </div>
  );
}

interface HostListProps {
  hosts: readonly string[];
  empty: string;
  nameOf?: (host: string) => string;
  onRemove: (host: string) => void;
}

function HostList({ hosts, empty, nameOf = (host) => host, onRemove }: HostListProps) {
  const { t } = useI18n();
  if (hosts.length === 0) return <p class="quiet-line">{empty}</p>;
  return (
    <ul class="hosts">
      {hosts.map((host) => (
        <li key={host}>
          {nameOf(host)}{' '}
          <button
            type="button"
            class="small"
            aria-label={`${t('options.remove')}: ${nameOf(host)}`}
            onClick={() => onRemove(host)}
          >
            {t('options.remove')}
          </button>
        </li>
      ))}
    </ul>
  );
}
