/** Watched entities, each with how many of its articles have come in since the last visit. */
import { useEffect, useState } from 'preact/hooks';
import type { Catalogue, Watch } from '../../tracker';
import { useI18n } from '../context';
import { EntityName } from '../parts';
import type { Names } from './use-names';

interface WatchedProps {
  catalogue: Catalogue;
  watch: Watch;
  /** The last key of the visit before this one. */
  seen: number;
  names: Names;
  version: number;
  onEntity: (id: string) => void;
  onAutoSave: (on: boolean) => void;
}

export function Watched({ catalogue, watch, seen, names, version, onEntity, onAutoSave }: WatchedProps) {
  const { t } = useI18n();
  const [fresh, setFresh] = useState<ReadonlyMap<string, number>>(new Map());
  useEffect(() => {
    let current = true;
    void (async () => {
      await catalogue.refresh();
      const counts = new Map<string, number>();
      for (const id of watch.entities)
        counts.set(id, (await catalogue.find({ fields: { entity: [id] } })).filter((key) => key > seen).length);
      if (current) setFresh(counts);
    })();
    return () => void (current = false);
  }, [watch.entities.join(' '), seen, version]);

  if (watch.entities.length === 0) return <p class="quiet-line">{t('watch.none')}</p>;
  return (
    <>
      <ul class="watched">
        {watch.entities.map((id) => {
          const count = fresh.get(id) ?? 0;
          return (
            <li key={id}>
              <EntityName entity={names.get(id) ?? { id, name: id, kind: 'concept' }} onOpen={() => onEntity(id)} />
              {count > 0 && <span class="badge new">{t('watch.new', { count })}</span>}
            </li>
          );
        })}
      </ul>
      <label class="auto">
        <input
          type="checkbox"
          id="auto-save"
          checked={watch.autoSave}
          onChange={(event) => onAutoSave(event.currentTarget.checked)}
        />{' '}
        {t('watch.auto')}
      </label>
    </>
  );
}
