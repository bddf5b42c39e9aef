import type { VerifyPageQuery } from '@conformity/client';
import { VerifyPageDocument } from '@conformity/client';
import Papa from 'papaparse';
import type { Graph } from './graph';

/** As many at a time as the graph verifies at once. */
export const mostNumbers = 1_000;
/** So many a question, within what one may cost. */
const atOnce = 200;

export type VerifiedRow = NonNullable<VerifyPageQuery['verify']>[number];

/** What a seal tells, as the graph answers it. */
export interface SealTold {
  verdict:
    | 'GENUINE_IN_FORCE'
    | 'GENUINE_SUPERSEDED'
    | 'GENUINE_NOT_IN_FORCE'
    | 'GENUINE_REMOVED'
    | 'ALTERED'
    | 'NOT_OURS';
  faults: { code: string; message: string }[];
  certificate: { number: string; issueNumber: number; isLatestIssue: boolean; statusToday: string } | null;
  /** What the register made, of a file that was changed since. */
  original: { number: string; issueNumber: number; url: string | null; comparison: Comparison | null } | null;
}

/** What was changed in a file: pages as pictures, and the data that is attached; null on the side that lacks it. */
export interface Comparison {
  pages: Sides<number>;
  changedPages: (Sides<string | null> & { number: number })[];
  changedData: (Sides<string | null> & { field: string })[];
}

interface Sides<Of> {
  altered: Of;
  original: Of;
}

/** The numbers of a text, one in a line; blank lines are left out. */
export const numbersOfText = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map(line => line.replaceAll('\0', '').trim())
    .filter(Boolean);

/**
 * The numbers of a list with columns: of that column whose head speaks of a number or a certificate, else of the first one.
 * Whoever has one column alone has a text.
 */
export function numbersOfTable(rows: readonly (readonly unknown[])[]): string[] {
  const [head = []] = rows;
  const named = head.findIndex(cell => /certificat|number|numéro|nummer/i.test(String(cell ?? '')));
  const body = named < 0 ? rows : rows.slice(1);
  return body.map(row => String(row[Math.max(named, 0)] ?? '').trim()).filter(Boolean);
}

/** The numbers of comma-separated values, whatever separates them. */
export const numbersOfCsv = (text: string): string[] =>
  numbersOfTable(Papa.parse<string[]>(text, { skipEmptyLines: true }).data);

/** What each number is worth, in order. */
export async function verified({ ask }: Graph, numbers: readonly string[]): Promise<VerifiedRow[]> {
  const rows: VerifiedRow[] = [];
  for (let at = 0; at < numbers.length; at += atOnce) {
    const { verify } = await ask(VerifyPageDocument, { numbers: numbers.slice(at, at + atOnce) });
    rows.push(...(verify ?? []));
  }
  return rows;
}

/** The verdicts as a file, which no spreadsheet takes for formulas. */
export const asCsv = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  `\ufeff${Papa.unparse([[...heads], ...rows.map(row => [...row])], { escapeFormulae: true, newline: '\r\n' })}\r\n`;
