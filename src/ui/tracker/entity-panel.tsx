/**
 * An entity seen from the archive: what is known of it, how often the reader's articles name it, which ones, and
 * whether it is watched.
 */
import { useEffect, useState } from 'preact/hooks';
import type { EntityDescription } from '../../insight';
import type { Result } from '../../messages';
import { askBackground } from '../../platform';
import { dayOfHead, headsByKey, timelineOf, type Catalogue, type Head, type TrackerStore } from '../../tracker';
import { useI18n } from '../context';
import { Folded, ProblemNote, Section } from '../parts';
import { groupsOf, Roles } from '../roles';
import { NoteList } from '../statements';
import { Dialog } from './dialog';
import type { EntityFilter } from './filters';
import { Timeline } from './timeline';

interface EntityPanelProps {
  store: TrackerStore;
  catalogue: Catalogue;
  entity: string;
  watched: boolean;
  onWatch: (watched: boolean) => void;
  onFilter: (filter: EntityFilter) => void;
  onEntity: (id: string) => void;
  onArticle: (key: number) => void;
  onClose: () => void;
}

/** The chart is drawn from so many of the latest articles at most. */
const ARTICLES = 3000;
const SHOWN = 6;

export function EntityPanel({
  store,
  catalogue,
  entity,
  watched,
  onWatch,
  onFilter,
  onEntity,
  onArticle,
  onClose,
}: EntityPanelProps) {
  const { t, date } = useI18n();
  const [answer, setAnswer] = useState<Result<EntityDescription>>();
  const [heads, setHeads] = useState<Head[]>();
  useEffect(() => {
    let current = true;
    void askBackground('describe', { entity }).then((result) => current && setAnswer(result));
    void (async () => {
      await catalogue.refresh();
      const keys = await catalogue.find({ fields: { entity: [entity] }, sort: 'published' });
      const read = await headsByKey(store, keys.slice(0, ARTICLES));
      if (current) setHeads(read);
    })();
    return () => void (current = false);
  }, [entity]);

  const name = answer?.ok
    ? answer.value.entity.name
    : (heads?.[0]?.entities.find(({ id }) => id === entity)?.name ?? entity);
  const filter = (reach: EntityFilter['reach']): void =>
    onFilter({ entity: answer?.ok ? answer.value.entity : { id: entity, name, kind: 'concept' }, reach });
  return (
    <Dialog title={name} onClose={onClose}>
      {answer && !answer.ok && <ProblemNote problem={answer.problem} />}
      {answer?.ok && <p class="summary">{answer.value.summary}</p>}
      <div class="choices">
        <button type="button" class="small" id="watch" aria-pressed={watched} onClick={() => onWatch(!watched)}>
          {watched ? t('watch.stop') : t('watch.start')}
        </button>
        <button type="button" class="small" onClick={() => filter('only')}>
          {t('entity.articles')}
        </button>
        <button type="button" class="small" onClick={() => filter('upstream')}>
          {t('reach.upstream')}
        </button>
        <button type="button" class="small" onClick={() => filter('downstream')}>
          {t('reach.downstream')}
        </button>
      </div>
      {heads && heads.length > 0 && (
        <>
          <Timeline months={timelineOf(heads, entity)} name={name} />
          <Section title={t('timeline.list')} count={heads.length}>
            <div class="events">
              <Folded items={heads.slice(0, 200)} show={SHOWN}>
                {(head) => (
                  <li key={head.id}>
                    <time dateTime={dayOfHead(head)}>{date(dayOfHead(head))}</time>
                    <button type="button" class="link" lang={head.lang} onClick={() => onArticle(head.key)}>
                      {head.title}
                    </button>
                  </li>
                )}
              </Folded>
            </div>
          </Section>
        </>
      )}
      {heads?.length === 0 && <p class="quiet-line">{t('timeline.none')}</p>}
      {answer?.ok && (
        <>
          <Roles groups={groupsOf(answer.value.groups, 'upstream')} show={3} onOpen={({ id }) => onEntity(id)} />
          <Roles groups={groupsOf(answer.value.groups, 'downstream')} show={2} onOpen={({ id }) => onEntity(id)} />
          {answer.value.notes.length > 0 && (
            <Section title={t('section.notes')}>
              <NoteList notes={answer.value.notes} />
            </Section>
          )}
        </>
      )}
    </Dialog>
  );
}
