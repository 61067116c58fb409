/**
 * An article as popup and side panel tell it: the one sentence, what it depends on, how that is made, what the article
 * states, its names, and what came after it.
 */
import '../../../assets/styles/article.css';
import type { ArticleInsight, EntityRef } from '../../insight';
import { KINDS } from '../../knowledge/kinds';
import { useI18n } from '../context';
import { explorerLink } from '../links';
import { SupplyMap } from '../map/supply-map';
import { noteText } from '../note-text';
import { After, EntityName, Folded, Section } from '../parts';
import { EventList, StatementLine } from '../statements';
import { Claims } from './claims';
import { Dependencies } from './dependencies';
import type { Reading } from './reading';

const NAMES_SHOWN = 6;
const RELATIONS_SHOWN = 4;

interface ArticleViewProps {
  reading: Reading;
  tab: number;
  /** In a narrow place: draws only the most important names of the map; `onMore` leads to the whole. */
  compact?: boolean;
  onMore?: () => void;
}

export function ArticleView({ reading: { report, insight }, tab, compact = false, onMore }: ArticleViewProps) {
  const i18n = useI18n();
  const { t, plural } = i18n;
  const { entities, notes, map } = insight;
  if (entities.length === 0)
    return (
      <div class="first">
        <h1 class="answer">{t('article.nothing')}</h1>
        <p class="explained">{t('article.nothing.what')}</p>
      </div>
    );
  return (
    <>
      <div class="first">
        <p class="fine">
          {[report.publisher, plural('article.names', entities.length), !report.published && t('popup.noDate')]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <h1 class="answer" lang={report.lang}>
          {report.title}
        </h1>
        {insight.headline !== undefined && (
          <p class="explained headline">{noteText(i18n, { text: insight.headline })}</p>
        )}
      </div>
      <Section title={t('article.dependencies')}>
        {notes.length > 0 ? <Dependencies notes={notes} onOpen={openInExplorer} /> : <Passing entities={entities} />}
      </Section>
      {map.nodes.length > 1 && (
        <Section
          title={t('article.map')}
          action={
            onMore && (
              <button type="button" class="go" onClick={onMore}>
                {t('article.map.full')}
              </button>
            )
          }
        >
          <SupplyMap map={map} compact={compact} onOpen={openInExplorer} />
        </Section>
      )}
      <Claims tab={tab} report={report} />
      <Names insight={insight} />
      <AfterArticle insight={insight} />
    </>
  );
}

function openInExplorer({ id }: { id: string }): void {
  open(explorerLink({ entity: id }), '_blank');
}

/** Nothing to tell: the names, so that one can go on to them. */
function Passing({ entities }: { entities: readonly EntityRef[] }) {
  const { t } = useI18n();
  return (
    <>
      <p class="explained">{t('notes.none')}</p>
      <p class="choices">
        {entities.slice(0, NAMES_SHOWN).map((entity) => (
          <EntityName key={entity.id} entity={entity} onOpen={openInExplorer} />
        ))}
      </p>
    </>
  );
}

/** The names by kind, the most named first. */
function Names({ insight: { entities, relations } }: { insight: ArticleInsight }) {
  const { t } = useI18n();
  const kinds = KINDS.map((kind) => ({
    kind,
    named: entities.filter((entity) => entity.kind === kind).sort((a, b) => b.count - a.count),
  })).filter(({ named }) => named.length > 0);
  return (
    <Section title={t('section.entities')} count={entities.length}>
      <dl class="roles entities">
        {kinds.map(({ kind, named }) => (
          <div key={kind}>
            <dt>{t(`kind.${kind}`)}</dt>
            <dd>
              <Folded items={named} show={NAMES_SHOWN} class="names">
                {(entity) => (
                  <li key={entity.id} data-entity={entity.id}>
                    <EntityName entity={entity} onOpen={openInExplorer} />
                    {entity.count > 1 && (
                      <span class="count" role="img" aria-label={t('count', { count: entity.count })}>
                        {entity.count}
                      </span>
                    )}
                  </li>
                )}
              </Folded>
            </dd>
          </div>
        ))}
      </dl>
      {relations.length > 0 && (
        <details class="path relations">
          <summary>{t('section.relations')}</summary>
          <Folded items={relations} show={RELATIONS_SHOWN}>
            {(statement) => <StatementLine key={statement.id} statement={statement} onOpen={openInExplorer} />}
          </Folded>
        </details>
      )}
    </Section>
  );
}

/** What happened and changed since, folded; what led here where nothing is later. */
function AfterArticle({ insight: { events, changes } }: { insight: ArticleInsight }) {
  const { t, date } = useI18n();
  const since = events.list.filter(({ when }) => when === 'since');
  const before = events.list.filter(({ when }) => when === 'before');
  const lead = since[0]?.title ?? changes[0]?.statement.from.name;
  return (
    <>
      {lead !== undefined && (
        <div class="last">
          <After lead={lead} count={since.length + changes.length}>
            {since.length > 0 && <EventList events={since} />}
            {changes.length > 0 && (
              <>
                <h3>{t('section.changes')}</h3>
                <ul class="relations">
                  {changes.map(({ date: day, ended, statement }) => (
                    <li key={`${statement.id}${day}`}>
                      <p class="fine">
                        <time dateTime={day}>{date(day)}</time> · {t(ended ? 'change.ended' : 'change.began')}
                      </p>
                      <ul>
                        <StatementLine statement={statement} onOpen={openInExplorer} />
                      </ul>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </After>
        </div>
      )}
      {before.length > 0 && (
        <Section title={t('section.before.entity')}>
          <EventList events={before} />
        </Section>
      )}
    </>
  );
}
