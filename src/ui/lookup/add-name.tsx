/**
 * Adding a name to the reader's own pack: what it is called, whose it is, and what that will do, said before; the undo
 * after.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { EntityRef } from '../../insight';
import type { LookUpView, NameAdded, Problem } from '../../messages';
import { judgeName, languageOfName, LONGEST_NAME, readName } from '../../knowledge/names';
import { KINDS, type Kind } from '../../knowledge/kinds';
import { useI18n } from '../context';
import { useFrame } from '../frame/context';
import { ProblemNote } from '../parts';
import { useFound } from './use-found';

interface AddNameProps {
  view: LookUpView;
  name: string;
  onChoose: (entity: EntityRef) => void;
  onCancel: () => void;
}

const NEW = '';
const SHOWN = 5;

type Refused = Extract<NameAdded, { refused: unknown }>;

export function AddName({ view, name: selected, onChoose, onCancel }: AddNameProps) {
  const { t, plural } = useI18n();
  const { ask, call } = useFrame();
  const [typed, setTyped] = useState(selected);
  const [query, setQuery] = useState('');
  const [owner, setOwner] = useState(NEW);
  const [kind, setKind] = useState<Kind>('organization');
  const [busy, setBusy] = useState(false);
  const [added, setAdded] = useState<EntityRef>();
  const [refused, setRefused] = useState<Refused>();
  const [problem, setProblem] = useState<Problem>();
  const first = view.found.ok ? view.found : undefined;
  const searched = useFound(query);
  const found = query.trim() === '' && first ? first : searched;
  const hits: readonly EntityRef[] = found.ok
    ? [...found.value.exact, ...found.value.named, ...found.value.like].slice(0, SHOWN)
    : [];
  const name = readName(typed);
  const verdict = judgeName(name);
  const [texts, setTexts] = useState<readonly string[]>([]);
  const show = useRef<HTMLButtonElement>(null);
  useEffect(() => void call('texts', undefined).then(setTexts), []);
  useEffect(() => show.current?.focus(), [added]);

  const run = async (work: () => Promise<Problem | undefined>): Promise<void> => {
    setBusy(true);
    setProblem(await work());
    setBusy(false);
  };
  const add = (): Promise<void> =>
    run(async () => {
      const answer = await ask('addName', {
        name,
        lang: languageOfName(name, view.lang),
        ...(owner === NEW ? { kind } : { entity: owner }),
      });
      if (!answer.ok) return answer.problem;
      if ('refused' in answer.value) setRefused(answer.value);
      else setAdded(answer.value.entity);
      return undefined;
    });
  const undo = (entity: EntityRef): Promise<void> =>
    run(async () => {
      const answer = await ask('removeName', { name, entity: entity.id });
      if (!answer.ok) return answer.problem;
      setAdded(undefined);
      return undefined;
    });

  if (added) {
    return (
      <div class="added">
        <p role="status">{t('lookUp.added', { name, entity: added.name })}</p>
        {problem && <ProblemNote problem={problem} />}
        <div class="choices">
          <button ref={show} type="button" class="small" id="show-card" onClick={() => onChoose(added)}>
            {t('lookUp.show')}
          </button>
          <button type="button" class="small" id="undo-name" disabled={busy} onClick={() => void undo(added)}>
            {t('undo')}
          </button>
        </div>
      </div>
    );
  }
  const refusal = refused ?? ('refused' in verdict ? verdict : undefined);
  return (
    <form
      class="add-name"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <label>
        {t('lookUp.name')}
        <input
          id="name"
          value={typed}
          maxLength={LONGEST_NAME * 2}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setRefused(undefined);
          }}
        />
      </label>
      <fieldset>
        <legend>{t('lookUp.means')}</legend>
        <label class="one">
          <input type="radio" name="owner" data-focus checked={owner === NEW} onChange={() => setOwner(NEW)} />{' '}
          {t('lookUp.new')}
        </label>
        {owner === NEW && (
          <label class="sub">
            {t('lookUp.kind')}
            <select id="kind" value={kind} onChange={(event) => setKind(event.currentTarget.value as Kind)}>
              {KINDS.map((one) => (
                <option key={one} value={one}>
                  {t(`kind.${one}`)}
                </option>
              ))}
            </select>
          </label>
        )}
        {hits.map((hit) => (
          <label key={hit.id} class="one">
            <input
              type="radio"
              name="owner"
              data-owner={hit.id}
              checked={owner === hit.id}
              onChange={() => setOwner(hit.id)}
            />{' '}
            <span class={`entity kind-${hit.kind}`}>{hit.name}</span>
          </label>
        ))}
        <input
          type="search"
          id="owner-search"
          value={query}
          placeholder={t('lookUp.searchMeaning')}
          aria-label={t('lookUp.searchMeaning')}
          maxLength={LONGEST_NAME}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      </fieldset>
      <p class={refusal ? 'told' : 'quiet-line'} role="status">
        {refusal
          ? t(`lookUp.refused.${refusal.refused}`, { name, most: LONGEST_NAME, owner: refused?.owner?.name ?? '' })
          : effectOf()}
      </p>
      {problem && <ProblemNote problem={problem} />}
      <div class="choices">
        <button type="submit" class="small primary" id="confirm-name" disabled={busy || refusal !== undefined}>
          {busy ? t('lookUp.adding') : t('lookUp.confirm')}
        </button>
        <button type="button" class="small" onClick={onCancel}>
          {t('lookUp.cancel')}
        </button>
      </div>
    </form>
  );

  /** How often the name stands on this page, and where it will be marked. */
  function effectOf(): string {
    const count = texts.reduce((sum, text) => sum + text.split(name).length - 1, 0);
    const isTopic = 'as' in verdict && verdict.as === 'topic';
    const here = plural('lookUp.here', count);
    return `${here} ${t(isTopic ? 'lookUp.topic' : 'lookUp.distinct')}`;
  }
}
