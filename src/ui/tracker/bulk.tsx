/** What can be done with the selected articles at once; each action can be undone. */
import { useState } from 'preact/hooks';
import {
  changeMany,
  deleteArticles,
  headsByKey,
  READ_STATES,
  restoreArticles,
  type ReadState,
  type SavedArticle,
  type TrackerStore,
} from '../../tracker';
import type { PluralKey } from '../../platform';
import { useI18n } from '../context';
import { tagsIn } from './tags';
import type { Say } from './toast';

interface BulkProps {
  store: TrackerStore;
  selected: ReadonlySet<number>;
  total: number;
  say: Say;
  onSelectAll: () => void;
  onClear: () => void;
  onExport: () => void;
}

export function BulkBar({ store, selected, total, say, onSelectAll, onClear, onExport }: BulkProps) {
  const { t, plural } = useI18n();
  const [busy, setBusy] = useState(false);
  const now = (): string => new Date().toISOString();
  const ids = async (): Promise<string[]> => (await headsByKey(store, [...selected])).map(({ id }) => id);

  const run = async (work: (ids: string[]) => Promise<() => Promise<unknown>>, said: PluralKey): Promise<void> => {
    setBusy(true);
    try {
      const undo = await work(await ids());
      say({ text: plural(said, selected.size), undo: () => void undo() });
    } catch (error) {
      say({ text: t('tracker.changeFailed', { reason: String(error) }), alert: true });
    }
    setBusy(false);
  };
  const edit = (part: (article: SavedArticle) => Partial<SavedArticle>): Promise<void> =>
    run(async (list) => {
      const before = new Map(
        (await changeMany(store, list, now(), part)).map(({ id, before: fields }) => [id, fields]),
      );
      return () => changeMany(store, [...before.keys()], now(), ({ id }) => before.get(id) ?? {});
    }, 'bulk.changed');
  const remove = (): Promise<void> =>
    run(async (list) => {
      await deleteArticles(store, list, now());
      onClear();
      return () => restoreArticles(store, list, now());
    }, 'bulk.deleted');

  if (selected.size === 0) return null;
  return (
    <div class="bulk" role="toolbar" aria-label={t('bulk.label')}>
      <strong>{plural('bulk.selected', selected.size)}</strong>
      {selected.size < total && (
        <button type="button" class="quiet" onClick={onSelectAll}>
          {t('bulk.all', { count: total })}
        </button>
      )}
      <button type="button" class="quiet" onClick={onClear}>
        {t('bulk.none')}
      </button>
      <span class="space" />
      <select
        aria-label={t('bulk.state')}
        value=""
        disabled={busy}
        onChange={(event) => {
          const state = event.currentTarget.value as ReadState;
          event.currentTarget.value = '';
          void edit(() => ({ state }));
        }}
      >
        <option value="">{t('bulk.state')}</option>
        {READ_STATES.map((state) => (
          <option key={state} value={state}>
            {t(`state.${state}`)}
          </option>
        ))}
      </select>
      <input
        id="bulk-tag"
        placeholder={t('bulk.tag')}
        aria-label={t('bulk.tag')}
        disabled={busy}
        onKeyDown={(event) => {
          const fresh = tagsIn(event.currentTarget.value);
          if (event.key !== 'Enter' || event.isComposing || fresh.length === 0) return;
          event.currentTarget.value = '';
          void edit(({ tags }) => ({ tags: [...new Set([...tags, ...fresh])] }));
        }}
      />
      <button type="button" class="small" disabled={busy} onClick={onExport}>
        {t('export.short')}
      </button>
      <button type="button" class="small delete" id="bulk-delete" disabled={busy} onClick={() => void remove()}>
        {t('tracker.delete')}
      </button>
    </div>
  );
}
