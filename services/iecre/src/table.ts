import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The lines of a table of `data`, below its heading, each as its cells. */
export function linesOf(table: string): string[][] {
  const file = path.join(__dirname, '..', 'data', `${table}.tsv`);
  const [, ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
  return lines.map(line => line.split('\t'));
}

const marks: Record<string, string> = { V: 'Verified', K: 'Not verified', D: 'Our decision' };

/** Where a line is known from, in words. */
export const evidenceOf = (mark = '', source = ''): string => `${marks[mark] ?? 'Not verified'}: ${source}`;
