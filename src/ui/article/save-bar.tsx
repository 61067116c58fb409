/** Saving the article of a tab. */
import { useState } from 'preact/hooks';
import type { Problem } from '../../messages';
import { askBackground } from '../../platform';
import { useI18n } from '../context';
import { ProblemNote } from '../parts';

type SaveState =
  { step: 'ready' | 'busy' | 'saved' | 'updated' | 'textChanged' } | { step: 'failed'; problem: Problem };

export function SaveBar({ tab, saved }: { tab: number; saved: boolean }) {
  const { t } = useI18n();
  const [state, setState] = useState<SaveState>({ step: 'ready' });
  const save = async (confirmed: boolean): Promise<void> => {
    setState({ step: 'busy' });
    const answer = await askBackground('save', { tab, confirmed });
    setState(
      answer.ok
        ? { step: answer.value.textChanged ? 'textChanged' : answer.value.updated ? 'updated' : 'saved' }
        : { step: 'failed', problem: answer.problem },
    );
  };
  const done =
    state.step === 'saved' || state.step === 'updated' || state.step === 'textChanged' ? state.step : undefined;
  return (
    <>
      <div class="actions">
        <button
          type="button"
          class="primary"
          id="save"
          disabled={state.step === 'busy'}
          onClick={() => void save(false)}
        >
          {state.step === 'busy' ? t('popup.saving') : saved || done ? t('popup.saveAgain') : t('popup.save')}
        </button>
        <span role="status" class="quiet-line">
          {done && t(`popup.${done}`)}
        </span>
      </div>
      {state.step === 'failed' && <ProblemNote problem={state.problem} />}
      {state.step === 'failed' && state.problem === 'private-window' && (
        <button type="button" id="save-private" onClick={() => void save(true)}>
          {t('popup.savePrivate')}
        </button>
      )}
    </>
  );
}
