/** Statements, events and notes as lines a reader can check: what, since when, how sure, by whom. */
import { Fragment } from 'preact';
import type { ChainStep, EntityRef, EventView, NoteView, StatementGroup, StatementView } from '../insight';
import type { I18n, TextKey } from '../platform/i18n';
import { useI18n } from './context';
import { EntityName, Folded, Sources } from './parts';

type Share = NonNullable<StatementView['share']>;
type Open = ((entity: EntityRef) => void) | undefined;

/** The words for a relation, seen from its subject or its object. */
export function relationLabel({ t }: I18n, type: StatementView['type'], outgoing: boolean): string {
  if (outgoing || type === 'partners_with' || type === 'competes_with') return t(`relation.${type}`);
  return t(`relation.${type}.inverse`);
}

export function shareText({ t, percent }: I18n, { value, of, by, period }: Share): string {
  const amount =
    typeof value === 'number' ? percent(value)
    : !('min' in value) ? t('share.upTo', { value: percent(value.max) })
    : value.max === undefined ? t('share.atLeast', { value: percent(value.min) })
    : `${percent(value.min)}–${percent(value.max)}`;
  const origin = [period, by].filter(Boolean).join(', ');
  return t('share.of', { value: amount, of }) + (origin ? ` (${origin})` : '');
}

/** Qualifiers and sources under a statement. */
function Details({ statement }: { statement: StatementView }) {
  const i18n = useI18n();
  const { t, date } = i18n;
  const { since, until, asOf, status, certainty, exclusivity, share, note, standing, item } = statement;
  const parts = [
    exclusivity && t(`exclusivity.${exclusivity}` as TextKey),
    share && shareText(i18n, share),
    item && t('item', { item: item.name }),
    status && standing !== 'ended' && t(`status.${status}` as TextKey),
    since && t('since', { date: date(since) }),
    until && t('until', { date: date(until) }),
    note,
  ].filter((part): part is string => Boolean(part));
  return (
    <div class="details">
      {standing !== 'holds' && <span class={`badge standing-${standing}`}>{t(`standing.${standing}`)}</span>}
      {certainty !== 'confirmed' && <span class={`badge certainty-${certainty}`}>{t(`certainty.${certainty}`)}</span>}
      {parts.length > 0 && <span>{parts.join(' · ')}</span>}
      <span class="provenance">{t('asOf', { date: date(asOf) })} <Sources sources={statement.sources} /></span>
    </div>
  );
}

/** A whole sentence: who, relation, whom. */
export function StatementLine({ statement, onOpen }: { statement: StatementView; onOpen?: Open }) {
  const i18n = useI18n();
  return (
    <li class={`statement ${statement.standing}`}>
      <div>
        <EntityName entity={statement.from} onOpen={onOpen} /> <span class="relation">{relationLabel(i18n, statement.type, true)}</span>{' '}
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
    </div>
  );
}

/** The chain at a glance: small connected boxes. */
export function Chain({ steps, onOpen }: { steps: readonly ChainStep[]; onOpen?: Open }) {
  const { t } = useI18n();
  if (steps.length === 0) return null;
  return (
    <ol class="chain" aria-label={t('chain.label')}>
      {steps.map(({ role, entities, more }) => (
        <li key={role}>
          <span class="role">{t(`chain.${role}`)}</span>
          {entities.map((entity) => <EntityName key={entity.id} entity={entity} onOpen={onOpen} />)}
          {more > 0 && <span class="more">{t('more', { count: more })}</span>}
        </li>
      ))}
    </ol>
  );
}

function noteText(i18n: I18n, note: NoteView): string {
  const { t, list } = i18n;
  if (note.rule === 'authored') return note.text;
  if (note.rule === 'dominant') return t('note.dominant', { holder: note.holder.name, share: shareText(i18n, note.share), market: note.market.name });
  const relation = relationLabel(i18n, note.type, true);
  if (note.rule === 'sole') return t('note.sole', { product: note.product.name, relation, supplier: note.supplier.name });
  return t('note.shared', { dependents: list(note.dependents.map(({ name }) => name)), relation, supplier: note.supplier.name });
}

/** Dependency notes. Where several entities are meant, each note says about which it is. */
export function NoteList({ notes, named }: { notes: readonly NoteView[]; named?: boolean }) {
  const i18n = useI18n();
  return (
    <ul class="notes">
      {notes.map((note) => (
        <li key={noteText(i18n, note)}>
          {named && note.rule === 'authored' && note.about.map((entity) => <Fragment key={entity.id}><EntityName entity={entity} />{' '}</Fragment>)}
          {noteText(i18n, note)}
          <div class="details"><span class="provenance">{i18n.t('asOf', { date: i18n.date(note.asOf) })} <Sources sources={note.sources} /></span></div>
        </li>
      ))}
    </ul>
  );
}

const EVENTS_SHOWN = 5;

export function EventList({ events }: { events: readonly EventView[] }) {
  const { t, date } = useI18n();
  return (
    <div class="events">
      <Folded items={events} show={EVENTS_SHOWN}>
        {({ id, date: day, title, certainty, sources }) => (
          <li key={id}>
            <time dateTime={day}>{date(day)}</time>
            <div>
              {title}
              <div class="details">
                {certainty !== 'confirmed' && <span class={`badge certainty-${certainty}`}>{t(`certainty.${certainty}`)}</span>}
                <Sources sources={sources} />
              </div>
            </div>
          </li>
        )}
      </Folded>
    </div>
  );
}
