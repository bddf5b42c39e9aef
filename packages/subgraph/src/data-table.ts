import { readFileSync } from 'node:fs';

/**
 * The rows of a table of facts that a service brings: tab-separated, the first line names the columns. A cell that is missing is empty.
 * @throws where the file has not all these columns
 */
export function readTable<Column extends string>(file: string, columns: readonly Column[]): Record<Column, string>[] {
  const [head = '', ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
  const named = head.split('\t');
  const missing = columns.filter(column => !named.includes(column));
  if (missing.length) throw new Error(`${file} has no column ${missing.join(', ')}.`);
  return lines.map(line => {
    const cells = line.split('\t');
    const row = columns.map(column => [column, cells[named.indexOf(column)] ?? '']);
    return Object.fromEntries(row) as Record<Column, string>;
  });
}
