import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The rows of a table of `data/`, each by the names of its header line; a cell that is missing is empty. */
export function readTable(name: string): Record<string, string>[] {
  const text = readFileSync(path.join(__dirname, '../data', `${name}.tsv`), 'utf8');
  const [header = '', ...lines] = text.trimEnd().split('\n');
  const columns = header.split('\t');
  return lines.map(line => {
    const cells = line.split('\t');
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
  });
}

/** The parts of a cell that holds a list. */
export const listOf = (cell: string): string[] => cell.split(';').flatMap(part => part.trim() || []);

const marks: Record<string, string> = { V: 'Verified', K: 'General knowledge', D: 'Made up for demonstration' };

/** An evidence mark in words. @throws for a mark that is none */
export function evidenceInWords(mark: string): string {
  const words = marks[mark];
  if (!words) throw new Error(`"${mark}" is no evidence mark`);
  return words;
}
