/** What the reader took over from articles; taking one out can be undone. */
import { useState } from 'preact/hooks';
import { statementView } from '../../insight/view';
import { buildGraph } from '../../knowledge/graph';
import type { Pack, Relation, Source } from '../../knowledge/schema';
import { OWN } from '../../knowledge/store';
import { askBackground } from '../../platform';
import type { Problem } from '../../messages';
import { useI18n } from '../context';
import { ProblemNote } from '../parts';
import { StatementLine } from '../statements';
import { viewpointOf } from './page';
import type { Library } from './library';
import { useLoaded } from './loading';
import { parseView } from './view-state';

interface Removed {
  relation: Relation;
  source: Source;
}

export function OwnStatements({ library }: { library: Library }) {
  const { t, language } = useI18n();
  const [version, setVersion] = useState(0);
  const [removed, setRemoved] = useState<Removed>();
  const [problem, setProblem] = useState<Problem>();
  const { value } = useLoaded(() => readOwn(library), [library, version]);
  const run = async (kept: boolean, { relation, source }: Removed): Promise<void> => {
    const answer = kept
      ? await askBackground('adopt', { relation, source })
      : await askBackground('withdraw', { relation: relation.id });
    setProblem(answer.ok ? undefined : answer.problem);
    if (!answer.ok) return;
    setRemoved(kept ? undefined : { relation, source });
    setVersion(version + 1);
  };
  const graph = value && buildGraph(value.shown);
  const viewpoint = viewpointOf(parseView(''), language);
  return (
    <>
      <h2>{t('own.title')}</h2>
      <p class="quiet-line">{t(value && value.own.relations.length > 0 ? 'own.about' : 'own.none')}</p>
      <ul class="relations own-list">
        {graph &&
          value.own.relations.map((relation) => {
            const view = statementView(graph, { ...relation, pack: OWN } as Relation, viewpoint);
            const source = value.own.sources.find(({ id }) => id === relation.sources[0]);
            return (
              view &&
              source && (
                <div key={relation.id} class="own-item">
                  <StatementLine statement={view} />
                  <button
                    type="button"
                    class="small"
                    data-withdraw={relation.id}
                    onClick={() => void run(false, { relation, source })}
                  >
                    {t('own.remove')}
                  </button>
                </div>
              )
            );
          })}
      </ul>
      <div role="status">
        {removed && (
          <div class="toast">
            <span>{t('own.removed')}</span>
            <button type="button" class="small" id="undo" onClick={() => void run(true, removed)}>
              {t('tracker.undo')}
            </button>
          </div>
        )}
      </div>
      {problem && <ProblemNote problem={problem} />}
    </>
  );
}

async function readOwn(library: Library): Promise<{ own: Pack; shown: Pack }> {
  const own = (await library.own()) ?? { version: '', asOf: '', entities: [], relations: [], events: [], sources: [] };
  return {
    own,
    shown: await library.records({
      entities: [],
      relations: own.relations.map(({ id }) => ({ pack: OWN, id })),
      events: [],
    }),
  };
}
