/** What stands in one cell; null, the empty text and the empty list leave it empty. */
export type Cell = string | number | null | readonly string[];

/** A column of an exported list. */
export interface Column {
  header: string;
  /** In characters of the sheet's type. A CSV file has none. */
  width: number;
  /** `date` takes `YYYY-MM-DD`, `link` an address, `list` texts; what is not of its type is written as text. */
  type: 'text' | 'date' | 'integer' | 'number' | 'link' | 'list';
}

/** A list of any length, taken batch by batch as fast as the reader of the file reads. */
export interface Rows {
  columns: readonly Column[];
  /** Cells in the order of the columns; a row may be shorter. About 1,000 rows a batch is a good size. */
  batches: AsyncIterable<readonly (readonly Cell[])[]>;
  /** Stops the export: its stream is destroyed and the batches are closed. */
  signal?: AbortSignal;
}

/** The cell where there are no lists: texts of one between ` | `, so that they can be told apart again. A `|` in one of them becomes `¦`. */
export const flat = (cell: Cell): string | number | null =>
  typeof cell === 'object' && cell !== null ? cell.map(text => text.replaceAll('|', '¦')).join(' | ') : cell;

/** Whether a spreadsheet would take the text for a formula when it is typed in: also after full-width signs. */
export const looksLikeFormula = (text: string) => /^[=+\-@\t\r\n＝＋－＠]/.test(text);
