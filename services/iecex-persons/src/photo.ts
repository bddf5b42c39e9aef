import { createHash } from 'node:crypto';
import { badInput, CatalogueError } from '@conformity/subgraph';
import sharp from 'sharp';

/** What an uploaded photo may be, and what is kept of it. Our decision; no document that we know says. */
export const photoLimits = {
  rawBytes: 10 * 1024 * 1024,
  pixels: 40_000_000,
  leastSide: 100,
  keptWidth: 800,
  keptHeight: 1000,
  quality: 85,
} as const;

/** A photo as it is kept: upright, sRGB, without any metadata, named by what it is. */
export interface KeptPhoto {
  /** SHA-256 of `bytes`, hexadecimal. */
  hash: string;
  bytes: Buffer;
  mediaType: 'image/jpeg';
  width: number;
  height: number;
}

// sharp keeps these settings for the process. Photos are rare, and a large one takes some hundred megabytes while it is decoded.
sharp.cache(false);
sharp.concurrency(1);

/**
 * Makes of an uploaded picture what is kept of it. What it is, its bytes say, never a name. Dimensions are looked at before
 * a pixel is decoded. @throws BAD_INPUT that says what is wrong with it; LIMIT_EXCEEDED where too many are waiting.
 */
export async function keptPhoto(data: Uint8Array): Promise<KeptPhoto> {
  const loader = signatures.find(({ bytes }) => bytes.every((byte, index) => data[index] === byte));
  if (!loader) throw badInput('data', 'is neither a JPEG nor a PNG picture. Upload one of the two.');
  return oneAtATime(async () => {
    await requireDimensions(data);
    return encoded(data);
  });
}

/** How pictures begin. Nothing else is given to the decoder, which could read dozens of formats. */
const signatures = [
  { format: 'jpeg', bytes: [0xff, 0xd8, 0xff] },
  { format: 'png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
];

const damaged = () =>
  badInput('data', 'begins like a picture but cannot be decoded. Export it again as JPEG or PNG, and upload that.');

async function requireDimensions(data: Uint8Array): Promise<void> {
  const { pixels, leastSide } = photoLimits;
  // Reads the header alone.
  const { width, height } = await sharp(data, { limitInputPixels: false })
    .metadata()
    .catch(() => {
      throw damaged();
    });
  if (width * height > pixels)
    throw badInput('data', `${width} x ${height} pixels are too many. Upload at most ${pixels / 1_000_000} million.`);
  if (Math.min(width, height) < leastSide)
    throw badInput('data', `${width} x ${height} pixels are too few. Upload at least ${leastSide} x ${leastSide}.`);
}

async function encoded(data: Uint8Array): Promise<KeptPhoto> {
  const { pixels, keptWidth, keptHeight, quality } = photoLimits;
  // Without `keepMetadata` and the like, sharp writes none: no EXIF, XMP, IPTC or ICC profile; colours are converted to sRGB.
  const { data: bytes, info } = await sharp(data, { limitInputPixels: pixels, failOn: 'error', sequentialRead: true })
    .autoOrient()
    .resize({ width: keptWidth, height: keptHeight, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .jpeg({ quality })
    .timeout({ seconds: 30 })
    .toBuffer({ resolveWithObject: true })
    .catch(() => {
      throw damaged();
    });
  const hash = createHash('sha256').update(bytes).digest('hex');
  return { hash, bytes, mediaType: 'image/jpeg', width: info.width, height: info.height };
}

const mostWaiting = 16;
let waiting = 0;
let last: Promise<unknown> = Promise.resolve();

/** Of the whole process, because it is its memory that is limited. @throws LIMIT_EXCEEDED rather than to queue without end. */
async function oneAtATime<Result>(work: () => Promise<Result>): Promise<Result> {
  if (waiting >= mostWaiting)
    throw new CatalogueError('LIMIT_EXCEEDED', 'data: too many photos are being read. Upload it again in a minute.');
  waiting += 1;
  const result = last.then(work);
  last = result
    .catch(() => {})
    .finally(() => {
      waiting -= 1;
    });
  return result;
}
