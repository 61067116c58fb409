/** Looking up a selected text: in its page, beside the selection; in the explorer where no script of ours may run. */
import { LONGEST_NAME, readName } from '../knowledge/names';
import { LONGEST_TEXT } from '../messages';
import { askPage, openOwnPage } from '../platform';
import { readTab } from './tabs';

/** Where a text was selected. */
export interface Place {
  tab: number;
  frame: number;
}

export async function lookUp(selected: string, place: Place | undefined): Promise<void> {
  const text = selected.trim().slice(0, LONGEST_TEXT);
  if (place && (await isShown(text, place))) return;
  await openOwnPage(`/explorer.html#q=${encodeURIComponent(readName(text).slice(0, LONGEST_NAME))}`);
}

/**
 * Whether the page tells it. Frames that are too small to be read have no reader: the page around them tells it then.
 */
async function isShown(text: string, { tab, frame }: Place): Promise<boolean> {
  try {
    await readTab(tab);
  } catch {
    return false;
  }
  for (const one of frame === 0 ? [0] : [frame, 0]) if ((await askPage(tab, 'lookUp', { text }, one)).ok) return true;
  return false;
}
