import { type PrintedDocument, printable } from '@conformity/certification';
import { accentOf } from './accents';
import { accessiblePdf } from './accessible-pdf';
import { Ink } from './ink';
import { codeOf } from './qr-code';
import { type Typeset, TypesettingFailed, typeset } from './typesetter';
import { wordsIn } from './words';

/** What is put on a card besides its document. */
export interface CardMarks {
  /** JPEG or PNG, upright, best 3 : 4; null leaves an empty frame. */
  photo: Uint8Array | null;
  verifyUrl: string;
}

/** The photo is no JPEG or PNG that can be drawn: damaged, cut off or of another format. */
export class UnreadablePhoto extends Error {
  override readonly name = 'UnreadablePhoto';
}

/** The card has more text than fits its size, even in small type. */
export class CardTooFull extends Error {
  override readonly name = 'CardTooFull';
}

/**
 * The photo card of a certified person as PDF/A-2a and PDF/UA-1 of 85.6 x 53.98 mm (ISO/IEC 7810 ID-1), made from `document.card`: one page, and one for its second side where it has one.
 * Equal input gives equal bytes.
 *
 * @throws UnreadablePhoto, CardTooFull, MissingGlyphs; an Error where the document has no card.
 */
export async function cardPdf(document: PrintedDocument, { photo, verifyUrl }: CardMarks): Promise<Uint8Array> {
  const texts = { card: JSON.stringify(cardPages(document, photo)), code: codeOf(verifyUrl) };
  try {
    const pictures = photo ? { photo } : {};
    return await accessiblePdf(await typeset('card.typ', { texts, pictures }, pages => onBothSides(document, pages)));
  } catch (error) {
    const isOfPhoto = photo !== null && error instanceof TypesettingFailed && /image/i.test(error.message);
    throw isOfPhoto ? new UnreadablePhoto('The photo is no JPEG or PNG that can be drawn', { cause: error }) : error;
  }
}

function onBothSides({ issuedOn }: PrintedDocument, pages: Typeset): Uint8Array {
  if (pages.marks<boolean>('fits').includes(false)) throw new CardTooFull('The card has more text than fits it');
  return pages.pdf('a-2a', issuedOn ?? '2000-01-01');
}

function cardPages(document: PrintedDocument, photo: Uint8Array | null) {
  const { card } = document;
  if (card === null) throw new Error(`${document.number} has no card`);
  const ink = new Ink();
  const words = wordsIn([document.issuer?.language ?? 'en']);
  const say = (text: string, where: string, width: number) => ink.text(text, where, width);
  const word = (english: string) => say(words.label(english), 'words', 40);
  // A code such as Ex 001 stays on one line.
  const whole = (text: string) => text.replace(/\b(Ex) (\d{3})\b/g, '$1\u00a0$2');
  const pages = {
    accent: accentOf(document.system),
    document: printable(`${document.title} ${document.number}`),
    system: say(document.system, 'system', 12),
    language: words.language,
    title: say(words.label(document.title), 'title', 24),
    number: say(document.number, 'number', 15),
    name: say(card.name, 'card / name', 13),
    lines: card.lines.map(({ label, value }) => ({
      label: say(words.label(label), 'card', 8),
      value: say(whole(value), `card / ${label}`, 13),
    })),
    back: card.back
      ? {
          heading: word(card.back.heading),
          lines: card.back.lines.map(({ label, value }) => ({
            label: say(whole(label), 'card', 10),
            value: say(value, `card / ${label}`, 34),
          })),
        }
      : null,
    words: {
      photo: word('Photo of the holder'),
      caption: word('Certified person'),
      code: word('QR code of the address where this document can be verified'),
    },
    photo: photo === null ? null : formatOf(photo),
  };
  ink.ensureComplete();
  return pages;
}

/** By the first bytes, whatever the name of the file says. A JPEG that was cut off would be drawn half grey: it has no end mark. */
function formatOf(photo: Uint8Array): 'jpg' | 'png' {
  const bytes = Buffer.from(photo.buffer, photo.byteOffset, photo.length);
  const isWhole = bytes.lastIndexOf('ffd9', undefined, 'hex') > bytes.lastIndexOf('ffda', undefined, 'hex');
  if (bytes.indexOf('ffd8ff', 0, 'hex') === 0 && isWhole) return 'jpg';
  if (bytes.indexOf('89504e470d0a1a0a', 0, 'hex') === 0) return 'png';
  throw new UnreadablePhoto('The photo is neither a whole JPEG nor a PNG');
}
