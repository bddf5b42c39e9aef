import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';

/** A chunk of a PNG. */
function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function header(width: number, height: number): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.set([1, 0, 0, 0, 0], 8); // one bit a pixel, grey
  return chunk('IHDR', data);
}

/** A one-colour PNG, with whatever chunks before the pixels: small in bytes, whatever its dimensions. */
export function blackPng(width: number, height: number, ...more: Buffer[]): Buffer {
  const row = 1 + Math.ceil(width / 8);
  const pixels = deflateSync(Buffer.alloc(row * height), { level: 9 });
  return Buffer.concat([
    signature,
    header(width, height),
    ...more,
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A text in a PNG, as cameras and editors write it. */
export const pngText = (text: string) => chunk('tEXt', Buffer.from(`Comment\0${text}`, 'latin1'));

/** A PNG that promises pixels and has none. */
export const hollowPng = (width: number, height: number): Buffer =>
  Buffer.concat([signature, header(width, height), chunk('IEND', Buffer.alloc(0))]);

/** Texts that stand in the metadata of `tellingJpeg`. */
export const secrets = ['SECRET-ARTIST', 'SECRET-CAMERA', 'SECRET-XMP', 'SECRET-TRAILER', 'WGS-84'];

/** A picture, 300 x 200 as it lies and 200 x 300 as it is seen, that tells where and by whom it was taken. */
export async function tellingJpeg(): Promise<Buffer> {
  const jpeg = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#336699' } })
    .withMetadata({ orientation: 6 })
    .withExifMerge({
      IFD0: { Artist: 'SECRET-ARTIST', Model: 'SECRET-CAMERA' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '46/1 12/1 2345/100',
        GPSLongitudeRef: 'E',
        GPSLongitude: '6/1 8/1 1234/100',
        GPSMapDatum: 'WGS-84',
      },
    })
    .withXmp(
      '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><secret>SECRET-XMP</secret></x:xmpmeta><?xpacket end="w"?>',
    )
    .withIccProfile('p3')
    .jpeg()
    .toBuffer();
  return Buffer.concat([jpeg, Buffer.from('SECRET-TRAILER')]);
}
