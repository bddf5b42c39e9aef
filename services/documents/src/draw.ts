import type { PrintedDocument } from '@conformity/certification';
import type { Processor } from '@conformity/jobs';
import { Refusal } from '@conformity/jobs/refusal';
import {
  CardTooFull,
  cardPdf,
  certificatePdf,
  certificatePreview,
  MissingGlyphs,
  type PrintedMarks,
  type PrintedPictures,
  UnreadablePhoto,
} from '@conformity/rendering';

/** What is to be drawn. */
export type Drawing =
  | { kind: 'certificate' | 'preview'; document: PrintedDocument; marks: PrintedMarks; pictures: PrintedPictures }
  | { kind: 'card'; document: PrintedDocument; photo: Uint8Array | null; verifyUrl: string };

/** What was drawn: the PDF, and for a preview an SVG for each page. */
export interface Drawn {
  pdf: Uint8Array;
  images: string[];
}

const refusals = [MissingGlyphs, UnreadablePhoto, CardTooFull];

/** Draws in a thread of its own. @throws Refusal for what somebody can mend in the document */
export const processor: Processor<Drawing, Drawn> = async drawing => {
  try {
    if (drawing.kind === 'card') return { pdf: await cardPdf(drawing.document, drawing), images: [] };
    if (drawing.kind === 'preview') return await certificatePreview(drawing.document, drawing.marks, drawing.pictures);
    return { pdf: await certificatePdf(drawing.document, drawing.marks, drawing.pictures), images: [] };
  } catch (error) {
    if (error instanceof Error && refusals.some(refusal => error instanceof refusal)) throw new Refusal(error.message);
    throw error;
  }
};
