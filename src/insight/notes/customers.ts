/** Who hangs on a firm of the story: its known customers, the strongest first. */
import { isRunning } from '../standing';
import type { Finding, NoteContext } from './note';

/** With more names a sentence can't be read. */
const SHOWN = 5;

export function customers({ skeleton, named, day }: NoteContext): Finding[] {
  return named.flatMap((seller) => {
    if (skeleton.node(seller)?.kind !== 'organization') return [];
    const links = skeleton
      .links(seller)
      .filter(({ edge, out }) => !out && edge.type === 'customer_of' && isRunning(edge, day));
    const buyers = [...new Map(links.map((link) => [link.other, link])).values()].slice(0, SHOWN);
    if (buyers.length < 2) return [];
    return [
      {
        rule: 'customers' as const,
        text: 'customers' as const,
        values: { seller: { entities: [seller] }, buyers: { entities: buyers.map(({ other }) => other) } },
        about: [seller, ...buyers.map(({ other }) => other)],
        dependents: [seller],
        path: buyers,
      },
    ];
  });
}
