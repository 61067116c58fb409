/**
 * What is kept and how safely: room, backups with a restore that tells what it will do, what was deleted, and erasing
 * everything.
 */
import { useEffect, useState } from 'preact/hooks';
import {
  deletedArticles,
  eraseDeleted,
  eraseEverything,
  listBackups,
  makeBackup,
  planRestore,
  restoreArticles,
  restoreBackup,
  storageState,
  type Backup,
  type Deleted,
  type RestorePlan,
  type StorageState,
  type TrackerStore,
} from '../../tracker';
import { Folded, Section } from '../parts';
import { Dialog } from './dialog';
import { useI18n } from '../context';
import type { Say } from './toast';

interface StorageDialogProps {
  store: TrackerStore;
  say: Say;
  onClose: () => void;
}

const SHOWN = 6;

export function StorageDialog({ store, say, onClose }: StorageDialogProps) {
  const { t, date, language, plural } = useI18n();
  const [state, setState] = useState<StorageState>();
  const [backups, setBackups] = useState<Backup[]>([]);
  const [deleted, setDeleted] = useState<Deleted[]>([]);
  const [busy, setBusy] = useState(false);
  const now = (): string => new Date().toISOString();
  const load = async (): Promise<void> => {
    setState(await storageState());
    setBackups(await listBackups());
    setDeleted(await deletedArticles(store));
  };
  useEffect(() => void load(), []);

  const act = async (work: () => Promise<unknown>, said: string): Promise<void> => {
    setBusy(true);
    try {
      await work();
      say({ text: said });
    } catch (error) {
      say({ text: t('tracker.changeFailed', { reason: String(error) }), alert: true });
    }
    await load();
    setBusy(false);
  };
  const megabytes = (bytes: number): string =>
    new Intl.NumberFormat(language, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 }).format(bytes / 1e6);

  return (
    <Dialog title={t('storage.title')} onClose={onClose}>
      {state && (
        <p>
          {t('storage.used', { used: megabytes(state.used) })}{' '}
          {t(state.persistent ? 'storage.persistent' : 'storage.notPersistent')}
        </p>
      )}
      <Section title={t('backup.title')} count={backups.length}>
        <p class="quiet-line">{t('backup.what')}</p>
        <div class="plain backups">
          <Folded items={backups} show={SHOWN}>
            {(backup) => (
              <BackupItem
                key={backup.number}
                store={store}
                backup={backup}
                busy={busy}
                onRestore={(records) =>
                  void act(() => restoreBackup(store, records, now()), plural('backup.restored', records.length))
                }
              />
            )}
          </Folded>
        </div>
        <button
          type="button"
          class="small"
          id="backup-now"
          disabled={busy}
          onClick={() => void act(() => makeBackup(store, now(), 'asked'), t('backup.made'))}
        >
          {t('backup.make')}
        </button>
      </Section>
      <Section title={t('trash.title')} count={deleted.length}>
        <p class="quiet-line">{t('trash.what')}</p>
        <div class="plain backups">
          <Folded items={deleted} show={SHOWN}>
            {({ id, title, deletedAt }) => (
              <li key={id}>
                <span>
                  {title} <span class="quiet-line">{date(deletedAt)}</span>
                </span>{' '}
                <button
                  type="button"
                  class="small"
                  disabled={busy}
                  onClick={() => void act(() => restoreArticles(store, [id], now()), t('tracker.restored', { title }))}
                >
                  {t('trash.restore')}
                </button>
              </li>
            )}
          </Folded>
        </div>
        {deleted.length > 0 && (
          <button
            type="button"
            class="small"
            id="erase-trash"
            disabled={busy}
            onClick={() => void act(() => eraseDeleted(store, now()), t('trash.erased'))}
          >
            {t('trash.erase')}
          </button>
        )}
      </Section>
      <EraseEverything busy={busy} onErase={() => void act(() => eraseEverything(store), t('erase.done'))} />
    </Dialog>
  );
}

interface BackupItemProps {
  store: TrackerStore;
  backup: Backup;
  busy: boolean;
  onRestore: (records: Backup['records']) => void;
}

function BackupItem({ store, backup, busy, onRestore }: BackupItemProps) {
  const { t, language, plural } = useI18n();
  const [plan, setPlan] = useState<RestorePlan>();
  const [back, setBack] = useState(false);
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(backup.at),
  );
  return (
    <li>
      <span>
        {time}{' '}
        <span class="quiet-line">
          {plural('backup.articles', backup.records.length)} · {t(`backup.reason.${backup.reason}`)}
        </span>
      </span>
      {!plan && (
        <button
          type="button"
          class="small"
          disabled={busy}
          onClick={() => void planRestore(store, backup).then(setPlan)}
        >
          {t('backup.preview')}
        </button>
      )}
      {plan && (
        <div class="plan" role="status">
          <ul>
            <li>{plural('backup.missing', plan.missing.length)}</li>
            <li>{plural('backup.changed', plan.changed.length)}</li>
            <li>{plural('backup.stay', plan.same + plan.newer)}</li>
          </ul>
          {plan.changed.length > 0 && (
            <label>
              <input type="checkbox" checked={back} onChange={(event) => setBack(event.currentTarget.checked)} />{' '}
              {t('backup.setBack')}
            </label>
          )}
          <button
            type="button"
            class="small primary"
            disabled={busy || plan.missing.length + (back ? plan.changed.length : 0) === 0}
            onClick={() => {
              onRestore([...plan.missing, ...(back ? plan.changed : [])]);
              setPlan(undefined);
            }}
          >
            {t('backup.restore')}
          </button>
        </div>
      )}
    </li>
  );
}

/** Can't be undone, so it takes a word that is typed. */
function EraseEverything({ busy, onErase }: { busy: boolean; onErase: () => void }) {
  const { t } = useI18n();
  const [typed, setTyped] = useState('');
  const word = t('erase.word');
  return (
    <details class="erase">
      <summary>{t('erase.title')}</summary>
      <p>{t('erase.what')}</p>
      <label>
        {t('erase.type', { word })}{' '}
        <input
          id="erase-word"
          value={typed}
          autocomplete="off"
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </label>{' '}
      <button
        type="button"
        class="small"
        id="erase-all"
        disabled={busy || typed.trim().toLowerCase() !== word}
        onClick={() => {
          setTyped('');
          onErase();
        }}
      >
        {t('erase.run')}
      </button>
    </details>
  );
}
