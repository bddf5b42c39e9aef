import type { Readable } from 'node:stream';
import { knowsNoFewerDrafts } from '@conformity/access';
import { type CalendarDate, dayOf } from '@conformity/certification';
import { type HandlerContext, Refusal } from '@conformity/jobs';
import { openSnapshot, type Snapshot, searchOf } from '@conformity/register';
import { csv, jsonLines, parquet, workbook } from '@conformity/rendering';
import { asSeenBy, CatalogueError } from '@conformity/subgraph';
import { documentSheet, type ExportFacts, type ExportSheet, partSheet } from './export-columns';
import { keep, type StoredFile } from './files';
import type { ExportCertificates, ExportFormat } from './jobs';
import { rightsEnded } from './rights-today';
import { settings } from './settings';
import type { Ports } from './works';

/** What is known of an export that was written. */
export interface WrittenExport extends StoredFile {
  rowCount: number;
  fileName: string;
  /** The moment as of which the list stands in it. */
  at: string;
}

/** Writes the list that was asked for, as it stands now, for who may still see it. @throws Refusal where they may not, or it is asked for wrongly */
export async function writeExport(
  { db, rightsOn, now }: Pick<Ports, 'db' | 'rightsOn' | 'now'>,
  asked: ExportCertificates,
  context: HandlerContext,
): Promise<WrittenExport> {
  const today = dayOf(now());
  const asking = await rightsOn(asked.principal.id, today);
  if (!asking || !knowsNoFewerDrafts(asking, asked.principal)) throw new Refusal(rightsEnded);
  const search = await searchOf(asSeenBy(db, asked.principal), asked.principal, { ...asked, today }).catch(fault => {
    throw fault instanceof CatalogueError ? new Refusal(fault.message) : fault;
  });
  const snapshot = await openSnapshot(db, asked.principal, search, context.signal);
  try {
    const facts: ExportFacts = { today, publicUrl: settings().publicUrl };
    const stored = await keep(written(asked, snapshot, facts, context), context.signal);
    const at = snapshot.at.toISOString();
    return { ...stored, rowCount: snapshot.count, fileName: fileNameOf(asked, today), at };
  } finally {
    await snapshot.close();
  }
}

/** The file, which is read batch by batch from the list: a workbook has the documents before their parts, each other file one of both. */
function written(asked: ExportCertificates, snapshot: Snapshot, facts: ExportFacts, context: HandlerContext): Readable {
  const { signal } = context;
  const documents = documentSheet(snapshot.typenames);
  const isOfParts = asked.rows === 'PARTS';
  const sheets = asked.format === 'XLSX' && isOfParts ? [documents, partSheet] : [isOfParts ? partSheet : documents];
  const [rows, ...beside] = sheets.map((sheet, pass) => {
    const share: [number, number] = [pass / sheets.length, 1 / sheets.length];
    return { name: sheet.name, columns: sheet.columns, batches: rowsOf(snapshot, sheet, facts, context, share) };
  });
  if (!rows) throw new Error('There is no sheet.');
  const about = aboutExport(asked, snapshot.at, snapshot.count);
  switch (asked.format) {
    case 'XLSX':
      return workbook({ ...rows, beside, signal, madeAt: snapshot.at, about: () => about });
    case 'JSONL':
      return jsonLines({ ...rows, signal });
    case 'PARQUET':
      return parquet({ ...rows, signal }, Object.fromEntries(about));
    default:
      return csv({ ...rows, signal }, asked.format === 'CSV' ? ',' : ';');
  }
}

async function* rowsOf(
  snapshot: Snapshot,
  sheet: ExportSheet,
  facts: ExportFacts,
  { progress, giveWay }: HandlerContext,
  [before, share]: readonly [number, number],
) {
  let read = 0;
  for await (const lines of snapshot.batches()) {
    yield lines.flatMap(line => [...sheet.rowsOf(line, facts)]);
    read += lines.length;
    await giveWay();
    const done = before + (share * read) / Math.max(1, snapshot.count);
    await progress(Math.min(99, Math.floor(100 * done)), `${read} of ${snapshot.count} rows`);
  }
}

/** What was asked, in words: in a workbook its last sheet, in Parquet the metadata, and beside every file. */
export const aboutExport = ({ query, filter, sort, rows, principal }: ExportCertificates, at: Date, rowCount: number) =>
  [
    ['Register', 'Conformity Graph'],
    ['As it stood at', at.toISOString()],
    ['Rows', String(rowCount)],
    ['A row for each', rows === 'PARTS' ? 'part of a document' : 'document'],
    ['Text', query ?? ''],
    ['Filter', JSON.stringify(filter)],
    ['Order', sort],
    ['Asked by', principal.name],
    [
      'Note',
      'What is not in the register does not exist. A status can change at any time: follow the link of the row.',
    ],
  ] as const;

/** How the names of files end. */
export const endings: Record<ExportFormat, string> = {
  XLSX: '.xlsx',
  CSV: '.csv',
  CSV_SEMICOLON: '.csv',
  JSONL: '.jsonl',
  PARQUET: '.parquet',
};

/** Says what is in it: `certificates-IECEX-EX_COC-SUSPENDED-pressure-transmitter-2026-06-15.csv`; long ones are cut. */
function fileNameOf({ query, filter, format, rows }: ExportCertificates, today: CalendarDate): string {
  const { systems, schemes, documentTypes, effectiveStatuses, statuses, countries } = filter;
  const narrowed = [systems, schemes, documentTypes, statuses, effectiveStatuses, countries, query].flat();
  const words = narrowed.filter(Boolean).map(word =>
    String(word)
      .replace(/[^\w.]+/g, '-')
      .replace(/^-|-$/g, ''),
  );
  const told = words.filter(Boolean).join('-').slice(0, 80).replace(/-$/, '');
  return `${['certificates', ...(rows === 'PARTS' ? ['parts'] : []), ...(told ? [told] : []), today].join('-')}${endings[format]}`;
}
