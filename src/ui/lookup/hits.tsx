/** Entities to choose from: a list of buttons, walked with the arrow keys as well. */
import type { EntityRef } from '../../insight';
import { useI18n } from '../context';

interface HitsProps {
  title: string;
  /** `found` is the name by which one was found. */
  hits: readonly (EntityRef & { found?: string })[];
  onChoose: (entity: EntityRef) => void;
}

export function Hits({ title, hits, onChoose }: HitsProps) {
  const { t } = useI18n();
  if (hits.length === 0) return null;
  return (
    <section onKeyDown={walk}>
      <h2>{title}</h2>
      <ul class="hits">
        {hits.map((hit, index) => (
          <li key={hit.id}>
            <button
              type="button"
              class="hit"
              data-hit={hit.id}
              data-focus={index === 0 ? true : undefined}
              onClick={() => onChoose({ id: hit.id, name: hit.name, kind: hit.kind })}
            >
              <span class={`entity kind-${hit.kind}`}>{hit.name}</span>
              <span class="quiet-line">
                {[hit.found !== hit.name && hit.found, t(`kind.${hit.kind}`)].filter(Boolean).join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Up and down among all hits of the dialog. */
function walk(event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const here = (event.target as HTMLElement).closest<HTMLElement>('.hit');
  if (!step || !here) return;
  event.preventDefault();
  const all = [...(here.closest('.card')?.querySelectorAll<HTMLElement>('.hit') ?? [])];
  all[(all.indexOf(here) + step + all.length) % all.length]?.focus();
}
