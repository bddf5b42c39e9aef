import type { PrintedTable } from '@conformity/certification';
import { columnWidths, roomIn } from './column-widths';
import type { Ink } from './ink';

const widthPt = 482;
const number = /^[+-]?[\d\s.,]*\d\s*%?$/;

/**
 * A table as the template takes it: its columns with their widths in points, set right where all their cells are numbers, and
 * its cells in one list. Rows of unequal length are filled up, so that no cell slips into another column.
 */
export function tablePages(
  { columns, rows, links = [] }: PrintedTable,
  where: string,
  ink: Ink,
  filesAt: string | null,
) {
  const count = Math.max(columns.length, ...rows.map(row => row.length));
  const size = count > 6 ? 7.2 : 8.5;
  const all = [columns, ...rows];
  const widths = columnWidths(all, count, widthPt / size);
  const cells = all.map((row, line) =>
    widths.map((width, i) => ink.text(row[i] ?? '', placeOf(where, columns[i], line), roomIn(width))),
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
