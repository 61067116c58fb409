/** The one writer of CSV (RFC 4180): for articles and for what the explorer shows. */
import Papa from 'papaparse';

/** What a spreadsheet would take for a formula, also after white space, in full width and in cells of several lines. */
const FORMULA = /^[\s'\u00a0]*[=+\-@＝＋－＠|%]|^[\t\r\n]/;
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/;

/** A line of a CSV file. A cell that a spreadsheet would take for a formula gets an apostrophe. */
export function csvLine(cells: readonly string[]): string {
  const safe = cells.map((cell) => (FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell));
  return `${Papa.unparse([safe])}\r\n`;
}

/** A cell as it was before {@link csvLine}. */
export function plainCell(cell: string): string {
  const bare = cell.slice(1);
  return cell.startsWith("'") && FORMULA.test(bare) && !NUMBER.test(bare) ? bare : cell;
}

/** What tells spreadsheets that a file is UTF-8. */
export const UTF8_MARK = '\ufeff';
