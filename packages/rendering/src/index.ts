export { type CardMarks, CardTooFull, cardPdf, UnreadablePhoto } from './card-pdf';
export type { PrintedMarks } from './certificate-pages';
export { certificatePdf, certificatePreview } from './certificate-pdf';
export { csv } from './csv';
export type { Cell, Column, Rows } from './export';
export { type MissingCharacters, MissingGlyphs } from './ink';
export { inspectSeal, type SealedBy, type SealFault, type SealInspection } from './inspect-seal';
export { look } from './look';
export {
  fingerprintOf,
  generatedSealKey,
  type KeptSealKey,
  type SealAlgorithm,
  type SealKey,
  sealKeyFromPem,
} from './seal-key';
export { type SealWords, sealPdf } from './seal-pdf';
export { TypesettingFailed } from './typesetter';
export { type Sheet, type SheetLimits, workbook } from './workbook';
