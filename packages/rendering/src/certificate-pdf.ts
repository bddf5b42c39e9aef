import type { PrintedDocument } from '@conformity/certification';
import { certificateData } from './certificate-data';
import { certificatePages, type PrintedMarks } from './certificate-pages';
import { codeOf } from './qr-code';
import { type Typeset, typeset } from './typesetter';

const dayOfDrafts = '2000-01-01';

/**
 * The certificate as PDF/A-3a: A4, tagged, fonts embedded, with its data attached as `certificate.json`. Equal input gives equal
 * bytes: the day of creation is that of the issue, and a fixed one while it is a draft.
 *
 * @throws MissingGlyphs where a text has characters that no font has.
 */
export function certificatePdf(document: PrintedDocument, marks: PrintedMarks): Promise<Uint8Array> {
  return setCertificate(document, marks, pages => pdfOf(document, pages));
}

/**
 * The same PDF with one SVG for each page, as a person sees it before the issue; set once for both.
 *
 * @throws MissingGlyphs as `certificatePdf` does.
 */
export function certificatePreview(document: PrintedDocument, marks: PrintedMarks) {
  return setCertificate(document, marks, pages => ({ pdf: pdfOf(document, pages), images: pages.images() }));
}

async function setCertificate<T>(
  document: PrintedDocument,
  marks: PrintedMarks,
  use: (pages: Typeset) => T,
): Promise<T> {
  const texts = {
    document: JSON.stringify(certificatePages(document, marks)),
    code: marks.verifyUrl === null ? '' : codeOf(marks.verifyUrl),
    attachment: JSON.stringify(certificateData(document, marks), null, 2),
  };
  return typeset('certificate.typ', { texts }, use);
}

const pdfOf = ({ issuedOn }: PrintedDocument, pages: Typeset) => pages.pdf('a-3a', issuedOn ?? dayOfDrafts);
