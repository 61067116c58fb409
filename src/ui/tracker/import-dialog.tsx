/**
 * Import: a file is read and told what it would do before anything is changed; progress, stopping, and taking it back.
 */
import { useRef, useState } from 'preact/hooks';
import {
  decodeFile,
  formatOf,
  IMPORT_FORMATS,
  isStorageFull,
  planImport,
  runImport,
  type ImportOptions,
  type ImportPlan,
  type TrackerStore,
} from '../../tracker';
import { Folded } from '../parts';
import { Dialog } from './dialog';
import { useI18n } from '../context';
import { nameArticle } from './name-article';
import type { Say } from './toast';

interface ImportDialogProps {
  store: TrackerStore;
  say: Say;
  onUndo: (ids: string[]) => void;
  onClose: () => void;
}

type Step =
  | { at: 'choose'; problem?: string }
  | { at: 'reading' }
  | { at: 'preview'; format: (typeof IMPORT_FORMATS)[number]['id']; plan: ImportPlan }
  | { at: 'running'; total: number; done: number };

const BAD_SHOWN = 5;

export function ImportDialog({ store, say, onUndo, onClose }: ImportDialogProps) {
  const { t, plural } = useI18n();
  const [step, setStep] = useState<Step>({ at: 'choose' });
  const [duplicates, setDuplicates] = useState<ImportOptions['duplicates']>('merge');
  const abort = useRef(new AbortController());

  const read = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    setStep({ at: 'reading' });
    try {
      const text = decodeFile(new Uint8Array(await file.arrayBuffer()));
      const format = formatOf(text, file.name);
      if (!format) return setStep({ at: 'choose', problem: t('import.unknown', { file: file.name }) });
      setStep({
        at: 'preview',
        format: format.id,
        plan: await planImport(store, format, text, new Date().toISOString()),
      });
    } catch (error) {
      setStep({ at: 'choose', problem: t('import.unreadable', { file: file.name, reason: String(error) }) });
    }
  };
  const run = async (plan: ImportPlan): Promise<void> => {
    setStep({ at: 'running', total: plan.articles.length, done: 0 });
    try {
      const outcome = await runImport(store, plan, {
        now: new Date().toISOString(),
        duplicates,
        signal: abort.current.signal,
        name: nameArticle,
        onProgress: (done) => setStep({ at: 'running', total: plan.articles.length, done }),
      });
      const said = plural(outcome.stopped ? 'import.stopped' : 'import.done', outcome.added.length, {
        changed: outcome.changed,
        left: outcome.left,
      });
      say(outcome.added.length > 0 ? { text: said, undo: () => onUndo(outcome.added) } : { text: said });
    } catch (error) {
      say({
        text: isStorageFull(error)
          ? `${t('problem.storage-full')} ${t('import.partly')}`
          : t('import.failed', { reason: String(error) }),
        alert: true,
      });
    }
    onClose();
  };
  const close = (): void => (abort.current.abort(), onClose());

  return (
    <Dialog title={t('import.title')} onClose={close}>
      {step.at === 'choose' && (
        <>
          <p>{t('import.intro')}</p>
          <ul class="plain">
            {IMPORT_FORMATS.map(({ id }) => (
              <li key={id}>{t(`import.format.${id}`)}</li>
            ))}
          </ul>
          {step.problem && (
            <div class="problem" role="alert">
              <p>{step.problem}</p>
            </div>
          )}
          <label class="file button primary">
            {t('import.choose')}
            <input
              type="file"
              id="import-file"
              class="hidden"
              accept=".json,.csv,.tsv,.html,.htm"
              onChange={(event) => void read(event.currentTarget.files?.[0])}
            />
          </label>
        </>
      )}
      {step.at === 'reading' && <p role="status">{t('import.reading')}</p>}
      {step.at === 'preview' && (
        <div role="status">
          <p>
            <strong>{t(`import.format.${step.format}`)}</strong>
          </p>
          <ul class="plain preview">
            <li>{plural('import.fresh', step.plan.fresh)}</li>
            {step.plan.newer > 0 && <li>{plural('import.newer', step.plan.newer)}</li>}
            {step.plan.same > 0 && <li>{plural('import.same', step.plan.same)}</li>}
            {step.plan.duplicates > 0 && <li>{plural('import.duplicates', step.plan.duplicates)}</li>}
            {step.plan.bad.length > 0 && <li>{plural('import.bad', step.plan.bad.length)}</li>}
          </ul>
          {step.plan.bad.length > 0 && (
            <div class="bad">
              <Folded items={step.plan.bad} show={BAD_SHOWN}>
                {({ line, problem, detail }) => (
                  <li key={line}>
                    {t('import.line', { line })} {t(`import.problem.${problem}`)}{' '}
                    <span class="quiet-line">{detail.slice(0, 160)}</span>
                  </li>
                )}
              </Folded>
            </div>
          )}
          {step.plan.duplicates > 0 && (
            <fieldset>
              <legend>{t('import.duplicates.ask')}</legend>
              {(['merge', 'leave'] as const).map((value) => (
                <label key={value}>
                  <input
                    type="radio"
                    name="duplicates"
                    checked={duplicates === value}
                    onChange={() => setDuplicates(value)}
                  />{' '}
                  {t(`import.duplicates.${value}`)}
                </label>
              ))}
            </fieldset>
          )}
          <div class="actions">
            <button
              type="button"
              class="primary"
              id="import-run"
              disabled={step.plan.articles.length === 0}
              onClick={() => void run(step.plan)}
            >
              {plural('import.run', step.plan.articles.length)}
            </button>
            <button type="button" onClick={() => setStep({ at: 'choose' })}>
              {t('import.another')}
            </button>
          </div>
        </div>
      )}
      {step.at === 'running' && (
        <>
          <p role="status">{t('import.running', { done: step.done, total: step.total })}</p>
          <progress max={step.total} value={step.done} aria-label={t('import.title')} />
          <div class="actions">
            <button type="button" id="import-stop" onClick={() => abort.current.abort()}>
              {t('import.stop')}
            </button>
          </div>
        </>
      )}
    </Dialog>
  );
}
