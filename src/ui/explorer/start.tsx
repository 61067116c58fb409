/** Where exploring begins: questions that the knowledge answers, and what is new in it. */
import { eventView } from '../../insight/view';
import { buildGraph } from '../../knowledge/graph';
import { compareDates } from '../../knowledge/dates';
import { labelOf } from '../../knowledge/schema';
import { useI18n } from '../context';
import { Icon, KindIcon } from '../icon';
import { Section } from '../parts';
import { EventList } from '../statements';
import type { Library } from './library';
import { useLoaded } from './loading';
import { viewpointOf } from './page';
import { formatView, parseView, type ViewState } from './view-state';

const NEW_SHOWN = 8;

/** Questions, each with the entities that it names, in the order of its places, and the view that answers it. */
const QUESTIONS = [
  { text: 'start.who', names: ['hbm4'], view: { entity: 'hbm4' } },
  { text: 'start.country', names: [], view: { place: 'TW' } },
  { text: 'start.path', names: ['asml', 'apple'], view: { entity: 'asml', tab: 'paths', to: 'apple' } },
  { text: 'start.without', names: ['ajinomoto'], view: { without: 'ajinomoto' } },
  { text: 'start.makes', names: ['samsung-foundry'], view: { entity: 'samsung-foundry' } },
  { text: 'start.needs', names: ['tsmc'], view: { entity: 'tsmc', tab: 'stream' } },
] as const satisfies readonly { text: string; names: readonly string[]; view: Partial<ViewState> }[];

export function Start({ library }: { library: Library }) {
  const { t, language, country } = useI18n();
  const viewpoint = viewpointOf(parseView(''), language);
  const { value: events } = useLoaded(() => newest(library, viewpoint.today), [library]);
  const asked = QUESTIONS.filter(({ names }) => names.every((id) => library.entities.has(id)));
  return (
    <>
      <Section title={t('start.questions')}>
        <ul class="questions">
          {asked.map(({ text, names, view }) => {
            const entities = names.flatMap((id) => library.entities.get(id) ?? []);
            const [a = country('TW'), b = ''] = entities.map((entity) => labelOf(entity, viewpoint.language));
            return (
              <li key={text}>
                <a href={formatView({ ...parseView(''), ...view })}>
                  {entities[0] ? <KindIcon kind={entities[0].kind} /> : <Icon name="bolt" />}
                  <span>{t(text, { a, b })}</span>
                  <Icon name="right" />
                </a>
              </li>
            );
          })}
        </ul>
      </Section>
      <Section title={t('start.new')}>{events && <EventList events={buildEvents(events, viewpoint)} all />}</Section>
    </>
  );
}

type Newest = Awaited<ReturnType<typeof newest>>;

/** The latest events up to today, each once. */
async function newest(library: Library, today: string) {
  const dated = new Map(
    [...library.entities.keys()].flatMap((id) => library.skeleton.events(id)).map((event) => [event.id, event]),
  );
  const latest = [...dated.values()]
    .filter(({ date }) => date <= today)
    .sort((a, b) => compareDates(b.date, a.date))
    .slice(0, NEW_SHOWN);
  return library.records({ entities: [], relations: [], events: latest });
}

function buildEvents(pack: Newest, viewpoint: ReturnType<typeof viewpointOf>) {
  const graph = buildGraph(pack);
  return pack.events.map((event) => eventView(graph, event, viewpoint)).sort((a, b) => compareDates(b.date, a.date));
}
