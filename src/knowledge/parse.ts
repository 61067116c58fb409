/** Untrusted data → a pack, of either format. Pure. */
import * as v from 'valibot';
import { withBest } from './observations';
import { issueLines, PackError, PackSchema, type Pack } from './schema';

/** Checks untrusted data and gives back a pack. Throws {@link PackError}; nothing is kept of a malformed pack. */
export function parsePack(data: unknown): Pack {
  const result = v.safeParse(PackSchema, data);
  if (!result.success) throw new PackError(issueLines(result.issues));
  return {
    ...result.output,
    relations: result.output.relations.map(({ validity: _derived, ...relation }) => withBest(relation)),
  };
}
