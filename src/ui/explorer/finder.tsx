/** Search and filters: every keystroke searches all names in all languages. */
import { useMemo } from 'preact/hooks';
import { ROLES, type Role } from '../../knowledge/roles';
import { KINDS, labelOf, type Kind } from '../../knowledge/schema';
import { useI18n } from '../context';
import { knowledgeLanguage } from '../../knowledge/language';
import { roleLabel } from '../labels';
import { EntityName } from '../parts';
import type { Library } from './library';
import { formatView, parseView, type ViewState } from './view-state';

const SHOWN = 60;

interface FinderProps {
  library: Library;
  view: ViewState;
  change: (part: Partial<ViewState>, replace?: boolean) => void;
}

export function Finder({ library, view, change }: FinderProps) {
  const i18n = useI18n();
  const { t, language, country } = i18n;
  const { q, kind, country: place, role } = view;
  const facets = useMemo(() => facetsOf(library), [library]);
  const { hits, total } = useMemo(
    () => library.search.search(q, { kind: asKind(kind), country: place, role: asRole(role) }, SHOWN),
    [library, q, kind, place, role],
  );
  const byName = (codes: readonly string[]): string[] =>
    [...codes].sort((a, b) => country(a).localeCompare(country(b), language));
  return (
    <>
      <input
        type="search"
        id="search"
        value={q}
        placeholder={t('explorer.placeholder')}
        aria-label={t('explorer.search')}
        autofocus
        onInput={(event) => change({ q: event.currentTarget.value }, true)}
      />
      <div class="filters">
        <Filter
          label={t('explorer.kind')}
          value={kind}
          options={KINDS.map((one) => [one, t(`kind.${one}`)])}
          onChange={(value) => change({ kind: value }, true)}
        />
        <Filter
          label={t('explorer.country')}
          value={place}
          options={byName(facets.countries).map((code) => [code, country(code)])}
          onChange={(value) => change({ country: value }, true)}
        />
        <Filter
          label={t('explorer.role')}
          value={role}
          options={facets.roles
            .map((one): [string, string] => [one, roleLabel(i18n, one)])
            .sort(([, a], [, b]) => a.localeCompare(b, language))}
          onChange={(value) => change({ role: value }, true)}
        />
      </div>
      <p class="quiet-line" role="status">
        {t('explorer.found', { count: total })}
      </p>
      <ul class="hits">
        {hits.map(({ id, name }) => {
          const entity = library.entities.get(id);
          if (!entity) return null;
          const label = labelOf(entity, knowledgeLanguage(language));
          return (
            <li key={id}>
              <a
                href={formatView({ ...parseView(''), q, kind, country: place, role, entity: id })}
                aria-current={view.entity === id ? 'true' : undefined}
                data-hit={id}
              >
                <EntityName entity={{ id, name: label, kind: entity.kind }} />
                <span class="quiet-line">
                  {[name === label ? '' : name, t(`kind.${entity.kind}`), entity.country && country(entity.country)]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </a>
            </li>
          );
        })}
      </ul>
      {total > hits.length && <p class="quiet-line">{t('explorer.narrow', { count: total - hits.length })}</p>}
      {place && (
        <a class="small-link" href={formatView({ ...parseView(''), q, kind, country: place, role, place })}>
          {t('whatif.country', { country: country(place) })}
        </a>
      )}
    </>
  );
}

interface FilterProps {
  label: string;
  value: string;
  options: readonly (readonly [string, string])[];
  onChange: (value: string) => void;
}

function Filter({ label, value, options, onChange }: FilterProps) {
  const { t } = useI18n();
  return (
    <label>
      <span>{label}</span>
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">{t('explorer.any')}</option>
        {options.map(([id, text]) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

function facetsOf({ entities }: Library): { countries: string[]; roles: Role[] } {
  const countries = new Set<string>();
  const roles = new Set<Role>();
  for (const entity of entities.values()) {
    if (entity.country !== undefined) countries.add(entity.country);
    for (const role of entity.roles) roles.add(role);
  }
  return { countries: [...countries], roles: [...roles].sort() };
}

function asKind(value: string): Kind | undefined {
  return KINDS.find((kind) => kind === value);
}

function asRole(value: string): Role | undefined {
  return ROLES.find((role) => role === value);
}
