/**
 * Cuts the picture of a whole document, pages of one size one below the other, into one SVG for each page, with only the letters
 * and pictures that stand on it. Letters are outlines: a page looks the same everywhere, and no text of a user is markup in it.
 */
export function pageImages(exact: string, pageCount: number): string[] {
  const svg = shortened(exact);
  const [body = '', ...definitions] = svg.slice(svg.indexOf('\n'), svg.lastIndexOf('</svg>')).split(/^ {4}(?=<defs)/m);
  const pages = body.split(/^ {4}(?=<path class="typst-shape" fill="#ffffff")/m).slice(1);
  if (pages.length !== pageCount) throw new Error(`Found ${pages.length} pages in a picture of ${pageCount}`);
  const [, width = 0, height = 0] = (/viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? []).map(Number);
  const known = definitionsOf(definitions.join(''));
  const each = height / pageCount;
  return pages.map((page, i) => image(page, known, [0, i * each, width, each]));
}

/** Left, top, width and height, in points. */
type Box = readonly [number, number, number, number];

const names = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';

function definitionsOf(definitions: string): Map<string, string> {
  const found = definitions.matchAll(/^ {8}<(\w+) id="([^"]+)"[\s\S]*?^ {8}<\/\1>$/gm);
  return new Map(Array.from(found, ([whole, , id = '']) => [id, whole]));
}

function image(page: string, known: ReadonlyMap<string, string>, [x, y, width, height]: Box): string {
  const short = new Map<string, string>();
  const shorten = (_: string, before: string, id: string) => {
    if (!short.has(id)) short.set(id, `i${short.size}`);
    return before + short.get(id);
  };
  const drawn = page.replace(/^.*\n/, '').replace(/((?:href="|url\()#)([^")]+)/g, shorten);
  const definitions = Array.from(short, ([id, name]) => known.get(id)?.replace(id, name) ?? '').join('\n');
  return [
    `<svg ${names} viewBox="${x} ${y} ${width} ${height}" width="${width}pt" height="${height}pt">`,
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="#fff"/>`,
    `${drawn}<defs>${definitions}</defs></svg>`,
  ]
    .join('\n')
    .replace(/^ +| fill-rule="nonzero"/gm, '');
}

/** Less than a thousandth of a point is seen by nobody, and takes a quarter of all. Addresses stay as they are. */
const shortened = (svg: string) => svg.replace(/href="[^"]*"|(\.\d{3})\d+/g, (found, kept = found) => kept);
