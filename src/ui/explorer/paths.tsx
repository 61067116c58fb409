/** How one entity reaches another. */
import { useState } from 'preact/hooks';
import type { StatementView, Viewpoint } from '../../insight';
import { pathsBetween, type Path } from '../../insight/explore/paths';
import { statementView } from '../../insight/view';
import { buildGraph } from '../../knowledge/graph';
import { labelOf } from '../../knowledge/schema';
import { knowledgeLanguage } from '../../knowledge/language';
import { useI18n } from '../context';
import { Section } from '../parts';
import { StatementLine } from '../statements';
import type { PageProps } from './page';
import { GraphMap } from './graph-map';
import type { Library } from './library';
import { useLoaded } from './loading';

export function Paths({ library, view, change, viewpoint }: PageProps & { viewpoint: Viewpoint }) {
  const { t, language } = useI18n();
  const target = library.entities.get(view.to);
  const [text, setText] = useState(target ? labelOf(target, knowledgeLanguage(language)) : '');
  const hits = text.trim() === '' || target ? [] : library.search.search(text, {}, 8).hits;
  return (
    <>
      <label class="target">
        <span>{t('paths.to')}</span>
        <input
          type="search"
          id="path-target"
          value={text}
          onInput={(event) => {
            setText(event.currentTarget.value);
            change({ to: '' }, true);
          }}
        />
      </label>
      <ul class="choices-list">
        {hits.map(({ id, name }) => (
          <li key={id}>
            <button
              type="button"
              class="small"
              data-target={id}
              onClick={() => {
                setText(name);
                change({ to: id });
              }}
            >
              {name}
            </button>
          </li>
        ))}
      </ul>
      {target && (
        <Found
          library={library}
          from={view.entity}
          to={target.id}
          viewpoint={viewpoint}
          onOpen={({ id }) => change({ entity: id, tab: '', to: '' })}
        />
      )}
    </>
  );
}

function Found({
  library,
  from,
  to,
  viewpoint,
  onOpen,
}: {
  library: Library;
  from: string;
  to: string;
  viewpoint: Viewpoint;
  onOpen: (entity: { id: string }) => void;
}) {
  const { t } = useI18n();
  const { value: ways } = useLoaded(() => readPaths(library, from, to, viewpoint), [library, from, to, viewpoint.day]);
  if (!ways)
    return (
      <p class="loading" role="status">
        {t('card.loading')}
      </p>
    );
  if (ways.length === 0) return <p class="quiet-line">{t('paths.none')}</p>;
  return (
    <>
      <GraphMap
        library={library}
        ids={[from, to, ...ways.flatMap(({ path }) => path.map(({ link }) => link.other))]}
        named={[from, to]}
        viewpoint={viewpoint}
        onOpen={onOpen}
      />
      {ways.map(({ statements }, index) => (
        <Section key={index} title={t('paths.way', { number: index + 1 })} count={statements.length}>
          <ul class="relations">
            {statements.map((statement) => (
              <StatementLine key={statement.id} statement={statement} onOpen={onOpen} />
            ))}
          </ul>
        </Section>
      ))}
    </>
  );
}

async function readPaths(
  library: Library,
  from: string,
  to: string,
  viewpoint: Viewpoint,
): Promise<{ path: Path; statements: StatementView[] }[]> {
  const paths = pathsBetween(library.skeleton, from, to, viewpoint.day);
  const graph = buildGraph(
    await library.records({
      entities: [],
      relations: paths.flat().map(({ link }) => ({ pack: link.pack, id: link.edge.id })),
      events: [],
    }),
  );
  return paths.map((path) => ({
    path,
    statements: path
      .flatMap(({ link }) => graph.relation(link.edge.id) ?? [])
      .flatMap((relation) => statementView(graph, relation, viewpoint) ?? []),
  }));
}
