/** The entities of an article that came without: what the background recognises in its title and text. */
import { askBackground } from '../../platform';
import type { NamedInArticle, SavedArticle, TextMention } from '../../tracker';

export async function nameArticle({
  title,
  text,
}: SavedArticle): Promise<{ entities: NamedInArticle[]; mentions: TextMention[] }> {
  const blocks = text.split('\n');
  const answer = await askBackground('recognise', { title, blocks, headings: [] });
  if (!answer.ok || answer.value.off) return { entities: [], mentions: [] };
  const starts: number[] = [];
  blocks.reduce((at, block) => (starts.push(at), at + block.length + 1), 0);
  const entities = new Map<string, NamedInArticle>();
  const mentions: TextMention[] = [];
  for (const { block, start, end, entity, name, kind } of answer.value.mentions) {
    const known = entities.get(entity) ?? { id: entity, name, kind, count: 0, inTitle: false };
    const at = starts[block];
    if (at === undefined) known.inTitle = true;
    else {
      known.count++;
      mentions.push({ start: at + start, end: at + end, entity, kind });
    }
    entities.set(entity, known);
  }
  return { entities: [...entities.values()], mentions };
}
