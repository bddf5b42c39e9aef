import { createInflate } from 'node:zlib';

/** What an annex may be. Our decision; no document that we know says. */
export const pdfLimits = {
  /** To what all that is compressed in a PDF may expand. */
  expanded: 256 * 1024 * 1024,
  pages: 2000,
} as const;

/**
 * What a PDF must not have, by the names without which it cannot have it: what acts by itself, carries other files, or cannot be read by
 * everybody. Their letters may be written as `#4a`.
 */
const forbidden: readonly [name: string, what: string][] = [
  ['JavaScript', 'JavaScript'],
  ['Launch', 'a program to start'],
  ['SubmitForm', 'a form that sends itself'],
  ['ImportData', 'a form that reads other files'],
  ['EmbeddedFile', 'other files inside'],
  ['RichMedia', 'films or sounds that act'],
  ['Rendition', 'films or sounds that act'],
  ['XFAResources', 'a form that is a program'],
  ['Encrypt', 'encryption'],
];

const letter = (character: string) => {
  const code = character.charCodeAt(0).toString(16);
  return `(?:${character}|#${code.replace(/[a-f]/, digit => `[${digit}${digit.toUpperCase()}]`)})`;
};
const pattern = new RegExp(
  `/(?:${forbidden.map(([name]) => `(${[...name].map(letter).join('')})`).join('|')}|(XFA)\\s*[[\\d])`,
  'g',
);

/** What stands in these bytes that must not, in words. */
function foundIn(bytes: Buffer): string[] {
  return [...bytes.toString('latin1').matchAll(pattern)].map(found => {
    const index = found.slice(1).findIndex(Boolean);
    return forbidden[index]?.[1] ?? 'a form that is a program';
  });
}

/** Why a PDF is refused, in words that go on from `The PDF`; null where nothing in it refuses it. Looks at all of it, also at what is compressed. */
export async function refusalOfPdf(bytes: Buffer): Promise<string | null> {
  const [found] = foundIn(bytes);
  if (found) return has(found);
  let expanded = 0;
  for (const start of streamsIn(bytes)) {
    const inside = await look(bytes, start, pdfLimits.expanded - expanded);
    if (inside.found) return has(inside.found);
    expanded += inside.size;
    if (expanded >= pdfLimits.expanded)
      return `expands to more than ${pdfLimits.expanded / 1024 / 1024} MB. Save it with smaller pictures.`;
  }
  return hasHiddenObjects(bytes) ? 'hides its objects in an unusual way. Save it again as PDF/A.' : null;
}

/** Whether all that is compressed in a PDF takes more bytes than this. */
export async function expandsBeyond(bytes: Buffer, most: number): Promise<boolean> {
  let expanded = 0;
  for (const start of streamsIn(bytes)) {
    expanded += (await look(bytes, start, most - expanded, false)).size;
    if (expanded >= most) return true;
  }
  return false;
}

const has = (what: string) => `has ${what}. Save it as PDF/A without that.`;

const keyword = Buffer.from('stream');

/** Where compressed data may begin: behind every `stream`, wherever it stands. What only looks like one is not compressed, and ends there. */
function* streamsIn(bytes: Buffer): Generator<number> {
  for (let at = bytes.indexOf(keyword); at >= 0; at = bytes.indexOf(keyword, at + 1)) {
    let start = at + keyword.length;
    while (bytes[start] === 0x0d || bytes[start] === 0x0a) start += 1;
    const [first = 0, second = 0] = bytes.subarray(start, start + 2);
    if ((first & 0x0f) === 8 && (first * 256 + second) % 31 === 0) yield start;
  }
}

const overlap = 64;

/** Expands what begins there, a piece at a time, and keeps none of it; looks whether something in it must not be. */
function look(
  bytes: Buffer,
  start: number,
  most: number,
  isLookedAt = true,
): Promise<{ size: number; found: string | null }> {
  return new Promise(resolve => {
    const inflate = createInflate({ chunkSize: 256 * 1024 });
    let size = 0;
    let before: Buffer = Buffer.alloc(0);
    const end = (found: string | null) => {
      inflate.removeAllListeners('data');
      inflate.destroy();
      resolve({ size, found });
    };
    inflate.on('data', (piece: Buffer) => {
      size += piece.length;
      const [found] = isLookedAt ? foundIn(Buffer.concat([before, piece])) : [];
      before = piece.subarray(-overlap);
      if (found || size >= most) end(found ?? null);
    });
    // Damaged, or no compressed data at all: what could be read of it was looked at.
    inflate.on('error', () => end(null));
    inflate.on('end', () => end(null));
    inflate.end(bytes.subarray(start));
  });
}

/** So many characters of a dictionary are looked at on each side. */
const reach = 2000;

const objectStream = new RegExp([...'ObjStm'].map(letter).join(''), 'g');

/** Whether objects are kept in streams that are packed in another way than we look into. */
function hasHiddenObjects(bytes: Buffer): boolean {
  const text = bytes.toString('latin1');
  for (const { index } of text.matchAll(objectStream)) {
    const before =
      text
        .slice(Math.max(0, index - reach), index)
        .split('obj')
        .at(-1) ?? '';
    const after = text.slice(index, index + reach).split('stream')[0] ?? '';
    const dictionary = `${before} ${after}`;
    if (/ASCIIHex|ASCII85|LZW|RunLength|AHx|A85|Crypt|Predictor|Filter\s*\d|#/.test(dictionary)) return true;
    if ((dictionary.match(/\/Fl(?:ateDecode)?\b/g) ?? []).length > 1) return true; // packed twice
  }
  return false;
}
