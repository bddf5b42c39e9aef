import type { PrintedDocument } from '@conformity/certification';
import { accessiblePdf } from './accessible-pdf';
import { certificateData } from './certificate-data';
import { certificatePages, type PrintedMarks } from './certificate-pages';
import { codeOf } from './qr-code';
import { type Typeset, typeset } from './typesetter';

/** PNG pictures, by what each is: the mark of the system, the logo of the body, the signature of who approved the issue. Where there is none, words or room stand for it. */
export type PrintedPictures = Readonly<Partial<Record<'mark' | 'logo' | 'signature', Uint8Array>>>;

const dayOfDrafts = '2000-01-01';

/**
 * The certificate as PDF/A-3a and PDF/UA-1: A4, tagged, fonts embedded, with its data attached as `certificate.json`, and the pictures
 * that there are. Equal input gives equal bytes: the day of creation is that of the issue, and a fixed one while it is a draft.
 *
 * @throws MissingGlyphs where a text has characters that no font has.
 */
export async function certificatePdf(
  document: PrintedDocument,
  marks: PrintedMarks,
  pictures: PrintedPictures = {},
): Promise<Uint8Array> {
  return accessiblePdf(await setCertificate(document, marks, pictures, pages => pdfOf(document, pages)));
}

/**
 * The same PDF with one SVG for each page, as a person sees it before the issue; set once for both.
 *
 * @throws MissingGlyphs as `certificatePdf` does.
 */
export async function certificatePreview(
  document: PrintedDocument,
  marks: PrintedMarks,
  pictures: PrintedPictures = {},
) {
  const { pdf, images } = await setCertificate(document, marks, pictures, pages => ({
    pdf: pdfOf(document, pages),
    images: pages.images(),
  }));
  return { pdf: await accessiblePdf(pdf), images };
}

const pdfOf = ({ issuedOn }: PrintedDocument, pages: Typeset) => pages.pdf('a-3a', issuedOn ?? dayOfDrafts);

/** How tight it is set, and whether the imprint is read after the first part of the document or before it. */
interface Layout {
  tight: 0 | 1 | 2;
  late: boolean;
}

/** In the order in which they are tried. */
const layouts: readonly Layout[] = [
  { tight: 0, late: true },
  { tight: 0, late: false },
  { tight: 1, late: true },
  { tight: 2, late: true },
  { tight: 1, late: false },
  { tight: 2, late: false },
];

/** So far down, in mm, something stands on a page on which a part of the document ends; less is an orphan. Our decision: a fifth of the page. */
const leastUsed = 75;

/** A document of more pages is not set tighter for the sake of its last one. */
const longest = 8;

/** Where a part ends that begins on a page of its own. */
interface Ending {
  page: number;
  y: number;
}

function judge(pages: Typeset) {
  const endings = pages.marks<Ending>('ending');
  const hasOrphan = endings.some(({ page, y }, i) => page > (endings[i - 1]?.page ?? 0) + 1 && y < leastUsed);
  const imprintIsFirst = pages.marks<number>('imprint').every(page => page === 1);
  return { imprintIsFirst, isGood: imprintIsFirst && (!hasOrphan || pages.pageCount > longest) };
}

/**
 * Sets it as it reads best: the imprint at the foot of the first page, read after what stands above it where that page holds the first part as a
 * whole; and tighter where a page would have little on it otherwise. Equal input is set in the same way.
 */
async function setCertificate<T>(
  document: PrintedDocument,
  marks: PrintedMarks,
  pictures: PrintedPictures,
  use: (pages: Typeset) => T,
): Promise<T> {
  const told = certificatePages(document, marks);
  const texts = {
    document: JSON.stringify(told),
    code: marks.verifyUrl === null ? '' : codeOf(marks.verifyUrl),
    attachment: JSON.stringify(certificateData(document, marks), null, 2),
  };
  const set = <R>(layout: Layout, then: (pages: Typeset) => R) => {
    const asked = JSON.stringify({ ...layout, pictures: Object.keys(pictures) });
    return typeset('certificate.typ', { texts: { ...texts, layout: asked }, pictures }, then);
  };
  let usual: Layout | null = null;
  for (const layout of layouts) {
    if ((usual?.late && !layout.late) || (told.flowsOn && layout.late)) continue;
    const { imprintIsFirst, made } = await set(layout, pages => {
      const { imprintIsFirst, isGood } = judge(pages);
      return { imprintIsFirst, made: isGood ? { of: use(pages) } : null };
    });
    if (made) return made.of;
    if (imprintIsFirst) usual ??= layout;
  }
  return set(usual ?? { tight: 0, late: false }, use);
}
