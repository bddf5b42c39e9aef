export { type CardMarks, CardTooFull, cardPdf, UnreadablePhoto } from './card-pdf';
export { certificateData, certificateDataSchema, dataSchemaPath } from './certificate-data';
export type { PrintedMarks } from './certificate-pages';
export { certificatePdf, certificatePreview, type PrintedPictures } from './certificate-pdf';
export { csv, type Separator } from './csv';
export type { Cell, Column, Rows } from './export';
export { fingerprintOf } from './fingerprint';
export { type MissingCharacters, MissingGlyphs } from './ink';
export { inspectSeal, type SealedBy, type SealFault, type SealInspection, type TrustedKey } from './inspect-seal';
export { isolated } from './isolated';
export { jsonLines } from './json-lines';
export { look } from './look';
export { parquet } from './parquet';
export { type PrintedReportCard, reportCardPdf } from './report-card-pdf';
export {
  generatedSealKey,
  type KeptSealKey,
  type SealAlgorithm,
  type SealKey,
  sealKeyFromPem,
} from './seal-key';
export { type SealWords, sealPdf } from './seal-pdf';
export { keyStamps, stampsFrom, type TimeStamps } from './time-stamp';
export { TypesettingFailed } from './typesetter';
export { type NamedRows, type Sheet, type SheetLimits, workbook } from './workbook';
