/**
 * An article as popup and side panel tell it: what it hangs on, its map, its names and how they are connected, what
 * happened since.
 */
import '../../../assets/styles/article.css';
import type { ArticleInsight } from '../../insight';
import { useI18n } from '../context';
import { SupplyMap } from '../map/supply-map';
import { EntityName, Folded, Section } from '../parts';
import { EventList, NoteList, StatementLine } from '../statements';
import { explorerLink } from '../links';
import { Claims } from './claims';
import type { Reading } from './reading';
import { SaveBar } from './save-bar';
import { Tabs } from './tabs';

const ENTITIES_SHOWN = 14;
const RELATIONS_SHOWN = 8;

export function ArticleView({
  reading: { report, insight, saved },
  tab,
  compact = false,
}: {
  reading: Reading;
  tab: number;
  compact?: boolean;
}) {
  const { t, date } = useI18n();
  const { entities, notes, events, changes, map } = insight;
  return (
    <>
      <header class="article">
        <h1 lang={report.lang}>{report.title}</h1>
        <p class="quiet-line">
          {[
            report.publisher,
            report.published ? t('popup.published', { date: date(report.published) }) : t('popup.noDate'),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <SaveBar tab={tab} saved={saved !== undefined} />
      </header>
      {entities.length === 0 && <p class="empty">{t('entities.none')}</p>}
      {entities.length > 0 && (
        <Tabs
          label={t('popup.views')}
          tabs={[
            {
              id: 'notes',
              title: t('tab.notes'),
              count: notes.length,
              content: () =>
                notes.length > 0 ? <NoteList notes={notes} named /> : <p class="quiet-line">{t('notes.none')}</p>,
            },
            {
              id: 'map',
              title: t('tab.map'),
              content: () =>
                map.nodes.length > 0 ? (
                  <SupplyMap map={map} compact={compact} onOpen={openInExplorer} />
                ) : (
                  <p class="quiet-line">{t('map.none')}</p>
                ),
            },
            { id: 'names', title: t('tab.names'), count: entities.length, content: () => <Names insight={insight} /> },
            { id: 'claims', title: t('tab.claims'), content: () => <Claims tab={tab} report={report} /> },
            {
              id: 'since',
              title: t(`tab.${events.when}`),
              count: events.list.length + changes.length,
              content: () => <Since insight={insight} />,
            },
          ]}
        />
      )}
    </>
  );
}

function openInExplorer({ id }: { id: string }): void {
  open(explorerLink({ entity: id }), '_blank');
}

function Names({ insight: { entities, relations } }: { insight: ArticleInsight }) {
  const { t } = useI18n();
  return (
    <>
      <Section title={t('section.entities')} count={entities.length}>
        <div class="entities">
          <Folded items={entities} show={ENTITIES_SHOWN}>
            {(entity) => (
              <li key={entity.id} data-entity={entity.id}>
                <EntityName entity={entity} onOpen={openInExplorer} />
                {entity.count > 1 && (
                  <span class="count" aria-label={t('count', { count: entity.count })}>
                    {entity.count}
                  </span>
                )}
              </li>
            )}
          </Folded>
        </div>
      </Section>
      <Section title={t('section.relations')} count={relations.length}>
        {relations.length === 0 && <p class="quiet-line">{t('relations.none')}</p>}
        <div class="relations">
          <Folded items={relations} show={RELATIONS_SHOWN}>
            {(statement) => <StatementLine key={statement.id} statement={statement} />}
          </Folded>
        </div>
      </Section>
    </>
  );
}

function Since({ insight: { events, changes } }: { insight: ArticleInsight }) {
  const { t, date } = useI18n();
  return (
    <>
      {events.list.length === 0 && changes.length === 0 && <p class="quiet-line">{t('since.none')}</p>}
      {changes.length > 0 && (
        <Section title={t('section.changes')} count={changes.length}>
          <ul class="relations">
            {changes.map(({ date: day, ended, statement }) => (
              <li key={`${statement.id}${day}`}>
                <p class="quiet-line">
                  <time dateTime={day}>{date(day)}</time> · {t(ended ? 'change.ended' : 'change.began')}
                </p>
                <ul>
                  <StatementLine statement={statement} />
                </ul>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {events.list.length > 0 && <EventList events={events.list} />}
    </>
  );
}
