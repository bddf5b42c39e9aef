import { CardTooFull, cardPdf, MissingGlyphs, UnreadablePhoto } from '../src';
import { aJpeg, aPng } from './photo';
import { read } from './reading';
import { aCertificate, aPersonCertificate } from './samples';

const verifyUrl = 'https://register.example.org/verify/exp_0190a7c4d2f1';
const withPhoto = (photo: Uint8Array | null) => cardPdf(aPersonCertificate(), { photo, verifyUrl });

test('is one page of the size of a bank card with what the card says', async () => {
  const { pages, sizes, text, fonts } = await read(await withPhoto(null));
  expect(pages).toHaveLength(1);
  expect(sizes).toEqual([[expect.closeTo(242.65, 1), expect.closeTo(153.01, 1)]]);
  for (const said of ['Ingrid Margrethe Sørensen', 'IECEx NBT P24.0102', 'Valid until', '2029-03-04', 'IECEx']) {
    expect(text).toContain(said);
  }
  expect(fonts.map(name => name.replace(/^[A-Z]{6}\+/, '')).sort()).toEqual(['NotoSans-Bold', 'NotoSans-Regular']);
});

test.each([
  ['JPEG', aJpeg()],
  ['PNG', aPng(30, 40)],
  ['PNG of one pixel', aPng(1, 1)],
  ['long PNG', aPng(1, 400)],
])('bears a photo: %s', async (_, photo) => {
  const [one, two] = [await withPhoto(photo), await withPhoto(photo)];
  expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
  expect(Buffer.from(one).includes('/Subtype/Image') || Buffer.from(one).includes('/Subtype /Image')).toBe(true);
});

test('bears the photo that was given, not that of the card before', async () => {
  const sizes = [];
  for (const photo of [aPng(10, 10), aPng(300, 400), aPng(10, 10)]) sizes.push((await withPhoto(photo)).length);
  expect(sizes[0]).toBe(sizes[2]);
  expect(sizes[1]).not.toBe(sizes[0]);
});

test.each([
  ['of another format', Buffer.from('GIF89a')],
  ['empty', new Uint8Array()],
  ['a JPEG that was cut off', aJpeg().subarray(0, aJpeg().length - 20)],
  ['a PNG that was cut off', aPng(30, 40).subarray(0, 50)],
  ['a JPEG with nothing in it', Buffer.from('ffd8ffffd9', 'hex')],
  ['a PNG with nothing in it', Buffer.from('89504e470d0a1a0a', 'hex')],
])('refuses a photo that is %s', async (_, photo) => {
  await expect(withPhoto(photo)).rejects.toThrow(UnreadablePhoto);
});

test('refuses more than finds room, after trying smaller type', async () => {
  const card = (lines: number) => ({
    ...aPersonCertificate(),
    card: {
      name: 'Wolfeschlegelsteinhausenbergerdorff '.repeat(2),
      photoHash: null,
      lines: Array.from({ length: lines }, (_, i) => ({ label: `Line ${i}`, value: 'x' })),
    },
  });
  await expect(cardPdf(card(7), { photo: null, verifyUrl })).resolves.toBeDefined();
  await expect(cardPdf(card(30), { photo: null, verifyUrl })).rejects.toThrow(CardTooFull);
});

test('refuses characters that it cannot print, and a document without a card', async () => {
  const card = { name: 'ໂຄມ', photoHash: null, lines: [] };
  await expect(cardPdf({ ...aPersonCertificate(), card }, { photo: null, verifyUrl })).rejects.toThrow(MissingGlyphs);
  await expect(cardPdf(aCertificate(), { photo: null, verifyUrl })).rejects.toThrow('has no card');
});
