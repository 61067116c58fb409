/**
 * The card: what is known of one entity, as of the article's day or today, with the way on to its neighbours and back.
 */
import { useEffect, useState } from 'preact/hooks';
import type { EntityDescription, EntityRef } from '../../insight';
import type { Result } from '../../messages';
import { askBackground } from '../../platform/messaging';
import { useI18n } from '../context';
import { Icon, KindIcon } from '../icon';
import { ProblemNote } from '../parts';
import { CardActions } from './actions';
import { Description } from './description';
import { NotThis } from './not-this';
import type { CardRequest } from './opener';
import { Places } from './places';

interface CardProps {
  request: CardRequest;
  onClose: () => void;
  /** The content has another size now. */
  onResize: () => void;
}

export function Card({ request, onClose, onResize }: CardProps) {
  const { t, country } = useI18n();
  const { article, surface } = request;
  const [trail, setTrail] = useState<EntityRef[]>([request.entity as EntityRef]);
  const [today, setToday] = useState(article.day === undefined);
  const [answer, setAnswer] = useState<Result<EntityDescription>>();
  const [doubted, setDoubted] = useState(false);
  const current = trail.at(-1) ?? (request.entity as EntityRef);
  const isFirst = trail.length === 1;
  const day = today ? undefined : article.day;

  useEffect(() => {
    let latest = true;
    void askBackground('describe', { entity: current.id, day }).then((result) => latest && setAnswer(result));
    return () => void (latest = false);
  }, [current.id, day]);
  useEffect(onResize, [answer, doubted]);

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
        {isFirst && request.mark && (
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
        <button type="button" class="icon" aria-label={t('card.close')} title={t('card.close')} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      {isFirst && doubted && request.mark && <NotThis request={request} mark={request.mark} onChange={onResize} />}
      <div class="body" aria-busy={!answer}>
        {!answer && (
          <p class="waiting" role="status">
            <span class="hidden">{t('card.loading')}</span>
          </p>
        )}
        {answer && !answer.ok && <ProblemNote problem={answer.problem} />}
        {shown && <Description shown={shown} day={article.day} today={today} onToday={setToday} onOpen={open} />}
        {isFirst && <Places places={request.places} onGo={onClose} />}
      </div>
      {shown && <CardActions shown={shown} article={article} />}
    </div>
  );
}
