import { isFilled, type PrintedSection } from '@conformity/certification';

type Value = string | number | null | undefined;
type Heading = string | null;

const asText = (value: Value): string => (value == null ? '' : String(value));

/** Labels with what is stated under each; none where nothing is stated. */
export function particulars(heading: Heading, values: Record<string, Value>): PrintedSection[] {
  const rows = Object.entries(values)
    .map(([label, value]) => ({ label, value: asText(value) }))
    .filter(({ value }) => isFilled(value));
  return rows.length ? [{ kind: 'particulars', heading, rows }] : [];
}

/** A table without the rows and columns in which nothing is stated; none where nothing is stated at all. */
export function table(heading: Heading, columns: readonly string[], lines: readonly Value[][]): PrintedSection[] {
  const rows = lines.map(line => line.map(asText)).filter(row => row.some(isFilled));
  const inUse = (row: readonly string[]) => row.filter((_, index) => rows.some(other => isFilled(other[index])));
  return rows.length ? [{ kind: 'table', heading, columns: inUse(columns), rows: rows.map(inUse) }] : [];
}

/** A heading and running text; none where nothing is stated. */
export const text = (heading: Heading, value: string | null | undefined): PrintedSection[] =>
  value && isFilled(value) ? [{ kind: 'text', heading, text: value }] : [];
