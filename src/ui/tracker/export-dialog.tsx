/** Export: which articles, in which format; the file goes where the browser puts downloads. */
import { useRef, useState } from 'preact/hooks';
import { EXPORT_FORMATS, exportFile, type TrackerStore } from '../../tracker';
import { useI18n } from '../context';
import { Dialog } from './dialog';
import { download } from './download';
import type { Say } from './toast';

interface ExportDialogProps {
  store: TrackerStore;
  keys: readonly number[];
  say: Say;
  onClose: () => void;
}

export function ExportDialog({ store, keys, say, onClose }: ExportDialogProps) {
  const { t, plural } = useI18n();
  const [format, setFormat] = useState<(typeof EXPORT_FORMATS)[number]['id']>('json');
  const [done, setDone] = useState<number>();
  const abort = useRef(new AbortController());
  const run = async (): Promise<void> => {
    const chosen = EXPORT_FORMATS.find(({ id }) => id === format);
    if (!chosen) return;
    setDone(0);
    try {
      await download(exportFile(store, keys, chosen, new Date().toISOString(), abort.current.signal, setDone));
      say({ text: plural('export.done', keys.length) });
    } catch (error) {
      say({
        text: abort.current.signal.aborted ? t('export.stopped') : t('export.failed', { reason: String(error) }),
        alert: !abort.current.signal.aborted,
      });
    }
    onClose();
  };
  const close = (): void => (abort.current.abort(), onClose());
  return (
    <Dialog title={t('export.title')} onClose={close}>
      <p>{plural('export.count', keys.length)}</p>
      <fieldset class="formats">
        <legend class="hidden">{t('export.format')}</legend>
        {EXPORT_FORMATS.map(({ id }) => (
          <label key={id}>
            <input type="radio" name="format" value={id} checked={id === format} onChange={() => setFormat(id)} />
            <span>
              <strong>{t(`format.${id}`)}</strong> <span class="quiet-line">{t(`format.${id}.what`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {done !== undefined && <progress max={keys.length} value={done} aria-label={t('export.title')} />}
      <div class="actions">
        <button
          type="button"
          class="primary"
          id="export-run"
          disabled={done !== undefined || keys.length === 0}
          onClick={() => void run()}
        >
          {t('export.run')}
        </button>
      </div>
    </Dialog>
  );
}
