/** An article's text as lines that know what they are: heading, paragraph, list item, quotation, table row, caption. */
import type { Block } from './blocks';

export const LINE_KINDS = ['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'quote', 'row', 'caption', 'pre'] as const;
export type LineKind = (typeof LINE_KINDS)[number];

export interface Line {
  /** Without line feeds; the cells of a row are parted by tabs. */
  text: string;
  kind: LineKind;
}

/** Kinds by the nearest element that has one. */
const KINDS: readonly (readonly [selector: string, kind: LineKind])[] = [
  ['pre', 'pre'],
  ['figcaption, caption', 'caption'],
  ['li', 'li'],
  ['blockquote', 'quote'],
];
/** A table with longer rows lays out the page. UTF-16 code units. */
const LONGEST_ROW = 500;
/** What has no width: soft hyphens, joiners for line breaks, byte order marks. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;

/** The lines of some blocks; a `<br>` begins a new one. */
export function linesOf(blocks: readonly Block[]): Line[] {
  const lines: Line[] = [];
  const rows = rowsOf(blocks);
  let row: Element | undefined;
  for (const block of blocks) {
    const text = block.text.replace(INVISIBLE, '');
    const within = rowOf(block);
    if (within && rows.has(within)) {
      const cell = text.replace(/\s+/g, ' ').trim();
      const last = lines.at(-1);
      if (row === within && last) last.text += `\t${cell}`;
      else lines.push({ text: cell, kind: 'row' });
      row = within;
      continue;
    }
    row = undefined;
    const kind = kindOf(block.element);
    for (const part of text.split('\n')) {
      const line = (kind === 'pre' ? part.trimEnd() : part.replace(/\s+/g, ' ').trim()).replaceAll('\t', ' ');
      if (line.trim() !== '') lines.push({ text: line, kind });
    }
  }
  return lines;
}

function kindOf(element: Element): LineKind {
  const name = element.localName.toLowerCase();
  if (/^h[1-6]$/.test(name)) return LINE_KINDS.find((kind) => kind === name) ?? 'h6';
  return KINDS.find(([selector]) => element.closest(selector))?.[1] ?? 'p';
}

/** The rows that hold data: several cells, each one block, and little text together. */
function rowsOf(blocks: readonly Block[]): Set<Element> {
  const sizes = new Map<Element, { blocks: number; size: number }>();
  for (const block of blocks) {
    const row = rowOf(block);
    if (!row) continue;
    const known = sizes.get(row) ?? { blocks: 0, size: 0 };
    sizes.set(row, { blocks: known.blocks + 1, size: known.size + block.text.length });
  }
  return new Set(
    [...sizes].flatMap(([row, { blocks: count, size }]) => {
      const cells = row.querySelectorAll('td, th').length;
      return cells > 1 && count <= cells && size < LONGEST_ROW ? [row] : [];
    }),
  );
}

function rowOf({ element }: Block): Element | undefined {
  return element.closest('tr') ?? undefined;
}
