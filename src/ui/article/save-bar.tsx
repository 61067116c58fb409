/** Saving the article of a tab. */
import { useState } from 'preact/hooks';
import type { Problem } from '../../messages';
import { askBackground } from '../../platform';
import { useI18n } from '../context';
import { Icon } from '../icon';
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
  const label =
    state.step === 'busy'
      ? t('popup.saving')
      : state.step === 'failed'
        ? t('problem.retry')
        : done
          ? t('card.saved')
          : t(saved ? 'popup.saveAgain' : 'popup.save');
  return (
    <>
      <span role="status" class="hidden">
        {done && t(`popup.${done}`)}
      </span>
      <button
        type="button"
        class={done ? 'done' : saved ? '' : 'primary'}
        id="save"
        title={done && t(`popup.${done}`)}
        disabled={state.step === 'busy'}
        onClick={() => void save(false)}
      >
        <Icon name="save" filled={done !== undefined || saved} />
        {label}
      </button>
      {state.step === 'failed' && (
        <div class="save-problem">
          <ProblemNote problem={state.problem}>
            {state.problem === 'private-window' && (
              <button type="button" id="save-private" onClick={() => void save(true)}>
                {t('popup.savePrivate')}
              </button>
            )}
          </ProblemNote>
        </div>
      )}
    </>
  );
}
