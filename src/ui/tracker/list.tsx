/**
 * The list: any number of articles, only those in view are in the page. One row has the focus; arrows (or j and k) move
 * it, Enter opens, x or space selects, Delete deletes.
 */
import { useEffect, useState } from 'preact/hooks';
import type { EntityRef } from '../../insight';
import type { TrackerStore } from '../../tracker';
import { useI18n } from '../context';
import { EntityName } from '../parts';
import { Found } from './found';
import { Stars } from './rating';
import type { Names } from './use-names';
import { ROW_HEIGHT, useRows, type Row } from './use-rows';

interface ListProps {
  store: TrackerStore;
  keys: readonly number[];
  text: string;
  version: number;
  open: number | undefined;
  selected: ReadonlySet<number>;
  names: Names;
  /** Keys above this one have come in since the last visit. */
  seen: number;
  onOpen: (key: number) => void;
  onSelect: (keys: ReadonlySet<number>) => void;
  onDelete: (key: number) => void;
}

export function ArticleList({
  store,
  keys,
  text,
  version,
  open,
  selected,
  names,
  seen,
  onOpen,
  onSelect,
  onDelete,
}: ListProps) {
  const { t } = useI18n();
  const { scroller, items, height, rowOf, scrollTo } = useRows(store, keys, text, version);
  const [focus, setFocus] = useState(0);
  const [moved, setMoved] = useState(false);
  const current = Math.min(focus, Math.max(0, keys.length - 1));

  useEffect(() => {
    if (moved)
      scroller.current?.querySelector<HTMLElement>(`[data-index="${current}"] .open`)?.focus({ preventScroll: true });
  }, [moved, current, items.map(({ index }) => index).join(' '), rowOf(keys[current] ?? -1)?.head.id]);

  const go = (index: number): void => {
    const next = Math.max(0, Math.min(keys.length - 1, index));
    setFocus(next);
    setMoved(true);
    scrollTo(next);
  };
  const toggle = (key: number): void => {
    const next = new Set(selected);
    if (!next.delete(key)) next.add(key);
    onSelect(next);
  };
  const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? ROW_HEIGHT) / ROW_HEIGHT) - 1);
  const moves: Record<string, number> = {
    ArrowDown: current + 1,
    j: current + 1,
    ArrowUp: current - 1,
    k: current - 1,
    PageDown: current + page,
    PageUp: current - page,
    Home: 0,
    End: keys.length - 1,
  };
  const onKey = (event: KeyboardEvent): void => {
    const key = keys[current];
    if (event.ctrlKey || event.metaKey || event.altKey || key === undefined) return;
    const target = moves[event.key];
    if (target !== undefined) go(target);
    else if (event.key === 'x') toggle(key);
    else if (event.key === 'Delete') onDelete(key);
    else return;
    event.preventDefault();
  };

  return (
    <div
      class="list"
      ref={scroller}
      onKeyDown={onKey}
      onFocusOut={(event) => {
        if (!scroller.current?.contains(event.relatedTarget as Node | null) && event.relatedTarget) setMoved(false);
      }}
    >
      <ul style={{ height: `${height}px` }} aria-label={t('tracker.list')}>
        {items.map(({ index, start }) => {
          const key = keys[index];
          if (key === undefined) return null;
          return (
            <li
              key={key}
              data-index={index}
              aria-posinset={index + 1}
              aria-setsize={keys.length}
              class={`${key === open ? 'opened' : ''} ${selected.has(key) ? 'selected' : ''}`}
              style={{ transform: `translateY(${start}px)`, height: `${ROW_HEIGHT}px` }}
            >
              <RowView
                row={rowOf(key)}
                text={text}
                names={names}
                focusable={index === current}
                selected={selected.has(key)}
                opened={key === open}
                fresh={key > seen}
                onToggle={() => toggle(key)}
                onOpen={() => {
                  setFocus(index);
                  onOpen(key);
                }}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

const ENTITIES_SHOWN = 4;

interface RowProps {
  row: Row | undefined;
  text: string;
  names: Names;
  focusable: boolean;
  selected: boolean;
  opened: boolean;
  fresh: boolean;
  onToggle: () => void;
  onOpen: () => void;
}

function RowView({ row, text, names, focusable, selected, opened, fresh, onToggle, onOpen }: RowProps) {
  const { t, date } = useI18n();
  if (!row) return <span class="waiting row" aria-hidden="true" />;
  const { title, url, publisher, published, savedAt, lang, entities, tags, state, rating } = row.head;
  const facts = [publisher, published ? date(published) : t('tracker.savedOn', { date: date(savedAt) })]
    .filter(Boolean)
    .join(' · ');
  const named = [...entities]
    .sort((a, b) => Number(b.inTitle) - Number(a.inTitle) || b.count - a.count)
    .slice(0, ENTITIES_SHOWN);
  return (
    <>
      <input
        type="checkbox"
        checked={selected}
        tabIndex={focusable ? 0 : -1}
        aria-label={`${t('tracker.select')}: ${title}`}
        onChange={onToggle}
      />
      <div class="row" onClick={onOpen}>
        <button
          type="button"
          class={`open ${state}`}
          tabIndex={focusable ? 0 : -1}
          aria-current={opened ? 'true' : undefined}
          onClick={(event) => {
            event.stopPropagation();
            onOpen();
          }}
        >
          {fresh && <span class="badge new">{t('tracker.new')}</span>}
          <span lang={lang}>
            <Found text={title || url} query={text} />
          </span>
        </button>
        <p class="facts">
          {state === 'unread' && <span class="dot" title={t('state.unread')} />}
          {facts}
          {rating > 0 && <Stars rating={rating} />}
          {tags.map((tag) => (
            <span key={tag} class="tag">
              {tag}
            </span>
          ))}
        </p>
        {row.snippet !== undefined ? (
          <p class="excerpt" lang={lang}>
            <Found text={row.snippet} query={text} />
          </p>
        ) : (
          <p class="few">
            {named.map(({ id, name, kind }) => (
              <EntityName key={id} entity={names.get(id) ?? { id, name, kind: kind as EntityRef['kind'] }} />
            ))}
          </p>
        )}
      </div>
    </>
  );
}
