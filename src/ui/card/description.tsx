/**
 * What is known of an entity: the one sentence, its numbers, what it depends on and what depends on it, and what
 * happened after the article.
 */
import type { EntityDescription, EntityRef } from '../../insight';
import { AsOf } from '../as-of';
import { useI18n } from '../context';
import { Figure, useFigureOf } from '../figure';
import { After, EntityName, Folded, Section, Sources } from '../parts';
import { groupsOf, Roles } from '../roles';
import { EventList, NoteList } from '../statements';

const ROWS = 3;
const FIGURES = 2;
const NOTES = 2;

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
  const { groups, notes, events, aliases } = shown;
  const [answer, rest] = firstSentence(shown.summary);
  const [upstream, downstream, beside] = [
    groupsOf(groups, 'upstream'),
    groupsOf(groups, 'downstream'),
    groupsOf(groups, 'beside'),
  ];
  const isMade = shown.entity.kind !== 'organization';
  const since = events.list.filter(({ when }) => when === 'since');
  const before = events.list.filter(({ when }) => when === 'before');
  return (
    <>
      <p class="answer">{answer}</p>
      {rest && <p class="rest">{rest}</p>}
      {day && <AsOf day={day} today={today} onToday={onToday} />}
      <Numbers shown={shown} />
      <Holders shown={shown} onOpen={onOpen} />
      {upstream.length > 0 && (
        <Section title={t(isMade ? 'section.from' : 'section.upstream')}>
          <Roles groups={upstream} show={ROWS} onOpen={onOpen} />
        </Section>
      )}
      {notes.length > 0 && (
        <Section title={t('section.notes')}>
          <NoteList notes={notes} show={NOTES} />
        </Section>
      )}
      {downstream.length > 0 && (
        <Section title={t('section.downstream')}>
          <Roles groups={downstream} show={ROWS} onOpen={onOpen} />
        </Section>
      )}
      {beside.length > 0 && (
        <Section title={t('section.known')}>
          <Roles groups={beside} show={ROWS - 1} onOpen={onOpen} />
        </Section>
      )}
      {before.length > 0 && (
        <Section title={t('section.before.entity')}>
          <EventList events={before} />
        </Section>
      )}
      {since[0] && (
        <After lead={since[0].title} count={since.length}>
          <EventList events={since} all />
        </After>
      )}
      {aliases.length > 0 && (
        <p class="fine aliases">{t('card.aliases', { names: aliases.slice(0, 6).join(' · ') })}</p>
      )}
    </>
  );
}

/** Shares of markets, as bars. */
export function Numbers({ shown: { groups } }: { shown: EntityDescription }) {
  const figureOf = useFigureOf();
  const measured = groups
    .filter(({ type, outgoing }) => type === 'market_share_in' && outgoing)
    .flatMap(({ statements }) => statements)
    .filter(({ standing }) => standing === 'holds')
    .flatMap((statement) => {
      const figure = figureOf(statement);
      return figure ? [{ id: statement.id, figure, sources: statement.sources }] : [];
    });
  if (measured.length === 0) return null;
  return (
    <section class="section numbers">
      <Folded items={measured} show={FIGURES}>
        {({ id, figure, sources }) => (
          <li key={id}>
            <Figure figure={figure} />
            <Sources sources={sources} />
          </li>
        )}
      </Folded>
    </section>
  );
}

const HOLDERS = 4;

/** Who has how much of a market, the largest first. */
export function Holders({ shown: { groups }, onOpen }: Pick<DescriptionProps, 'shown' | 'onOpen'>) {
  const { t } = useI18n();
  const figureOf = useFigureOf();
  const held = groups
    .filter(({ type, outgoing }) => type === 'market_share_in' && !outgoing)
    .flatMap(({ statements }) => statements)
    .filter(({ standing }) => standing === 'holds')
    .flatMap((statement) => {
      const figure = figureOf(statement);
      return figure ? [{ statement, figure }] : [];
    })
    .sort((a, b) => b.figure.value - a.figure.value);
  if (held.length === 0) return null;
  return (
    <Section title={t('section.holders')}>
      <Folded items={held} show={HOLDERS} class="rank">
        {({ statement: { id, from, sources }, figure: { value, label, look, when } }) => (
          <li key={id}>
            <EntityName entity={from} onOpen={onOpen} />
            <span class={`bar ${look}`} aria-hidden="true">
              <i style={{ '--value': value }} />
            </span>
            <span>{label}</span>
            <span class="fine">
              {when} <Sources sources={sources} />
            </span>
          </li>
        )}
      </Folded>
    </Section>
  );
}

/** The first sentence and what follows it: `NVIDIA’s accelerator of 2022. It has …`, `…이다. …`, `…。…`. */
export function firstSentence(text: string): [string, string] {
  const end = /[^.]{12}[.!?](?=\s+[\p{Lu}\p{Lo}])|[。！？]/u.exec(text);
  if (!end) return [text, ''];
  const at = end.index + end[0].length;
  return [text.slice(0, at), text.slice(at).trim()];
}
