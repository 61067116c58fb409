/** The sentence of a dependency note. */
import type { NoteValue, NoteView } from '../insight';
import type { I18n } from '../platform/i18n';
import { shareText, statusLabel, stepLabel } from './labels';

/** A sentence with more names than this can't be read. */
const NAMES_SHOWN = 5;

export function noteText(i18n: I18n, { text }: Pick<NoteView, 'text'>): string {
  if (typeof text === 'string') return text;
  const values = Object.entries(text.values).map(([name, value]): [string, string] => [name, valueText(i18n, value)]);
  return i18n.t(`note.${text.key}`, Object.fromEntries(values));
}

function valueText(i18n: I18n, value: NoteValue): string {
  const { list, country, number, t } = i18n;
  const names = (entities: readonly { name: string }[]): string => {
    const shown = entities.slice(0, NAMES_SHOWN).map(({ name }) => name);
    return list(
      entities.length > NAMES_SHOWN ? [...shown, t('more', { count: entities.length - NAMES_SHOWN })] : shown,
    );
  };
  if ('entities' in value) return names(value.entities);
  if ('steps' in value) return list(value.steps.map((step) => stepLabel(i18n, step)));
  if ('share' in value) return shareText(i18n, value.share);
  if ('countries' in value)
    return list(value.countries.map(({ country: code, entities }) => `${country(code)} (${names(entities)})`));
  if ('standings' in value)
    return list(value.standings.map(({ entity, status }) => `${entity.name} (${statusLabel(i18n, status)})`));
  if ('parts' in value)
    return value.parts.map(({ step, entities }) => `${stepLabel(i18n, step)}: ${names(entities)}`).join('; ');
  return 'words' in value ? value.words : number(value.number);
}
