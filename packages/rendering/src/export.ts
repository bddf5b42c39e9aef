/** What stands in one cell; null and the empty text leave it empty. */
export type Cell = string | number | null;

/** A column of an exported list. */
export interface Column {
  header: string;
  /** In characters of the sheet's type. A CSV file has none. */
  width: number;
  /** `date` takes `YYYY-MM-DD`, `link` an address; what is not of its type is written as text. */
  type: 'text' | 'date' | 'integer' | 'number' | 'link';
}

/** A list of any length, taken batch by batch as fast as the reader of the file reads. */
export interface Rows {
  columns: readonly Column[];
  /** Cells in the order of the columns; a row may be shorter. About 1,000 rows a batch is a good size. */
  batches: AsyncIterable<readonly (readonly Cell[])[]>;
  /** Stops the export: its stream is destroyed and the batches are closed. */
  signal?: AbortSignal;
}

/** Whether a spreadsheet would take the text for a formula when it is typed in: also after full-width signs. */
export const looksLikeFormula = (text: string) => /^[=+\-@\t\r\n＝＋－＠]/.test(text);
