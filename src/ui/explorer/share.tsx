/** A link to the view, and what it shows as a file. */
import { ROLES } from '../../knowledge/roles';
import { useState } from 'preact/hooks';
import { streamOf } from '../../insight/explore/streams';
import { lossesWithout, entitiesOf } from '../../insight/explore/what-if';
import { pathsBetween } from '../../insight/explore/paths';
import type { RecordKey } from '../../knowledge/links';
import { KINDS, type Pack } from '../../knowledge/schema';
import { useI18n } from '../context';
import { download } from '../download';
import { viewpointOf } from './page';
import { FORMATS } from './formats';
import type { Format } from './formats/format';
import type { Library } from './library';
import type { ViewState } from './view-state';

export function Share({ library, view }: { library: Library; view: ViewState }) {
  const { t } = useI18n();
  const [said, setSaid] = useState('');
  const copy = (): void => {
    navigator.clipboard.writeText(location.href).then(
      () => setSaid(t('share.copied')),
      () => setSaid(t('share.notCopied')),
    );
  };
  const save = async (format: Format): Promise<void> => {
    const ids = idsInView(library, view);
    const pack = await library.records({ entities: ids, relations: relationsAmong(library, ids), events: [] });
    const content = format.write(fileOf(pack, ids));
    download(new Blob([content], { type: format.type }), `fablens-${view.entity || 'explorer'}.${format.extension}`);
    setSaid(t('share.saved', { count: ids.size }));
  };
  return (
    <div class="share">
      <button type="button" class="small" id="copy-link" onClick={copy}>
        {t('share.copy')}
      </button>
      <span class="gap" />
      {FORMATS.map((format) => (
        <button
          key={format.id}
          type="button"
          class="small"
          data-format={format.id}
          aria-label={t('share.save', { format: format.label })}
          onClick={() => void save(format)}
        >
          {format.label}
        </button>
      ))}
      <p class="quiet-line" role="status">
        {said}
      </p>
    </div>
  );
}

/**
 * The records as they stand in a pack, without the mark of the pack they came from. Entities that are only named by an
 * item stay out.
 */
function fileOf(pack: Pack, ids: ReadonlySet<string>): Pack {
  const plain = <T extends object>(records: readonly T[]): T[] =>
    records.map((record) => {
      const copy: T & { pack?: string } = { ...record };
      delete copy.pack;
      return copy;
    });
  return {
    ...pack,
    entities: plain(pack.entities.filter(({ id }) => ids.has(id))),
    relations: plain(pack.relations),
    events: [],
    sources: plain(pack.sources),
  };
}

/** Most entities that go into a file of search results. */
const FILE_LIMIT = 5000;

/** What the view shows: the way, the stream, the losses, the neighbours, or what was found. */
function idsInView(library: Library, view: ViewState): Set<string> {
  const { skeleton } = library;
  const { day } = viewpointOf(view, 'en');
  if (view.without || view.place) {
    const removed = view.without ? new Set([view.without]) : entitiesOf(skeleton, view.place);
    return new Set([...removed, ...lossesWithout(skeleton, removed, day).map(({ id }) => id)]);
  }
  if (!view.entity) {
    const filters = {
      kind: KINDS.find((kind) => kind === view.kind),
      country: view.country,
      role: ROLES.find((role) => role === view.role),
    };
    return new Set(library.search.search(view.q, filters, FILE_LIMIT).hits.map(({ id }) => id));
  }
  if (view.tab === 'paths' && view.to)
    return new Set([
      view.entity,
      ...pathsBetween(skeleton, view.entity, view.to, day)
        .flat()
        .map(({ link }) => link.other),
    ]);
  if (view.tab === 'stream') {
    const depth = view.depth === 'all' ? Infinity : Number(view.depth || 2);
    return new Set([
      view.entity,
      ...streamOf(skeleton, view.entity, view.flow === 'downstream' ? 'downstream' : 'upstream', depth, day).map(
        ({ id }) => id,
      ),
    ]);
  }
  return new Set([view.entity, ...skeleton.links(view.entity).map(({ other }) => other)]);
}

function relationsAmong({ skeleton }: Library, ids: ReadonlySet<string>): RecordKey[] {
  return [...ids].flatMap((id) =>
    skeleton
      .links(id)
      .filter(({ out, other }) => out && ids.has(other))
      .map(({ pack, edge }) => ({ pack, id: edge.id })),
  );
}
