import type { PrintedTable } from '@conformity/certification';
import { columnWidths, roomIn } from './column-widths';
import type { Said } from './markup-blocks';

const widthPt = 482;
const number = /^[+-]?[\d\s.,]*\d\s*%?$/;

/** How a cell is said: its text, where it stands, its room in type sizes, its line (0 for the head) and its column. */
type Cell = (text: string, where: string, width: number, line: number, column: number) => Said;

/**
 * A table as the template takes it: its columns with their widths in points, set right where all their cells are numbers, and
 * its cells in one list. Rows of unequal length are filled up, so that no cell slips into another column.
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
  return {
    size,
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

const placeOf = (where: string, column: string | undefined, line: number) =>
  [where, column, line > 0 ? `row ${line}` : ''].filter(Boolean).join(' / ');
