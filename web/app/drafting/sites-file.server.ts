import { parse } from 'papaparse';
import { readSheet } from 'read-excel-file/node';
import { type SiteList, sitesOf } from './sites';

/** A list is smaller. */
const mostBytes = 1024 * 1024;

/** The sites of a spreadsheet or of a text with separators; null where it cannot be read. */
export async function sitesInFile(file: Blob): Promise<SiteList | null> {
  if (file.size === 0 || file.size > mostBytes) return null;
  const bytes = Buffer.from(await file.arrayBuffer());
  try {
    if (bytes.subarray(0, 2).toString('latin1') === 'PK') return sitesOf(await readSheet(bytes));
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return sitesOf(parse<string[]>(text, { skipEmptyLines: true }).data);
  } catch {
    return null;
  }
}
