/** Words for what the knowledge base says in types and numbers. */
import type { Role } from '../knowledge/roles';
import type { RelationType, Share } from '../knowledge/schema';
import type { I18n } from '../platform/i18n';

/** The words for a relation, seen from its subject or its object. */
export function relationLabel({ t }: I18n, type: RelationType, outgoing: boolean): string {
  if (outgoing || type === 'partners_with' || type === 'competes_with') return t(`relation.${type}`);
  return t(`relation.${type}.inverse`);
}

export function shareText({ t, percent }: I18n, { value, of, by, period }: Share): string {
  const amount =
    typeof value === 'number'
      ? percent(value)
      : !('min' in value)
        ? t('share.upTo', { value: percent(value.max) })
        : value.max === undefined
          ? t('share.atLeast', { value: percent(value.min) })
          : `${percent(value.min)}–${percent(value.max)}`;
  const origin = [period, by].filter(Boolean).join(', ');
  return t('share.of', { value: amount, of }) + (origin ? ` (${origin})` : '');
}

/** The step of the chain that a relation stands for, as a noun: manufacturing, memory, packaging. */
export function stepLabel(i18n: I18n, type: RelationType): string {
  const key = `step.${type}`;
  return i18n.has(key) ? i18n.t(key) : relationLabel(i18n, type, true);
}

export function statusLabel(i18n: I18n, status: string): string {
  const key = `status.${status}`;
  return i18n.has(key) ? i18n.t(key) : status;
}

/** The words for a role. */
export function roleLabel({ t }: I18n, role: Role): string {
  return t(`role.${role}`);
}
