import sharp from 'sharp';
import { pictureLimits } from './picture-limits';

/** What was uploaded, as it is kept; null where it cannot be drawn. */
export type Answer = { bytes: Uint8Array; width: number; height: number } | null;

const { width, height, pixels } = pictureLimits;

/** Draws one picture, and waits to be ended. */
process.once('message', async ({ data, isPng }: { data: Uint8Array; isPng: boolean }) => {
  const answer: Answer = await sharp(data, { limitInputPixels: pixels, failOn: 'error' })
    .resize({ width, height, fit: 'inside', withoutEnlargement: isPng })
    .toColourspace('srgb')
    .png()
    .toBuffer({ resolveWithObject: true })
    .then(({ data: bytes, info }) => ({ bytes, width: info.width, height: info.height }))
    .catch(() => null);
  process.send?.(answer);
});
