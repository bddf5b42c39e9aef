import type { Processor } from '@conformity/jobs';
import { Refusal } from '@conformity/jobs/refusal';
import sharp from 'sharp';
import { pdfLimits, refusalOfPdf } from './pdf';

/** What a file is, as its bytes say. */
export interface ReadAnnex {
  mediaType: 'application/pdf' | 'image/jpeg' | 'image/png';
  /** Null of a picture. */
  pages: number | null;
}

const mostPixels = 100_000_000;

const kinds = [
  { mediaType: 'application/pdf', begins: Buffer.from('%PDF-') },
  { mediaType: 'image/jpeg', begins: Buffer.from([0xff, 0xd8, 0xff]) },
  { mediaType: 'image/png', begins: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) },
] as const;

/** Reads a file in a thread of its own. @throws Refusal for what is no annex, in words */
export const processor: Processor<Uint8Array, ReadAnnex> = async data => {
  const bytes = Buffer.from(data);
  const kind = kinds.find(({ begins }) => bytes.subarray(0, begins.length).equals(begins));
  if (!kind) throw new Refusal('is neither a PDF nor a JPEG or PNG picture. Upload one of these.');
  const { mediaType } = kind;
  if (mediaType === 'application/pdf') return { mediaType, pages: await pagesOf(bytes) };
  await requirePicture(bytes);
  return { mediaType, pages: null };
};

async function pagesOf(bytes: Buffer): Promise<number> {
  const refusal = await refusalOfPdf(bytes);
  if (refusal) throw new Refusal(refusal);
  const { PDF } = await import('@libpdf/core');
  const pages = await PDF.load(bytes)
    .then(pdf => pdf.getPageCount())
    .catch(() => 0);
  if (pages === 0) throw new Refusal('begins like a PDF but has no page that can be read. Save it again.');
  if (pages > pdfLimits.pages)
    throw new Refusal(`has ${pages} pages; at most ${pdfLimits.pages} are kept in a file. Divide it.`);
  return pages;
}

sharp.cache(false);
sharp.concurrency(1);

/** Its dimensions are looked at before a pixel is decoded; then all of it is, into something small. */
async function requirePicture(bytes: Buffer): Promise<void> {
  const damaged = () => {
    throw new Refusal('begins like a picture but cannot be decoded. Export it again.');
  };
  const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata().catch(damaged);
  if (width * height > mostPixels)
    throw new Refusal(`has ${width} x ${height} pixels; at most ${mostPixels / 1_000_000} million are kept.`);
  await sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', sequentialRead: true })
    .resize({ width: 16, height: 16, fit: 'fill' })
    .raw()
    .timeout({ seconds: 30 })
    .toBuffer()
    .catch(damaged);
}
