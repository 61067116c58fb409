/** One entity: everything that is known, its timeline, its neighbours, the ways from it, and what hangs on it. */
import {
  describeEntity,
  draftEntity,
  wantedForEntity,
  type EntityDescription,
  type EventView,
  type Viewpoint,
} from '../../insight';
import { eventView } from '../../insight/view';
import { buildGraph } from '../../knowledge/graph';
import { LANGUAGES, type Entity } from '../../knowledge/schema';
import { Tabs } from '../article/tabs';
import { useI18n } from '../context';
import { roleLabel } from '../labels';
import { ProblemNote, Section } from '../parts';
import { Holders, Numbers } from '../card/description';
import { KindIcon } from '../icon';
import { groupsOf, Roles } from '../roles';
import { EventList, GroupList, NoteList } from '../statements';

const ROWS = 8;
import type { Library } from './library';
import { useLoaded } from './loading';
import { Neighbours } from './neighbours';
import { Paths } from './paths';
import { Stream } from './stream';
import { viewpointOf, type PageProps } from './page';

interface Loaded {
  entity: Entity;
  shown: EntityDescription;
  timeline: EventView[];
}

export function EntityPage({ library, view, change }: PageProps) {
  const i18n = useI18n();
  const { t, country } = i18n;
  const viewpoint = viewpointOf(view, i18n.language);
  const { value, failed } = useLoaded(
    () => loadEntity(library, view.entity, viewpoint),
    [library, view.entity, viewpoint.day],
  );
  if (failed) return <ProblemNote problem="unknown-entity" />;
  if (!value)
    return (
      <p class="loading" role="status">
        {t('card.loading')}
      </p>
    );
  const { entity, shown, timeline } = value;
  const open = ({ id }: { id: string }): void => change({ entity: id, tab: '', to: '' });
  return (
    <>
      <header class="entity-header">
        <h2>
          <KindIcon kind={entity.kind} />
          {shown.entity.name}
        </h2>
        <p class="quiet-line">
          {[
            t(`kind.${entity.kind}`),
            entity.country && country(entity.country),
            entity.place,
            entity.ticker,
            ...entity.roles.map((role) => roleLabel(i18n, role)),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <p class="answer">{shown.summary}</p>
        <label class="day">
          {t('explorer.day')}{' '}
          <input type="date" value={viewpoint.day} onChange={(event) => change({ day: event.currentTarget.value })} />
        </label>
        <button type="button" class="small" onClick={() => change({ without: entity.id })}>
          {t('whatif.without', { name: shown.entity.name })}
        </button>
      </header>
      <Tabs
        label={t('explorer.views')}
        initial={view.tab}
        onChoose={(tab) => change({ tab }, true)}
        tabs={[
          {
            id: 'known',
            title: t('explorer.known'),
            content: () => <Known entity={entity} shown={shown} onOpen={open} />,
          },
          {
            id: 'timeline',
            title: t('explorer.timeline'),
            count: timeline.length,
            content: () =>
              timeline.length > 0 ? (
                <EventList events={timeline} all />
              ) : (
                <p class="quiet-line">{t('explorer.noEvents')}</p>
              ),
          },
          {
            id: 'near',
            title: t('explorer.neighbours'),
            content: () => <Neighbours library={library} id={entity.id} viewpoint={viewpoint} onOpen={open} />,
          },
          {
            id: 'paths',
            title: t('explorer.paths'),
            content: () => <Paths library={library} view={view} change={change} viewpoint={viewpoint} />,
          },
          {
            id: 'stream',
            title: t('explorer.stream'),
            content: () => <Stream library={library} view={view} change={change} viewpoint={viewpoint} />,
          },
        ]}
      />
    </>
  );
}

async function loadEntity(library: Library, id: string, viewpoint: Viewpoint): Promise<Loaded> {
  const entity = library.entities.get(id);
  const draft = draftEntity(library.skeleton, id, viewpoint, Infinity);
  const timed = library.skeleton.events(id);
  const graph = buildGraph(await library.records({ ...wantedForEntity(draft), events: timed }));
  const shown = describeEntity(graph, draft, viewpoint);
  if (!entity || !shown) throw new Error(`There is no entity ${id}.`);
  return {
    entity,
    shown,
    timeline: timed.flatMap((event) => graph.event(event.id) ?? []).map((event) => eventView(graph, event, viewpoint)),
  };
}

function Known({
  entity,
  shown,
  onOpen,
}: {
  entity: Entity;
  shown: EntityDescription;
  onOpen: (entity: { id: string }) => void;
}) {
  const { t } = useI18n();
  const [upstream, downstream] = [groupsOf(shown.groups, 'upstream'), groupsOf(shown.groups, 'downstream')];
  const others = groupsOf(shown.groups, 'beside');
  return (
    <>
      <Numbers shown={shown} />
      <Holders shown={shown} onOpen={onOpen} />
      {shown.notes.length > 0 && (
        <Section title={t('section.notes')}>
          <NoteList notes={shown.notes} />
        </Section>
      )}
      <div class="two-sides">
        {upstream.length > 0 && (
          <Section title={t('section.upstream')}>
            <Roles groups={upstream} show={ROWS} onOpen={onOpen} />
          </Section>
        )}
        {downstream.length > 0 && (
          <Section title={t('section.downstream')}>
            <Roles groups={downstream} show={ROWS} onOpen={onOpen} />
          </Section>
        )}
      </div>
      {others.map((group) => (
        <GroupList key={`${group.type}${group.outgoing}`} group={group} onOpen={onOpen} />
      ))}
      <Section title={t('explorer.names')}>
        <dl class="all-names">
          {LANGUAGES.filter((language) => entity.names[language]?.length).map((language) => (
            <div key={language}>
              <dt>{language}</dt>
              <dd lang={language}>{entity.names[language]?.join(' · ')}</dd>
            </div>
          ))}
        </dl>
      </Section>
    </>
  );
}
