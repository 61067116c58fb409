/** The card: what is known of one entity, as of the article's date, with the way on to its neighbours and back. */
import { useEffect, useState } from 'preact/hooks';
import type { EntityDescription, EntityRef } from '../../insight';
import type { Result } from '../../messages';
import { useI18n } from '../context';
import { ProblemNote, Section } from '../parts';
import { Chain, EventList, GroupList, NoteList } from '../statements';

export interface CardProps {
  entity: EntityRef;
  /** The name as the article writes it. */
  surface: string;
  day?: string | undefined;
  count: number;
  describe: (entity: string, day: string | undefined) => Promise<Result<EntityDescription>>;
  save: () => Promise<Result<unknown>>;
  onClose: () => void;
  /** The content has another size now. */
  onResize: () => void;
}

export function Card({ entity, surface, day, count, describe, save, onClose, onResize }: CardProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const [trail, setTrail] = useState<EntityRef[]>([entity]);
  const [answer, setAnswer] = useState<Result<EntityDescription>>();
  const current = trail.at(-1) ?? entity;

  useEffect(() => {
    let latest = true;
    setAnswer(undefined);
    void describe(current.id, day).then((result) => latest && setAnswer(result));
    return () => void (latest = false);
  }, [current.id]);
  useEffect(onResize, [answer]);

  const shown = answer?.ok ? answer.value : undefined;
  return (
    <div class="card" role="dialog" aria-label={t('card.label', { name: shown?.entity.name ?? current.name })} tabIndex={-1}>
      <header>
        {trail.length > 1 && <button type="button" class="icon" aria-label={t('card.back')} title={t('card.back')} onClick={() => setTrail(trail.slice(0, -1))}>←</button>}
        <div class="heading">
          <h1 class={`kind-${current.kind}`}>{shown?.entity.name ?? current.name}</h1>
          <p class="kind">{[t(`kind.${current.kind}`), shown?.country, shown?.ticker].filter(Boolean).join(' · ')}</p>
        </div>
        <SaveButton save={save} />
        <button type="button" class="icon" aria-label={t('card.close')} title={t('card.close')} onClick={onClose}>×</button>
      </header>
      <div class="body">
        {!answer && <p class="loading" role="status">{t('card.loading')}</p>}
        {answer && !answer.ok && <ProblemNote problem={answer.problem} />}
        {shown && <Description shown={shown} day={day} onOpen={(next) => setTrail([...trail, next])} />}
        {trail.length === 1 && count > 1 && <p class="quiet-line">{surface !== current.name && `“${surface}” · `}{t('card.here', { count })}</p>}
      </div>
    </div>
  );
}

function Description({ shown, day, onOpen }: { shown: EntityDescription; day: string | undefined; onOpen: (entity: EntityRef) => void }) {
  const { t, date } = useI18n();
  return (
    <>
      <p class="summary">{shown.summary}</p>
      {shown.aliases.length > 0 && <p class="quiet-line">{t('card.aliases', { names: shown.aliases.join(' · ') })}</p>}
      <Chain steps={shown.chain} onOpen={onOpen} />
      {shown.notes.length > 0 && <Section title={t('section.notes')}><NoteList notes={shown.notes} /></Section>}
      {shown.events.list.length > 0 && (
        <Section title={t(`section.${shown.events.when}.entity`)}><EventList events={shown.events.list} /></Section>
      )}
      {shown.groups.length > 0 && (
        <Section title={t('section.known')}>
          <p class="quiet-line">{day ? t('card.asOf', { date: date(day) }) : t('card.today')}</p>
          {shown.groups.map((group) => <GroupList key={`${group.type}${group.outgoing}`} group={group} onOpen={onOpen} />)}
        </Section>
      )}
    </>
  );
}

function SaveButton({ save }: { save: CardProps['save'] }) {
  const { t } = useI18n();
  const [state, setState] = useState<'ready' | 'busy' | 'saved' | 'failed'>('ready');
  const run = async (): Promise<void> => {
    setState('busy');
    setState((await save()).ok ? 'saved' : 'failed');
  };
  const label = { ready: t('card.save'), busy: t('popup.saving'), saved: t('card.saved'), failed: t('problem.not-saved') }[state];
  return <button type="button" class="small" disabled={state === 'busy' || state === 'saved'} aria-live="polite" onClick={() => void run()}>{label}</button>;
}
