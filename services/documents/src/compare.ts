import type { Processor } from '@conformity/jobs';
import { PDFiumLibrary, type PDFiumPageRenderOptions } from '@hyzyla/pdfium';
import sharp from 'sharp';
import { expandsBeyond } from './annexes/pdf';

/** A file that was changed, and what the register made. */
export interface Comparing {
  altered: Uint8Array;
  original: Uint8Array;
}

/** What was changed in a file, for eyes and for programs. */
export interface Comparison {
  /** How many pages each has. */
  pages: { altered: number; original: number };
  /** The pages that look otherwise, or that one of them lacks; a few of them. */
  changedPages: ChangedPage[];
  /** What is attached as data says otherwise; a few of them. */
  changedData: { field: string; altered: string | null; original: string | null }[];
}

/** A page as it is in both, as pictures (`data:` addresses of WebP), with a frame around what is not alike; null where there is no such page. */
export interface ChangedPage {
  number: number;
  altered: string | null;
  original: string | null;
}

/** An A4 page of that width has letters that can be read. */
const width = 800;
const tallest = 2 * width;
const most = { pages: 20, shown: 4, data: 50, text: 500, expanded: 128 * 1024 * 1024, heap: 384 * 1024 * 1024 };

/** What strangers send may ask for any size: the drawing library gets no more memory than this in this thread, and gives up. */
const grow = WebAssembly.Memory.prototype.grow;
WebAssembly.Memory.prototype.grow = function (this: WebAssembly.Memory, pages: number) {
  if (this.buffer.byteLength + pages * 65_536 > most.heap) throw new RangeError('This file takes too much memory.');
  return grow.call(this, pages);
};

let library: Promise<PDFiumLibrary> | undefined;

/** Holds two files against each other in a thread of its own: page by page as they look, and by the data in them; null where the changed one cannot be shown. */
export const processor: Processor<Comparing, Comparison | null> = async ({ altered, original }) => {
  if (await expandsBeyond(Buffer.from(altered), most.expanded)) return null;
  const [one, other] = [await pagesOf(altered), await pagesOf(original)];
  if (one === null || other === null) return null;
  const changedPages: ChangedPage[] = [];
  for (let at = 0; at < Math.max(one.length, other.length) && changedPages.length < most.shown; at++) {
    const [here, there] = [one[at] ?? null, other[at] ?? null];
    const frame = here && there ? differing(here, there) : null;
    if (here && there && frame === null) continue;
    changedPages.push({ number: at + 1, altered: await picture(here, frame), original: await picture(there, frame) });
  }
  const changedData = differences(await dataIn(altered), await dataIn(original));
  return { pages: { altered: one.length, original: other.length }, changedPages, changedData };
};

type Page = Pick<PDFiumPageRenderOptions, 'width' | 'height' | 'data'>;

async function pagesOf(file: Uint8Array): Promise<Page[] | null> {
  library ??= PDFiumLibrary.init();
  const pages: Page[] = [];
  try {
    const document = await (await library).loadDocument(file);
    try {
      for (const page of document.pages()) {
        if (pages.length >= most.pages) break;
        const { originalWidth, originalHeight } = page.getOriginalSize();
        const height = Math.min(tallest, Math.max(1, Math.round((width * originalHeight) / originalWidth)));
        const { data } = await page.render({
          width,
          height,
          render: async ({ data: pixels }) => Uint8Array.from(pixels),
        });
        pages.push({ width, height, data });
      }
    } finally {
      document.destroy();
    }
    return pages.length > 0 ? pages : null;
  } catch {
    library = undefined; // it may have stopped in the middle of anything
    return null;
  }
}

interface Frame {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The smallest frame around all pixels that are not alike; null where all are. */
function differing(one: Page, other: Page): Frame | null {
  if (one.height !== other.height) return { left: 0, top: 0, right: width, bottom: Math.max(one.height, other.height) };
  const [here, there] = [one, other].map(({ data }) => new Uint32Array(data.buffer, data.byteOffset, data.length / 4));
  let frame: Frame | null = null;
  for (let at = 0; at < (here?.length ?? 0); at++) {
    if (here?.[at] === there?.[at]) continue;
    const [x, y] = [at % width, Math.floor(at / width)];
    frame = frame
      ? { left: Math.min(frame.left, x), top: frame.top, right: Math.max(frame.right, x + 1), bottom: y + 1 }
      : { left: x, top: y, right: x + 1, bottom: y + 1 };
  }
  return frame;
}

async function picture(page: Page | null, frame: Frame | null): Promise<string | null> {
  if (!page) return null;
  const { height, data } = page;
  const image = sharp(data, { raw: { width, height, channels: 4 } }).removeAlpha();
  const [x, y] = [Math.max(1, (frame?.left ?? 0) - 6), Math.max(1, (frame?.top ?? 0) - 6)];
  const [w, h] = [
    Math.min(width - 2 - x, (frame?.right ?? 0) + 6 - x),
    Math.min(height - 2 - y, (frame?.bottom ?? 0) + 6 - y),
  ];
  const drawn = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect x="${x}" y="${y}" width="${w}" height="${h}" fill="none" stroke="#c00" stroke-width="3"/></svg>`;
  const framed = frame ? image.composite([{ input: Buffer.from(drawn) }]) : image;
  return `data:image/webp;base64,${(await framed.webp({ quality: 70 }).toBuffer()).toString('base64')}`;
}

/** The fields of the data that is attached to a certificate, each by where it stands; none where nothing can be read. */
async function dataIn(file: Uint8Array): Promise<Map<string, string>> {
  const fields = new Map<string, string>();
  const { PDF } = await import('@libpdf/core');
  try {
    const data = await (await PDF.load(file)).attachments.get('certificate.json');
    if (data) gather(JSON.parse(Buffer.from(data).toString()), '', fields);
  } catch {
    fields.clear(); // whoever changed it may have made anything of it
  }
  return fields;
}

function gather(value: unknown, at: string, into: Map<string, string>): void {
  if (typeof value !== 'object' || value === null) return void into.set(at, String(value));
  for (const [key, inner] of Object.entries(value)) gather(inner, at === '' ? key : `${at}.${key}`, into);
}

function differences(altered: ReadonlyMap<string, string>, original: ReadonlyMap<string, string>) {
  const said = (text: string | undefined) => text?.slice(0, most.text) ?? null;
  return [...new Set([...original.keys(), ...altered.keys()])]
    .filter(field => altered.get(field) !== original.get(field))
    .slice(0, most.data)
    .map(field => ({
      field: field.slice(0, most.text),
      altered: said(altered.get(field)),
      original: said(original.get(field)),
    }));
}
