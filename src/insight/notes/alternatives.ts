/** Where a second source is on its way, or not: who delivers, and how far the others are qualified. */
import type { RelationType } from '../../knowledge/schema';
import type { Need } from '../needs';
import type { Finding, NoteContext } from './note';

/** Needs in which one asks for a second source. */
const TYPES: readonly RelationType[] = [
  'fabricated_by',
  'memory_supplied_by',
  'packaged_by',
  'component_supplied_by',
  'material_supplied_by',
  'equipment_supplied_by',
];

export function alternatives({ skeleton, named, needs }: NoteContext): Finding[] {
  return named.flatMap((id) => {
    // That nobody delivers yet can be said of the making of a chip or a node: other suppliers are never all known.
    const isOne = ['product', 'process'].includes(skeleton.node(id)?.kind ?? '');
    return needs(id)
      .filter(
        ({ type, running, coming }) =>
          TYPES.includes(type) && coming.length > 0 && (running.length > 0 || (isOne && type === 'fabricated_by')),
      )
      .map(noteOn);
  });
}

function noteOn({ dependent, item, type, running, coming }: Need): Finding {
  const others = coming.map(({ supplier, edge }) => ({ entity: supplier, status: edge.status ?? 'announced' }));
  return {
    rule: 'alternatives',
    text: running.length > 0 ? 'alternatives' : 'alternatives.none',
    values: {
      dependent: { entities: item === undefined ? [dependent] : [dependent, item] },
      step: { steps: [type] },
      others: { standings: others },
      ...(running.length > 0 && { running: { entities: running.map(({ supplier }) => supplier) } }),
    },
    dependents: [dependent, ...(item === undefined ? [] : [item])],
    about: [dependent, ...others.map(({ entity }) => entity)],
    path: [...running, ...coming],
  };
}
