/** Statements, events and notes as lines a reader can check: what, since when, how sure, by whom. */
import type { EntityRef, EventView, NoteView, StatementGroup, StatementView } from '../insight';
import { useI18n } from './context';
import { isPlanned } from './figure';
import { relationLabel, shareText, statusLabel } from './labels';
import { noteText } from './note-text';
import { EntityName, Folded, Sources } from './parts';

type Open = ((entity: EntityRef) => void) | undefined;

/** Qualifiers and sources under a statement. */
function Details({ statement }: { statement: StatementView }) {
  const i18n = useI18n();
  const { t, date } = i18n;
  const { since, until, status, certainty, exclusivity, share, note, standing, item } = statement;
  const parts = [
    item?.name,
    share && shareText(i18n, share),
    since && t('since', { date: date(since) }),
    until && t('until', { date: date(until) }),
    note,
  ].filter((part): part is string => Boolean(part));
  return (
    <div class="details">
      {statement.own && <span class="badge own">{t('own')}</span>}
      {exclusivity && (
        <span class={`badge ${exclusivity === 'sole' ? 'only' : ''}`}>{t(`exclusivity.${exclusivity}`)}</span>
      )}
      {status && status !== 'in-production' && standing !== 'ended' && (
        <span class={`badge ${isPlanned(status) ? 'plan' : ''}`}>{statusLabel(i18n, status)}</span>
      )}
      {standing !== 'holds' && <span class={`badge standing-${standing}`}>{t(`standing.${standing}`)}</span>}
      {certainty !== 'confirmed' && <span class={`badge certainty-${certainty}`}>{t(`certainty.${certainty}`)}</span>}
      {parts.length > 0 && <span>{parts.join(' · ')}</span>}
      <Sources sources={statement.sources} />
    </div>
  );
}

/** A whole sentence: who, relation, whom. */
export function StatementLine({ statement, onOpen }: { statement: StatementView; onOpen?: Open }) {
  const i18n = useI18n();
  return (
    <li class={`statement ${statement.standing}`}>
      <div>
        <EntityName entity={statement.from} onOpen={onOpen} />{' '}
        <span class="relation">{relationLabel(i18n, statement.type, true)}</span>{' '}
        <EntityName entity={statement.to} onOpen={onOpen} />
      </div>
      <Details statement={statement} />
    </li>
  );
}

const GROUP_SHOWN = 4;

/** Statements of one type about one entity. */
export function GroupList({ group, onOpen }: { group: StatementGroup; onOpen?: Open }) {
  const i18n = useI18n();
  return (
    <div class="group">
      <h3>{relationLabel(i18n, group.type, group.outgoing)}</h3>
      <Folded items={group.statements} show={GROUP_SHOWN}>
        {(statement) => (
          <li key={statement.id} class={`statement ${statement.standing}`}>
            <EntityName entity={group.outgoing ? statement.to : statement.from} onOpen={onOpen} />
            <Details statement={statement} />
          </li>
        )}
      </Folded>
      {group.more !== undefined && <p class="quiet-line">{i18n.plural('group.more', group.more)}</p>}
    </div>
  );
}

/** Dependency notes. Where several entities are meant, each authored note says about which it is. */
export function NoteList({
  notes,
  named,
  show = notes.length,
}: {
  notes: readonly NoteView[];
  named?: boolean;
  show?: number;
}) {
  const i18n = useI18n();
  const { t } = i18n;
  return (
    <Folded items={notes} show={show} class="notes">
      {(note) => {
        const text = noteText(i18n, note);
        return (
          <li key={text} data-rule={note.rule}>
            {named &&
              note.rule === 'authored' &&
              note.about.map((entity) => <EntityName key={entity.id} entity={entity} />)}
            {named && note.rule === 'authored' && ': '}
            {text}
            <div class="details">
              {note.standing !== 'holds' && <span class="badge standing-later">{t(`standing.${note.standing}`)}</span>}
              <Sources sources={note.sources} />
            </div>
            <Why note={note} />
          </li>
        );
      }}
    </Folded>
  );
}

/** The statements that a computed note follows from, on request. */
export function Why({ note: { path } }: { note: NoteView }) {
  const { t } = useI18n();
  if (path.length === 0) return null;
  return (
    <details class="path">
      <summary>{t('note.path')}</summary>
      <ul>
        {path.map((statement) => (
          <StatementLine key={statement.id} statement={statement} />
        ))}
      </ul>
      <p class="quiet-line">{t('note.computed')}</p>
    </details>
  );
}

const EVENTS_SHOWN = 5;

/** Events, the first few of them or `all`. */
export function EventList({ events, all = false }: { events: readonly EventView[]; all?: boolean }) {
  const { t, date } = useI18n();
  return (
    <div class="events">
      <Folded items={events} show={all ? events.length : EVENTS_SHOWN}>
        {({ id, date: day, title, certainty, sources }) => (
          <li key={id}>
            <time dateTime={day}>{date(day)}</time>
            <div>
              {title}
              <div class="details">
                {certainty !== 'confirmed' && (
                  <span class={`badge certainty-${certainty}`}>{t(`certainty.${certainty}`)}</span>
                )}
                <Sources sources={sources} />
              </div>
            </div>
          </li>
        )}
      </Folded>
    </div>
  );
}
