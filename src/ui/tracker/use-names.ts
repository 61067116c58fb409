/**
 * What entities are called now, in the reader's language. Asked once per id; an entity the knowledge base has lost
 * keeps its id.
 */
import { useEffect, useState } from 'preact/hooks';
import type { EntityRef } from '../../insight';
import { askBackground } from '../../platform';

export type Names = ReadonlyMap<string, EntityRef>;

export function useNames(ids: readonly string[]): Names {
  const [names, setNames] = useState<Names>(new Map());
  const missing = ids.filter((id) => !names.has(id));
  useEffect(() => {
    if (missing.length === 0) return;
    let current = true;
    void askBackground('names', { entities: missing }).then((answer) => {
      if (!current || !answer.ok) return;
      const unknown = missing.map((id): [string, EntityRef] => [id, { id, name: id, kind: 'concept' }]);
      setNames(
        (before) =>
          new Map([...before, ...unknown, ...answer.value.map((entity): [string, EntityRef] => [entity.id, entity])]),
      );
    });
    return () => void (current = false);
  }, [missing.join(' ')]);
  return names;
}
