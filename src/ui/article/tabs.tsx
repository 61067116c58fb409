/** Tabs, as the ARIA practices describe them: arrow keys go from tab to tab, the chosen one is shown at once. */
import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';

export interface Tab {
  id: string;
  title: string;
  count?: number;
  content: () => ComponentChildren;
}

interface TabsProps {
  label: string;
  tabs: readonly Tab[];
  /** The tab shown first; else the first of all. */
  initial?: string;
  onChoose?: (id: string) => void;
}

export function Tabs({ label, tabs, initial, onChoose }: TabsProps) {
  const [chosen, setChosen] = useState(initial);
  const choose = (id: string): void => {
    setChosen(id);
    onChoose?.(id);
  };
  const bar = useRef<HTMLDivElement | null>(null);
  const prefix = useId();
  const current = tabs.find(({ id }) => id === chosen) ?? tabs[0];
  if (!current) return null;
  const press = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const end = { Home: 0, End: tabs.length - 1 }[event.key];
    const target = step !== undefined ? (tabs.indexOf(current) + step + tabs.length) % tabs.length : end;
    if (target === undefined) return;
    event.preventDefault();
    choose(tabs[target]?.id ?? '');
    bar.current?.querySelectorAll<HTMLElement>('[role="tab"]')[target]?.focus();
  };
  return (
    <>
      <div class="tabs" role="tablist" aria-label={label} ref={bar} onKeyDown={press}>
        {tabs.map(({ id, title, count }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`${prefix}-${id}`}
            data-tab={id}
            aria-selected={id === current.id}
            aria-controls={`${prefix}-panel`}
            tabIndex={id === current.id ? 0 : -1}
            onClick={() => choose(id)}
          >
            {title}
            {count !== undefined && <span class="count">{count}</span>}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${prefix}-panel`} aria-labelledby={`${prefix}-${current.id}`} class="panel">
        {current.content()}
      </div>
    </>
  );
}
