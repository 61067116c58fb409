/** What narrows the list down, and its order. Filters are told as removable chips, so that none works unseen. */
import type { EntityRef } from '../../insight';
import { READ_STATES, SORTS, type Field, type FieldCount, type Query, type ReadState, type Sort } from '../../tracker';
import { LANGUAGES } from '../../knowledge/schema';
import type { I18n } from '../../platform';
import { useI18n } from '../context';
import type { Names } from './use-names';

/** An entity, alone or with everything on one side of it. */
export interface EntityFilter {
  entity: EntityRef;
  reach: 'only' | 'upstream' | 'downstream';
}

/** What an article may have that can be asked for. */
const HAS = ['note', 'quote'] as const;

/** What the reader asks for. `entity` becomes a list of ids before the archive is asked. */
export interface Wish {
  text: string;
  entity?: EntityFilter | undefined;
  publisher: string;
  lang: string;
  tag: string;
  state: ReadState | '';
  has: (typeof HAS)[number] | '';
  from: string;
  to: string;
  sort: Sort;
}

export const NO_WISH: Wish = {
  entity: undefined,
  text: '',
  publisher: '',
  lang: '',
  tag: '',
  state: '',
  has: '',
  from: '',
  to: '',
  sort: 'saved',
};

/** The wish as a question to the archive; `reached` are the entity's id and those it was widened to. */
export function queryOf(wish: Wish, reached: readonly string[]): Query {
  const one = (value: string): string[] => (value === '' ? [] : [value]);
  return {
    text: wish.text,
    fields: {
      publisher: one(wish.publisher),
      lang: one(wish.lang),
      tag: one(wish.tag),
      state: one(wish.state),
      has: one(wish.has),
      entity: wish.entity ? reached : [],
    },
    published: { from: wish.from || undefined, to: wish.to || undefined },
    sort: wish.sort,
  };
}

/** The member of a closed list that a value is; nothing else passes. */
function oneOf<T extends string>(list: readonly T[], value: string): T | undefined {
  return list.find((one) => one === value);
}

/** The words for a language or a state as the archive has it. */
function languageLabel({ t }: I18n, value: string): string {
  const known = oneOf(LANGUAGES, value);
  return known ? t(`lang.${known}`) : value;
}

interface FiltersProps {
  wish: Wish;
  values: ReadonlyMap<Field, FieldCount[]>;
  names: Names;
  onChange: (part: Partial<Wish>) => void;
}

export function Filters({ wish, values, names, onChange }: FiltersProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const labels: Partial<Record<Field, (value: string) => string>> = {
    lang: (value) => languageLabel(i18n, value),
    state: (value) => {
      const known = oneOf(READ_STATES, value);
      return known ? t(`state.${known}`) : value;
    },
  };
  const choice = (field: 'publisher' | 'lang' | 'tag' | 'state') => (
    <label>
      <span>{t(`filter.${field}`)}</span>
      <select
        id={`filter-${field}`}
        value={wish[field]}
        onChange={({ currentTarget: { value } }) =>
          onChange(field === 'state' ? { state: oneOf(READ_STATES, value) ?? '' } : { [field]: value })
        }
      >
        <option value="">{t('filter.any')}</option>
        {(values.get(field) ?? []).map(({ value, count }) => (
          <option key={value} value={value}>{`${labels[field]?.(value) ?? value} (${count})`}</option>
        ))}
      </select>
    </label>
  );
  return (
    <div class="filters">
      <EntityChoice wish={wish} entities={values.get('entity') ?? []} names={names} onChange={onChange} />
      {choice('publisher')}
      {choice('lang')}
      {choice('tag')}
      {choice('state')}
      <label>
        <span>{t('filter.has')}</span>
        <select
          id="filter-has"
          value={wish.has}
          onChange={(event) => onChange({ has: oneOf(HAS, event.currentTarget.value) ?? '' })}
        >
          <option value="">{t('filter.any')}</option>
          <option value="note">{t('filter.has.note')}</option>
          <option value="quote">{t('filter.has.quote')}</option>
        </select>
      </label>
      <label>
        <span>{t('filter.from')}</span>
        <input
          type="date"
          value={wish.from}
          max={wish.to || undefined}
          onChange={(event) => onChange({ from: event.currentTarget.value })}
        />
      </label>
      <label>
        <span>{t('filter.to')}</span>
        <input
          type="date"
          value={wish.to}
          min={wish.from || undefined}
          onChange={(event) => onChange({ to: event.currentTarget.value })}
        />
      </label>
    </div>
  );
}

