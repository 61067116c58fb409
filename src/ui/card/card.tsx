/**
 * The card: what is known of one entity, as of the article's day or today, with the way on to its neighbours and back.
 */
import { useEffect, useState } from 'preact/hooks';
import type { EntityDescription, EntityRef } from '../../insight';
import type { CardView, Result } from '../../messages';
import { useI18n } from '../context';
import { useFrame } from '../frame/context';
import { Icon, KindIcon } from '../icon';
import { ProblemNote } from '../parts';
import { CardActions } from './actions';
import { Description } from './description';
import { NotThis } from './not-this';
import { Places } from './places';

export function Card({ view }: { view: CardView }) {
  const { t, country } = useI18n();
  const { ask, call } = useFrame();
  const { article, surface } = view;
  const [trail, setTrail] = useState<EntityRef[]>([view.entity]);
  const [today, setToday] = useState(article.day === undefined);
  const [answer, setAnswer] = useState<Result<EntityDescription>>();
  const [doubted, setDoubted] = useState(false);
  const current = trail.at(-1) ?? view.entity;
  const isFirst = trail.length === 1;
  const day = today ? undefined : article.day;

  useEffect(() => {
    let latest = true;
    void ask('describe', { entity: current.id, day }).then((result) => latest && setAnswer(result));
    return () => void (latest = false);
  }, [current.id, day]);

  const open = (next: EntityRef): void => {
    setAnswer(undefined);
    setTrail([...trail, next]);
  };
  const back = (): void => {
    setAnswer(undefined);
    setTrail(trail.slice(0, -1));
  };
  const shown = answer?.ok ? answer.value : undefined;
  const name = shown?.entity.name ?? current.name;
  return (
    <div class="card" role="dialog" aria-label={t('card.label', { name })} tabIndex={-1}>
      <header>
        {isFirst ? (
          <span class="sign-of-kind">
            <KindIcon kind={current.kind} />
          </span>
        ) : (
          <button type="button" class="icon" aria-label={t('card.back')} title={t('card.back')} onClick={back}>
            <Icon name="left" />
          </button>
        )}
        <div class="heading">
          <h1>{name}</h1>
          <p class="fine">
            {[
              t(`kind.${current.kind}`),
              shown?.country && country(shown.country),
              shown?.ticker,
              isFirst && surface !== name && `“${surface}”`,
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
        {isFirst && view.marked && (
          <button
            type="button"
            class="icon"
            id="not-this"
            aria-label={t('card.why')}
            title={t('card.why')}
            aria-expanded={doubted}
            onClick={() => setDoubted(!doubted)}
          >
            <Icon name="notThis" />
          </button>
        )}
        <button
          type="button"
          class="icon"
          aria-label={t('card.close')}
          title={t('card.close')}
          onClick={() => void call('close', undefined)}
        >
          <Icon name="close" />
        </button>
      </header>
      {isFirst && doubted && view.marked && <NotThis view={view} />}
      <div class="body" aria-busy={!answer}>
        {!answer && (
          <p class="waiting" role="status">
            <span class="hidden">{t('card.loading')}</span>
          </p>
        )}
        {answer && !answer.ok && <ProblemNote problem={answer.problem} />}
        {shown && <Description shown={shown} day={article.day} today={today} onToday={setToday} onOpen={open} />}
        {isFirst && <Places places={view.places} />}
      </div>
      {shown && <CardActions shown={shown} article={article} />}
    </div>
  );
}
