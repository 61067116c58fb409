/** What would lose its only source without an entity or a country. */
import { useMemo } from 'preact/hooks';
import { entitiesOf, lossesWithout, type Loss } from '../../insight/explore/what-if';
import { labelOf } from '../../knowledge/schema';
import { knowledgeLanguage } from '../../knowledge/language';
import { useI18n } from '../context';
import { stepLabel } from '../labels';
import { EntityName, Folded, Section } from '../parts';
import { viewpointOf, type PageProps } from './page';

const SHOWN = 20;

export function WhatIf({ library, view, change }: PageProps) {
  const i18n = useI18n();
  const { t, country, list, language, date } = i18n;
  const { day } = viewpointOf(view, language);
  const removed = useMemo(
    () => (view.without ? new Set([view.without]) : entitiesOf(library.skeleton, view.place)),
    [library, view.without, view.place],
  );
  const losses = useMemo(() => lossesWithout(library.skeleton, removed, day), [library, removed, day]);
  const nameOf = (id: string): string => {
    const entity = library.entities.get(id);
    return entity ? labelOf(entity, knowledgeLanguage(language)) : id;
  };
  const rounds = [...new Set(losses.map(({ round }) => round))];
  const line = ({ need, gone }: Loss): string =>
    t('whatif.lost', {
      step: [stepLabel(i18n, need.type), need.item === undefined ? '' : `(${nameOf(need.item)})`]
        .filter(Boolean)
        .join(' '),
      sources: list(gone.map(({ supplier }) => nameOf(supplier))),
    });
  return (
    <>
      <header class="entity-header">
        <h2>{t('whatif.title', { name: view.without ? nameOf(view.without) : country(view.place) })}</h2>
        <p>{t('whatif.about', { date: date(day) })}</p>
        <p class="quiet-line" role="status">
          {t('whatif.found', { count: new Set(losses.map(({ id }) => id)).size, removed: removed.size })}
        </p>
        <button type="button" class="small" onClick={() => change({ without: '', place: '' })}>
          {t('whatif.back')}
        </button>
      </header>
      {rounds.map((round) => {
        const items = losses.filter((loss) => loss.round === round);
        return (
          <Section
            key={round}
            title={round === 1 ? t('whatif.first') : t('whatif.next', { number: round })}
            count={items.length}
          >
            <div class="relations">
              <Folded items={items} show={SHOWN}>
                {(loss) => (
                  <li key={`${loss.id}${loss.need.type}${loss.need.item}`} class="statement" data-loss={loss.id}>
                    <EntityName
                      entity={{
                        id: loss.id,
                        name: nameOf(loss.id),
                        kind: library.skeleton.node(loss.id)?.kind ?? 'concept',
                      }}
                      onOpen={({ id }) => change({ entity: id, without: '', place: '' })}
                    />
                    <div class="details">{line(loss)}</div>
                  </li>
                )}
              </Folded>
            </div>
          </Section>
        );
      })}
    </>
  );
}
