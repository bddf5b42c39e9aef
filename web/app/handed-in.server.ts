import { readSheet } from 'read-excel-file/node';
import { numbersOfCsv, numbersOfTable, numbersOfText } from './verify';

/** A PDF of the register. A list is smaller. */
const mostListBytes = 1024 * 1024;

/** What somebody has pasted or handed in to be verified; null where the file cannot be read. */
export async function handedIn(form: FormData): Promise<{ numbers: string[] } | { pdf: ArrayBuffer } | null> {
  const file = form.get('file');
  if (!(file instanceof Blob) || file.size === 0) return { numbers: numbersOfText(String(form.get('numbers') ?? '')) };
  const bytes = await file.arrayBuffer();
  const begins = Buffer.from(bytes.slice(0, 1024)).toString('latin1');
  if (begins.includes('%PDF-')) return { pdf: bytes };
  if (file.size > mostListBytes) return null;
  if (begins.startsWith('PK')) return numbersOfWorkbook(Buffer.from(bytes));
  const text = textOf(bytes);
  return text === null ? null : { numbers: /[;,\t]/.test(text) ? numbersOfCsv(text) : numbersOfText(text) };
}

async function numbersOfWorkbook(bytes: Buffer) {
  try {
    return { numbers: numbersOfTable(await readSheet(bytes)) };
  } catch {
    return null;
  }
}

function textOf(bytes: ArrayBuffer): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}
