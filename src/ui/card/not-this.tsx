/**
 * Why the name was marked, and the reader's word against it: on this page, this site or everywhere, each with its undo.
 */
import { useEffect, useState } from 'preact/hooks';
import { askBackground } from '../../platform/messaging';
import { useI18n } from '../context';
import { rejectionFor, type CardRequest, type RejectionScope } from './opener';

const SCOPES: readonly RejectionScope[] = ['page', 'site', 'everywhere'];

export function NotThis({
  request,
  mark,
  onChange,
}: {
  request: CardRequest;
  mark: NonNullable<CardRequest['mark']>;
  onChange: () => void;
}) {
  const { t } = useI18n();
  const [why, setWhy] = useState<readonly string[]>();
  const [undo, setUndo] = useState<() => void>();
  useEffect(() => void mark.why().then(setWhy), []);
  useEffect(onChange, [why, undo]);

  const reject = (scope: RejectionScope): void => {
    const restore = mark.reject();
    const rejection = rejectionFor(scope, request.surface, request.entity.id, location.hostname);
    if (rejection) void askBackground('reject', { ...rejection, rejected: true });
    setUndo(() => () => {
      restore();
      if (rejection) void askBackground('reject', { ...rejection, rejected: false });
      setUndo(undefined);
    });
  };

  return (
    <div class="not-this">
      {why && <p class="quiet-line">{t('card.why.because', { reasons: why.join('; ') })}</p>}
      {undo ? (
        <p class="quiet-line" role="status">
          {t('card.notThis.done', { name: request.surface })}{' '}
          <button type="button" class="quiet" onClick={undo}>
            {t('undo')}
          </button>
        </p>
      ) : (
        <div class="choices" role="group" aria-label={t('card.notThis', { name: request.surface })}>
          <span class="quiet-line">{t('card.notThis', { name: request.surface })}</span>
          {SCOPES.map((scope) => (
            <button key={scope} type="button" class="small" onClick={() => reject(scope)}>
              {t(`card.notThis.${scope}`)}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
