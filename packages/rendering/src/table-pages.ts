import type { PrintedTable } from '@conformity/certification';
import { bold, columnWidths, roomIn } from './column-widths';
import { linesIn } from './ink';
import type { Said } from './markup-blocks';

const widthPt = 482;
/** Between the lines of a cell, in type sizes. */
const leading = 0.5;
/** Of a table that breaks, so many rows at least stand on either side. */
const kept = 3;
const number = /^[+-]?[\d\s.,]*\d\s*%?$/;

/** How a cell is said: its text, where it stands, its room in type sizes, its line (0 for the head) and its column. */
type Cell = (text: string, where: string, width: number, line: number, column: number) => Said;

/**
 * A table as the template takes it: its columns with their widths in points, set right where all their cells are numbers,
 * its cells in one list, and how high its first and its last rows are with its head, in type sizes, at most and without what stands around
 * a line. Rows of unequal length are filled up, so that no cell slips into another column.
 */
export function tablePages(
  { columns, rows, links = [] }: PrintedTable,
  where: string,
  filesAt: string | null,
  said: Cell,
) {
  const count = Math.max(columns.length, ...rows.map(row => row.length));
  const size = count > 6 ? 7.2 : 8.5;
  const all = [columns, ...rows];
  const widths = columnWidths(all, count, widthPt / size);
  const cells = all.map((row, line) =>
    widths.map((width, i) => said(row[i] ?? '', placeOf(where, columns[i], line), roomIn(width), line, i)),
  );
  const height = (row: readonly string[], wider = 1) =>
    heightOf(Math.max(...widths.map((width, i) => linesIn(row[i] ?? '', roomIn(width) / wider))));
  const withHead = (some: typeof rows) => some.reduce((sum, row) => sum + height(row), height(columns, bold));
  return {
    size,
    leading,
    kept,
    ends: [withHead(rows.slice(0, kept)), withHead(rows.slice(-kept))],
    widths: widths.map(width => width * size),
    right: widths.map((_, i) => rows.length > 0 && rows.every(row => number.test(row[i] ?? ''))),
    head: cells[0],
    cells: cells.slice(1).flat(),
    links: rows.flatMap((_, line) =>
      widths.map((_, i) => {
        const link = i === widths.length - 1 ? links[line] : null;
        return link && filesAt !== null ? `${filesAt}${link}` : null;
      }),
    ),
  };
}

/** Of lines in type sizes: at most, as capital letters of some of our fonts are higher than those of others. */
const heightOf = (lines: number) => lines * 0.74 + (lines - 1) * leading;

const placeOf = (where: string, column: string | undefined, line: number) =>
  [where, column, line > 0 ? `row ${line}` : ''].filter(Boolean).join(' / ');
