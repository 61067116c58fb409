/** The look-up: what a selected text names or resembles, to choose from; and the way to add it as a name. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { EntityRef } from '../../insight';
import { judgeName, LONGEST_NAME, readName } from '../../knowledge/names';
import type { LookUpView } from '../../messages';
import { useI18n } from '../context';
import { useFrame } from '../frame/context';
import { ProblemNote } from '../parts';
import { AddName } from './add-name';
import { Hits } from './hits';
import { useFound } from './use-found';

export function LookUp({ view }: { view: LookUpView }) {
  const { t } = useI18n();
  const { call } = useFrame();
  const name = readName(view.text);
  const verdict = judgeName(name);
  const refused = 'refused' in verdict ? verdict.refused : undefined;
  const [query, setQuery] = useState(refused === 'long' || refused === 'empty' ? '' : name);
  const [adding, setAdding] = useState(false);
  const found = useFound(query, view.found);
  const dialog = useRef<HTMLDivElement>(null);
  useEffect(() => dialog.current?.querySelector<HTMLElement>('[data-focus]')?.focus(), [adding]);

  const choose = (entity: EntityRef): void => void call('choose', { entity, surface: query || entity.name });
  const { exact, named, like } = found.ok ? found.value : { exact: [], named: [], like: [] };
  const wrong = refused === 'long' || refused === 'empty';
  return (
    <div
      ref={dialog}
      class="card look-up"
      role="dialog"
      aria-label={t('lookUp.label', { name: shorten(name) })}
      tabIndex={-1}
    >
      <header>
        <div class="heading">
          <h1>{name === '' ? t('lookUp.title') : `“${shorten(name)}”`}</h1>
          <p class="kind" role="status">
            {adding
              ? t('lookUp.adds')
              : t(
                  exact.length + named.length > 0
                    ? 'lookUp.several'
                    : like.length > 0
                      ? 'lookUp.likeOnly'
                      : 'lookUp.none',
                )}
          </p>
        </div>
        <button
          type="button"
          class="icon"
          aria-label={t('card.close')}
          title={t('card.close')}
          onClick={() => void call('close', undefined)}
        >
          ×
        </button>
      </header>
      <div class="body">
        {adding ? (
          <AddName view={view} name={name} onChoose={choose} onCancel={() => setAdding(false)} />
        ) : (
          <>
            {wrong && (
              <p class="told" role="alert">
                {t(`lookUp.refused.${refused}`, { most: LONGEST_NAME })}
              </p>
            )}
            {!found.ok && <ProblemNote problem={found.problem} />}
            <input
              type="search"
              value={query}
              aria-label={t('lookUp.search')}
              placeholder={t('lookUp.search')}
              maxLength={LONGEST_NAME}
              data-focus={exact.length + named.length + like.length === 0 ? true : undefined}
              onInput={(event) => setQuery(event.currentTarget.value)}
            />
            <Hits title={t('lookUp.named')} hits={[...exact, ...named]} onChoose={choose} />
            <Hits title={t('lookUp.like')} hits={like} onChoose={choose} />
          </>
        )}
      </div>
      {!adding && !wrong && (
        <footer>
          <button type="button" class="small" id="add-name" onClick={() => setAdding(true)}>
            {t('lookUp.add', { name: shorten(name) })}
          </button>
        </footer>
      )}
    </div>
  );
}

/** Enough of a long selection to know it again. */
function shorten(name: string): string {
  return name.length > 40 ? `${name.slice(0, 39)}…` : name;
}
