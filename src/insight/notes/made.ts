/** How a named chip is made, in one line: node, packaging, memory, and its maker where there are several. */
import type { RelationType } from '../../knowledge/relation-types';
import type { Finding, NoteContext } from './note';

const PARTS: readonly RelationType[] = [
  'fabricated_by',
  'uses_node',
  'uses_packaging',
  'packaged_by',
  'uses_memory',
  'memory_supplied_by',
];

export function made({ skeleton, named, needs }: NoteContext): Finding[] {
  return named.flatMap((id) => {
    if (skeleton.node(id)?.kind !== 'product') return [];
    const own = needs(id);
    const parts = PARTS.flatMap((step) => {
      const running = own.filter(({ type }) => type === step).flatMap((need) => need.running);
      // Who alone makes it is a note of its own.
      if (step === 'fabricated_by' && running.length < 2) return [];
      return running.length > 0 ? [{ step, running }] : [];
    });
    if (parts.length === 0) return [];
    const told = parts.map(({ step, running }) => ({
      step,
      entities: [...new Set(running.map((one) => one.supplier))],
    }));
    return [
      {
        rule: 'made' as const,
        text: 'made' as const,
        values: { thing: { entities: [id] }, parts: { parts: told } },
        about: [id, ...new Set(told.flatMap(({ entities }) => entities))],
        dependents: [id],
        path: parts.flatMap(({ running }) => running),
      },
    ];
  });
}
