/**
 * Why the name was marked, and the reader's word against it: on this page, this site or everywhere, each with its undo.
 */
import { useEffect, useState } from 'preact/hooks';
import type { CardView } from '../../messages';
import type { Rejection } from '../../settings';
import { useI18n } from '../context';
import { useFrame } from '../frame/context';

/** How far "not this" goes. */
type RejectionScope = 'page' | 'site' | 'everywhere';

const SCOPES: readonly RejectionScope[] = ['page', 'site', 'everywhere'];

export function NotThis({ view }: { view: CardView }) {
  const { t } = useI18n();
  const { ask, call } = useFrame();
  const [why, setWhy] = useState<readonly string[]>();
  const [undo, setUndo] = useState<() => void>();
  useEffect(() => void call('why', undefined).then(setWhy), []);

  const reject = (scope: RejectionScope): void => {
    void call('reject', { rejected: true });
    const rejection = rejectionFor(scope, view);
    if (rejection) void ask('reject', { ...rejection, rejected: true });
    setUndo(() => () => {
      void call('reject', { rejected: false });
      if (rejection) void ask('reject', { ...rejection, rejected: false });
      setUndo(undefined);
    });
  };

  return (
    <div class="not-this">
      {why && <p class="quiet-line">{t('card.why.because', { reasons: why.join('; ') })}</p>}
      {undo ? (
        <p class="quiet-line" role="status">
          {t('card.notThis.done', { name: view.surface })}{' '}
          <button type="button" class="quiet" onClick={undo}>
            {t('undo')}
          </button>
        </p>
      ) : (
        <div class="choices" role="group" aria-label={t('card.notThis', { name: view.surface })}>
          <span class="quiet-line">{t('card.notThis', { name: view.surface })}</span>
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

/** What is stored of a rejection; nothing for one that ends with the page. */
function rejectionFor(scope: RejectionScope, { surface, entity, host }: CardView): Rejection | undefined {
  if (scope === 'page') return undefined;
  return { name: surface, entity: entity.id, ...(scope === 'site' && { host }) };
}
