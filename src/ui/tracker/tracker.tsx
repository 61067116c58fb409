/**
 * The tracker: the reader's own archive as list and detail. The database owns the state, this shows it and passes on
 * what is wished.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { EntityRef } from '../../insight';
import { askBackground } from '../../platform';
import { deleteArticles, headsByKey, restoreArticles, storageState, type TrackerStore } from '../../tracker';
import { BulkBar } from './bulk';
import { Detail } from './detail';
import { EntityPanel } from './entity-panel';
import { useI18n } from '../context';
import { ExportDialog } from './export-dialog';
import { Chips, Filters, NO_WISH, queryOf, SortChoice, type EntityFilter, type Wish } from './filters';
import { ImportDialog } from './import-dialog';
import { ArticleList } from './list';
import { StorageDialog } from './storage-dialog';
import { Toast, useToast } from './toast';
import { useArchive } from './use-archive';
import { useNames } from './use-names';
import { useWatch } from './use-watch';
import { Watched } from './watched';

type Window =
  | { kind: 'import' }
  | { kind: 'storage' }
  | { kind: 'export'; keys: readonly number[] }
  | { kind: 'entity'; entity: string };

export function Tracker({ store }: { store: TrackerStore }) {
  const { t, plural } = useI18n();
  const [wish, setWish] = useState<Wish>(NO_WISH);
  const reached = useReach(wish.entity);
  const { catalogue, keys, total, values, version } = useArchive(store, queryOf(wish, reached));
  const { watch, seen, change: changeWatch } = useWatch(store, version);
  const names = useNames([...(values.get('entity') ?? []).map(({ value }) => value), ...watch.entities]);
  const { say, saying, close } = useToast();
  const [open, setOpen] = useState<{ key: number; id: string }>();
  const [selected, setSelected] = useState<ReadonlySet<number>>(new Set());
  const [shown, setShown] = useState<Window>();
  const search = useRef<HTMLInputElement>(null);

  useEffect(() => void storageState(true), []);
  useEffect(() => void askedEntity().then((entity) => entity && change({ entity: { entity, reach: 'only' } })), []);
  useEffect(() => setSelected(new Set()), [JSON.stringify(wish)]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== '/' || event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement)
        return;
      event.preventDefault();
      search.current?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  const change = (part: Partial<Wish>): void => setWish((before) => ({ ...before, ...part }));
  const look = (text: string): void =>
    change({
      text,
      ...(text.trim() === ''
        ? wish.sort === 'relevance' && { sort: 'saved' }
        : wish.text.trim() === '' && { sort: 'relevance' }),
    });
  const show = async (key: number): Promise<void> => {
    const [head] = await headsByKey(store, [key]);
    setShown(undefined);
    if (head) setOpen({ key, id: head.id });
  };
  const back = (): void => {
    setOpen(undefined);
    requestAnimationFrame(() => document.querySelector<HTMLElement>('.list .open[tabindex="0"]')?.focus());
  };
  const remove = async (id: string, title: string): Promise<void> => {
    await deleteArticles(store, [id], new Date().toISOString());
    if (open?.id === id) back();
    say({
      text: t('tracker.deleted', { title }),
      undo: () =>
        void restoreArticles(store, [id], new Date().toISOString()).then(() =>
          say({ text: t('tracker.restored', { title }) }),
        ),
    });
  };
  const removeKey = async (key: number): Promise<void> => {
    const [head] = await headsByKey(store, [key]);
    if (head) await remove(head.id, head.title);
  };
  const entity = (id: string): void => setShown({ kind: 'entity', entity: id });
  const filtered = keys !== undefined && keys.length < (total ?? 0);

  return (
    <main class={`tracker ${open ? 'reading-open' : ''}`} aria-busy={keys === undefined}>
      <header>
        <h1>{t('tracker.title')}</h1>
        <p class="quiet-line" role="status">
          {keys &&
            total !== undefined &&
            (filtered ? t('tracker.found', { count: keys.length, total }) : plural('tracker.count', total))}
        </p>
        <nav>
          <button type="button" class="small" id="import" onClick={() => setShown({ kind: 'import' })}>
            {t('import.short')}
          </button>
          <button
            type="button"
            class="small"
            id="export"
            disabled={!keys || keys.length === 0}
            onClick={() => setShown({ kind: 'export', keys: keys ?? [] })}
          >
            {t('export.short')}
          </button>
          <button type="button" class="small" id="storage" onClick={() => setShown({ kind: 'storage' })}>
            {t('storage.short')}
          </button>
        </nav>
      </header>
      <aside aria-label={t('filter.title')}>
        <details open={innerWidth > 1000}>
          <summary>{t('filter.title')}</summary>
          <Filters wish={wish} values={values} names={names} onChange={change} />
          <h2>{t('watch.title')}</h2>
          <Watched
            catalogue={catalogue}
            watch={watch}
            seen={seen}
            names={names}
            version={version}
            onEntity={entity}
            onAutoSave={(autoSave) => changeWatch(() => ({ autoSave }))}
          />
        </details>
      </aside>
      <div class="middle">
        <div class="tools">
          <input
            ref={search}
            type="search"
            id="search"
            value={wish.text}
            placeholder={t('tracker.search')}
            aria-label={t('tracker.search')}
            onInput={(event) => look(event.currentTarget.value)}
          />
          <SortChoice sort={wish.sort} onChange={(sort) => change({ sort })} />
        </div>
        <Chips wish={wish} onChange={change} />
        <BulkBar
          store={store}
          selected={selected}
          total={keys?.length ?? 0}
          say={say}
          onSelectAll={() => setSelected(new Set(keys))}
          onClear={() => setSelected(new Set())}
          onExport={() => setShown({ kind: 'export', keys: (keys ?? []).filter((key) => selected.has(key)) })}
        />
        {total === 0 && keys && (
          <div class="empty">
            <h2>{t('tracker.empty')}</h2>
            <p>{t('tracker.emptyHint')}</p>
          </div>
        )}
        {total !== undefined && total > 0 && keys?.length === 0 && (
          <p class="empty">
            {wish.text.trim() ? t('tracker.noMatch', { text: wish.text }) : t('tracker.noMatchFilter')}
          </p>
        )}
        <ArticleList
          store={store}
          keys={keys ?? []}
          text={wish.text}
          version={version}
          open={open?.key}
          selected={selected}
          names={names}
          seen={seen}
          onOpen={(key) => void show(key)}
          onSelect={setSelected}
          onDelete={(key) => void removeKey(key)}
        />
      </div>
      {open && (
        <Detail
          key={open.id}
          store={store}
          id={open.id}
          version={version}
          query={wish.text}
          names={names}
          tags={(values.get('tag') ?? []).map(({ value }) => value)}
          say={say}
          onBack={back}
          onEntity={entity}
          onDelete={(id, title) => void remove(id, title)}
          onExport={() => setShown({ kind: 'export', keys: [open.key] })}
        />
      )}
      {!open && (
        <section class="detail none">
          <p class="quiet-line">{t('tracker.pick')}</p>
          <p class="quiet-line">{t('tracker.keys')}</p>
        </section>
      )}
      {shown?.kind === 'import' && (
        <ImportDialog
          store={store}
          say={say}
          onUndo={(ids) =>
            void deleteArticles(store, ids, new Date().toISOString()).then(() => say({ text: t('import.undone') }))
          }
          onClose={() => setShown(undefined)}
        />
      )}
      {shown?.kind === 'export' && (
        <ExportDialog store={store} keys={shown.keys} say={say} onClose={() => setShown(undefined)} />
      )}
      {shown?.kind === 'storage' && <StorageDialog store={store} say={say} onClose={() => setShown(undefined)} />}
      {shown?.kind === 'entity' && (
        <EntityPanel
          key={shown.entity}
          store={store}
          catalogue={catalogue}
          entity={shown.entity}
          watched={watch.entities.includes(shown.entity)}
          onWatch={(on) =>
            changeWatch(({ entities }) => ({
              entities: on ? [...entities, shown.entity] : entities.filter((id) => id !== shown.entity),
            }))
          }
          onFilter={(filter) => {
            setShown(undefined);
            change({ entity: filter });
          }}
          onEntity={entity}
          onArticle={(key) => void show(key)}
          onClose={() => setShown(undefined)}
        />
      )}
      <Toast saying={saying} onClose={close} />
    </main>
  );
}

/** The entity that the address asks for: `#entity=tsmc`, as a card's link has it. */
async function askedEntity(): Promise<EntityRef | undefined> {
  const id = new URLSearchParams(location.hash.slice(1)).get('entity');
  if (!id) return undefined;
  const answer = await askBackground('names', { entities: [id] });
  return (answer.ok ? answer.value[0] : undefined) ?? { id, name: id, kind: 'concept' };
}

/** The ids an entity filter stands for: the entity, or everything on one side of it, which the background knows. */
function useReach(filter: EntityFilter | undefined): readonly string[] {
  const [reached, setReached] = useState<{ of: string; ids: readonly string[] }>();
  const name = filter && `${filter.reach} ${filter.entity.id}`;
  useEffect(() => {
    if (!filter || filter.reach === 'only' || !name) return;
    let current = true;
    void askBackground('reach', { entity: filter.entity.id, direction: filter.reach }).then((answer) => {
      if (current) setReached({ of: name, ids: answer.ok ? answer.value : [filter.entity.id] });
    });
    return () => void (current = false);
  }, [name]);
  if (!filter) return [];
  return reached && reached.of === name && filter.reach !== 'only' ? reached.ids : [filter.entity.id];
}
