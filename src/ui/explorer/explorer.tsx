/**
 * The explorer: search on the one side, what is known on the other. The view is in the address; the database owns the
 * knowledge.
 */
import '../../../assets/styles/explorer.css';
import { useState } from 'preact/hooks';
import { askBackground, ProblemError } from '../../platform';
import { useI18n } from '../context';
import { ProblemNote } from '../parts';
import { EntityPage } from './entity-page';
import { Finder } from './finder';
import { openLibrary, type Library } from './library';
import { useLoaded } from './loading';
import { OwnNames } from './own-names';
import { OwnStatements } from './own-statements';
import { Share } from './share';
import { Start } from './start';
import { useViewState } from './view-state';
import { WhatIf } from './what-if';

export function Explorer() {
  const { t } = useI18n();
  const [version, setVersion] = useState(0);
  const { value: library, failed } = useLoaded(load, [version]);
  const reload = (): void => setVersion(version + 1);
  return (
    <main class="explorer" aria-busy={!library}>
      <header>
        <h1>{t('explorer.title')}</h1>
        {!library && !failed && (
          <p class="loading" role="status">
            {t('explorer.loading')}
          </p>
        )}
        {library && <p class="quiet-line">{t('explorer.size', { count: library.entities.size })}</p>}
      </header>
      {failed && <ProblemNote problem="knowledge-unavailable" onRetry={reload} />}
      {library && <Loaded library={library} />}
    </main>
  );
}

async function load(): Promise<Library> {
  const ready = await askBackground('prepare', undefined);
  if (!ready.ok) throw new ProblemError(ready.problem, ready.detail);
  return openLibrary();
}

function Loaded({ library }: { library: Library }) {
  const { t } = useI18n();
  const [view, change] = useViewState();
  const asked = view.entity !== '' || view.without !== '' || view.place !== '';
  const looking = view.q !== '' || view.kind !== '' || view.country !== '' || view.role !== '';
  return (
    <div class={`columns${asked ? ' asked' : ''}${looking ? ' looking' : ''}`}>
      <aside aria-label={t('explorer.search')}>
        <Finder library={library} view={view} change={change} />
      </aside>
      <section class="shown" aria-label={t('explorer.shown')}>
        {asked && <Share library={library} view={view} />}
        {view.without !== '' || view.place !== '' ? (
          <WhatIf library={library} view={view} change={change} />
        ) : view.entity !== '' ? (
          <EntityPage key={view.entity} library={library} view={view} change={change} />
        ) : (
          <>
            <Start library={library} />
            <OwnStatements library={library} />
            <OwnNames library={library} />
          </>
        )}
      </section>
    </div>
  );
}
