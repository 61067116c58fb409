/**
 * A pack cut into steps of records, as the build ships the bundled one. Each step goes into the database in a
 * transaction of its own, so that a background that is ended in the middle goes on where it stopped. Pure.
 */
import { nodeRecords, type NodeRecord } from './links';
import type { Pack } from './schema';

/** Some records of a pack, as they are stored. */
export interface PackStep extends Pick<Pack, 'entities' | 'relations' | 'events' | 'sources'> {
  nodes: NodeRecord[];
}

/** Records that are so long as JSON are written in a tenth of a second, on a busy machine too. UTF-16 code units. */
const STEP_SIZE = 400_000;

/** All of a pack that will be stored under `id`, step by step. */
export function stepsOf(id: string, pack: Pack): PackStep[] {
  const steps: PackStep[] = [];
  let room = 0;
  /** Has each record put into the last step, or into a new one when that is full. */
  const fill = <T>(records: Iterable<T>, put: (step: PackStep, record: T) => void): void => {
    for (const record of records) {
      const size = JSON.stringify(record).length;
      let step = steps.at(-1);
      if (!step || size > room) {
        steps.push((step = { entities: [], relations: [], events: [], sources: [], nodes: [] }));
        room = STEP_SIZE;
      }
      put(step, record);
      room -= size;
    }
  };
  fill(pack.entities, (step, record) => step.entities.push(record));
  fill(nodeRecords(id, pack), (step, record) => step.nodes.push(record));
  fill(pack.relations, (step, record) => step.relations.push(record));
  fill(pack.events, (step, record) => step.events.push(record));
  fill(pack.sources, (step, record) => step.sources.push(record));
  return steps;
}
