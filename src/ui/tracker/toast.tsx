/**
 * What has just happened, with the way to take it back. A message with an undo stays until it is used, closed or
 * replaced.
 */
import { useEffect, useState } from 'preact/hooks';
import { useI18n } from '../context';

export interface Saying {
  text: string;
  undo?: () => void;
  /** It went wrong: said at once, and it stays. */
  alert?: boolean;
}

export type Say = (saying: Saying) => void;

/** Milliseconds. */
const STAYS = 4000;

export function useToast(): { say: Say; saying: Saying | undefined; close: () => void } {
  const [saying, setSaying] = useState<Saying>();
  useEffect(() => {
    if (!saying || saying.undo || saying.alert) return;
    const timer = setTimeout(() => setSaying(undefined), STAYS);
    return () => clearTimeout(timer);
  }, [saying]);
  return { say: setSaying, saying, close: () => setSaying(undefined) };
}

export function Toast({ saying, onClose }: { saying: Saying | undefined; onClose: () => void }) {
  const { t } = useI18n();
  return (
    <div role={saying?.alert ? 'alert' : 'status'} aria-live={saying?.alert ? 'assertive' : 'polite'}>
      {saying && (
        <div class="toast">
          <span>{saying.text}</span>
          {saying.undo && (
            <button
              type="button"
              class="small"
              id="undo"
              onClick={() => {
                onClose();
                saying.undo?.();
              }}
            >
              {t('tracker.undo')}
            </button>
          )}
          {(saying.undo ?? saying.alert) && (
            <button type="button" class="icon" aria-label={t('card.close')} onClick={onClose}>
              ×
            </button>
          )}
        </div>
      )}
    </div>
  );
}
