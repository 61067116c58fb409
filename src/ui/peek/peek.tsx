/** The peek: three lines of what is known of a name the pointer rests on. */
import { useEffect, useState } from 'preact/hooks';
import type { EntityDescription } from '../../insight';
import type { PeekView } from '../../messages';
import { useI18n } from '../context';
import { useFrame } from '../frame/context';
import { relationLabel } from '../labels';
import { noteText } from '../note-text';

export function Peek({ view: { entity, day } }: { view: PeekView }) {
  const i18n = useI18n();
  const { ask } = useFrame();
  const [shown, setShown] = useState<EntityDescription>();
  useEffect(
    () => void ask('describe', { entity: entity.id, day }).then((answer) => answer.ok && setShown(answer.value)),
    [],
  );
  return (
    <div class="card peek" role="tooltip" aria-busy={!shown}>
      <p class="peek-name">
        <strong class={`kind-${entity.kind}`}>{shown?.entity.name ?? entity.name}</strong>{' '}
        <span class="kind">{i18n.t(`kind.${entity.kind}`)}</span>
      </p>
      <p class="peek-line">{shown?.summary}</p>
      <p class="peek-line">{shown && firstFact(shown)}</p>
    </div>
  );

  /** What it hangs on; else the first of its relations. */
  function firstFact({ notes: [note], groups: [group] }: EntityDescription): string {
    if (note) return noteText(i18n, note);
    if (!group) return '';
    const others = group.statements.slice(0, 3).map(({ from, to }) => (group.outgoing ? to : from).name);
    return `${relationLabel(i18n, group.type, group.outgoing)} ${i18n.list(others)}`;
  }
}
