/** Settings: language, what is marked, where it is read. Every change is kept at once. */
import { useEffect, useState } from 'preact/hooks';
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
import { Packs } from './packs';

/** What a language calls itself. */
function ownName(tag: string): string {
  return new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
}

interface OptionsProps {
  settings: Settings;
  /** The language changed: everything is to be shown anew. */
  onLanguage: () => void;
}

export function Options({ settings: initial, onLanguage }: OptionsProps) {
  const { t } = useI18n();
  const [settings, setSettings] = useState(initial);
  const [said, setSaid] = useState('');
  const change = async (edit: (settings: Settings) => Settings, message = t('options.saved')): Promise<void> => {
    setSettings(await changeSettings(edit));
    setSaid(message);
  };
  // The value is taken at once: the event is over when the stored settings have been read.
  const toggle = (key: 'marks' | 'concepts' | 'everyMention' | 'comments' | 'hover') => (
    <p>
      <label>
        <input
          type="checkbox"
          id={key}
          checked={settings[key]}
          onChange={({ currentTarget: { checked } }) => void change((now) => ({ ...now, [key]: checked }))}
        />{' '}
        {t(`options.${key}`)}
      </label>
    </p>
  );
  return (
    <main class="options">
      <header>
        <h1>{t('options.title')}</h1>
      </header>
      <p>
        <label>
          {t('options.language')}{' '}
          <select
            id="language"
            value={settings.language}
            onChange={({ currentTarget: { value } }) =>
              void change((now) => ({ ...now, language: value as Settings['language'] })).then(onLanguage)
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
      </p>
      <h2>{t('options.reading')}</h2>
      {toggle('marks')}
      {toggle('concepts')}
      {toggle('everyMention')}
      {toggle('comments')}
      {toggle('hover')}
      <p>
        <label>
          {t('options.style')}{' '}
          <select
            id="style"
            value={settings.style}
            onChange={({ currentTarget: { value } }) =>
              void change((now) => ({ ...now, style: value as Settings['style'] }))
            }
          >
            {MARK_STYLES.map((style) => (
              <option key={style} value={style}>
                {t(`options.style.${style}`)}
              </option>
            ))}
          </select>
        </label>
      </p>
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
            void change((now) => withRejection(now, rejection, false), t('options.removed', { host: rejection.name }));
        }}
      />
      <h2>{t('options.sites')}</h2>
      <p>{t('options.newsSites', { count: NEWS_HOSTS.length })}</p>
      <h3>{t('options.never')}</h3>
      <HostList
        hosts={settings.never}
        empty={t('options.neverNone')}
        onRemove={(host) => void change((now) => withNever(now, host, false), t('options.removed', { host }))}
      />
      <GrantedSites onSaid={setSaid} />
      <Packs />
      <p class="quiet-line">{t('options.local')}</p>
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
    <>
      <h3>{t('options.granted')}</h3>
      <HostList
        hosts={patterns}
        empty={t('options.grantedNone')}
        nameOf={nameOf}
        onRemove={(pattern) =>
          void withdrawSites(pattern).then(() => (load(), onSaid(t('options.removed', { host: nameOf(pattern) }))))
        }
      />
    </>
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
