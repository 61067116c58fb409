/** What an article depends on: the three things that matter most, each with its number and its best source. */
import type { EntityRef, NoteView } from '../../insight';
import { useI18n } from '../context';
import { Figure, figureOfNote, useFigureOf } from '../figure';
import { KindIcon } from '../icon';
import { noteText } from '../note-text';
import { EntityName, Folded, Sources } from '../parts';
import { Why } from '../statements';

const SHOWN = 3;
const ABOUT_SHOWN = 2;

interface DependenciesProps {
  notes: readonly NoteView[];
  onOpen: (entity: EntityRef) => void;
}

export function Dependencies({ notes, onOpen }: DependenciesProps) {
  return (
    <Folded items={notes} show={SHOWN} class="deps notes">
      {(note) => (
        <Dependency
          key={`${note.rule}${note.about.map(({ id }) => id).join()}${note.asOf}`}
          note={note}
          onOpen={onOpen}
        />
      )}
    </Folded>
  );
}

function Dependency({ note, onOpen }: { note: NoteView; onOpen: DependenciesProps['onOpen'] }) {
  const i18n = useI18n();
  const figure = figureOfNote(note, useFigureOf());
  const { about, standing, sources, rule } = note;
  return (
    <li data-rule={rule} class={figure ? 'measured' : ''}>
      <div class="say">
        <p class="about">
          {about.slice(0, ABOUT_SHOWN).map((entity) => (
            <EntityName key={entity.id} entity={entity} onOpen={onOpen} />
          ))}
          {about.length === 0 && <KindIcon kind="concept" />}
          {standing !== 'holds' && <span class="badge">{i18n.t(`standing.${standing}`)}</span>}
        </p>
        <p class="why">{noteText(i18n, note)}</p>
        <Sources sources={sources} />
        <Why note={note} />
      </div>
      {figure && <Figure figure={figure} />}
    </li>
  );
}
