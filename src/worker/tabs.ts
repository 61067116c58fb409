/** What the background does with a tab's page: has it read. */
import { askPage, injectReader, ProblemError } from '../platform';
import type { PageReport } from '../messages';

/** The report of a tab's page; brings the reader in when it is not there yet. */
export async function readTab(tab: number): Promise<PageReport> {
  const first = await askPage(tab, 'report', undefined);
  if (first.ok) return first.value;
  try {
    await injectReader(tab);
  } catch (error) {
    throw new ProblemError('no-access', String(error));
  }
  const second = await askPage(tab, 'report', undefined);
  if (!second.ok) throw new ProblemError(second.problem, second.detail);
  return second.value;
}
