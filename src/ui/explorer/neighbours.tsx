/** An entity with what it is linked to, as a map. */
import type { EntityRef, Viewpoint } from '../../insight';
import { isDrawn } from '../../insight/map';
import { useI18n } from '../context';
import { GraphMap } from './graph-map';
import type { Library } from './library';

/** More can't be read in one drawing; links come strongest first. */
const SHOWN = 28;

export function Neighbours({
  library,
  id,
  viewpoint,
  onOpen,
}: {
  library: Library;
  id: string;
  viewpoint: Viewpoint;
  onOpen: (entity: EntityRef) => void;
}) {
  const { t } = useI18n();
  const near = [
    ...new Set(
      library.skeleton
        .links(id)
        .filter(({ edge }) => isDrawn(edge))
        .map(({ other }) => other),
    ),
  ];
  if (near.length === 0) return <p class="quiet-line">{t('explorer.noNeighbours')}</p>;
  return (
    <>
      {near.length > SHOWN && <p class="quiet-line">{t('explorer.strongest', { shown: SHOWN, count: near.length })}</p>}
      <GraphMap
        library={library}
        ids={[id, ...near.slice(0, SHOWN)]}
        named={[id]}
        viewpoint={viewpoint}
        onOpen={onOpen}
      />
    </>
  );
}
