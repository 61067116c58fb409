/** The supply map of chosen entities, with their records read for it. */
import type { EntityRef, SupplyMapView, Viewpoint } from '../../insight';
import { mapAmong, tellMap, wantedForMap } from '../../insight/map';
import { buildGraph } from '../../knowledge/graph';
import { useI18n } from '../context';
import { SupplyMap } from '../map/supply-map';
import type { Library } from './library';
import { useLoaded } from './loading';

interface GraphMapProps {
  library: Library;
  ids: readonly string[];
  named: readonly string[];
  viewpoint: Viewpoint;
  onOpen: (entity: EntityRef) => void;
}

export function GraphMap({ library, ids, named, viewpoint, onOpen }: GraphMapProps) {
  const { t } = useI18n();
  const { value } = useLoaded(() => read(library, ids, named, viewpoint), [library, ids.join(' '), viewpoint.day]);
  if (!value)
    return (
      <p class="loading" role="status">
        {t('card.loading')}
      </p>
    );
  return value.nodes.length > 1 ? <SupplyMap map={value} onOpen={onOpen} /> : null;
}

async function read(
  library: Library,
  ids: readonly string[],
  named: readonly string[],
  viewpoint: Viewpoint,
): Promise<SupplyMapView> {
  const draft = mapAmong(library.skeleton, new Set(ids), new Set(named));
  return tellMap(buildGraph(await library.records(wantedForMap(draft))), draft, viewpoint);
}
