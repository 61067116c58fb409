/** A sample article of two paragraphs with marks that work: a click shows what is known of the name, there and then. */
import { useEffect, useState } from 'preact/hooks';
import type { EntityDescription, EntityRef } from '../../insight';
import type { Problem } from '../../messages';
import { askBackground } from '../../platform';
import { Description } from '../card/description';
import { useI18n } from '../context';
import { KindIcon } from '../icon';
import { ProblemNote } from '../parts';

/** The places of the sample's text and what they name. */
const NAMED = {
  microsoft: 'microsoft',
  openai: 'openai',
  nvidia: 'nvidia',
  h100: 'nvidia-h100',
  tsmc: 'tsmc',
  hynix: 'sk-hynix',
} as const;
const FIRST = 'nvidia-h100';
const DAY = '2023-10-08';

export function Sample() {
  const { t, date } = useI18n();
  const [names, setNames] = useState<ReadonlyMap<string, EntityRef>>(new Map());
  const [chosen, setChosen] = useState<string>(FIRST);
  useEffect(
    () =>
      void askBackground('names', { entities: Object.values(NAMED) }).then(
        (answer) => answer.ok && setNames(new Map(answer.value.map((entity) => [entity.id, entity]))),
      ),
    [],
  );
  return (
    <section class="sample" aria-label={t('welcome.sample')}>
      <article>
        <h2>{t('welcome.sample.title')}</h2>
        <p class="fine">
          {t('welcome.sample')} · {date(DAY)}
        </p>
        {(['welcome.sample.first', 'welcome.sample.second'] as const).map((key) => (
          <p key={key} class="prose">
            <Marked text={t(key)} names={names} chosen={chosen} onChoose={setChosen} />
          </p>
        ))}
        <p class="fine">{t('welcome.sample.how')}</p>
      </article>
      <Shown id={chosen} onOpen={({ id }) => setChosen(id)} />
    </section>
  );
}

interface MarkedProps {
  /** With the places to fill in, `{h100}`. */
  text: string;
  names: ReadonlyMap<string, EntityRef>;
  chosen: string;
  onChoose: (id: string) => void;
}

function Marked({ text, names, chosen, onChoose }: MarkedProps) {
  return (
    <>
      {text.split(/\{(\w+)\}/).map((part, index) => {
        const id = index % 2 === 1 ? Object.entries(NAMED).find(([place]) => place === part)?.[1] : undefined;
        const entity = id && names.get(id);
        if (id === undefined) return part;
        return (
          <button
            key={index}
            type="button"
            class={`mark kind-${entity ? entity.kind : 'concept'}`}
            aria-pressed={id === chosen}
            onClick={() => onChoose(id)}
          >
            <span>{entity ? entity.name : part}</span>
          </button>
        );
      })}
    </>
  );
}

function Shown({ id, onOpen }: { id: string; onOpen: (entity: EntityRef) => void }) {
  const { t } = useI18n();
  const [shown, setShown] = useState<EntityDescription>();
  const [problem, setProblem] = useState<Problem>();
  const [today, setToday] = useState(false);
  useEffect(() => {
    let latest = true;
    void askBackground('describe', { entity: id, day: today ? undefined : DAY }).then((answer) => {
      if (!latest) return;
      setShown(answer.ok ? answer.value : undefined);
      setProblem(answer.ok ? undefined : answer.problem);
    });
    return () => void (latest = false);
  }, [id, today]);
  return (
    <div class="card" aria-live="polite" aria-busy={!shown && !problem}>
      {problem && <ProblemNote problem={problem} />}
      {!shown && !problem && (
        <p class="waiting">
          <span class="hidden">{t('card.loading')}</span>
        </p>
      )}
      {shown && (
        <>
          <header>
            <span class="sign-of-kind">
              <KindIcon kind={shown.entity.kind} />
            </span>
            <div class="heading">
              <h3>{shown.entity.name}</h3>
              <p class="fine">{t(`kind.${shown.entity.kind}`)}</p>
            </div>
          </header>
          <div class="body" tabIndex={0} role="group" aria-label={shown.entity.name}>
            <Description shown={shown} day={DAY} today={today} onToday={setToday} onOpen={onOpen} />
          </div>
        </>
      )}
    </div>
  );
}
