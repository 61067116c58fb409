/** Policies that bind what the article names, as far as that was known on its day. */
import { standingOf } from '../standing';
import { groupBy } from '../../knowledge/group-by';
import type { Finding, NoteContext } from './note';

export function policies({ skeleton, named, day }: NoteContext): Finding[] {
  const bound = named.flatMap((id) =>
    skeleton
      .links(id)
      .filter(({ edge, out }) => out && edge.type === 'regulated_by' && standingOf(edge, day) === 'holds')
      .map((link) => ({ id, policy: link.other, link })),
  );
  return groupBy(bound, ({ policy }) => policy)
    .sort((a, b) => b.length - a.length)
    .flatMap((group) => {
      const [first] = group;
      if (!first) return [];
      const parties = [...new Set(group.map(({ id }) => id))];
      return [
        {
          rule: 'policies' as const,
          text: 'policies' as const,
          values: {
            policy: { entities: [first.policy] },
            parties: { entities: parties },
            what: { summary: first.policy },
          },
          about: [first.policy, ...parties],
          dependents: parties,
          path: group.map(({ link }) => link),
        },
      ];
    });
}
