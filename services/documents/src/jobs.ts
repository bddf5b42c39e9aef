import type { Principal } from '@conformity/access';
import { defineJob } from '@conformity/jobs';
import type { CertificateFilter, CertificateSort } from '@conformity/register';

/** Which issue is to be rendered, and what for. */
export interface RenderIssue {
  documentId: string;
  issueNumber: number;
  kind: 'CERTIFICATE' | 'CARD';
  /** Of what is to be printed and what stands across it: where that has changed since, there is nothing to render any more. */
  shown: string;
  /** Of this and of the address that is printed: another one makes another file. */
  digest: string;
}

/** So long a PDF is kept after it was made. */
export const pdfKeepDays = 30;

/** Renders a public issue, seals it, and keeps the file. */
export const renderIssue = defineJob<RenderIssue>({
  name: 'render-issue',
  description: 'Renders a public issue as a sealed PDF.',
  attempts: 5,
  backoffMs: 2_000,
  timeoutMs: 120_000,
  keepDays: pdfKeepDays,
  idOf: ({ documentId, issueNumber, kind, digest }) => `${documentId}@${issueNumber}-${kind}-${digest.slice(0, 24)}`,
});

/** How an export is written. */
export const ExportFormat = {
  XLSX: 'XLSX',
  CSV: 'CSV',
  CSV_SEMICOLON: 'CSV_SEMICOLON',
  JSONL: 'JSONL',
  PARQUET: 'PARQUET',
} as const;
export type ExportFormat = keyof typeof ExportFormat;

/** What has a row in an export. */
export const ExportRows = { DOCUMENTS: 'DOCUMENTS', PARTS: 'PARTS' } as const;
export type ExportRows = keyof typeof ExportRows;

/** Which list is to be written, and for whom. */
export interface ExportCertificates {
  id: string;
  format: ExportFormat;
  /** Runs of before it was asked had a row for each document. */
  rows?: ExportRows;
  query: string | null;
  filter: CertificateFilter;
  sort: CertificateSort;
  /** The exported list is what this person may see; guests may see what is public. */
  principal: Principal;
}

/** Writes a list of certificates to a file. */
export const exportCertificates = defineJob<ExportCertificates>({
  name: 'export-certificates',
  description: 'Writes a list of certificates to an Excel, CSV, JSON Lines or Parquet file.',
  attempts: 3,
  backoffMs: 2_000,
  keepDays: 7,
  idOf: ({ id }) => id,
});

/** Removes what has expired. */
export const removeExpired = defineJob<{ day: string }>({
  name: 'remove-expired',
  description: 'Removes runs that have expired, and the files that they made.',
  attempts: 3,
  backoffMs: 60_000,
  keepDays: 7,
  idOf: ({ day }) => day,
});