export function SortChoice({ sort, onChange }: { sort: Sort; onChange: (sort: Sort) => void }) {
  const { t } = useI18n();
  return (
    <label class="sort">
      <span class="hidden">{t('sort')}</span>
      <select id="sort" value={sort} onChange={(event) => onChange(oneOf(SORTS, event.currentTarget.value) ?? 'saved')}>
        {SORTS.map((name) => (
          <option key={name} value={name}>
            {t(`sort.${name}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** An entity out of those the archive names, typed or picked; then how far around it. */
function EntityChoice({
  wish,
  entities,
  names,
  onChange,
}: {
  wish: Wish;
  entities: readonly FieldCount[];
  names: Names;
  onChange: FiltersProps['onChange'];
}) {
  const { t } = useI18n();
  const options = entities.flatMap(({ value, count }) => {
    const entity = names.get(value);
    return entity ? [{ entity, count }] : [];
  });
  const pick = (typed: string): void => {
    const wanted = typed.trim().toLowerCase();
    const entity = options.find(({ entity: { name, id } }) => name.toLowerCase() === wanted || id === wanted)?.entity;
    if (entity) onChange({ entity: { entity, reach: wish.entity?.reach ?? 'only' } });
    else if (wanted === '') onChange({ entity: undefined });
  };
  return (
    <>
      <label>
        <span>{t('filter.entity')}</span>
        <input
          id="filter-entity"
          list="entities"
          value={wish.entity?.entity.name ?? ''}
          placeholder={t('filter.any')}
          onChange={(event) => pick(event.currentTarget.value)}
        />
        <datalist id="entities">
          {options.map(({ entity, count }) => (
            <option key={entity.id} value={entity.name}>
              {count}
            </option>
          ))}
        </datalist>
      </label>
      {wish.entity && (
        <label>
          <span>{t('filter.reach')}</span>
          <select
            id="filter-reach"
            value={wish.entity.reach}
            onChange={(event) =>
              wish.entity &&
              onChange({ entity: { ...wish.entity, reach: event.currentTarget.value as EntityFilter['reach'] } })
            }
          >
            {(['only', 'upstream', 'downstream'] as const).map((reach) => (
              <option key={reach} value={reach}>
                {t(`reach.${reach}`)}
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  );
}

/** The filters that are on, each with a way to take it off. */
export function Chips({ wish, onChange }: { wish: Wish; onChange: FiltersProps['onChange'] }) {
  const i18n = useI18n();
  const { t, date } = i18n;
  const chips: [string, Partial<Wish>][] = [];
  if (wish.entity)
    chips.push([
      wish.entity.reach === 'only'
        ? wish.entity.entity.name
        : `${wish.entity.entity.name}: ${t(`reach.${wish.entity.reach}`)}`,
      { entity: undefined },
    ]);
  if (wish.publisher) chips.push([wish.publisher, { publisher: '' }]);
  if (wish.lang) chips.push([languageLabel(i18n, wish.lang), { lang: '' }]);
  if (wish.tag) chips.push([`#${wish.tag}`, { tag: '' }]);
  if (wish.state) chips.push([t(`state.${wish.state}`), { state: '' }]);
  if (wish.has) chips.push([t(`filter.has.${wish.has}`), { has: '' }]);
  if (wish.from || wish.to)
    chips.push([`${wish.from && date(wish.from)} – ${wish.to && date(wish.to)}`, { from: '', to: '' }]);
  if (chips.length === 0) return null;
  return (
    <div class="chips">
      {chips.map(([name, part]) => (
        <button
          key={name}
          type="button"
          class="small chip"
          aria-label={`${t('filter.remove')}: ${name}`}
          onClick={() => onChange(part)}
        >
          {name} ×
        </button>
      ))}
      <button type="button" class="quiet" onClick={() => onChange({ ...NO_WISH, text: wish.text, sort: wish.sort })}>
        {t('filter.clear')}
      </button>
    </div>
  );
}
