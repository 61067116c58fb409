/** What can be done from a card: save the article, copy what is shown with its sources, go on in the explorer. */
import { useEffect, useState } from 'preact/hooks';
import type { EntityDescription } from '../../insight';
import type { CardArticle, Problem } from '../../messages';
import { useI18n } from '../context';
import { useFrame } from '../frame/context';
import { Icon } from '../icon';
import { ProblemNote } from '../parts';
import { citationOf } from './citation';
import { copyText } from './clipboard';

type Step = 'ready' | 'busy' | 'done';

export function CardActions({ shown, article }: { shown: EntityDescription; article: CardArticle }) {
  const i18n = useI18n();
  const { t } = i18n;
  const { ask } = useFrame();
  const [saving, setSaving] = useState<Step>('ready');
  const [copied, setCopied] = useState(false);
  const [problem, setProblem] = useState<Problem>();

  const save = async (): Promise<void> => {
    setSaving('busy');
    const answer = await ask('save', {});
    setSaving(answer.ok ? 'done' : 'ready');
    setProblem(answer.ok ? undefined : answer.problem);
  };
  const copy = async (): Promise<void> => setCopied(await copyText(citationOf(shown, article, i18n)));

  const { id } = shown.entity;
  return (
    <footer>
      {problem && <ProblemNote problem={problem} />}
      <Seen entity={id} saved={saving === 'done'} />
      <div class="choices" aria-live="polite">
        <button
          type="button"
          class={`small ${saving === 'done' ? 'done' : 'primary'}`}
          disabled={saving !== 'ready'}
          onClick={() => void save()}
        >
          <Icon name="save" filled={saving === 'done'} />
          {{ ready: t('card.save'), busy: t('popup.saving'), done: t('card.saved') }[saving]}
        </button>
        <button type="button" class="small" onClick={() => void copy()}>
          <Icon name={copied ? 'agrees' : 'copy'} />
          {copied ? t('card.copied') : t('card.copy')}
        </button>
        <button type="button" class="small on" onClick={() => void ask('openExplorer', { entity: id })}>
          {t('card.explore')}
          <Icon name="right" />
        </button>
      </div>
    </footer>
  );
}

/**
 * In how many saved articles the entity is named, with the way to them; nothing for none. Counted anew after a save.
 */
function Seen({ entity, saved }: { entity: string; saved: boolean }) {
  const { plural } = useI18n();
  const { ask } = useFrame();
  const [count, setCount] = useState(0);
  useEffect(() => {
    let latest = true;
    void ask('seen', { entity }).then((answer) => latest && setCount(answer.ok ? answer.value : 0));
    return () => void (latest = false);
  }, [entity, saved]);
  if (count === 0) return null;
  return (
    <button type="button" class="quiet seen" onClick={() => void ask('openTracker', { entity })}>
      {plural('card.seen', count)}
    </button>
  );
}
