import { widestWord, widthOf } from './ink';

/** What a column would like, in type sizes: room for its widest word, and for its widest cell on one line. */
interface Wish {
  least: number;
  best: number;
}

/** Bold letters are at most that much wider than those that were measured. */
export const bold = 1.08;
const padding = 1.3; // between columns, in type sizes
const widest = 0.45; // part of the table that one word may ask for
const stretched = 1.5; // so much of what it would like a column is given at most

/**
 * Widths of the columns of a table, adding up to `total`, in type sizes: no word is broken while there is room, and the columns
 * with the longest texts are the ones that wrap. Where all texts are short they add up to less, so that what is read together
 * stands together. Padding is within the widths.
 */
export function columnWidths(rows: readonly (readonly string[])[], columns: number, total: number): number[] {
  const wishes = Array.from({ length: columns }, (_, column) => wishOf(rows, column, total));
  const best = sum(wishes.map(wish => wish.best));
  if (best <= total) return wishes.map(wish => wish.best * Math.min(stretched, total / best));
  if (sum(wishes.map(wish => wish.least)) > total)
    return cut(total, most => wishes.map(({ least }) => Math.min(least, most)));
  return cut(total, most => wishes.map(({ least, best }) => Math.max(least, Math.min(best, most))));
}

/** The room for text in a column of that width. */
export const roomIn = (width: number) => width - padding;

function wishOf(rows: readonly (readonly string[])[], column: number, total: number): Wish {
  let [least, best] = [1, 1];
  for (const row of rows) {
    const cell = row[column] ?? '';
    least = Math.max(least, widestWord(cell));
    best = Math.max(best, ...cell.split('\n').map(widthOf));
  }
  const needed = Math.min(least * bold, total * widest) + padding;
  return { least: needed, best: Math.max(needed, best * bold + padding) };
}

/** The widths that add up to `total`, where `widthsUpTo` gives those under a common bound. */
function cut(total: number, widthsUpTo: (most: number) => number[]): number[] {
  let [low, high] = [0, total];
  for (let i = 0; i < 40; i++) {
    const middle = (low + high) / 2;
    if (sum(widthsUpTo(middle)) > total) high = middle;
    else low = middle;
  }
  return widthsUpTo(low);
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
