/**
 * What is known of an entity: summary, the chain at a glance, dependency notes, what happened since, and all statements
 * by role.
 */
import type { EntityDescription, EntityRef } from '../../insight';
import { useI18n } from '../context';
import { Section } from '../parts';
import { Chain, EventList, GroupList, NoteList } from '../statements';

interface DescriptionProps {
  shown: EntityDescription;
  /** The article's day, YYYY-MM-DD. */
  day: string | undefined;
  today: boolean;
  onToday: (today: boolean) => void;
  onOpen: (entity: EntityRef) => void;
}

export function Description({ shown, day, today, onToday, onOpen }: DescriptionProps) {
  const { t } = useI18n();
  return (
    <>
      <p class="summary">{shown.summary}</p>
      {day && <AsOfSwitch day={day} today={today} onToday={onToday} />}
      <Chain steps={shown.chain} onOpen={onOpen} />
      {shown.notes.length > 0 && (
        <Section title={t('section.notes')}>
          <NoteList notes={shown.notes} />
        </Section>
      )}
      {shown.events.list.length > 0 && (
        <Section title={t(`section.${shown.events.when}.entity`)}>
          <EventList events={shown.events.list} />
        </Section>
      )}
      {shown.groups.length > 0 && (
        <Section title={t('section.known')}>
          {shown.groups.map((group) => (
            <GroupList key={`${group.type}${group.outgoing}`} group={group} onOpen={onOpen} />
          ))}
        </Section>
      )}
      {shown.aliases.length > 0 && <p class="quiet-line">{t('card.aliases', { names: shown.aliases.join(' · ') })}</p>}
    </>
  );
}

function AsOfSwitch({ day, today, onToday }: { day: string; today: boolean; onToday: (today: boolean) => void }) {
  const { t, date } = useI18n();
  return (
    <div class="as-of" role="group" aria-label={t('card.asOf.label')}>
      <button type="button" aria-pressed={!today} onClick={() => onToday(false)}>
        {t('card.asOf', { date: date(day) })}
      </button>
      <button type="button" aria-pressed={today} onClick={() => onToday(true)}>
        {t('card.today')}
      </button>
    </div>
  );
}
