/** The names that the reader gave; taking one out can be undone. */
import { useState } from 'preact/hooks';
import { ownNames, type OwnName } from '../../knowledge/own';
import { labelOf, type Entity } from '../../knowledge/schema';
import type { Problem } from '../../messages';
import { askBackground } from '../../platform';
import { knowledgeLanguage } from '../../knowledge/language';
import { useI18n } from '../context';
import { ProblemNote } from '../parts';
import type { Library } from './library';
import { useLoaded } from './loading';
import { formatView, parseView } from './view-state';

type Named = OwnName & { entity: Entity };

export function OwnNames({ library }: { library: Library }) {
  const { t, language } = useI18n();
  const [version, setVersion] = useState(0);
  const [removed, setRemoved] = useState<Named>();
  const [problem, setProblem] = useState<Problem>();
  const { value = [] } = useLoaded(async () => ownNames((await library.own()) ?? { entities: [] }), [library, version]);
  const run = async (kept: boolean, one: Named): Promise<void> => {
    const {
      name,
      lang,
      entity: { id, kind },
    } = one;
    const answer = kept
      ? await askBackground('addName', { name, lang, entity: id, kind })
      : await askBackground('removeName', { name, entity: id });
    setProblem(answer.ok ? undefined : answer.problem);
    if (!answer.ok) return;
    setRemoved(kept ? undefined : one);
    setVersion(version + 1);
  };
  if (value.length === 0 && !removed) return null;
  return (
    <section class="own-names">
      <h2>{t('own.names.title')}</h2>
      <p class="quiet-line">{t('own.names.about')}</p>
      <ul class="own-list">
        {value.map((one) => {
          const { entity, name, lang, topic } = one;
          const label = labelOf(library.entities.get(entity.id) ?? entity, knowledgeLanguage(language));
          const facts = [label !== name && label, t(`kind.${entity.kind}`), topic && t('own.names.topic')]
            .filter(Boolean)
            .join(' · ');
          return (
            <li key={`${entity.id} ${name}`} class="own-item">
              <a href={formatView({ ...parseView(''), entity: entity.id })}>
                <span class={`entity kind-${entity.kind}`} lang={lang}>
                  {name}
                </span>{' '}
                <span class="quiet-line">{facts}</span>
              </a>
              <button type="button" class="small" data-withdraw-name={name} onClick={() => void run(false, one)}>
                {t('own.remove')}
              </button>
            </li>
          );
        })}
      </ul>
      <div role="status">
        {removed && (
          <div class="toast">
            <span>{t('own.names.removed', { name: removed.name })}</span>
            <button type="button" class="small" id="undo-name" onClick={() => void run(true, removed)}>
              {t('tracker.undo')}
            </button>
          </div>
        )}
      </div>
      {problem && <ProblemNote problem={problem} />}
    </section>
  );
}
